"""Who injects and who prescribes at one clinic, with every register entry, and where it is."""

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Practitioner, RoleKind
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.document import Cell, Emphasis, Row
from botox_vetter.report.sections.evidence import Numbers, evidence_words
from botox_vetter.report.sections.people import people_asked, premises_cell, registration_words
from botox_vetter.report.words.names import own_words, profession_name, sentence


def people_rows(clinic: Clinic, file: CaseFile, rulebook: Rulebook, numbers: Numbers) -> list[Row]:
    """A row for each person and role; one where the same person has both."""
    injectors, prescribers = (people_asked(file, clinic, kind) for kind in RoleKind)
    if injectors and injectors == prescribers:
        rows = _rows(tr("Injects and prescribes"), tr("May inject and prescribe"), injectors, file, rulebook, numbers)
    else:
        rows = [
            *_rows(tr("Who injects"), tr("May inject"), injectors, file, rulebook, numbers),
            *_rows(tr("Who prescribes"), tr("May prescribe"), prescribers, file, rulebook, numbers),
        ]
    place = premises_cell(file, clinic, rulebook)
    where = Cell(place.text, emphasis=place.emphasis)
    return [*rows, Row((Cell(tr("Where")), where, Cell("", place.notes, links=place.links)))]


def _rows(
    head: str, not_chosen: str, people: tuple[Practitioner, ...], file: CaseFile, rulebook: Rulebook, numbers: Numbers
) -> list[Row]:
    """not_chosen: what heads each of several people, of whom nobody has said which it will be."""
    if not people:
        return [Row((Cell(head), Cell(tr("Not known"), emphasis=Emphasis.QUIET), Cell("")))]
    return [
        Row(
            (
                Cell(head if len(people) == 1 else not_chosen),
                Cell(own_words(person.name), (sentence(profession_name(person.profession, rulebook)),)),
                Cell("", _entries(person, file, rulebook, numbers)),
            )
        )
        for person in people
    ]


def _entries(person: Practitioner, file: CaseFile, rulebook: Rulebook, numbers: Numbers) -> tuple[str, ...]:
    entries = [entry for entry in file.registrations if entry.practitioner_id == person.id]
    told = (
        (registration_words(entry, person.name, rulebook), evidence_words(entry.evidence, numbers)) for entry in entries
    )
    lines = tuple(sentence(" · ".join(part for part in parts if part)) for parts in told)
    return lines or (tr("No registration known"),)
