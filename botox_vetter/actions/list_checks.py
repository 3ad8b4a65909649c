"""A person or a clinic of a case against a kept list: what was compared, and what it settles.

    ready = lists.for_check(LEIE, today)                           # Refused where there is none, or it is too old
    found = compare_owner(file, owner_id, ready, rulebook, today)  # pure; a fraction of a millisecond
    record_comparisons(library, rulebook, file.case.id, [found], now)     # in list_findings

What it settles is said by the rows of registers.toml alone. A name by itself is never more than a possible match.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Registration
from botox_vetter.domain.criteria import country_of
from botox_vetter.domain.grouped import about
from botox_vetter.domain.judgements import Verdict
from botox_vetter.domain.kept_lists import KeptList
from botox_vetter.domain.listed import Outcome, Sought, Stands
from botox_vetter.domain.registers import Status, ground_key, normalised
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.settling import settled_by

if TYPE_CHECKING:
    from botox_vetter.actions.kept_lists import ReadyList
    from botox_vetter.matching.judged import Judged

NUMBERS = {"nppes": "npi"}
"""Registers whose numbers lists have, too."""

STRONG = ("npi", "licence", "upin")


@dataclass(frozen=True, slots=True)
class Comparison:
    """One person or clinic against one list, on one day.

    open        entries that a person must look at, each with its ledger; also those whose judgement woke
    same        those that a person found to mean this one; not_same: those that mean somebody else
    set_aside   those that a date of birth or a number contradicts
    status      the list's own words for what came of it
    levels      criterion = level that these words settle; {}: they settle nothing about a clinic
    rows        of all of these: the columns' line and the entries' own as they came; read when it is asked
    """

    owner_id: str
    is_clinic: bool
    sought: Sought
    kept: KeptList
    checked_on: date
    open: "tuple[Judged, ...]"
    same: "tuple[Judged, ...]"
    not_same: "tuple[Judged, ...]"
    set_aside: "tuple[Judged, ...]"
    status: Status
    levels: dict[str, str]
    rows: Callable[[], bytes]

    @property
    def grounds(self) -> tuple[str, ...]:
        """The list's codes for why whoever was confirmed is on it."""
        return tuple(dict.fromkeys(one.candidate.entry.grounds for one in self.same))


def is_asked(file: CaseFile, owner_id: str, register: str, rulebook: Rulebook) -> bool:
    """Whether the list is of the country in which the clinic is, or in which the person works."""
    country = rulebook.registers[register].country
    return any(country_of(file.place_of(clinic)) == country for clinic in _clinics_of(file, owner_id))


def sought_of(file: CaseFile, owner_id: str, rulebook: Rulebook) -> Sought:
    """What the case tells that a list may tell, too. The state: where all the clinics are in one."""
    people = about(file.practitioners, owner_id)
    owner = people[0] if people else file.clinic(owner_id)
    entries = about(file.registrations, owner_id)
    numbers = {kind: _number(one, rulebook) for one in entries if (kind := NUMBERS.get(one.register))}
    states = {file.place_of(clinic).partition("-")[2] for clinic in _clinics_of(file, owner_id)}
    known = rulebook.places.professions.get(people[0].profession) if people else None
    state = states.pop() if len(states) == 1 else ""
    return Sought(owner.name, None, numbers, known.name if known else "", state=state)


def _number(entry: Registration, rulebook: Rulebook) -> str:
    return normalised(rulebook.registers[entry.register], entry.number)


def compare_owner(file: CaseFile, owner_id: str, ready: "ReadyList", rulebook: Rulebook, today: date) -> Comparison:
    """Whoever has that id, a person or a clinic. The list's age is the caller's to look at (`for_check`)."""
    from botox_vetter.matching.judged import judged
    from botox_vetter.matching.screen import screen

    register = ready.kept.register
    sought = sought_of(file, owner_id, rulebook)
    screening = screen(sought, ready.index)
    judgements = [one for one in about(file.judgements, owner_id) if one.register == register]
    found = [judged(sought, candidate, judgements) for candidate in screening.candidates]
    away = tuple(judged(sought, candidate, judgements) for candidate in screening.set_aside)
    same = tuple(one for one in found if _is_judged(one, Verdict.SAME))
    not_same = tuple(one for one in found if _is_judged(one, Verdict.NOT_SAME))
    still_open = tuple(one for one in found if not one.is_asleep)
    is_clinic = not about(file.practitioners, owner_id)
    profession = "" if is_clinic else about(file.practitioners, owner_id)[0].profession
    status = _status(rulebook, register, same, still_open)
    return Comparison(
        owner_id,
        is_clinic,
        sought,
        ready.kept,
        today,
        still_open,
        same,
        not_same,
        away,
        status,
        settled_by([status], is_clinic, profession, rulebook),
        partial(ready.as_they_came, [one.candidate.entry for one in (*found, *away)]),
    )


def _clinics_of(file: CaseFile, owner_id: str) -> tuple[Clinic, ...]:
    if clinics := about(file.clinics, owner_id):
        return clinics
    return tuple(file.clinic(clinic_id) for clinic_id in file.workplaces(owner_id))


def _is_judged(one: "Judged", verdict: Verdict) -> bool:
    return one.is_asleep and one.judgement is not None and one.judgement.verdict is verdict


def _status(rulebook: Rulebook, register: str, same: "Sequence[Judged]", still_open: "Sequence[Judged]") -> Status:
    """The row that words it: the worst of those that were confirmed, else what is open, else that there is nothing.

    Whoever was taken off the list is on it no more; that it was somebody else needs nobody's judgement then.
    """
    rows = rulebook.registers[register].statuses
    present = [one.candidate.entry for one in same if one.candidate.entry.reinstated_on is None]
    waiting = [one for one in still_open if one.candidate.entry.reinstated_on is None]
    if present:
        return min((_row_on(rows, entry.grounds) for entry in present), key=rows.index)  # the gravest stands first
    if waiting:
        return _row(rows, "match" if any(_is_strong(one) for one in waiting) else "name")
    return _row(rows, "ended" if same else "none")


def _row(rows: Iterable[Status], finds: str) -> Status:
    return next(row for row in rows if row.finds == finds)


def _row_on(rows: Sequence[Status], grounds: str) -> Status:
    """The row of "same" that names these grounds, else the one that names none."""
    same = [row for row in rows if row.finds == "same"]
    named = [row for row in same if ground_key(grounds) in map(ground_key, row.on_grounds)]
    return named[0] if named else next(row for row in same if not row.on_grounds)


def _is_strong(one: "Judged") -> bool:
    """A number agrees, or a name and a date of birth."""
    if one.candidate.outcome is Outcome.MATCH:
        return True
    return any(line.about in STRONG and line.stands is Stands.AGREES for line in one.candidate.ledger)
