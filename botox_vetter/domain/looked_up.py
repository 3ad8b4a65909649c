"""What a person saw in a register or on a list: what is still lacking, and what it settles. All by registers.toml."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from botox_vetter.domain.clinics import Registration
from botox_vetter.domain.criteria import Subject
from botox_vetter.domain.plain_key import plain_key
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.registers import Fit, Register, Status, fit
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.settling import AND, NOT_FOUND, RESTRICTABLE, settled, words_of


class Agrees(StrEnum):
    """What the entry there and the person or clinic here have in common."""

    NUMBER = "number"
    NAME = "name"
    PROFESSION = "profession"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Seen:
    """One look-up. Exactly one of the two ids is set.

    terms     the words that the entry carries, as the data spells them, `NOT_FOUND` among them
    own_words what the entry says besides, or instead, in its own words; it settles nothing by itself
    picked    criterion = level that the person settled on, where the data lets a person pick or confirm
    name      as it stands there
    agrees    for lists without numbers: what identifies the entry as this person's or clinic's
    is_same   the name there is another, and the person made sure that it is the same one
    valid_until  the last day of the entry, where it names one
    """

    register: str
    on: date
    practitioner_id: str | None = None
    clinic_id: str | None = None
    number: str = ""
    terms: tuple[str, ...] = ()
    own_words: str = ""
    picked: Mapping[str, str] = field(default_factory=dict, hash=False)
    name: str = ""
    restrictions: str = ""
    agrees: frozenset[Agrees] = frozenset()
    is_same: bool = False
    address: str = ""
    valid_until: date | None = None

    @property
    def is_not_found(self) -> bool:
        return NOT_FOUND in self.terms

    @property
    def words(self) -> str:
        """All of them, as an entry keeps them."""
        return AND.join((*self.terms, *([self.own_words.strip()] if self.own_words.strip() else [])))

    def entry(self, entry_id: str = "") -> Registration:
        return Registration(
            entry_id,
            self.register,
            self.number,
            self.practitioner_id,
            self.clinic_id,
            "" if self.is_not_found else self.name.strip(),
            self.words,
            self.on,
            None if self.is_not_found else self.valid_until,
            restrictions=self.restrictions.strip(),
        )


def asks_number(register: Register) -> bool:
    """Who is on it is told by a number; of a list without numbers the person says what agrees."""
    return register.kind in ("register", "premises") or (register.kind == "business" and bool(register.pattern))


def asks_what_agrees(register: Register) -> bool:
    """A list of people or businesses without numbers; one of products names nobody."""
    return not asks_number(register) and register.kind != "product"


def read_at(seen: Seen, rulebook: Rulebook) -> tuple[Status, ...]:
    """The rows of the data whose words the entry carries."""
    return tuple(status for status in words_of(rulebook.registers[seen.register]) if status.term in seen.terms)


def settles(seen: Seen, profession: str, rulebook: Rulebook) -> dict[str, str]:
    """Criterion = level: what the words settle, then what the person picked where the words settle nothing."""
    found = settled(as_read(seen), profession, rulebook)
    open_to = pickable(seen, rulebook)
    return found | {
        cid: level for cid, level in seen.picked.items() if cid not in found and level in open_to.get(cid, ())
    }


def as_read(seen: Seen) -> Registration:
    """The entry for what it settles: words of its own may be limits, too."""
    return replace(seen.entry(), status=AND.join(seen.terms), restrictions=seen.restrictions + seen.own_words)


def pickable(seen: Seen, rulebook: Rulebook) -> dict[str, tuple[str, ...]]:
    """Criterion = levels that a person may settle on here.

    Where its scale is one of `person_picks`, any that it has; where the entry carries words of its own, the one that
    `register_levels` proposes for each tone.
    """
    register, levels = rulebook.registers[seen.register], rulebook.status_levels
    is_clinic = seen.clinic_id is not None
    asked = [
        c
        for c in rulebook.criteria.values()
        if register.id in c.registers and (c.subject is Subject.CLINIC) == is_clinic
    ]
    found = {c.id: rulebook.scales[c.scale].levels for c in asked if c.scale in levels.person_picks}
    if seen.own_words.strip():
        for c in asked:
            if c.id in levels.by_kind.get(register.kind, ()) and c.scale in levels.by_scale:
                found[c.id] = tuple(dict.fromkeys(levels.by_scale[c.scale].values()))
    return found


def lacks(seen: Seen, called: str, rulebook: Rulebook) -> Iterator[Reason]:
    """What is in the way of keeping it, the first thing to do first. called: the name that the case has."""
    register = rulebook.registers[seen.register]
    if asks_number(register):
        found = fit(register, seen.number)
        if found in (Fit.EMPTY, Fit.WRONG_SHAPE, Fit.WRONG_CHECK_DIGIT):
            yield Reason("look_up_number")
    if not seen.words and not seen.picked:
        yield Reason("look_up_words")
    if seen.is_not_found and (len(seen.terms) > 1 or seen.own_words.strip()):
        yield Reason("look_up_found_or_not")
    if asks_number(register) and not seen.is_not_found:
        if not seen.name.strip():
            yield Reason("look_up_name")
        elif not seen.is_same and not names_agree(seen.name, called):
            yield Reason("look_up_other_name", {"name": seen.name.strip(), "called": called})
    elif asks_what_agrees(register) and _names_somebody(seen, rulebook) and not is_match(seen):
        yield Reason("look_up_identity")
    if seen.restrictions.strip() and _has_words_of_limits(register) and not _says_limits(seen, rulebook):
        yield Reason("look_up_restrictions")


def is_match(seen: Seen) -> bool:
    """Number and name, or name, profession and place; a clinic has no profession (`match_rule` of registers.toml)."""
    if Agrees.NAME not in seen.agrees:
        return False
    others = {Agrees.PLACE} if seen.clinic_id is not None else {Agrees.PROFESSION, Agrees.PLACE}
    return Agrees.NUMBER in seen.agrees or others <= seen.agrees


def names_agree(there: str, here: str) -> bool:
    """In any order, and one of them may have more: "Quay, Anna Maria" and "Anna Quay"."""
    one, other = (set(plain_key(name).split()) for name in (there, here))
    return bool(one and other) and (one <= other or other <= one)


def _names_somebody(seen: Seen, rulebook: Rulebook) -> bool:
    """Words that say something of this person or clinic, and not that nothing was found, or a name alone."""
    return any(
        level not in ("clear", "possible_match", "not_found")
        for status in read_at(seen, rulebook)
        for level in status.sets.values()
    ) or any(level not in ("clear", "none_found", "possible_match", "unknown") for level in seen.picked.values())


def _has_words_of_limits(register: Register) -> bool:
    return any(_limits(status) for status in words_of(register))


def _says_limits(seen: Seen, rulebook: Rulebook) -> bool:
    return any(_limits(status) for status in read_at(seen, rulebook))


def _limits(status: Status) -> bool:
    return any(status.sets.get(cid) not in (None, "good", "not_found") for cid in RESTRICTABLE)
