"""A person or a clinic of a case against a kept list: what was compared, what it settles, and keeping that.

    ready = lists.for_check(LEIE, today)                           # Refused where there is none, or it is too old
    found = compare_owner(file, owner_id, ready, rulebook, today)  # pure; a fraction of a millisecond
    record_comparisons(library, rulebook, file.case.id, [found], now)

What it settles is said by the rows of registers.toml alone. A name by itself is never more than a possible match.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.check_records import check_size
from botox_vetter.actions.findings import put_finding
from botox_vetter.actions.library import Library
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Registration
from botox_vetter.domain.criteria import country_of
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.findings import Assurance, Finding
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
    from botox_vetter.store.steps import Step

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


def record_comparisons(
    library: Library, rulebook: Rulebook, case_id: str, found: Sequence[Comparison], now: datetime
) -> Changed:
    """Keeps what the comparisons settle as verified findings, each with what was compared as evidence, in one step.

    The day is that of the comparison; the list's own day stands in the words. What settles nothing is not kept.
    """
    values = {"register": found[0].kept.register if found else "", "n": len(found)}
    with library.step(case_id, "compare_with_list", values) as step:
        for one in found:
            put_comparison(step, rulebook, case_id, one, now)
    return done(step)


def put_comparison(step: "Step", rulebook: Rulebook, case_id: str, found: Comparison, now: datetime) -> None:
    """The same for one, within a step that does more."""
    if not found.levels:
        return
    clinic_id, person_id = (found.owner_id, None) if found.is_clinic else (None, found.owner_id)
    content = evidence_of(found)
    check_size(len(content))
    name = f"{found.kept.register}-{found.kept.as_of}-{found.checked_on}.txt"
    digest = step.keep(content)
    kept = Evidence(new_id(), case_id, digest, name, "text/plain", len(content), now, clinic_id, person_id)
    step.put(kept)
    for criterion, level in found.levels.items():
        finding = Finding(
            "",
            criterion,
            level,
            Assurance.VERIFIED,
            found.checked_on,
            clinic_id,
            person_id,
            register=found.kept.register,
            words=_words(found, rulebook),
            address=rulebook.registers[found.kept.register].search_url,
            evidence=(kept.id,),
        )
        put_finding(step, rulebook, finding)


def evidence_of(found: Comparison) -> bytes:
    """Which list, who was looked for, and the lines of the list that came near, byte by byte."""
    from botox_vetter.matching.told import told_of_sought

    parts = [f"{part.name}  {part.as_of}  {part.size} bytes  SHA-256 {part.sha256}" for part in found.kept.parts]
    told = [f"{one.about}: {one.value}" for one in told_of_sought(found.sought)]
    lines = [found.kept.register, *parts, "", f"{found.checked_on}", *told, "", found.status.term, ""]
    return "\n".join(lines).encode("utf-8") + b"\n" + found.rows()


def _words(found: Comparison, rulebook: Rulebook) -> str:
    """The list's own words, its day, and of whom it means on which grounds."""
    register = rulebook.registers[found.kept.register]
    grounds = [f"{code}: {register.ground_words(code)}" for code in found.grounds if code]
    return " · ".join([found.status.term, str(found.kept.as_of), *grounds])


def _clinics_of(file: CaseFile, owner_id: str) -> tuple[Clinic, ...]:
    if clinics := about(file.clinics, owner_id):
        return clinics
    ids = dict.fromkeys(role.clinic_id for role in file.roles if role.practitioner_id == owner_id)
    return tuple(file.clinic(clinic_id) for clinic_id in ids)


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
