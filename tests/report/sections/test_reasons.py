"""What a cell rests on: every kind of it, of the harbour case."""

import pytest

from botox_vetter.comparison.case import compare_case
from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.colours import Colour
from botox_vetter.report.document import Cell
from botox_vetter.report.sections.reasons import reasons
from botox_vetter.report.sections.side_by_side import side_by_side
from tests.cases import LANTERN, QUAY, TODAY, VELVET, harbour_case
from tests.report.cases import spring


@pytest.fixture(scope="module")
def harbour(rulebook: Rulebook) -> Comparison:
    return compare_case(harbour_case(), rulebook, TODAY)


def told(about: str, clinic_id: str, comparison: Comparison, rulebook: Rulebook) -> list[Cell]:
    return list(reasons(about, comparison.of(clinic_id), comparison, rulebook))


def text(cells: list[Cell]) -> dict[str, tuple[str, ...]]:
    return {cell.text: cell.notes for cell in cells}


def test_a_verdict_rests_on_the_knock_outs_that_are_not_passed(harbour: Comparison, rulebook: Rulebook) -> None:
    cells = told("verdict", VELVET, harbour, rulebook)
    vetting = harbour.of(VELVET).vetting
    assert len(cells) == len(vetting.failed) + len(vetting.open) + len(vetting.at_visit)
    assert [cell.colour for cell in cells[:3]] == [Colour.BAD, Colour.BAD, Colour.CAUTION]
    assert cells[0].text == "On a statutory health register: fails, before booking"
    assert cells[0].notes[-1] == "“No results for Gia Starling”"


def test_a_score_is_the_sum_of_its_questions_the_weightiest_first(harbour: Comparison, rulebook: Rulebook) -> None:
    cells, vetting = told("score", QUAY, harbour, rulebook), harbour.of(QUAY).vetting
    assert text(cells)["Training fits the treatment"] == (
        "1.6 of 3.6 points proven, 2.2 possible",
        "Several days, supervised (seen, 9 November 2026)",
    )
    points = [[float(word) for word in cell.notes[0].replace(",", "").split() if "." in word] for cell in cells]
    proven, most, possible = (sum(column) for column in zip(*points, strict=True))
    assert most == pytest.approx(100, abs=1.5)
    assert proven == pytest.approx(float(vetting.proven * 100), abs=1.5)
    assert possible == pytest.approx(float(vetting.possible * 100), abs=1.5)
    assert [share for _low, share, _high in points] == sorted((share for _low, share, _high in points), reverse=True)


def test_a_price_per_area_rests_on_every_price_that_could_treat_it(harbour: Comparison, rulebook: Rulebook) -> None:
    frown = text(told("glabella", LANTERN, harbour, rulebook))
    assert list(frown) == [
        "£95 for frown lines",
        "£690 for 3 sessions (frown lines, forehead lines and crow's feet)",
        "£3.50 per unit, Azzalure",
    ]
    used = frown["£95 for frown lines"]
    assert used[:3] == ("Frown lines, £95", "“Frown lines £95”", "lanternstreet.example/menu, 9 November 2026")
    assert frown["£3.50 per unit, Azzalure"][0] == "Not needed: others treat the same areas for less"


def test_an_area_without_a_figure_says_why_first(rulebook: Rulebook) -> None:
    comparison = spring(rulebook)
    area = next(iter(comparison.of("bloom").cost.uncovered))
    cells = told(area, "bloom", comparison, rulebook)
    assert cells[0].text == "No price is recorded for it"


def test_an_answer_has_its_question_its_source_and_what_hangs_on_it(harbour: Comparison, rulebook: Rulebook) -> None:
    question, found = told("LR01", LANTERN, harbour, rulebook)
    assert question.text.endswith("health profession?")
    assert question.notes == ("A knock-out, our own caution, to be settled before booking",)
    assert found.text == "Joss Fenwick: in order (claimed, not checked, 9 November 2026)"
    assert found.notes == ("“Joss is an NMC registered nurse”", "Your note: “Not looked up yet”")


def test_what_nobody_knows_is_said_to_be_that(harbour: Comparison, rulebook: Rulebook) -> None:
    unknown = next(
        cid for cid, answer in harbour.of(VELVET).vetting.answers.items() if not answer.counting and not answer.reasons
    )
    assert told(unknown, VELVET, harbour, rulebook)[1].text == "Nobody has found this out yet."


def test_every_cell_that_is_about_something_has_reasons(harbour: Comparison, rulebook: Rulebook) -> None:
    sections = side_by_side(harbour.standings, harbour, rulebook)
    rows = [row for section in sections for row in section.rows if row.about]
    assert len(rows) > 40
    for row in rows:
        for standing, cell in zip(harbour.standings, row.cells[1:], strict=True):
            if cell.text != "Not asked there":
                assert reasons(row.about, standing, harbour, rulebook), (row.about, standing.clinic.name)
    assert reasons("", harbour.standings[0], harbour, rulebook) == ()
