"""Which amounts of a page are prices of toxin, or of what belongs to it, and what each of them pays for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from botox_vetter.domain.quotes import Basis
from botox_vetter.sources.pages.labels import Label
from botox_vetter.sources.pages.lexicon import Lexicon, Look
from botox_vetter.sources.pages.price_line import PriceLine
from botox_vetter.sources.pages.standing import Belief, Kind, Standing, kind_of, standing_of
from botox_vetter.sources.pages.wording import OTHER_AREA, PaidFor, Wording

LEAST_NEIGHBOURS = 3  # prices of toxin under one heading, among which an unknown name is one, too
LEAST_SENTENCE = 5  # words
NEAR = 30  # letters; in a sentence, what is further from the amount does not name it
FAR = 80
MOST_NEUTRAL = 5  # words that name nothing; what is longer is about something else
LABELS_NEAR = 2  # of those above a price, innermost first, whose words also say how it counts


@dataclass(frozen=True, slots=True)
class Found:
    """look: the words that name it."""

    line: PriceLine
    look: Look
    standing: Standing
    paid: PaidFor
    is_from: bool
    is_for_members: bool = False


class Decider:
    """title: of the page; speaks_of_toxin, speaks_of_injections: the page does, anywhere."""

    def __init__(
        self, lexicon: Lexicon, title: Label | None, speaks_of_toxin: bool, speaks_of_injections: bool
    ) -> None:
        self._lexicon, self._title = lexicon, title
        self._speaks_of_toxin, self._speaks_of_injections = speaks_of_toxin, speaks_of_injections
        self._wording = Wording(lexicon)
        self._consulting = re.compile(rf"(?:(\w+) )?\b(?:{lexicon.any_of('consultation')})(?: \w+){{0,2}}$")

    def decide(self, line: PriceLine, labels: Sequence[Label]) -> Found | None:
        """labels: what the line stands under. None: it is no price of toxin, or nobody can tell; nought is none."""
        if line.stated.low == 0 or self._is_old_or_aside(line):
            return None
        is_for_consultation = self._is_for_consultation(line)
        look = self._lexicon.look(line.before if is_for_consultation else line.name)
        if look.says_nothing and not line.is_prose and not is_for_consultation:
            if len(look.plain.split()) > MOST_NEUTRAL or self._lexicon.says("aside", look.plain):
                return None
            look, labels = _named_above(look, labels)
        standing = self._standing(line, look, labels)
        if (fee := self._fee(line, look, labels)) is not None:
            return self._found(line, look, Standing(Belief.YES, standing.governing), fee, labels)
        if self._is_by_time(line) or self._is_hearsay(line, labels) or self._is_no_treatment(line, labels):
            return None
        if line.is_prose and not self._is_said_of_toxin(line):
            return None
        if standing.belief is Belief.NO:
            return self._mixed(line, look, standing, labels) or self._package(line, standing, labels)
        return self._found(line, look, standing, self._paid_for(line, look, standing, labels), labels)

    def _standing(self, line: PriceLine, look: Look, labels: Sequence[Label]) -> Standing:
        is_per_unit = self._speaks_of_toxin and self._wording.is_per_unit(line.name, line.after)
        heads = [self._lexicon.look(head) for head in line.heads]
        words = " ".join([line.name, line.after, *line.heads])
        is_by_areas = self._lexicon.says("area", self._lexicon.plain(words))
        return standing_of(look, heads, labels, self._title, is_per_unit, is_by_areas, self._speaks_of_injections)

    def _found(self, line: PriceLine, look: Look, standing: Standing, paid: PaidFor, labels: Sequence[Label]) -> Found:
        says = self._lexicon.says
        own = self._lexicon.plain(" ".join([line.name, line.before, line.after, *line.heads]))
        is_headed = any(self._is_for_members(label) for label in labels[:LABELS_NEAR])
        is_member = says("member", own) or is_headed or paid.basis is Basis.MEMBERSHIP
        return Found(line, look, standing, paid, self._is_from(line, labels), is_member and not says("no_member", own))

    def _is_for_members(self, label: Label) -> bool:
        plain = self._lexicon.plain(label.text)
        is_short_heading = label.rank is not None and len(plain.split()) <= LEAST_SENTENCE
        if is_short_heading and self._lexicon.says("member", plain) and not self._lexicon.says("no_member", plain):
            return True
        return self._lexicon.says("membership", plain)

    def _is_from(self, line: PriceLine, labels: Sequence[Label]) -> bool:
        """Also where "from" stands at the end of the block before, or of the next heading, or over the column."""
        said = [line.name] if line.named_at != line.at else []
        said += [label.text for label in labels[:1] if len(label.text.split()) <= LEAST_SENTENCE]
        is_over = any(self._lexicon.says("starting", self._lexicon.plain(head)) for head in line.column)
        ends = any(self._lexicon.ends_with("starting", self._lexicon.plain(text)) for text in said)
        return line.stated.is_from or is_over or ends

    def _paid_for(self, line: PriceLine, look: Look, standing: Standing, labels: Sequence[Label]) -> PaidFor:
        for head in line.column:
            if (fee := self._wording.fee(self._lexicon.plain(head))) is not None:
                return PaidFor(fee)
        over = " / ".join([*line.heads, *(label.text for label in labels[:LABELS_NEAR])])
        paid = self._wording.read(look.text, line.after, over, line.stated.low, self._is_from(line, labels))
        if standing.belief is Belief.UNKNOWN_NAME and paid.basis in (Basis.PER_SESSION, Basis.PER_AREA):
            return PaidFor(Basis.PER_AREA, (OTHER_AREA,))
        return paid

    def _mixed(self, line: PriceLine, look: Look, standing: Standing, labels: Sequence[Label]) -> Found | None:
        """ "Botox 3 areas and lip filler £350"."""
        is_counted = look.count is not None or look.areas
        if not ((look.toxin or look.weak_toxin) and look.other and is_counted and self._wording.are_joined(look.text)):
            return None
        said = Standing(Belief.YES, standing.governing)
        paid = self._paid_for(line, look, said, labels)
        return self._found(line, look, said, replace(paid, basis=Basis.PACKAGE), labels)

    def _package(self, line: PriceLine, standing: Standing, labels: Sequence[Label]) -> Found | None:
        """A box that lists toxin among what its one price pays for."""
        looks = [self._lexicon.look(detail) for detail in line.details]
        toxin = [look for look in looks if look.is_toxin and not look.other and (look.areas or look.count)]
        if len(toxin) != 1:
            return None
        said = Standing(Belief.YES, standing.governing)
        paid = self._paid_for(line, toxin[0], said, labels)
        if any(look.other for look in looks):
            paid = replace(paid, basis=Basis.PACKAGE)
        return self._found(line, toxin[0], said, paid, labels)

    def _fee(self, line: PriceLine, look: Look, labels: Sequence[Label]) -> PaidFor | None:
        """A consultation before toxin, or the dues that make toxin cheaper."""
        if not self._speaks_of_toxin:
            return None
        if self._is_consultation(line, look):
            above = self._lexicon.plain(" ".join(label.text for label in labels[:LABELS_NEAR]))
            is_of_others = self._lexicon.says("consultation_of_others", above)
            return None if is_of_others else PaidFor(Basis.CONSULTATION)
        period = self._wording.period(line.name, line.after)
        words = self._lexicon.plain(
            " ".join([line.name, *line.beside, *(label.text for label in labels[:LABELS_NEAR])])
        )
        if period is not None and any(self._lexicon.says(kind, words) for kind in ("membership", "member")):
            details = [self._lexicon.look(text) for text in (line.name, line.after, *line.beside)]
            if any(detail.toxin or detail.injectable for detail in details):
                return PaidFor(Basis.MEMBERSHIP, period=period)
        return None

    def _is_for_consultation(self, line: PriceLine) -> bool:
        """ "Book a consultation for £25": the amount follows right behind the word."""
        found = self._consulting.search(self._lexicon.plain(line.before))
        return found is not None and not (found[1] and self._lexicon.says("inviting", found[1]))

    def _is_consultation(self, line: PriceLine, look: Look) -> bool:
        says = self._lexicon.says
        if look.count is not None or not says("consultation", look.plain):
            return False
        if any(area != OTHER_AREA for area, _hold in look.areas):
            return False  # "face to face" names no area
        if line.is_prose and not says(
            "consultation", self._lexicon.plain(f"{line.before[-NEAR:]} {line.after[:NEAR]}")
        ):
            return False
        return not says("consultation_of_others", look.plain) and not (look.other and not look.toxin)

    def _is_by_time(self, line: PriceLine) -> bool:
        """By instalments, or a membership that is not about toxin."""
        return self._wording.period(line.name, line.after) is not None

    def _is_old_or_aside(self, line: PriceLine) -> bool:
        """A deposit, or in a column of old prices."""
        is_old = any(self._lexicon.says("was", self._lexicon.plain(head)) for head in line.column)
        return is_old or self._lexicon.says("deposit", self._lexicon.plain(line.name))

    def _is_no_treatment(self, line: PriceLine, labels: Sequence[Label]) -> bool:
        """A course for injectors, a trial on models, something for the hair."""
        words = [
            line.name,
            *line.heads,
            *(label.text for label in labels),
            *([self._title.text] if self._title else []),
        ]
        return any(self._lexicon.says("no_treatment", self._lexicon.plain(text)) for text in words)

    def _is_said_of_toxin(self, line: PriceLine) -> bool:
        """A sentence that speaks of a price and of toxin, or of areas, near the amount."""
        near = f"{line.before[-FAR:]} {line.after[:FAR]}"
        look = self._lexicon.look(near)
        is_price = any(self._lexicon.says(kind, look.plain) for kind in ("price", "starting")) or line.stated.is_from
        is_price = is_price or self._wording.is_per_unit(line.after)
        return (
            look.is_toxin or look.owns or look.leans or (look.count is not None) if is_price else look.count is not None
        )

    def _is_hearsay(self, line: PriceLine, labels: Sequence[Label]) -> bool:
        """In its own sentence, or in what heads it: "Average prices"."""
        words = f"{line.before} {line.after}"
        said = [words if len(words.split()) >= LEAST_SENTENCE else "", " ".join(line.heads)]
        over = [*(label.text for label in labels[:LABELS_NEAR]), self._title.text if self._title else ""]
        return any(self._lexicon.says("hearsay", self._lexicon.plain(text)) for text in said) or any(
            self._lexicon.says("hearsay_heads", self._lexicon.plain(text)) for text in over
        )


def _named_above(look: Look, labels: Sequence[Label]) -> tuple[Look, Sequence[Label]]:
    """The next heading, or another line that speaks of treatments; the line itself has no name."""
    for n, label in enumerate(labels):
        says_something = label.look.names_something or kind_of(label.look) is not Kind.NEUTRAL
        if says_something or (label.rank is not None and not label.look.says_nothing):
            return label.look, labels[n:]
    return look, labels


def settled(found: Sequence[Found]) -> list[Found]:
    """Without those of an unknown name that do not stand among prices of toxin."""
    near: dict[str, int] = {}
    for one in found:
        if one.standing.belief is Belief.YES and one.standing.governing is not None:
            near[one.standing.governing.text] = near.get(one.standing.governing.text, 0) + 1
    return [one for one in found if one.standing.belief is Belief.YES or _count(one, near) >= LEAST_NEIGHBOURS]


def _count(one: Found, near: dict[str, int]) -> int:
    return near.get(one.standing.governing.text, 0) if one.standing.governing is not None else 0
