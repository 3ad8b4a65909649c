"""How wide each column of the table of clinics is."""

from PySide6.QtGui import QFont, QFontMetrics

from botox_vetter.language import tr
from botox_vetter.ui.delegates.row import SIDES
from botox_vetter.ui.delegates.score import BAR_WIDTH, MIN_BAR_WIDTH, figures_width
from botox_vetter.ui.delegates.verdict import pill_size
from botox_vetter.ui.models import clinic_columns as c
from botox_vetter.ui.pages.clinics.columns_kept import Columns
from botox_vetter.ui.theme import measures as m

_ARROW = 16  # room for the mark of the order in a head
GOOD_NAME, LEAST_NAME, TIGHT_NAME = 24, 20, 13  # letters, in each of two lines
TWO_LINES_FROM = 22  # letters: in a narrower column a name takes a third line before it is cut
_LETTERS = {c.PLACE: 20, c.INJECTS: 16, c.TAGS: 14}
_TIGHT = (c.RANK, c.SCORE, c.YEAR, c.SESSION)


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
        found |= {one: _tight(one, columns.sorted_by, font, heads) for one in found if one in _TIGHT} | by_hand
        is_scrolled = sum(found.values()) + letter * TIGHT_NAME > room
        least_name = by_hand.get(c.NAME, letter * (LEAST_NAME if is_scrolled else TIGHT_NAME))
    left = room - sum(found.values()) - least_name
    if c.SCORE in found.keys() - by_hand.keys() and left >= MIN_BAR_WIDTH + m.GAP:
        more_name = letter * (GOOD_NAME - LEAST_NAME)  # before the bar grows
        found[c.SCORE] += min(BAR_WIDTH, max(MIN_BAR_WIDTH, left - m.GAP - more_name)) + m.GAP
    found[c.NAME] = by_hand.get(c.NAME, max(least_name, room - sum(found.values())))
    return found


def _tight(column: int, sorted_by: int, font: QFont, heads: QFontMetrics) -> int:
    """Only the head by which all is ordered has room for the mark; by rank the usual way, it has none."""
    text = QFontMetrics(font)
    widest = "99=" if column == c.RANK else tr("to {high}").format(high="£9,999")
    words = figures_width(text) if column == c.SCORE else text.horizontalAdvance(widest)
    mark = _ARROW if column == sorted_by != c.RANK else 0
    head = heads.horizontalAdvance(c.column_words(column)) + m.GAP_SMALL + mark
    return max(words, head) + SIDES


def _needed(column: int, font: QFont, heads: QFontMetrics) -> int:
    text = QFontMetrics(font)
    match column:
        case c.SHORTLIST:
            return m.ICON + SIDES
        case c.VERDICT:
            width = max(pill_size(font, verdict).width() for verdict in c.VERDICTS)
        case c.SCORE:
            width = figures_width(text)  # without its bar
        case c.YEAR | c.SESSION:
            width = text.horizontalAdvance(tr("{low} to {high}").format(low="£9,999", high="£9,999"))
        case c.CHECKED:
            width = text.horizontalAdvance(tr("{n} months ago").format(n=10))
        case c.GATES:
            width = text.horizontalAdvance(tr("{passed} of {n}").format(passed=10, n=13))
        case _:
            width = text.averageCharWidth() * _LETTERS.get(column, 3)
    return max(width + SIDES, _head_width(column, heads))


def _head_width(column: int, heads: QFontMetrics) -> int:
    return heads.horizontalAdvance(c.column_words(column)) + 2 * m.GAP + _ARROW
