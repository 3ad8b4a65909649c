"""Heads of tables: how wide their words are, and how columns share the width so that every head can be read."""

from collections.abc import Mapping

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QWidget

from botox_vetter.ui.theme import measures as m

ARROW = 16  # room for the mark of the order


def head_width(view: QWidget, words: str, is_sorted: bool = False) -> int:
    """What these words need as a head: the style sheet makes them bold. is_sorted: with the mark of the order."""
    font = QFont(view.font())
    font.setBold(True)
    return QFontMetrics(font).horizontalAdvance(words) + 2 * m.GAP + 1 + (ARROW if is_sorted else 0)


def shared_out(width: int, weights: Mapping[int, int], least: Mapping[int, int]) -> dict[int, int]:
    """Columns share the width by weight, but each has at least its least where there is room for all of these.

    100 by weights 1 and 3, at least 40 and 20  ->  40 and 60
    """
    needed = sum(least[column] for column in weights)
    if width < needed:
        return {column: width * least[column] // needed for column in weights}
    open_, widths = dict(weights), dict[int, int]()
    while open_:
        left, total = width - sum(widths.values()), sum(open_.values())
        narrow = {column: least[column] for column, share in open_.items() if left * share // total < least[column]}
        if not narrow:
            return widths | {column: left * share // total for column, share in open_.items()}
        widths |= narrow
        open_ = {column: share for column, share in open_.items() if column not in narrow}
    return widths
