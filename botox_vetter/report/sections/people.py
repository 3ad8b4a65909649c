"""Who injects and who prescribes, with what is known of their registrations."""

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Practitioner, Registration, RoleKind
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.document import Cell, Emphasis
from botox_vetter.report.words.addresses import links_to, shown_address
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.names import joined, own_words, profession_name, quoted, register_name, sentence


def injector_cell(file: CaseFile, clinic: Clinic, rulebook: Rulebook, is_short: bool = False) -> Cell:
    """is_short: with registrations only where it is one person."""
    people = people_asked(file, clinic, RoleKind.INJECTOR)
    return _cell(people, tr("May inject, as recorded:"), file, rulebook, is_short and len(people) > 1)


def prescriber_cell(file: CaseFile, clinic: Clinic, rulebook: Rulebook, is_short: bool = False) -> Cell:
    """Without saying everything again where the same people inject and prescribe. is_short: without registrations."""
    people, injectors = (people_asked(file, clinic, kind) for kind in (RoleKind.PRESCRIBER, RoleKind.INJECTOR))
    if people and people == injectors:
        return Cell(tr("The same person") if len(people) == 1 else tr("The same people"))
    if people and set(people) <= set(injectors):
        return Cell(joined(own_words(person.name) for person in people), (tr("As told above"),))
    return _cell(people, tr("May prescribe, as recorded:"), file, rulebook, is_short)


def people_asked(file: CaseFile, clinic: Clinic, kind: RoleKind) -> tuple[Practitioner, ...]:
    """The person chosen, else everybody with that role (DESIGN V1)."""
    people = file.people_of(clinic.id, kind)
    chosen_id = clinic.injector_id if kind is RoleKind.INJECTOR else clinic.prescriber_id
    return tuple(person for person in people if person.id == chosen_id) or people


def _cell(
    people: tuple[Practitioner, ...], not_chosen: str, file: CaseFile, rulebook: Rulebook, is_short: bool
) -> Cell:
    """not_chosen: what stands above several people, of whom nobody has said which it will be."""
    if not people:
        return Cell(tr("Not known"), emphasis=Emphasis.QUIET)
    if len(people) == 1:
        (person,) = people
        return Cell(own_words(person.name), tuple(sentence(words) for words in _told(person, file, rulebook, is_short)))
    named = tr("{name}: {told}")
    told = ("; ".join(_told(person, file, rulebook, is_short)) for person in people)
    notes = (named.format(name=own_words(person.name), told=words) for person, words in zip(people, told, strict=True))
    return Cell(not_chosen, tuple(notes))


def premises_cell(file: CaseFile, clinic: Clinic, rulebook: Rulebook, is_short: bool = False) -> Cell:
    """Where it is and how to reach it, with its own registrations; is_short: by phone alone, without them."""
    postcode = "" if _plain(clinic.postcode) in _plain(clinic.address) else clinic.postcode
    where = ", ".join(own_words(part) for part in (clinic.address, postcode) if part)
    contact = [own_words(text) for text in (clinic.phone, "" if is_short else clinic.email) if text]
    website = [shown_address(clinic.website)] if clinic.website and not (is_short and clinic.phone) else []
    entries = [] if is_short else [r for r in file.registrations if r.clinic_id == clinic.id]
    notes = (*contact, *website, *(registration_words(entry, clinic.name, rulebook) for entry in entries))
    emphasis = Emphasis.PLAIN if where else Emphasis.QUIET
    return Cell(where or tr("Address not known"), notes, emphasis, links=links_to(clinic.website))


def _plain(text: str) -> str:
    return "".join(text.split()).casefold()


def _told(person: Practitioner, file: CaseFile, rulebook: Rulebook, is_short: bool) -> list[str]:
    """The profession, and without being short what is known of registrations."""
    profession = profession_name(person.profession, rulebook)
    if is_short:
        return [profession]
    entries = [r for r in file.registrations if r.practitioner_id == person.id]
    registered = [registration_words(entry, person.name, rulebook) for entry in entries]
    return [profession, *(registered or [tr("no registration known")])]


def registration_words(entry: Registration, name: str, rulebook: Rulebook) -> str:
    """What a register said and when; a number that nobody looked up is only claimed."""
    number = (
        tr("{register} {number}")
        .format(register=register_name(entry.register, rulebook), number=own_words(entry.number))
        .strip()
    )
    if entry.checked_on is None:
        return tr("{registration}: claimed, not looked up").format(registration=number)
    told = quoted(entry.status) if entry.status else tr("status not noted")
    words = tr("{registration}: {status}, read on {day}").format(
        registration=number, status=told, day=day(entry.checked_on)
    )
    if entry.name_as_registered and entry.name_as_registered.casefold() not in name.casefold():
        words += tr(", under the name {name}").format(name=quoted(entry.name_as_registered))
    if entry.restrictions:
        words += tr(", it shows {words}").format(words=quoted(entry.restrictions))
    if entry.valid_until is not None:
        words += tr(", valid until {day}").format(day=day(entry.valid_until))
    return words
