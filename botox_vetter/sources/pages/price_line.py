"""One amount of a page with the words that name what it is paid for."""

from dataclasses import dataclass
from decimal import Decimal

from botox_vetter.sources.pages.amounts import Stated


@dataclass(frozen=True, slots=True)
class PriceLine:
    """name     what the amount is paid for, as far as the line itself says it; "": nothing
    before, after   the words right around the amount
    at       the block that the amount stands in; named_at: the one that holds the name
    start, end   of the wording, in the page's text
    heads    what governs it within its own block or table, innermost first
    column   what stands at the head of its column
    details  other lines of a box that has this one price
    beside   all lines of the smallest box that holds name and amount, if it is small
    regular  the price before, where it is said
    """

    name: str
    before: str
    after: str
    stated: Stated
    at: int
    named_at: int
    start: int
    end: int
    heads: tuple[str, ...] = ()
    column: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    is_prose: bool = False
    regular: Decimal | None = None
