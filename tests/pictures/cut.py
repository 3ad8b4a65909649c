"""Finds texts that do not fit into what shows them, unless they end in dots on purpose and a tooltip has them whole."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from botox_vetter.ui.elided import ElidedLabel
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.form import plain
from botox_vetter.ui.theme import measures as m

SLACK = 1  # logical pixels that nobody sees


_EDGE = 2 * m.GAP  # beside the words of a heading


def cut_texts(window: QWidget) -> list[str]:
    """One line for each text in it that cannot be read whole, with the kind of what shows it."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not _is_in_a_view(widget):
            found += [f"{type(widget).__name__}: {words}" for words in _cut_in(widget)]
    return found


def _cut_in(widget: QWidget) -> Iterator[str]:
    match widget:
        case ElidedLabel():
            pass  # a tip tells it whole, see there
        case QLabel():
            yield from _label(widget)
        case QPushButton() | QToolButton() | QAbstractButton():
            needed = QSize(widget.sizeHint().width(), widget.fontMetrics().height())
            if widget.text() and (_is_too_small(widget, needed) or _is_clipped(widget)):
                yield widget.text()
        case QHeaderView():
            yield from _header(widget)
        case QTabBar():
            yield from _tabs(widget)
        case QComboBox():
            yield from _choice(widget)
        case QLineEdit():
            room = widget.contentsRect().width() - 2 * SLACK
            if not widget.text() and _width(widget, widget.placeholderText()) > room and not widget.toolTip():
                yield widget.placeholderText()


def _label(label: QLabel) -> Iterator[str]:
    words, room = label.text(), label.contentsRect()
    if not words:
        return
    if not label.wordWrap():
        needed = label.sizeHint()
    else:
        flags = Qt.TextFlag.TextWordWrap | int(label.alignment())
        if label.textFormat() is Qt.TextFormat.RichText:
            needed = _rich_size(label, room.width())
        else:
            needed = label.fontMetrics().boundingRect(QRect(0, 0, room.width(), 0), flags, plain(words)).size()
    if needed.width() > room.width() + SLACK or needed.height() > room.height() + SLACK or _is_clipped(label):
        yield words


def _rich_size(label: QLabel, width: int) -> QSize:
    document = QTextDocument()
    document.setDefaultFont(label.font())
    document.setDocumentMargin(0)
    document.setHtml(label.text())
    document.setTextWidth(width)
    return QSize(round(document.idealWidth()), round(document.size().height()))


def _header(header: QHeaderView) -> Iterator[str]:
    """Of a plain head; one that paints its words itself wraps or elides them, too."""
    is_plain = type(header) is QHeaderView and header.orientation() is Qt.Orientation.Horizontal
    if not is_plain or header.model() is None:
        return
    bold = _bold(header)
    for column in range(header.count()):
        words = str(header.model().headerData(column, Qt.Orientation.Horizontal) or "")
        is_cut = bold.horizontalAdvance(words) + _EDGE > header.sectionSize(column) + SLACK
        if words and is_cut and not header.isSectionHidden(column):
            yield words


def _tabs(bar: QTabBar) -> Iterator[str]:
    """Each needs room for the bold words of the one that is chosen; where there are too many, arrows lead on."""
    for n in range(bar.count()):
        if _bold(bar).horizontalAdvance(plain(bar.tabText(n))) > bar.tabRect(n).width():
            yield bar.tabText(n)


def _choice(choice: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    field = choice.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, choice
    )
    is_told = choice.toolTip() or isinstance(choice, ChoiceField)  # which tells its words by a tip, see there
    if _width(choice, choice.currentText()) > field.width() + SLACK and not is_told:
        yield choice.currentText()


def _width(widget: QWidget, words: str) -> int:
    return widget.fontMetrics().horizontalAdvance(words)


def _bold(widget: QWidget) -> QFontMetrics:
    font = widget.font()
    font.setBold(True)
    return QFontMetrics(font)


def _is_too_small(widget: QWidget, needed: QSize) -> bool:
    return needed.width() > widget.width() + SLACK or needed.height() > widget.height() + SLACK


def _is_clipped(widget: QWidget) -> bool:
    """Does it stand out of what holds it? What scrolls may be longer, where it can be scrolled to."""
    inside, holder = QRect(QPoint(0, 0), widget.size()), widget
    while (parent := holder.parentWidget()) is not None and not holder.isWindow():
        inside.translate(holder.pos())
        room = parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            never = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            return never and (inside.left() < room.left() or inside.right() > room.right())
        if not room.contains(inside):
            return True
        holder = parent
    return False


def _is_in_a_view(widget: QWidget) -> bool:
    """An editor in a cell, or a part of a scroll bar."""
    return isinstance(widget.parentWidget(), QComboBox)
