"""How wide each column of the table of clinics is."""

from PySide6.QtGui import QFont, QFontMetrics

from botox_vetter.language import tr
from botox_vetter.ui.delegates.score import BAR_WIDTH, MIN_BAR_WIDTH, WIDEST
from botox_vetter.ui.delegates.verdict import pill_size
from botox_vetter.ui.models import clinic_columns as c
from botox_vetter.ui.pages.clinics.columns_kept import Columns
from botox_vetter.ui.theme import measures as m

_ARROW = 16  # room for the mark of the order in a head
LEAST_NAME = 20  # letters, in each of two lines
_LETTERS = {c.PLACE: 20, c.INJECTS: 16, c.TAGS: 14}


def widths_for(columns: Columns, font: QFont, head: QFont, room: int) -> dict[int, int]:
    """Of the columns that are seen. The name takes what is left; where that is little, the bar of the score goes."""
    text, heads = QFontMetrics(font), QFontMetrics(head)
    found = {column: _needed(column, font, heads) for column in columns.shown if column not in (c.NAME, c.SCORE)}
    found |= {column: width for column, width in columns.widths.items() if column in columns.shown}
    least_name = text.averageCharWidth() * LEAST_NAME
    if c.SCORE in columns.shown and c.SCORE not in found:
        figures = text.horizontalAdvance(WIDEST) + 2 * m.GAP
        bar = min(BAR_WIDTH, room - sum(found.values()) - found.get(c.NAME, least_name) - figures - m.GAP)
        narrow = max(figures, _head_width(c.SCORE, heads))
        found[c.SCORE] = max(figures + m.GAP + bar, narrow) if bar >= MIN_BAR_WIDTH else narrow
    if c.NAME not in found:
        found[c.NAME] = max(least_name, room - sum(found.values()))
    return found


def _needed(column: int, font: QFont, heads: QFontMetrics) -> int:
    text = QFontMetrics(font)
    match column:
        case c.SHORTLIST:
            return m.ICON + 2 * m.GAP
        case c.VERDICT:
            width = max(pill_size(font, verdict).width() for verdict in c.VERDICTS)
        case c.YEAR | c.SESSION:
            width = text.horizontalAdvance(tr("{low} to {high}").format(low="£9,999", high="£9,999"))
        case c.CHECKED:
            width = text.horizontalAdvance(tr("{n} months ago").format(n=10))
        case c.GATES:
            width = text.horizontalAdvance(tr("{passed} of {n}").format(passed=10, n=13))
        case _:
            width = text.averageCharWidth() * _LETTERS.get(column, 3)
    return max(width + 2 * m.GAP, _head_width(column, heads))


def _head_width(column: int, heads: QFontMetrics) -> int:
    return heads.horizontalAdvance(c.column_words(column)) + 2 * m.GAP + _ARROW
