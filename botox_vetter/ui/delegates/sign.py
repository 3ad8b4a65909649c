"""A cell of one or two lines with a sign before them; what does not fit is elided, the tooltip has it whole."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView, QTreeView

from botox_vetter.ui.delegates.row import SIDES, Index, RowDelegate
from botox_vetter.ui.delegates.two_lines import two_lines, wrapped
from botox_vetter.ui.icons import icon
from botox_vetter.ui.models.signs import DETAIL, DETAIL_COLOUR, SIGN, Sign
from botox_vetter.ui.theme import measures as m

SIZE = 16
MOST_DETAIL = 4  # lines


class SignDelegate(RowDelegate):
    """For models that know DETAIL and SIGN (models/signs.py)."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Asked of all rows when they are laid out: the model is asked for no more than bears on it."""
        text, detail = str(index.data() or ""), str(index.data(DETAIL) or "")
        own = index.data(Qt.ItemDataRole.FontRole)
        font = own.resolve(option.font) if isinstance(own, QFont) else option.font
        small = _small(font)
        first, second = QFontMetrics(font), QFontMetrics(small)
        room = self.text_width(option, index)
        lines = self.lines(text, font, room)
        details = self.detail_lines(detail, small, room, lines)
        height = len(lines) * first.lineSpacing() + len(details) * second.lineSpacing() + 2 * m.GAP_SMALL + 2
        width = max(first.horizontalAdvance(text), second.horizontalAdvance(detail))
        return QSize(width + _indent(index) + SIDES, max(height, m.ROW_HEIGHT * 3 // 4))

    def paint_inside(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect) -> None:
        sign, detail = index.data(SIGN), str(index.data(DETAIL) or "")
        small = _small(option.font)
        first, second = option.fontMetrics.lineSpacing(), QFontMetrics(small).lineSpacing()
        lines = self.lines(option.text, option.font, room.width() - _indent(index))
        details = self.detail_lines(detail, small, room.width() - _indent(index), lines)
        top = room.top() + max(0, (room.height() - len(lines) * first - len(details) * second) // 2)
        line = QRect(room.left(), top, room.width(), first)
        if isinstance(sign, Sign):
            place = QRect(line.left(), line.center().y() - SIZE // 2 + 1, SIZE, SIZE)
            icon(sign.icon, getattr(self._look.roles, sign.colour), SIZE).paint(painter, place)
        line.setLeft(line.left() + _indent(index))
        for n, words in enumerate(lines):
            line.moveTop(top + n * first)
            self.paint_text(painter, option, line, words, "text")
        option.font, option.fontMetrics = small, QFontMetrics(small)
        colour = index.data(DETAIL_COLOUR) or (sign.colour if isinstance(sign, Sign) else "muted")
        for words in details:
            line.setRect(line.left(), line.bottom() + 1, line.width(), second)
            self.paint_text(painter, option, line, words, str(colour))

    def lines(self, text: str, font: QFont, width: int) -> list[str]:
        return [text]

    def detail_lines(self, detail: str, font: QFont, width: int, above: list[str]) -> list[str]:
        """above: the lines of the text."""
        return [detail] if detail else []

    def text_width(self, option: QStyleOptionViewItem, index: Index) -> int:
        """How wide the text may be; of use only where it wraps."""
        return option.rect.width()


class TwoLinesInAllDelegate(SignDelegate):
    """In rows of two lines: a text that needs both takes that of the detail, which the tooltip has."""

    def lines(self, text: str, font: QFont, width: int) -> list[str]:
        return two_lines(text, font, width)

    def detail_lines(self, detail: str, font: QFont, width: int, above: list[str]) -> list[str]:
        return [detail] if detail and len(above) == 1 else []


class WrappedSignDelegate(SignDelegate):
    """The same for a tree, whose categories do not wrap; the text takes a second line before it is cut."""

    def lines(self, text: str, font: QFont, width: int) -> list[str]:
        return two_lines(text, font, width) if width > 0 else [text]

    def text_width(self, option: QStyleOptionViewItem, index: Index) -> int:
        tree = option.widget
        if not isinstance(tree, QTreeView) or not index.parent().isValid():
            return 0
        indent = tree.indentation() if index.column() == 0 else 0
        return tree.columnWidth(index.column()) - indent - SIDES - _indent(index)


class WrappedTreeDelegate(WrappedSignDelegate):
    """The same; the detail, too, takes a second line."""

    def detail_lines(self, detail: str, font: QFont, width: int, above: list[str]) -> list[str]:
        return self.lines(detail, font, width) if detail else []


class WrappedCellDelegate(WrappedSignDelegate):
    """The same for a table; the detail takes some lines, too. Let rows be as high as their contents."""

    def detail_lines(self, detail: str, font: QFont, width: int, above: list[str]) -> list[str]:
        if not detail:
            return []
        return wrapped(detail, font, width, MOST_DETAIL) if width > 0 else [detail]

    def text_width(self, option: QStyleOptionViewItem, index: Index) -> int:
        table = option.widget
        if not isinstance(table, QTableView):
            return 0
        return table.columnWidth(index.column()) - SIDES - _indent(index)


def _indent(index: Index) -> int:
    return SIZE + m.GAP_SMALL if isinstance(index.data(SIGN), Sign) else 0


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * m.SMALL)
    return small
