"""What was read, in the cells of the tree."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from botox_vetter.actions.proposals.proposal import GoneChange, Group, Proposal, Proposals, SeenPage, Standing
from botox_vetter.actions.proposals.review import Review
from botox_vetter.domain.clinics import Registration
from botox_vetter.domain.page_facts import PageFacts, Seen
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.knowledge.warning_signs import load_warning_signs
from botox_vetter.ui.models.review_tree import DECISION, STANDING, WHAT, ReviewTree
from botox_vetter.ui.models.review_words import ReviewWords
from tests.cases import harbour_case

THEN, NOW = date(2026, 5, 3), date(2026, 6, 1)


@pytest.mark.parametrize(
    ("cannot", "decision"),
    [
        (None, "Not decided"),
        (
            Reason("checked_at_register", {"on": NOW}),
            "It stays. The register itself showed this number on 1 June 2026, so it stays",
        ),
    ],
)
def test_a_number_that_is_gone_may_be_taken_out_unless_its_register_showed_it(
    cannot: Reason | None, decision: str, qapp: QApplication, rulebook: Rulebook
) -> None:
    gone = GoneChange(Registration("r", "nmc_uk", "00A0001E", "p"), NOW)
    page = SeenPage(PageFacts("https://quay.example/", ""), THEN)
    one = Proposal("gone", Group.PEOPLE, Standing.GONE, gone, Seen("PIN 00A0001E", None), page, cannot=cannot)
    tree = ReviewTree(ReviewWords(rulebook, load_warning_signs()))
    tree.show_review(Review(Proposals((one,), 0)), harbour_case())
    said = [
        tree.index_of("gone").siblingAtColumn(n).data(Qt.ItemDataRole.AccessibleTextRole)
        for n in (WHAT, STANDING, DECISION)
    ]
    assert said[0].endswith("00A0001E")
    assert said[1:] == ["No longer stated. last seen 3 May 2026", decision]
