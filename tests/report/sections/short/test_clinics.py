"""The clinics side by side with what to ask next, as two sheets hold it."""

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.choice import SHORT, Contents, Part
from botox_vetter.report.document import Paragraph, Table
from botox_vetter.report.sections.short.clinics import MOST_LISTED, clinics_in_short
from botox_vetter.vetting.results import Verdict
from tests.report.cases import clinics, like_the_sample
from tests.report.large import without_prices
from tests.report.references import sample
from tests.report.sections.reading import lines


def told(comparison: Comparison, rulebook: Rulebook, *parts: Part) -> dict[str, list[str]]:
    """The cells of each row, by its head."""
    blocks = clinics_in_short(comparison, rulebook, parts or SHORT.parts)
    return {head: cells for head, *cells in (line.split(" | ") for line in lines(blocks))}


def test_a_row_says_what_it_is_about_and_what_does_not_fit_is_counted(rulebook: Rulebook) -> None:
    comparison = sample(rulebook)
    found = told(comparison, rulebook)
    assert list(found) == [
        "Verdict", "Who injects", "Who prescribes", "Where", "One session", "One year",
        "Ask first", "Ask next (2)", "More to ask", "At the visit", "Set aside by you",
    ]  # fmt: skip
    open_in_all = [len(standing.ask) for standing in comparison.standings]
    assert found["More to ask"][0] == f"{open_in_all[0] - 2} more: in the full report"
    assert found["Ask first"][2] == "Who injects: Bea Okoro / Register look-up · 4 knock-outs, open"
    assert found["More to ask"][2] == f"{open_in_all[2] - 5} more: in the full report"
    assert found["More to ask"][4] == found["At the visit"][4] == "–"
    assert found["Set aside by you"][2] == "Not on an exclusion or prohibition list"


def test_each_area_is_told_where_there_is_room(rulebook: Rulebook) -> None:
    assert "Frown lines" in told(like_the_sample(4, rulebook), rulebook)
    assert "Frown lines" not in told(like_the_sample(5, rulebook), rulebook)


def test_the_fewer_clinics_the_more_is_asked_of_each(rulebook: Rulebook) -> None:
    counts = [
        sum(head.startswith("Ask") for head in told(like_the_sample(n, rulebook), rulebook)) for n in (1, 4, 5, 6, 8)
    ]
    assert counts == [3, 3, 2, 1, 1]


def test_both_parts_can_be_left_out(rulebook: Rulebook) -> None:
    known, asked = (told(clinics(2, rulebook), rulebook, part) for part in (Part.SIDE_BY_SIDE, Part.ASK))
    assert "Verdict" in known
    assert "Ask first" in asked
    assert not known.keys() & asked.keys()


def test_of_many_the_first_that_are_not_ruled_out_stand_in_a_list(rulebook: Rulebook) -> None:
    comparison = like_the_sample(12, rulebook, ruled_out=2)
    table, note = clinics_in_short(comparison, rulebook, SHORT.parts)
    assert isinstance(table, Table)
    assert isinstance(note, Paragraph)
    first = [s.clinic.name for s in comparison.standings if s.vetting.verdict is not Verdict.RULED_OUT][:MOST_LISTED]
    assert [row.cells[0].text for row in table.rows] == first
    heads = [column.header for column in table.columns]
    assert heads == ["Clinic", "Who injects", "Who prescribes", "Where", "One year", "Ask first", "Ask next (2)"]
    assert note.text == "In the full report: 5 more clinics, ranked lower or ruled out, and all other questions."


def test_where_all_of_many_are_ruled_out_they_are_listed_all_the_same(rulebook: Rulebook) -> None:
    table, _note = clinics_in_short(like_the_sample(9, rulebook, ruled_out=9), rulebook, SHORT.parts)
    assert isinstance(table, Table)
    assert [column.header for column in table.columns][-1] == "One year"


def test_where_all_are_ruled_out_nothing_is_asked(rulebook: Rulebook) -> None:
    comparison = like_the_sample(3, rulebook, ruled_out=3)
    (table,) = clinics_in_short(comparison, rulebook, SHORT.parts)
    assert isinstance(table, Table)
    assert table.caption == "Side by side"
    assert not any(row.cells[0].text.startswith("Ask") for row in table.rows)
    assert clinics_in_short(comparison, rulebook, {Part.ASK}) == []


def test_where_no_clinic_has_a_price_it_is_not_said_of_every_area(rulebook: Rulebook) -> None:
    found = told(without_prices(rulebook), rulebook)
    assert "Frown lines" not in found
    assert set(found["One session"]) == {"Cannot be told: no price recorded"}


def test_without_a_clinic_there_is_nothing(rulebook: Rulebook) -> None:
    assert clinics_in_short(clinics(0, rulebook), rulebook, Contents().parts) == []
