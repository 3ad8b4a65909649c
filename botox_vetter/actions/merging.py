"""Two entries of a case that are one clinic: what would become of what each of them says, and the step that joins them.

What only one says stays, lists are joined, and where both say something a person chooses. People, prices, answers,
evidence, notes, visits and all else of the other go over; what both have word for word stays once.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from botox_vetter.actions.case_json import LISTS
from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.checks import check_clinic
from botox_vetter.actions.library import Library
from botox_vetter.domain.cases import OWNER_OF, CaseFile
from botox_vetter.domain.clinics import Clinic, Note, Registration
from botox_vetter.domain.findings import Relaxation
from botox_vetter.domain.grouped import about
from botox_vetter.domain.records import Visit
from botox_vetter.matching.keys import phone_key, postcode_key, website_key

if TYPE_CHECKING:
    from botox_vetter.store.steps import Step

CHOSEN = (
    "name", "jurisdiction", "address", "postcode", "phone", "email", "website", "injector_id", "prescriber_id",
    "counted_areas", "minimum_spend", "opening_hours", "accessibility", "payment", "sessions_per_year",
    "months_of_effect", "off_shortlist_because", "units",
)  # fmt: skip
JOINED = ("contacts", "languages", "tags")
_SPELLINGS: Mapping[str, Callable[[str], str]] = {
    "phone": phone_key,
    "postcode": postcode_key,
    "website": website_key,
    "email": str.casefold,
}
_TOGETHER = {"minimum_spend": "minimum_spend_currency"}


@dataclass(frozen=True, slots=True)
class Merge:
    """What would become of two clinics.

    differing  fields in which both say something, and not the same: a person chooses
    filled     fields in which the other alone says something: it is taken
    going      of each kind of record, how many of the other go over
    """

    kept: Clinic
    other: Clinic
    differing: tuple[str, ...]
    filled: tuple[str, ...]
    going: Mapping[str, int]

    def merged(self, taken: Collection[str]) -> Clinic:
        """taken: those of `differing` in which the other is right."""
        changes: dict[str, Any] = {}
        for field in (*self.filled, *(field for field in self.differing if field in taken)):
            for name in filter(None, (field, _TOGETHER.get(field))):
                changes[name] = getattr(self.other, name)
        for field in JOINED:
            changes[field] = tuple(dict.fromkeys((*getattr(self.kept, field), *getattr(self.other, field))))
        if "units" not in self.differing:
            changes["units"] = (*self.kept.units, *(one for one in self.other.units if one not in self.kept.units))
        is_shortlisted = self.kept.is_shortlisted or self.other.is_shortlisted
        return replace(self.kept, is_shortlisted=is_shortlisted, **changes)

    def left(self, taken: Collection[str]) -> tuple[tuple[str, Clinic], ...]:
        """Fields of which a value is not taken, with the clinic that has it: it stays in a note."""
        return tuple((field, self.kept if field in taken else self.other) for field in self.differing)


def preview_merge(file: CaseFile, kept: Clinic, other: Clinic) -> Merge:
    """Nothing is kept by it."""
    said = [field for field in CHOSEN if not _is_empty(getattr(other, field))]
    filled = tuple(field for field in said if _is_empty(getattr(kept, field)))
    differing = tuple(field for field in said if field not in filled and not _is_same(field, kept, other))
    theirs = ((name, _of(other.id, file, name)) for name in LISTS)
    return Merge(kept, other, differing, filled, {name: len(found) for name, found in theirs if found})


def merge_clinics(library: Library, merge: Merge, taken: Collection[str], note: str, now: datetime) -> Changed:
    """One step. note: the values that are left, in words; "": there are none. Raises Refused("no_such_record")."""
    names = {"name": merge.merged(taken).name, "other": merge.other.name}
    with library.step(merge.kept.case_id, "merge_clinics", names) as step:
        kept, other = step.need(Clinic, merge.kept.id), step.need(Clinic, merge.other.id)
        merged = replace(merge, kept=kept, other=other).merged(taken)
        check_clinic(merged)
        step.put(merged)
        _Moving(step, kept.id).all_of(other)
        if note:
            step.put(Note(new_id(), kept.id, note, now))
        step.remove(other)
    return done(step)


class _Moving:
    """visits: of those that stay once, the id that they had, and the one that is kept."""

    def __init__(self, step: "Step", kept_id: str) -> None:
        self._step, self._kept_id = step, kept_id
        self._visits: dict[str, str] = {}

    def all_of(self, other: Clinic) -> None:
        """Visits first: answers hang on them."""
        pointing = list(self._step.pointing_at(other))
        for record, field in sorted(pointing, key=lambda one: not isinstance(one[0], Visit)):
            self._move(record, field)

    def _move(self, record: Any, field: str) -> None:
        moved = replace(record, **{field: self._kept_id})
        if getattr(record, "visit_id", None) in self._visits:
            moved = replace(moved, visit_id=self._visits[record.visit_id])
        for present in self._step.find(type(record), field, self._kept_id):
            if _says_no_more(moved, present):
                if isinstance(record, Visit):
                    self._visits[record.id] = present.id
                return  # it goes with the other clinic
            if isinstance(record, Registration) and _says_no_more(present, moved):
                self._step.remove(present)
            elif isinstance(record, Relaxation) and present.criterion == record.criterion:
                self._step.put(replace(present, reason=f"{present.reason} / {record.reason}"))
                return
        self._step.put(moved)


def _says_no_more(one: Any, other: Any) -> bool:
    """Word for word the same; an entry in a register also where it only says less."""
    names = [field.name for field in fields(one) if field.name != "id"]
    values = [(getattr(one, name), getattr(other, name)) for name in names]
    may_say_less = isinstance(one, Registration)
    return all(ours == theirs or (may_say_less and _is_empty(ours)) for ours, theirs in values)


def _of(clinic_id: str, file: CaseFile, name: str) -> list[Any]:
    records = about(getattr(file, name), clinic_id) if name in OWNER_OF else getattr(file, name)
    return [record for record in records if getattr(record, "clinic_id", None) == clinic_id]


def _is_empty(value: object) -> bool:
    return value is None or value == "" or value == ()


def _is_same(field: str, one: Clinic, other: Clinic) -> bool:
    """Also where it is only spelt otherwise."""
    ours, theirs = getattr(one, field), getattr(other, field)
    if field == "units":  # those of further brands and areas are joined
        figures = {(units.product, units.area): units for units in one.units}
        return all(figures.get((units.product, units.area), units) == units for units in other.units)
    spelt = _SPELLINGS.get(field)
    if spelt is not None:
        return spelt(ours) == spelt(theirs)
    together = _TOGETHER.get(field, field)
    return bool(ours == theirs and getattr(one, together) == getattr(other, together))
