"""What something that was inferred rests on, line by line, in the place where one asked for it."""

import math
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout

from botox_vetter.language import tr
from botox_vetter.report.document import Cell, Emphasis
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.cell_delegate import ROLE_OF
from botox_vetter.ui.elided import ElidedLabel
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

LINES = 13  # that are seen at once
COLUMN_LETTERS = 40  # that a part needs to stand beside another one


class ReasonsPanel(QFrame):
    """Hidden until `show_reasons`. leads_on: to where that is recorded; closed: the person has seen enough.

    wanted(id): of the question, price, person or clinic that a line tells of, where the lines lead on by themselves
    on_words: of the button that leads on as a whole; "": there is none, and each line that can leads on
    """

    leads_on = Signal()
    closed = Signal()
    wanted = Signal(str)

    def __init__(self, look: Look, on_words: str = "") -> None:
        super().__init__()
        self._look = look
        self._cells: Sequence[Cell] = ()
        self._written = 1  # columns
        self._title, self._text = ElidedLabel(), _Text()
        self._on, self._close = SignButton(on_words, "clinics"), QPushButton(tr("Close"))
        self.setProperty("card", True)
        self._lay_out()
        self._on.clicked.connect(self.leads_on)
        self._on.setVisible(bool(on_words))
        self._leads_by_line = not on_words
        self._text.anchorClicked.connect(lambda address: self.wanted.emit(address.toString()))
        self._text.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._text.resized.connect(self._on_resized)
        self._close.clicked.connect(self.closed)
        look.changed.connect(self._write)
        self.hide()

    def show_reasons(self, title: str, cells: Sequence[Cell]) -> None:
        """A screen reader reads them when the panel opens."""
        was_hidden, self._cells = self.isHidden(), cells
        self._title.setText(title)
        self._text.setAccessibleName(title)
        self._write()
        self.show()
        if was_hidden:
            words = ". ".join((title, *(text for cell in cells for text in (cell.text, *cell.notes))))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _fit(self, size: QSizeF) -> None:
        """As high as the reasons are, as far as so many lines are enough for them."""
        whole = math.ceil(size.height()) + 2 * self._text.frameWidth() + 2
        self._text.setMaximumHeight(min(whole, LINES * self.fontMetrics().lineSpacing()))

    def take_keyboard(self) -> None:
        self._text.setFocus()

    def _on_resized(self) -> None:
        if self._columns() != self._written:
            self._write()

    def _columns(self) -> int:
        """So many parts have room beside each other."""
        room = self._text.width() // (COLUMN_LETTERS * self.fontMetrics().averageCharWidth())
        return max(1, min(len(_parts(self._cells)), room))

    def _write(self) -> None:
        self._written = self._columns()
        parts = ["".join(self._paragraphs(cell) for cell in part) for part in _parts(self._cells)]
        self._text.setHtml(parts[0] if len(parts) == 1 else _beside(parts, self._written))

    def _paragraphs(self, cell: Cell) -> str:
        colour = self._look.colour(ROLE_OF[cell.colour]).name()
        muted = self._look.colour("muted").name()
        text = f"<b>{_html(cell.text)}</b>" if cell.emphasis is Emphasis.STRONG else _html(cell.text)
        head = f'<span style="color:{colour}">{text}</span>'
        if self._leads_by_line and cell.about:
            head = f'<a href="{escape(cell.about)}" style="color:{colour}">{_html(cell.text)}</a>'
        lines = [head]
        lines += [f'<span style="color:{muted}">{_html(note)}</span>' for note in cell.notes]
        return f'<p style="margin:0 0 {m.GAP}px 0">{"<br>".join(lines)}</p>'

    def _lay_out(self) -> None:
        bold = self._title.font()
        bold.setBold(True)
        self._title.setFont(bold)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setProperty("read", True)  # for the style sheet: a ring while it has the keyboard
        self._text.setTabChangesFocus(True)
        self._text.setOpenLinks(False)
        self._text.document().setDocumentMargin(0)
        self._text.viewport().setAutoFillBackground(False)
        self._text.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self._close.setToolTip(tr("Close (Esc)"))
        head = QHBoxLayout()
        head.setSpacing(m.GAP)
        head.addWidget(self._title, 1)
        head.addWidget(self._on)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP, m.GAP_LARGE, m.GAP)
        column.setSpacing(m.GAP)
        column.addLayout(head)
        column.addWidget(self._text, 1)


class _Text(QTextBrowser):
    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


def _parts(cells: Sequence[Cell]) -> list[list[Cell]]:
    """Each emphasised cell begins a part."""
    parts: list[list[Cell]] = [[]]
    for cell in cells:
        if cell.emphasis is Emphasis.STRONG and parts[-1]:
            parts.append([])
        parts[-1].append(cell)
    return parts


def _beside(parts: list[str], columns: int) -> str:
    """In rows of so many, each as wide as the others."""
    rows = [parts[n : n + columns] for n in range(0, len(parts), columns)]
    cell = (
        f'<td width="{100 // columns}%" style="padding-right:{m.GAP_LARGE}px; padding-bottom:{m.GAP}px">{{part}}</td>'
    )
    told = "".join(f"<tr>{''.join(cell.format(part=part) for part in row)}</tr>" for row in rows)
    return f'<table width="100%" cellspacing="0" cellpadding="0">{told}</table>'


def _html(text: str) -> str:
    return escape(breakable(text))
