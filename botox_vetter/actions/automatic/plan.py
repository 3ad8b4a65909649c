"""What can be asked about some clinics of a case, each question once though a person may work at several of them."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from botox_vetter.actions.automatic.check import WEBSITE, Check, Way
from botox_vetter.comparison.due_item import Due
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Practitioner
from botox_vetter.domain.criteria import country_of
from botox_vetter.domain.grouped import about
from botox_vetter.domain.rulebook import Rulebook

BY_NUMBER = ("nppes", "cqc", "companies_house")
KEPT = ("leie",)
BY_NAME = ("sam",)


def planned(
    file: CaseFile, clinics: Sequence[Clinic], rulebook: Rulebook, with_keys: Collection[str] = ()
) -> tuple[Check, ...]:
    """Clinics first, then people. with_keys: sources asked by name that there is a key for; without one, none is."""
    here = {clinic.id for clinic in clinics}
    at_work = dict.fromkeys(role.practitioner_id for role in file.roles if role.clinic_id in here)
    people = (file.practitioner(person_id) for person_id in at_work)
    countries: dict[str, set[str]] = {}
    for role in (role for role in file.roles if role.practitioner_id in at_work):
        countries.setdefault(role.practitioner_id, set()).add(country_of(file.place_of(file.clinic(role.clinic_id))))
    return tuple(
        check
        for owners in (clinics, people)
        for owner in owners
        for check in _about(owner, file, rulebook, with_keys, countries.get(owner.id, frozenset()))
    )


def only_due(checks: Sequence[Check], due: Collection[tuple[str, str]]) -> tuple[Check, ...]:
    """Those that answer again what has grown old. due: source and owner of each answer that has."""
    return tuple(check for check in checks if (check.source, check.owner_id) in due)


def sources_due(due: Iterable[Due], file: CaseFile) -> frozenset[tuple[str, str]]:
    """Source and owner of every answer that grew old, or ends soon, where a register was read for it."""
    ids = {finding_id for one in due if one.reason.kind in ("answer_stale", "answer_ends") for finding_id in one.ids}
    old = (finding for finding in file.findings if finding.id in ids and finding.register is not None)
    return frozenset((str(one.register), one.practitioner_id or one.clinic_id or "") for one in old)


def _about(
    owner: Clinic | Practitioner,
    file: CaseFile,
    rulebook: Rulebook,
    with_keys: Collection[str],
    countries: Collection[str],
) -> Iterator[Check]:
    """countries: where a person works; lists of others say nothing about them."""
    is_clinic = isinstance(owner, Clinic)
    for entry in about(file.registrations, owner.id):
        if entry.register in BY_NUMBER:
            yield Check(Way.NUMBER, entry.register, owner.id, is_clinic, owner.name, entry.number, entry.id)
    for way, lists in ((Way.KEPT_LIST, KEPT), (Way.NAME, [one for one in BY_NAME if one in with_keys])):
        for register in lists:
            if rulebook.registers[register].country in countries:
                yield Check(way, register, owner.id, is_clinic, owner.name, owner.name)
    if isinstance(owner, Clinic) and owner.website.strip():
        yield Check(Way.WEBSITE, WEBSITE, owner.id, True, owner.name, owner.website.strip())
