"""The large case is the same in every run, and is what a library gives back."""

from collections import Counter
from pathlib import Path

from botox_vetter.actions.library import open_library
from botox_vetter.comparison.case import compare_case
from botox_vetter.domain.rulebook import Rulebook
from tests.cases import keep
from tests.large_case import LARGE_CASE, LARGE_TODAY, large_case


def test_it_comes_back_from_a_library_in_the_same_order(rulebook: Rulebook, tmp_path: Path) -> None:
    case = large_case(rulebook, 60)
    with open_library(str(tmp_path / "library.bvlib")) as library:
        keep(library, case)
        assert library.case_file(LARGE_CASE) == case == large_case(rulebook, 60)


def test_its_clinics_differ_in_verdict_score_and_price(rulebook: Rulebook) -> None:
    case = large_case(rulebook, 100)
    standings = compare_case(case, rulebook, LARGE_TODAY).standings
    assert len(Counter(standing.vetting.verdict for standing in standings)) == 3
    assert len({standing.vetting.proven for standing in standings}) > 50
    assert len({standing.cost.year for standing in standings}) > 50
    assert 4 * 100 < len(case.quotes) <= 5 * 100
    assert 25 * 100 < len(case.findings) < 40 * 100
