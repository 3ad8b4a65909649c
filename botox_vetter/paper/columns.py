"""How wide the columns of a table are: by their weights, but no column so narrow that it breaks an ordinary word."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from heapq import nlargest

from botox_vetter.paper.styles import TABLE_HEAD, TABLE_NOTE, TABLE_TEXT, Style
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.report.document import Emphasis, Table

MOST = 1.6  # times the share of its weight: so wide a column may become for a long word
ORDINARY = 24  # letters; what is longer (an address, a name without a blank) may be broken anywhere
MEASURED = 3  # of the words of a column, the ones with the most letters
HAIR = 1e-6  # points; so much is nothing

_WORD = re.compile(r"[^\s\-–—/]+-?")


def column_widths(table: Table, width: float, padding: float, setter: Typesetter) -> list[float]:
    """They fill `width` together; padding: what of a column's width its words must leave free."""
    total = sum(column.weight for column in table.columns)
    shares = [width * column.weight / total for column in table.columns]
    needs = [min(_widest_word(table, n, setter) + padding, share * MOST) for n, share in enumerate(shares)]
    return levelled(shares, needs)


def levelled(shares: Sequence[float], needs: Sequence[float]) -> list[float]:
    """Who needs more than its share gets what it needs, the others share the rest; too little is too little for all."""
    width = sum(shares)
    if sum(needs) >= width:
        return [need * width / sum(needs) for need in needs]
    given: dict[int, float] = {}
    while True:
        factor = (width - sum(given.values())) / sum(share for n, share in enumerate(shares) if n not in given)
        short = {n: need for n, need in enumerate(needs) if n not in given and need > shares[n] * factor + HAIR}
        if not short:
            return [given.get(n, share * factor) for n, share in enumerate(shares)]
        given |= short


def _widest_word(table: Table, n: int, setter: Typesetter) -> float:
    cells = [row.cells[n] for row in table.rows if not row.is_group]
    is_strong = any(cell.emphasis is Emphasis.STRONG for cell in cells)
    return max(
        _widest([table.columns[n].header], TABLE_HEAD, setter),
        _widest((cell.text for cell in cells), replace(TABLE_TEXT, is_bold=is_strong), setter),
        _widest((note for cell in cells for note in cell.notes), TABLE_NOTE, setter),
    )


def _widest(texts: Iterable[str], style: Style, setter: Typesetter) -> float:
    words = {word for text in texts for word in _WORD.findall(text) if len(word) <= ORDINARY}
    longest = nlargest(MEASURED, words, lambda word: (len(word), word))
    return max((setter.width(word, style.size, style.is_bold) for word in longest), default=0.0)
