"""Blocks of a report in the window, one below the other; a heading of the second level begins a card."""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from botox_vetter.report.document import Block, Bullets, Heading, Link, Paragraph, Role, Row, Table
from botox_vetter.report.drawings.shapes import Drawing
from botox_vetter.ui.drawn import Drawn
from botox_vetter.ui.emptied import empty
from botox_vetter.ui.fields.form import card, heading, say
from botox_vetter.ui.links import Links
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

ROLES = {Role.LEAD: "", Role.BODY: "", Role.NOTE: "muted", Role.WARNING: "warn"}


class BlocksView(QWidget):
    """Titles of the first level stand on the page already and are left out."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(m.GAP_LARGE)

    def show_blocks(self, blocks: Sequence[Block]) -> list[QFrame]:
        """The cards, in their order."""
        empty(self._column)
        cards = []
        for group in _cards(blocks):
            widgets = [self._widget(block) for block in group]
            if isinstance(group[0], Heading):
                cards.append(card(*widgets))
                widgets = [cards[-1]]
            for widget in widgets:
                self._column.addWidget(widget)
        return cards

    def _widget(self, block: Block) -> QWidget:
        match block:
            case Heading():
                return heading(block.text) if block.level == 2 else say(block.text, is_bold=True)
            case Paragraph():
                return say(block.text, ROLES[block.role], is_bold=block.role is Role.WARNING)
            case Bullets():
                return _listed(block.items)
            case Drawing():
                return Drawn(block, self._look)
            case Table():
                return _rows(block)


def _cards(blocks: Iterable[Block]) -> list[list[Block]]:
    """A table begins a card of its own, under its caption."""
    groups: list[list[Block]] = [[]]
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            continue
        if isinstance(block, Table):
            groups.append([Heading(2, block.caption)])
        elif isinstance(block, Heading) and block.level == 2:
            groups.append([])
        groups[-1].append(block)
    return [group for group in groups if group]


def _listed(items: Iterable[str]) -> QLabel:
    label = say("")
    label.setTextFormat(Qt.TextFormat.RichText)
    lines = tuple(items)
    rows = "\n".join(f"<li>{escape(item, quote=False)}</li>" for item in lines)
    label.setAccessibleName("\n".join(lines))
    label.setText(f'<ul style="margin:0; -qt-list-indent:0; margin-left:1em">{rows}</ul>')
    return label


def _rows(table: Table) -> QWidget:
    """Rows as lines: what is in their cells, one after the other; addresses lead there.

    Each is a text of its own: who comes to a link by Tab hears its row, and not all of them once more.
    """
    rows = QWidget()
    column = QVBoxLayout(rows)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(m.GAP)
    for row in table.rows:
        label = Links()
        label.setOpenExternalLinks(True)
        label.setText(_line(row))
        column.addWidget(label)
    return rows


def _line(row: Row) -> str:
    parts = []
    for cell in row.cells:
        words = " ".join((escape(cell.text), *(_linked(note, cell.links) for note in cell.notes)))
        parts.append(words)
    return " · ".join(filter(None, parts))


def _linked(note: str, links: Iterable[Link]) -> str:
    for link in links:
        if note == link.text:
            return f'<a href="{escape(link.address)}">{escape(note)}</a>'
    return escape(note)
