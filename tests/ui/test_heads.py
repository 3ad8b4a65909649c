"""Columns share the width, and heads can be read as long as there is room for all of them."""

import pytest

from botox_vetter.ui.heads import shared_out


@pytest.mark.parametrize(
    ("width", "weights", "least", "widths"),
    [
        (100, {0: 1, 1: 3}, {0: 10, 1: 20}, {0: 25, 1: 75}),
        (100, {0: 1, 1: 3}, {0: 40, 1: 20}, {0: 40, 1: 60}),
        (100, {0: 1, 1: 1, 2: 8}, {0: 30, 1: 30, 2: 30}, {0: 30, 1: 30, 2: 40}),
        (100, {0: 1, 1: 1}, {0: 150, 1: 50, 2: 999}, {0: 75, 1: 25}),
        (100, {}, {}, {}),
    ],
)
def test_columns_share_by_weight_but_none_is_narrower_than_its_least(width, weights, least, widths) -> None:
    assert shared_out(width, weights, least) == widths
