"""What is too much for one table or drawing, in parts."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from botox_vetter.language import tr

T = TypeVar("T")


def evenly(items: Sequence[T], most: int) -> list[Sequence[T]]:
    """Parts of at most so many, as equal as can be; none for none."""
    count = -(-len(items) // most)
    cuts = [n * len(items) // count for n in range(count + 1)] if count else []
    return [items[begin:end] for begin, end in pairwise(cuts)]


def numbered(caption: str, n: int, count: int) -> str:
    """ "Price per area (2 of 3)"; one of one has no number."""
    return caption if count == 1 else tr("{caption} ({n} of {count})").format(caption=caption, n=n, count=count)
