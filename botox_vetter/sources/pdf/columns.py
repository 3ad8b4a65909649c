"""A page that is laid out with blanks becomes lines in the order in which a person reads them.

| on the page                                        | then                                                |
| -------------------------------------------------- | --------------------------------------------------- |
| names, and their prices far to the right           | one line each, above two lists as well              |
| two lists side by side, each with its own prices   | the left one, then the right one                    |
| a line across both                                 | what is above it comes first, then what is below it |
| rows of three cells and more, as many in each      | a table                                             |
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from unicodedata import category

from botox_vetter.sources.pages.amounts import MONEY

LEAST_ALIKE = 2  # prices on either side, and rows of a table
LEAST_CELLS = 3
MOST_CUTS_TRIED = 20
MOST_PIECES = 2000  # of a page whose lists are looked for
DEEPEST = 4  # columns within columns
FROM = ("from", "starting (?:at|from)", "ab", "von", "desde", "a partir de")
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_CELL = re.compile(r"\S(?:\S| {1,2}(?=\S))*")
_PRICE = re.compile(rf"(?:(?:{'|'.join(FROM)})\s)?(?:{MONEY.pattern})", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one row without a gap. start, end: columns of letters."""

    start: int
    end: int
    text: str

    @property
    def has_amount(self) -> bool:
        return MONEY.search(self.text) is not None

    @property
    def is_price(self) -> bool:
        """An amount and no name: "£150", "from £150"."""
        return _PRICE.match(self.text) is not None

    @property
    def is_named(self) -> bool:
        """Words beside the amounts, or without any."""
        return _LETTER.search(MONEY.sub("", self.text)) is not None


Row = tuple[Piece, ...]


def rows_of(layout: str) -> list[tuple[str, ...]]:
    """Rows of a page in reading order, each with its cells; a row that is no part of a table has one."""
    rows = [_pieces(line) for line in layout.splitlines()]
    return [cells for band in _in_order([row for row in rows if row]) for cells in _cells(band)]


def _pieces(line: str) -> Row:
    found = _CELL.finditer(_plain(line))
    return tuple(Piece(piece.start(), piece.end(), " ".join(piece.group().split())) for piece in found)


def _plain(line: str) -> str:
    """Without what is not seen, for of the markup that is made of it not a letter may get lost; a tab is a blank."""
    seen = (letter for letter in line if category(letter) != "Cf")
    return "".join(LIGATURES.get(letter, letter) if letter.isprintable() else " " for letter in seen)


def _in_order(rows: Sequence[Row], depth: int = 0) -> Iterator[Sequence[Row]]:
    """Bands of rows that belong below each other."""
    is_looked_at = depth < DEEPEST and sum(map(len, rows)) <= MOST_PIECES
    cut = _cut(rows) if is_looked_at else None
    if cut is None:
        yield rows
        return
    for is_across, band in groupby(rows, key=lambda row: _crosses(row, cut)):
        if is_across:
            yield tuple(band)
            continue
        both = tuple(band)
        yield from _in_order([left for row in both if (left := _side(row, cut, is_right=False))], depth + 1)
        yield from _in_order([right for row in both if (right := _side(row, cut, is_right=True))], depth + 1)


def _cut(rows: Sequence[Row]) -> int | None:
    """Where two lists stand side by side: both have names with prices of their own. None: nowhere."""
    begins = Counter(piece.start for row in rows for piece in row[1:] if piece.is_named)
    scored = [(score, -cut) for cut, _n in begins.most_common(MOST_CUTS_TRIED) if (score := _parted(rows, cut))]
    return -max(scored)[1] if scored else None


def _parted(rows: Sequence[Row], cut: int) -> int:
    """How many rows have something on either side; 0: these are no two lists."""
    whole = [row for row in rows if not _crosses(row, cut)]
    left = [side for row in whole if (side := _side(row, cut, is_right=False))]
    right = [side for row in whole if (side := _side(row, cut, is_right=True))]
    if min(_priced(left), _priced(right)) < LEAST_ALIKE:
        return 0
    if 2 * sum(row[0].is_named for row in right) < len(right):
        return 0  # a further column of amounts
    return len(left) + len(right) - len(whole)


def _priced(rows: Sequence[Row]) -> int:
    """How many have a name and an amount."""
    return sum(any(piece.has_amount for piece in row) and any(piece.is_named for piece in row) for row in rows)


def _side(row: Row, cut: int, is_right: bool) -> Row:
    return tuple(piece for piece in row if (piece.start >= cut) is is_right)


def _crosses(row: Row, cut: int) -> bool:
    """Words across it, or a name on the left whose price stands far to the right."""
    if any(piece.start < cut < piece.end for piece in row):
        return True
    left, right = _side(row, cut, is_right=False), _side(row, cut, is_right=True)
    return bool(left and right) and right[0].is_price and not any(piece.has_amount for piece in left)


def _cells(rows: Sequence[Row]) -> Iterator[tuple[str, ...]]:
    """Rows of as many cells as their neighbours are a table; a head may leave the first one empty."""
    for n, alike in groupby(rows, key=len):
        table = list(alike)
        is_table = n >= LEAST_CELLS and len(table) >= LEAST_ALIKE
        for row in table:
            words = tuple(piece.text for piece in row)
            yield words if is_table else (" ".join(words),)
