"""What the report says of itself: how it was worked out, and its words."""

import pytest

from botox_vetter.domain.plans import Plan
from botox_vetter.report.choice import FULL, SHORT
from botox_vetter.report.comparison import comparison_document
from botox_vetter.report.document import Bullets, Paragraph, Table
from botox_vetter.report.sections.glossary import glossary
from botox_vetter.report.sections.method import method
from tests.report.cases import clinics, spring, with_plan


def test_the_method_is_told_in_less_than_half_a_page(rulebook):
    (_heading, told) = method(spring(rulebook), rulebook)
    assert isinstance(told, Bullets)
    general = [line for line in told.items if "Source: " in line]
    assert len(general) == 2
    assert len(" ".join(line for line in told.items if line not in general)) < 1900
    assert (
        "Of the knock-outs in England, 7 are the law and 6 are our own caution, which may be set aside." in told.items
    )


@pytest.mark.parametrize("place", ["", "XX"])
def test_of_a_place_whose_law_is_not_known_no_law_is_counted(place, rulebook):
    (_heading, told) = method(with_plan(Plan(jurisdiction=place), rulebook), rulebook)
    assert not any("the law" in item for item in told.items)


def test_only_words_that_the_report_uses_are_explained(rulebook):
    (table,) = glossary([Paragraph("It is cleared, and the deposit is verified.")])
    assert [row.cells[0].text for row in table.rows] == ["Cleared", "Deposit", "Verified"]
    assert glossary([Paragraph("Nothing of the kind")]) == []


def test_a_full_report_explains_its_words_and_a_short_one_is_too_short_for_that(rulebook):
    full, short = (comparison_document(spring(rulebook), rulebook, contents).blocks for contents in (FULL, SHORT))
    (words,) = [block for block in full if isinstance(block, Table) and block.caption == "Words in this report"]
    explained = {row.cells[0].text for row in words.rows}
    assert {
        "Knock-out",
        "Claimed",
        "Seen",
        "Verified",
        "Proven",
        "Possible",
        "Ruled out",
        "Open",
        "Cleared",
    } <= explained
    assert not any(isinstance(block, Table) and block.caption == "Words in this report" for block in short)


def test_where_nothing_is_compared_nothing_is_explained(rulebook):
    blocks = comparison_document(clinics(0, rulebook), rulebook, FULL).blocks
    assert len(blocks) == 2
