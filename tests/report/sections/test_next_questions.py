"""What to ask next, beside each clinic."""

from dataclasses import replace

from botox_vetter.comparison.case import compare_case
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.document import Row
from botox_vetter.report.sections.next_questions import MOST, next_questions
from botox_vetter.report.sections.questions.topics import asks_of
from tests.cases import TODAY, harbour_case


def rows(rulebook: Rulebook) -> dict[str, Row]:
    """Of Quay (cleared), Lantern Street (open) and Velvet Room (ruled out)."""
    comparison = compare_case(harbour_case(), rulebook, TODAY)
    section = next_questions(comparison.standings, comparison, rulebook)
    return {row.cells[0].text: row for row in section.rows}


def test_each_clinic_has_its_own_questions_the_weightiest_first(rulebook: Rulebook) -> None:
    first, second = rows(rulebook)["Ask first"].cells[1:], rows(rulebook)["Ask next (2)"].cells[1:]
    assert first[1].text == "Who injects: Joss Fenwick"
    assert first[1].notes[0] == "Register look-up · 4 knock-outs, open"
    assert second[0].notes[0].startswith("Ask the clinic · Up to ")
    assert len({cell.text for cell in (*first, *second)}) == 6


def test_of_a_clinic_that_is_ruled_out_nothing_is_asked(rulebook: Rulebook) -> None:
    assert next(iter(rows(rulebook).values())).cells[3].text == "Nothing to ask: it is ruled out"
    assert {row.cells[3].text for row in list(rows(rulebook).values())[1:]} == {"–"}


def test_the_rest_is_counted_and_what_is_left_for_the_visit_named(rulebook: Rulebook) -> None:
    comparison = compare_case(harbour_case(), rulebook, TODAY)
    told = rows(rulebook)
    assert [cell.text for cell in told["Open in all"].cells[1:3]] == [
        f"{len(standing.ask)} questions" for standing in comparison.standings[:2]
    ]
    assert len(told["At the visit"].cells[1].notes) == len(comparison.standings[0].vetting.at_visit)
    longest = max(len(asks_of(standing, comparison.file, rulebook)) for standing in comparison.standings)
    assert len(told) == min(longest, MOST) + 2


def test_only_ruled_out_clinics_have_nothing_to_confirm_at_a_visit(rulebook: Rulebook) -> None:
    file = harbour_case()
    comparison = compare_case(replace(file, clinics=file.clinics[2:]), rulebook, TODAY)
    section = next_questions(comparison.standings, comparison, rulebook)
    assert [row.cells[0].text for row in section.rows] == ["Ask first", "Open in all"]
