"""Who injects and who prescribes, with what is known of their registrations."""

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Practitioner, Registration, RoleKind
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.document import Cell, Emphasis
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.names import joined, own_words, profession_name, quoted, register_name, sentence


def injector_cell(file: CaseFile, clinic: Clinic, rulebook: Rulebook) -> Cell:
    return _cell(_people(file, clinic, RoleKind.INJECTOR), file, rulebook)


def prescriber_cell(file: CaseFile, clinic: Clinic, rulebook: Rulebook) -> Cell:
    """Without saying everything again where the same people inject and prescribe."""
    people = _people(file, clinic, RoleKind.PRESCRIBER)
    if people and people == _people(file, clinic, RoleKind.INJECTOR):
        return Cell(tr("The same, as above"))
    return _cell(people, file, rulebook)


def _people(file: CaseFile, clinic: Clinic, kind: RoleKind) -> tuple[Practitioner, ...]:
    """The person chosen, else everybody with that role."""
    people = file.people_of(clinic.id, kind)
    chosen_id = clinic.injector_id if kind is RoleKind.INJECTOR else clinic.prescriber_id
    return tuple(person for person in people if person.id == chosen_id) or people


def _cell(people: tuple[Practitioner, ...], file: CaseFile, rulebook: Rulebook) -> Cell:
    if not people:
        return Cell(tr("Not known"), emphasis=Emphasis.QUIET)
    notes = [note for person in people for note in _notes(person, file, rulebook, with_name=len(people) > 1)]
    if len(people) > 1:
        notes.append(tr("Depends on who it will be"))
    return Cell(joined(own_words(person.name) for person in people), tuple(notes))


def premises_cell(file: CaseFile, clinic: Clinic, rulebook: Rulebook) -> Cell:
    """Where it is, how to reach it, and its own registrations."""
    where = ", ".join(own_words(part) for part in (clinic.address, clinic.postcode) if part)
    reached = (clinic.phone, clinic.email, clinic.website.removeprefix("https://"))
    contact = [own_words(text) for text in reached if text]
    entries = [r for r in file.registrations if r.clinic_id == clinic.id]
    notes = (*contact, *(registration_words(entry, clinic.name, rulebook) for entry in entries))
    return Cell(where or tr("Address not known"), notes, Emphasis.PLAIN if where else Emphasis.QUIET)


def _notes(person: Practitioner, file: CaseFile, rulebook: Rulebook, with_name: bool) -> list[str]:
    entries = [r for r in file.registrations if r.practitioner_id == person.id]
    told = [profession_name(person.profession, rulebook)]
    told += [registration_words(entry, person.name, rulebook) for entry in entries] or [tr("no registration known")]
    if with_name:
        return [tr("{name}: {told}").format(name=own_words(person.name), told="; ".join(told))]
    return [sentence(words) for words in told]


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
    if entry.valid_until is not None:
        words += tr(", valid until {day}").format(day=day(entry.valid_until))
    return words
