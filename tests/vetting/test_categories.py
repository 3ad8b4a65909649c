"""What makes up a score."""

from fractions import Fraction

import pytest

from botox_vetter.comparison.case import compare_case
from botox_vetter.knowledge.rulebook import load_rulebook
from botox_vetter.vetting.categories import by_category
from tests.large_case import LARGE_TODAY, large_case


@pytest.fixture(scope="module")
def rulebook():
    return load_rulebook()


def test_the_parts_add_up_to_the_score(rulebook):
    for standing in compare_case(large_case(rulebook, 20), rulebook, LARGE_TODAY).standings:
        vetting = standing.vetting
        shares = by_category(vetting, rulebook.criteria).values()
        assert sum(share.proven for share in shares) == vetting.proven
        assert sum(share.possible for share in shares) == vetting.possible
        assert sum(share.most for share in shares) == 1
        assert sum(share.asked for share in shares) == len(vetting.weights)
        assert all(0 <= share.proven <= share.possible <= share.most for share in shares)


def test_only_what_somebody_found_out_is_answered(rulebook):
    for standing in compare_case(large_case(rulebook, 20), rulebook, LARGE_TODAY).standings:
        shares = by_category(standing.vetting, rulebook.criteria).values()
        known = {
            cid
            for cid in standing.vetting.weights
            for finding in standing.vetting.answers[cid].counting
            if finding.level != "unknown"
        }
        assert sum(share.answered for share in shares) == len(known)
        assert any(share.proven > Fraction(0) for share in shares)
