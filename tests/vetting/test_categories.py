"""What makes up a score."""

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
        assert all(0 <= share.proven <= share.possible <= share.most for share in shares)
