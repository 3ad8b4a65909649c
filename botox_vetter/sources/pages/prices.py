"""The prices of botulinum toxin on a page, each as a proposed quote with its words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from botox_vetter.domain.page_facts import PriceFact, Seen
from botox_vetter.domain.plain_key import plain_key
from botox_vetter.domain.quotes import Basis, Quote, State
from botox_vetter.sources.pages.amounts import Amounts
from botox_vetter.sources.pages.labels import Label, Labels
from botox_vetter.sources.pages.lexicon import Lexicon, Look
from botox_vetter.sources.pages.page import Page
from botox_vetter.sources.pages.price_lines import PriceLine, PriceLines
from botox_vetter.sources.pages.standing import Belief, Kind, Standing, kind_of, standing_of
from botox_vetter.sources.pages.vocabulary import Vocabulary
from botox_vetter.sources.pages.wording import OTHER_AREA, PaidFor, Wording

LEAST_NEIGHBOURS = 3  # prices of toxin under one heading, among which an unknown name is one, too


@dataclass(frozen=True, slots=True)
class _Found:
    line: PriceLine
    look: Look
    standing: Standing
    over: str
    is_mixed: bool = False


class _PriceReader:
    def __init__(self, page: Page, lexicon: Lexicon, vocabulary: Vocabulary, country: str) -> None:
        self._page, self._lexicon, self._vocabulary = page, lexicon, vocabulary
        self._currency = {"US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD"}.get(country, "$")
        self._wording = Wording(lexicon)
        self._labels = Labels(page.blocks, lexicon)
        self._lines = PriceLines(page.blocks, self._labels, lexicon, Amounts(lexicon))
        self._speaks_of_toxin = lexicon.says("toxin", plain_key(page.text))

    def facts(self) -> Iterator[PriceFact]:
        found = [one for line in self._lines if (one := self._found(line)) is not None]
        near: dict[str, int] = {}
        for one in found:
            if one.standing.belief is Belief.YES and one.standing.governing is not None:
                near[one.standing.governing.text] = near.get(one.standing.governing.text, 0) + 1
        for one in found:
            governing = one.standing.governing
            if one.standing.belief is Belief.YES or (
                governing is not None and near.get(governing.text, 0) >= LEAST_NEIGHBOURS
            ):
                yield self._fact(one)

    def _found(self, line: PriceLine) -> _Found | None:
        if self._lexicon.says("deposit", plain_key(line.name)):
            return None
        labels = self._labels.over(line.named_at, self._lines.names)
        look = self._lexicon.look(line.name)
        if look.says_nothing and not line.is_prose:
            look, labels = self._named_above(look, labels)
        is_per_unit = self._speaks_of_toxin and self._wording.is_per_unit(line.name, line.after)
        heads = [self._lexicon.look(head) for head in line.heads]
        standing = standing_of(look, heads, labels, self._labels.title, is_per_unit)
        over = " / ".join([*line.heads, *(label.text for label in labels[:2])])
        if self._is_consultation(line, look):
            return _Found(line, look, Standing(Belief.YES, standing.governing), over)
        if standing.belief is Belief.NO:
            return self._package(line, standing, over)
        if line.is_prose and self._lexicon.says("hearsay", plain_key(f"{line.before} {line.after}")):
            return None
        return _Found(line, look, standing, over)

    def _package(self, line: PriceLine, standing: Standing, over: str) -> _Found | None:
        """A box that lists toxin among what its one price pays for."""
        looks = [self._lexicon.look(detail) for detail in line.details]
        toxin = [look for look in looks if look.is_toxin and not look.other and (look.areas or look.count)]
        if len(toxin) != 1:
            return None
        is_mixed = any(look.other for look in looks)
        return _Found(line, toxin[0], Standing(Belief.YES, standing.governing), over, is_mixed)

    def _named_above(self, look: Look, labels: list[Label]) -> tuple[Look, list[Label]]:
        for n, label in enumerate(labels):
            if not label.look.says_nothing:
                return label.look, labels[n:]
        return look, labels

    def _is_consultation(self, line: PriceLine, look: Look) -> bool:
        says = self._lexicon.says
        if not self._speaks_of_toxin or look.areas or look.count is not None or not says("consultation", look.plain):
            return False
        near = plain_key(f"{line.before[-30:]} {line.after[:30]}")
        if line.is_prose and not says("consultation", near):
            return False
        return not says("consultation_of_others", look.plain) and not (look.other and not look.toxin)

    def _fact(self, found: _Found) -> PriceFact:
        line = found.line
        stated = replace(line.stated, is_from=line.stated.is_from or self._is_from(line))
        paid = self._paid_for(found)
        whole = plain_key(" ".join([line.name, line.after, *line.heads]))
        is_member = self._lexicon.says("member", whole) and not self._lexicon.says("no_member", whole)
        brand = self._brand(found)
        high = stated.high if stated.high is not None else None if stated.is_from else stated.low
        area, areas = self._areas(paid)
        quote = Quote(
            "",
            "",
            paid.basis if paid.count != 1 or paid.areas else Basis.AREAS_BUNDLE,
            stated.low,
            high,
            self._currency if stated.currency == "$" else stated.currency,
            areas=areas,
            count=paid.count if paid.basis is Basis.AREAS_BUNDLE or (paid.count == 1 and not paid.areas) else None,
            product=self._vocabulary.products.get(plain_key(brand)),
            sessions=paid.sessions,
            units_included=paid.units,
            member=is_member,
            first_session_only=self._lexicon.says("first_visit", whole),
            sex=self._wording.sex(whole),
            wording=self._page.text[line.start : line.end],
            address=self._page.address,
            state=State.PROPOSED,
        )
        seen = Seen(quote.wording, line.start, tuple(reversed(self._context(found))))
        return PriceFact(quote, seen, area, paid.count, brand, stated.is_from, paid.is_general)

    def _context(self, found: _Found) -> list[str]:
        return [found.standing.governing.text] if found.standing.governing is not None else []

    def _paid_for(self, found: _Found) -> PaidFor:
        line = found.line
        if self._is_consultation(line, found.look):
            return PaidFor(Basis.CONSULTATION)
        is_from = line.stated.is_from or self._is_from(line)
        paid = self._wording.read(found.look.text, line.after, found.over, line.stated.low, is_from)
        if found.is_mixed:
            return replace(paid, basis=Basis.PACKAGE)
        if found.standing.belief is Belief.UNKNOWN_NAME and paid.basis in (Basis.PER_SESSION, Basis.PER_AREA):
            return PaidFor(Basis.PER_AREA, (OTHER_AREA,))
        return paid

    def _is_from(self, line: PriceLine) -> bool:
        """ "From" at the end of the block before."""
        return line.named_at != line.at and self._lexicon.ends_with("starting", plain_key(line.name))

    def _areas(self, paid: PaidFor) -> tuple[str, tuple[str, ...] | None]:
        if not paid.areas:
            return "", None
        ids = tuple(dict.fromkeys(i for area in paid.areas for i in self._vocabulary.areas.get(area, ())))
        return paid.areas[0], ids or None

    def _brand(self, found: _Found) -> str:
        if self._is_consultation(found.line, found.look):
            return ""
        own = self._lexicon.brands_in(found.look.text) or self._lexicon.brands_in(found.line.after)
        title = self._labels.title
        over = [found.standing.governing, title.look if title else None]
        for look in [look for look in over if look is not None]:
            own = own or self._lexicon.brands_in(look.text)
            if kind_of(look) is Kind.TOXIN:
                break
        return ", ".join(name for name in self._lexicon.printed(own) if name != "Botox" or len(own) == 1)


def prices_of(page: Page, lexicon: Lexicon, vocabulary: Vocabulary, country: str) -> list[PriceFact]:
    """In reading order; what is said twice is one."""
    return merged(_PriceReader(page, lexicon, vocabulary, country).facts())


def merged(facts: Iterable[PriceFact]) -> list[PriceFact]:
    """Each price once: one that says less of the same amount is the same."""
    kept: list[PriceFact] = []
    for fact in facts:
        for at, known in enumerate(kept):
            if _says_as_much(known, fact):
                break
            if _says_as_much(fact, known):
                kept[at] = fact
                break
        else:
            kept.append(fact)
    return kept


def _says_as_much(one: PriceFact, other: PriceFact) -> bool:
    """Whether the first says all that the second does."""
    amounts = [
        (f.quote.low, f.quote.high if not f.is_from else None, f.quote.currency, f.quote.member) for f in (one, other)
    ]
    if amounts[0][0] != amounts[1][0] or amounts[0][2:] != amounts[1][2:]:
        return False
    if (one.area, one.count, one.quote.basis) == (other.area, other.count, other.quote.basis):
        return not other.brand or not one.brand or other.brand == one.brand
    return other.is_general
