"""Consultation cards: a sheet for each clinic, on both papers, with room to write."""

from dataclasses import replace

import pytest

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.paper.pages import pages
from botox_vetter.report.choice import Contents, Part
from botox_vetter.report.comparison import comparison_document
from botox_vetter.report.document import Heading, Table
from botox_vetter.report.sections.cards import MOST, cards
from tests.report.cases import clinics
from tests.report.references import sample

pytestmark = pytest.mark.usefixtures("qapp")
ONLY = Contents(frozenset({Part.CARDS}))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_each_clinic_that_is_not_ruled_out_has_one_sheet(paper: str, rulebook: Rulebook) -> None:
    comparison = sample(rulebook)
    made = pages(comparison_document(comparison, rulebook, ONLY), paper)
    named = [heading.text for page in made for _y, heading in page.headings if heading.opens_page]
    assert len(named) == sum(standing.vetting.verdict != "ruled_out" for standing in comparison.standings) == 4
    assert [len([h for _y, h in page.headings if h.opens_page]) for page in made] == [1] * len(named)


def test_a_card_has_so_many_questions_at_the_most_and_says_how_many_are_left(rulebook: Rulebook) -> None:
    blocks = cards(clinics(1, rulebook), rulebook)
    table = next(block for block in blocks if isinstance(block, Table))
    assert sum(not row.is_group for row in table.rows) == MOST
    assert "more questions are open" in str(blocks[-1])
    assert all(row.is_group or row.cells[1].text == "" for row in table.rows)


def test_without_clinics_there_is_no_card(rulebook: Rulebook) -> None:
    assert cards(replace(sample(rulebook), standings=()), rulebook) == []
    assert not [b for b in cards(clinics(0, rulebook), rulebook) if isinstance(b, Heading)]
