"""Who is ruled out, and of many who stands where: a few lines for each."""

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.choice import SHORT, Contents, Part
from botox_vetter.report.comparison import comparison_document
from botox_vetter.report.document import Paragraph, Table
from botox_vetter.report.sections.short.ruled_out import MOST, ruled_out_in_short
from tests.report.cases import clinics, like_the_sample
from tests.report.references import sample
from tests.report.sections.reading import lines


def tables(comparison: Comparison, rulebook: Rulebook, contents: Contents = SHORT) -> dict[str, list[str]]:
    blocks = comparison_document(comparison, rulebook, contents).blocks
    return {block.caption: lines([block]) for block in blocks if isinstance(block, Table)}


def test_the_first_knock_out_is_told_with_what_was_found_the_others_by_name(rulebook: Rulebook) -> None:
    assert lines(ruled_out_in_short(sample(rulebook), rulebook)) == [
        "Velvet Chair Beauty | On a statutory health register: not found on the register / "
        "Kelly Frost · verified, General Medical Council, 10 November 2026 · “No doctor of this name” / "
        "It fails, too: No false title; Medical history taken"
    ]


def test_so_many_are_told_and_the_others_counted(rulebook: Rulebook) -> None:
    table, note = ruled_out_in_short(like_the_sample(8, rulebook, ruled_out=8), rulebook)
    assert isinstance(table, Table)
    assert isinstance(note, Paragraph)
    assert len(table.rows) == MOST
    assert note.text == "5 more are ruled out: in the full report."
    assert ruled_out_in_short(clinics(2, rulebook), rulebook) == []


def test_many_are_a_line_each_either_in_the_ranking_or_ruled_out(rulebook: Rulebook) -> None:
    comparison = like_the_sample(12, rulebook)
    found = tables(comparison, rulebook)
    assert found["Ranking"][0] == "1 | Ropewalk Skin Clinic | Cleared | 12 of 13 | 55 to 95 of 100 | £285 | £855"
    assert found["Ruled out"][-1] == "Velvet Chair Beauty | On a statutory health register; No false title; and 1 more"
    names = {line.split(" | ")[1] for line in found["Ranking"]} | {line.split(" | ")[0] for line in found["Ruled out"]}
    assert names == {standing.clinic.name for standing in comparison.standings}
    alone = tables(comparison, rulebook, Contents(frozenset({Part.ANSWER}), is_short=True))
    assert len(alone["Ranking"]) == 12


def test_long_names_take_the_room_of_others(rulebook: Rulebook) -> None:
    found = tables(clinics(30, rulebook, "The Harbour Centre for Facial Aesthetics and Skin {n}"), rulebook)
    assert len(found["Ranking"]) == 16
    assert len(tables(clinics(9, rulebook, "N" * 2000 + "{n}"), rulebook)["Ranking"]) == 1


def test_of_more_than_a_sheet_holds_the_first_are_told_and_the_others_counted(rulebook: Rulebook) -> None:
    comparison = clinics(40, rulebook)
    assert len(tables(comparison, rulebook)["Ranking"]) == 30
    said = [b.text for b in comparison_document(comparison, rulebook, SHORT).blocks if isinstance(b, Paragraph)]
    assert "In the full report: 10 more clinics." in said
    assert said[0].startswith("40 clinics share first place.")
