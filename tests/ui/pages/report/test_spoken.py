"""What a screen reader hears of the report."""

from dataclasses import replace

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.comparison import comparison_document
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.pages.report.spoken import spoken
from tests.paper.documents import every_block


def test_the_whole_report_is_said_row_by_row(desk: Desk, rulebook: Rulebook) -> None:
    assert desk.comparison is not None
    said = spoken(comparison_document(desk.comparison, rulebook)).splitlines()
    assert said[0] == "Harbour Bay, frown and forehead · clinics compared"
    assert "Ranking" in said
    (ranked,) = [line for line in said if line.startswith("Rank: 1;")]
    for words in ("Clinic: Quay Skin Clinic", "Verdict: Cleared", "One session: £285"):
        assert words in ranked


def test_no_kind_of_block_is_passed_over() -> None:
    document = every_block()
    lines = len(spoken(document).splitlines())
    for n in range(len(document.blocks)):
        fewer = replace(document, blocks=document.blocks[:n] + document.blocks[n + 1 :])
        assert len(spoken(fewer).splitlines()) < lines
