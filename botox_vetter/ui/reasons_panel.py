"""What something that was inferred rests on, line by line, in the place where one asked for it."""

import math
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout

from botox_vetter.language import tr
from botox_vetter.report.document import Cell
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.cell_delegate import ROLE_OF
from botox_vetter.ui.elided import ElidedLabel
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

LINES = 11  # that are seen at once


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
        self._title, self._text = ElidedLabel(), QTextBrowser()
        self._on, self._close = SignButton(on_words, "clinics"), QPushButton(tr("Close"))
        self.setProperty("card", True)
        self._lay_out()
        self._on.clicked.connect(self.leads_on)
        self._on.setVisible(bool(on_words))
        self._leads_by_line = not on_words
        self._text.anchorClicked.connect(lambda address: self.wanted.emit(address.toString()))
        self._text.document().documentLayout().documentSizeChanged.connect(self._fit)
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
        self._text.setMaximumHeight(min(math.ceil(size.height()) + 2, LINES * self.fontMetrics().lineSpacing()))

    def take_keyboard(self) -> None:
        self._text.setFocus()

    def _write(self) -> None:
        self._text.setHtml("".join(self._paragraphs(cell) for cell in self._cells))

    def _paragraphs(self, cell: Cell) -> str:
        colour = self._look.colour(ROLE_OF[cell.colour]).name()
        muted = self._look.colour("muted").name()
        head = f'<span style="color:{colour}">{_html(cell.text)}</span>'
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


def _html(text: str) -> str:
    return escape(breakable(text))
