"""How wide each column of the table of clinics is."""

from PySide6.QtGui import QFont, QFontMetrics

from botox_vetter.language import tr
from botox_vetter.ui.delegates.score import BAR_WIDTH, MIN_BAR_WIDTH, WIDEST
from botox_vetter.ui.delegates.verdict import pill_size
from botox_vetter.ui.models import clinic_columns as c
from botox_vetter.ui.pages.clinics.columns_kept import Columns
from botox_vetter.ui.theme import measures as m

_ARROW = 16  # room for the mark of the order in a head
LEAST_NAME, TIGHT_NAME = 18, 13  # letters, in each of two lines
_LETTERS = {c.PLACE: 20, c.INJECTS: 16, c.TAGS: 14}
_AMOUNTS = (c.YEAR, c.SESSION)


def widths_for(columns: Columns, font: QFont, head: QFont, room: int) -> dict[int, int]:
    """Of the columns that are seen; the name takes what is left.

    Where that is little, the bar of the score goes first, then amounts take two lines.
    """
    bold = QFont(head)
    bold.setBold(True)  # as the style sheet makes it
    letter, heads = QFontMetrics(font).averageCharWidth(), QFontMetrics(bold)
    by_hand = {column: width for column, width in columns.widths.items() if column in columns.shown}
    least_name = by_hand.get(c.NAME, letter * LEAST_NAME)
    found = {one: _needed(one, font, heads) for one in columns.shown if one != c.NAME} | by_hand
    if sum(found.values()) + least_name > room:
        found |= {one: _tight(one, font, heads) for one in found if one in (c.RANK, *_AMOUNTS)} | by_hand
        least_name = by_hand.get(c.NAME, letter * TIGHT_NAME)
    left = room - sum(found.values()) - least_name
    if c.SCORE in found.keys() - by_hand.keys() and left >= MIN_BAR_WIDTH + m.GAP:
        found[c.SCORE] += min(BAR_WIDTH, max(MIN_BAR_WIDTH, left - m.GAP - 3 * letter)) + m.GAP  # the name grows, too
    found[c.NAME] = by_hand.get(c.NAME, max(least_name, room - sum(found.values())))
    return found


def _tight(column: int, font: QFont, heads: QFontMetrics) -> int:
    text = QFontMetrics(font)
    if column == c.RANK:  # ordered by it the usual way, it has no mark
        return max(text.horizontalAdvance("99="), heads.horizontalAdvance(c.column_words(c.RANK))) + 2 * m.GAP
    amount = text.horizontalAdvance(tr("to {high}").format(high="£9,999"))
    return max(amount, heads.horizontalAdvance(c.column_words(column))) + 2 * m.GAP


def _needed(column: int, font: QFont, heads: QFontMetrics) -> int:
    text = QFontMetrics(font)
    match column:
        case c.SHORTLIST:
            return m.ICON + 2 * m.GAP
        case c.VERDICT:
            width = max(pill_size(font, verdict).width() for verdict in c.VERDICTS)
        case c.SCORE:
            width = text.horizontalAdvance(WIDEST)  # without its bar
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
