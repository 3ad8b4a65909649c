"""Which question which register answers about whom, when it was read last, and what none of them answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Practitioner, RoleKind
from botox_vetter.domain.criteria import Criterion, Subject
from botox_vetter.domain.findings import UNKNOWN, Assurance
from botox_vetter.domain.registers import Register, covers
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.vetting.people import asked_people
from botox_vetter.vetting.rules import Rules


@dataclass(frozen=True, slots=True)
class Source:
    """A register that answers a question. read_on: the last reading about this one; None: not read yet.

    is_old  that reading is older than its question allows
    """

    register: str
    read_on: date | None = None
    is_old: bool = False


@dataclass(frozen=True, slots=True)
class Covered:
    """One question about one person or the clinic itself. sources (): no register answers it there.

    practitioner_id   None: it is about the clinic, or about a person of whom nobody is named yet
    """

    criterion: str
    clinic_id: str
    practitioner_id: str | None
    sources: tuple[Source, ...]


def coverage(clinic: Clinic, file: CaseFile, rules: Rules, rulebook: Rulebook, today: date) -> tuple[Covered, ...]:
    """Every question that is asked at this clinic, in the order of the criteria."""
    return tuple(
        Covered(
            asked.criterion.id,
            clinic.id,
            person.id if person else None,
            tuple(_sources(asked.criterion, person, clinic, file, rules, rulebook, today)),
        )
        for asked in rules.asked.values()
        if asked.criterion.derived_from is None
        for person in _whom(asked.criterion, clinic, file)
    )


def _whom(criterion: Criterion, clinic: Clinic, file: CaseFile) -> Sequence[Practitioner | None]:
    if criterion.subject is Subject.CLINIC:
        return (None,)
    is_injector = criterion.subject is Subject.INJECTOR
    kind = RoleKind.INJECTOR if is_injector else RoleKind.PRESCRIBER
    people = file.people_of(clinic.id, kind)
    return asked_people(people, clinic.injector_id if is_injector else clinic.prescriber_id) or (None,)


def _sources(
    criterion: Criterion,
    person: Practitioner | None,
    clinic: Clinic,
    file: CaseFile,
    rules: Rules,
    rulebook: Rulebook,
    today: date,
) -> Iterator[Source]:
    known = [rulebook.registers[register] for register in criterion.registers if register in rulebook.registers]
    profession = person.profession if person else ""
    for register in known:
        if covers(register, rules.place, profession):
            read_on = _read_on(register, criterion, person.id if person else clinic.id, file)
            is_old = read_on is not None and (today - read_on).days > criterion.ttl_days
            yield Source(register.id, read_on, is_old)


def _read_on(register: Register, criterion: Criterion, whom: str, file: CaseFile) -> date | None:
    return max(
        (
            finding.checked_on
            for finding in file.findings_about(whom)
            if finding.criterion == criterion.id
            and finding.register == register.id
            and finding.assurance is Assurance.VERIFIED
            and finding.level != UNKNOWN
        ),
        default=None,
    )
