"""Asks one source, and says what its words settle: by registers.toml, and in no other way."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from botox_vetter.actions.automatic.check import Answer, Check, Way
from botox_vetter.actions.kept_lists import KeptLists
from botox_vetter.actions.list_checks import compare_owner, sought_of
from botox_vetter.actions.outside import web_address
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Registration
from botox_vetter.domain.criteria import country_of
from botox_vetter.domain.entries import Entry, Place
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.grouped import about
from botox_vetter.domain.listed import Stands
from botox_vetter.domain.quotes import State
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.domain.received import NotChecked
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.settling import AND, NOT_FOUND, ended, settled, statuses_of

if TYPE_CHECKING:
    from botox_vetter.actions.asking import Asking

NPI = "nppes"


@dataclass(frozen=True, slots=True)
class Ways:
    """What asking needs: the way outside, the lists kept here, and the case as it was when it began."""

    asking: "Asking"
    lists: KeptLists
    file: CaseFile
    rulebook: Rulebook
    today: date


def ask(check: Check, ways: Ways) -> Answer:
    """Writes nothing but lines of the ledger. A stop shows as could_not: fetch_stopped."""
    try:
        match check.way:
            case Way.NUMBER:
                return _by_number(check, ways)
            case Way.KEPT_LIST:
                return _kept_list(check, ways)
            case Way.NAME:
                return _by_name(check, ways)
            case Way.WEBSITE:
                return _website(check, ways)
    except Refused as refused:
        return Answer(check, could_not=refused.reason)


def _by_number(check: Check, ways: Ways) -> Answer:
    from botox_vetter.matching.entries import ACTIVE, agreement, npi_terms

    found = ways.asking.register(check.source).look_up(check.told)
    if isinstance(found, NotChecked):
        return Answer(check, could_not=found.reason)
    agreed = agreement(found, check.name, _places(check, ways.file))
    terms = npi_terms(found, agreed) if check.source == NPI else found.terms
    if not found.is_there and check.source != NPI:
        terms = (NOT_FOUND,)
    ratings = (rating.words for rating in found.ratings if rating.about == "Overall")
    said = (*found.statuses, *ratings, *(one.words for one in found.specialities if one.is_main))
    read = found if found.is_there else None
    told = Answer(check, said=said or terms, read=read, received=(found.received, *found.further))
    if found.is_there and check.source != NPI and agreed.name is not Stands.AGREES:
        return replace(
            told, read=None, remark=Reason("entry_of_other_name", {"name": found.name, "called": check.name})
        )
    if not terms:
        name = {"name": found.name}
        if check.source == NPI and found.statuses == (ACTIVE,):
            return replace(told, remark=Reason("npi_not_compared", name))
        why = Reason("words_settle_nothing", name)
        return replace(told, remark=why, ended=_ended(check, found, ways.file))
    return _settled(told, found, terms, ways)


def _settled(told: Answer, found: Entry, terms: tuple[str, ...], ways: Ways) -> Answer:
    check = told.check
    limits = "; ".join(found.restrictions)
    clinic_id, person_id = _owner(check)
    about_whom = Registration(check.entry_id, check.source, check.told, person_id, clinic_id)
    entry = replace(
        about_whom,
        name_as_registered=found.name,
        status=AND.join(terms),
        checked_on=found.as_of,
        restrictions=limits,
    )
    levels = settled(entry, _profession(check, ways.file), ways.rulebook)
    rows = statuses_of(ways.rulebook.registers[check.source], entry.status)
    findings = tuple(
        replace(
            _verified(check, criterion, level, found.as_of),
            words=AND.join(row.term for row in rows if criterion in row.sets),
            address=told.received[0].address,
            note=limits,
        )
        for criterion, level in levels.items()
    )
    left = [row.term for row in rows if not row.sets.keys() & levels.keys()]
    remark = Reason("words_to_weigh", {"words": "; ".join(left)}) if left and findings else None
    if not findings:
        remark = Reason("words_settle_nothing", {"name": found.name})
    elif (other := _other_profession(check, found, ways.file)) is not None:
        remark = other
    said = tuple(dict.fromkeys((*terms, *told.said)))
    no_more = () if findings else _ended(check, found, ways.file)
    return replace(told, said=said, remark=remark, findings=findings, ended=no_more, entry=entry)


def _verified(check: Check, criterion: str, level: str, on: date) -> Finding:
    """What the source itself says of whom was asked about."""
    return Finding("", criterion, level, Assurance.VERIFIED, on, *_owner(check), check.source)


def _owner(check: Check) -> tuple[str | None, str | None]:
    """Clinic and person; one of them is None."""
    return (check.owner_id, None) if check.is_clinic else (None, check.owner_id)


def _ended(check: Check, found: Entry, file: CaseFile) -> tuple[Finding, ...]:
    """The source has answered, and what was good there before it does not say now."""
    there = (one for one in file.findings_about(check.owner_id) if one.register == check.source)
    return tuple(ended(there, found.as_of))


def _other_profession(check: Check, found: Entry, file: CaseFile) -> Reason | None:
    """They say of themselves there that they are of another profession than is recorded; None: they do not."""
    recorded = _profession(check, file)
    told = [one for one in found.specialities if one.profession]
    if not recorded or not told or any(one.profession == recorded for one in told):
        return None
    main = next((one for one in told if one.is_main), told[0])
    return Reason("speciality_of_another", {"words": main.words, "profession": recorded})


def _kept_list(check: Check, ways: Ways) -> Answer:
    """Raises Refused where there is no list, or one that is too old for a check."""
    ready = ways.lists.for_check(check.source, ways.today)
    found = compare_owner(ways.file, check.owner_id, ready, ways.rulebook, ways.today)
    return Answer(check, said=(found.status.term, str(found.kept.as_of)), compared=found)


def _by_name(check: Check, ways: Ways) -> Answer:
    """Whoever is near makes a possible match, which a person looks at; only nobody at all is clear."""
    from botox_vetter.matching.index import ListIndex
    from botox_vetter.matching.screen import screen

    sought = sought_of(ways.file, check.owner_id, ways.rulebook)
    found = ways.asking.list_of(check.source).entries_near(sought)
    if isinstance(found, NotChecked):
        return Answer(check, could_not=found.reason)
    near = screen(sought, ListIndex(found.entries)).candidates
    wanted = "possible_match" if near else "clear"
    rows = ways.rulebook.registers[check.source].statuses
    row = next(row for row in rows if wanted in row.sets.values())
    address = found.received[0].address if found.received else ""
    findings = tuple(
        replace(_verified(check, criterion, level, found.as_of), words=row.term, address=address)
        for criterion, level in row.sets.items()
    )
    return Answer(check, said=(row.term,), findings=findings, received=found.received)


def _website(check: Check, ways: Ways) -> Answer:
    """Whether it is still there, and still says the prices that were read on it."""
    address = web_address(check.told)
    wordings: dict[str, list[str]] = {}
    for quote in ways.file.quotes_of(check.owner_id):
        is_read_there = quote.state is State.ACCEPTED and _is_of_site(quote.address, address)
        if is_read_there and quote.wording.strip():
            wordings.setdefault(quote.address, []).append(quote.wording)
    page = max(wordings, key=lambda one: len(wordings[one]), default=address)  # that most was read on
    found = ways.asking.look_again(page, wordings.get(page, ()))
    if isinstance(found, NotChecked):
        return Answer(check, could_not=found.reason)
    return Answer(check, look=found, received=(found.received,) if found.received else ())


def _is_of_site(address: str, site: str) -> bool:
    host = address.partition("://")[2].partition("/")[0]
    return bool(host) and host == site.partition("://")[2].partition("/")[0]


def _places(check: Check, file: CaseFile) -> list[Place]:
    """Of the clinic, or of every clinic where the person works."""
    if check.is_clinic:
        return [_place(file.clinic(check.owner_id), file)]
    return [_place(file.clinic(clinic_id), file) for clinic_id in file.workplaces(check.owner_id)]


def _place(clinic: Clinic, file: CaseFile) -> Place:
    place = file.place_of(clinic)
    return Place(clinic.address, "", place.partition("-")[2], clinic.postcode, country_of(place))


def _profession(check: Check, file: CaseFile) -> str:
    people = about(file.practitioners, check.owner_id)
    return people[0].profession if people else ""
