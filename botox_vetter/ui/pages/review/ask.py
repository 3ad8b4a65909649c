"""Where the page that is to be read comes from: an address, a saved page, or pasted words."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from botox_vetter.language import tr
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import FieldLabel, heading, say
from botox_vetter.ui.lines import least_lines
from botox_vetter.ui.pages.clinics.evidence_brought import Brought
from botox_vetter.ui.pages.clinics.evidence_drop import DropTarget
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m

TEXT_LINES = 5


class Ask(QFrame):
    """address_given(str), text_given(str), file_given(Path): that is to be read as a new clinic's."""

    address_given = Signal(str)
    text_given = Signal(str)
    file_given = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._address, self._text = QLineEdit(), QPlainTextEdit()
        self._read = SignButton(tr("&Read the website"), "sources")
        self._file = SignButton(tr("Choose a &saved page or PDF …"), "folder")
        self._read_text = SignButton(tr("Read this te&xt"), "paste")
        self._trouble = say("", "bad")
        self._trouble.hide()
        self._lay_out()
        self._read.clicked.connect(self._on_address)
        self._address.returnPressed.connect(self._on_address)
        self._file.clicked.connect(self._on_file)
        self._read_text.clicked.connect(lambda: self.text_given.emit(self._text.toPlainText()))
        target = DropTarget(self)
        target.brought.connect(self._on_brought)
        self._address.textChanged.connect(lambda _text: self._enable())
        self._text.textChanged.connect(self._enable)
        self._enable()

    def take_keyboard(self) -> None:
        self._address.setFocus()

    def complain(self, words: str) -> None:
        """Why nothing could be read; "": it can be tried anew. What was typed stays."""
        self._trouble.setText(breakable(words))
        self._trouble.setVisible(bool(words))

    def clear(self) -> None:
        self._address.clear()
        self._text.clear()
        self.complain("")

    def _on_address(self) -> None:
        if address := self._address.text().strip():
            self.address_given.emit(address)

    def _on_file(self) -> None:
        kinds = tr("Saved pages and price lists (*.html *.htm *.xhtml *.mhtml *.mht *.pdf *.warc *.txt)")
        path, _kind = QFileDialog.getOpenFileName(self, tr("Choose a saved page or PDF"), "", kinds)
        if path:
            self.file_given.emit(Path(path))

    def _on_brought(self, brought: Sequence[Brought]) -> None:
        """The first of it: a file, an address, or words."""
        first = brought[0]
        if first.path is not None:
            self.file_given.emit(first.path)
        elif first.address:
            self._address.setText(first.address)
            self._on_address()

    def _enable(self) -> None:
        self._read.setEnabled(bool(self._address.text().strip()))
        self._read_text.setEnabled(bool(self._text.toPlainText().strip()))

    def _lay_out(self) -> None:
        self._read.setProperty("leading", True)
        self._address.setPlaceholderText("https://")
        self._address.setAccessibleName(tr("Address of the website"))
        self._text.setAccessibleName(tr("Words of the page"))
        self._text.setTabChangesFocus(True)
        least_lines(self._text, TEXT_LINES, 20)
        line = QHBoxLayout()
        line.setSpacing(m.GAP)
        line.addWidget(FieldLabel(tr("Address of the &website"), self._address))
        line.addWidget(self._address, 1)
        line.addWidget(self._read)
        below = QWidget()
        flow = Flow(below)
        for button in (self._read_text, self._file):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        column.addWidget(heading(tr("A new clinic from its website")))
        column.addWidget(
            say(tr("At most nine pages of the site are read. You see what they say before it is kept."), "muted")
        )
        column.addLayout(line)
        column.addWidget(self._trouble)
        column.addWidget(FieldLabel(tr("Or paste the &page's text here, or drop a saved page or a PDF"), self._text))
        column.addWidget(self._text)
        column.addWidget(below)
