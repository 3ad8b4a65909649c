"""Every knock-out and every weighted question of some clinics, row by row."""

from dataclasses import replace

import pytest

from botox_vetter.comparison.case import compare_case
from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.colours import Colour
from botox_vetter.report.document import Cell, Row
from botox_vetter.report.sections.criteria import criteria_sections
from botox_vetter.report.sections.section import rows_of
from botox_vetter.report.words.names import criterion_title
from tests.cases import LANTERN, QUAY, TODAY, VELVET, harbour_case

ORDER = (QUAY, LANTERN, VELVET)


def compared(file: CaseFile, rulebook: Rulebook) -> Comparison:
    return compare_case(file, rulebook, TODAY, None)


@pytest.fixture
def rows(rulebook: Rulebook) -> list[Row]:
    comparison = compared(harbour_case(), rulebook)
    assert tuple(standing.clinic.id for standing in comparison.standings) == ORDER
    return list(rows_of(criteria_sections(comparison.standings, rulebook)))


def row_of(rows: list[Row], criterion: str, rulebook: Rulebook) -> tuple[Cell, ...]:
    """The cells of the clinics."""
    title = criterion_title(criterion, rulebook)
    found = [row for row in rows if row.cells[0].text == title and not row.is_group]
    assert len(found) == 1
    return found[0].cells[1:]


def test_knock_outs_come_first_and_each_category_stands_once(rows: list[Row]) -> None:
    heads = [row.cells[0].text for row in rows if row.is_group]
    assert heads[0] == "Knock-outs"
    assert len(heads) == len(set(heads)) > 3


def test_every_question_that_is_asked_stands_in_one_row(rows: list[Row], rulebook: Rulebook) -> None:
    comparison = compared(harbour_case(), rulebook)
    asked: set[str] = set()
    for standing in comparison.standings:
        asked |= {gate.criterion for gate in standing.vetting.gates} | standing.vetting.answers.keys()
    titles = [row.cells[0].text for row in rows if not row.is_group]
    assert sorted(titles) == sorted(criterion_title(cid, rulebook) for cid in asked)
    assert all(len(row.cells) == 4 for row in rows if not row.is_group)


def test_a_knock_out_says_where_it_stands_and_what_the_answer_is(rows: list[Row], rulebook: Rulebook) -> None:
    quay, lantern, velvet = row_of(rows, "LR01", rulebook)
    assert (quay.colour, lantern.colour, velvet.colour) == (Colour.GOOD, Colour.CAUTION, Colour.BAD)
    assert len({quay.text, lantern.text, velvet.text}) == 3, "never by the colour alone"
    assert "verified" in quay.notes[0]
    assert "9 November 2026" in quay.notes[0]
    assert "claimed" in lantern.notes[0]


def test_a_weighted_question_says_its_answer(rows: list[Row], rulebook: Rulebook) -> None:
    quay, lantern, velvet = row_of(rows, "QT01", rulebook)
    assert "seen" in quay.text
    assert "claimed" in lantern.text
    assert velvet.colour is Colour.QUIET


def test_what_nobody_knows_is_not_known(rows: list[Row], rulebook: Rulebook) -> None:
    quay, _lantern, velvet = row_of(rows, "AC01", rulebook)
    assert quay.text == velvet.text == "Not known"


def test_a_question_of_another_law_is_not_asked_here(rulebook: Rulebook) -> None:
    file = harbour_case()
    abroad = replace(file, clinics=tuple(
        replace(clinic, jurisdiction="US-TX") if clinic.id == VELVET else clinic for clinic in file.clinics
    ))  # fmt: skip
    comparison = compared(abroad, rulebook)
    column = [standing.clinic.id for standing in comparison.standings].index(VELVET)
    cells = [
        row.cells[1 + column] for row in rows_of(criteria_sections(comparison.standings, rulebook)) if not row.is_group
    ]
    assert "Not asked there" in {cell.text for cell in cells}
    assert all(cell.colour is Colour.QUIET for cell in cells if cell.text == "Not asked there")


def test_no_clinics_no_rows(rulebook: Rulebook) -> None:
    assert criteria_sections((), rulebook) == []
