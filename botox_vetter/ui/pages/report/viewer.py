"""The pages, with their small pictures beside and their size above; or the same as plain text, to be read by ear."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from botox_vetter.language import tr
from botox_vetter.paper.drawings import Ink
from botox_vetter.paper.pieces import Page
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.ui.elided import ElidedLabel
from botox_vetter.ui.fields.form import set_role
from botox_vetter.ui.pages.report.preview import Preview
from botox_vetter.ui.pages.report.thumbnails import Thumbnails
from botox_vetter.ui.pages.report.zoom import ACTUAL
from botox_vetter.ui.pages.report.zoom_bar import ZoomBar
from botox_vetter.ui.theme import measures as m

SPLITTER = "report/pictures"


class Viewer(QWidget):
    """zoomed(str): the person chose another size: one of `ZOOMS`."""

    zoomed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._zoom, self._where = ZoomBar(), ElidedLabel()
        set_role(self._where, "muted")
        self._thumbnails, self._preview = Thumbnails(), Preview()
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._count, self._paper = 0, ""
        self._words: Callable[[], str] = str
        self._as_text = QPushButton(tr("Read as &text"))
        self._as_text.setProperty("compact", True)
        self._as_text.setToolTip(tr("The words of the report without its pages, line by line"))
        self._text = _reading_view()
        self._shown = QStackedWidget()
        self._shown.setAccessibleName(tr("Pages of the report"))
        self._lay_out()
        self._preview.page_turned.connect(self._on_page)
        self._preview.zoomed.connect(self.zoomed)
        self._as_text.clicked.connect(lambda: self._read(as_text=not self._is_text))
        self._thumbnails.chosen.connect(self._preview.turn_to)
        self._zoom.chosen.connect(self.zoomed)
        self._zoom.larger.connect(lambda: self.zoom(1))
        self._zoom.smaller.connect(lambda: self.zoom(-1))

    @property
    def count(self) -> int:
        """How many pages are shown."""
        return self._count

    def show_waiting(self) -> None:
        """The first pages are still being made; later ones stay until the next are there."""
        if not self._count:
            self._where.setText(tr("Laying out the pages …"))

    def show_stopped(self) -> None:
        """Nobody waited for the pages."""
        self._where.setText(tr("Stopped: the pages are those of before.") if self._count else tr("Stopped."))

    def show_words(self, words: Callable[[], str]) -> None:
        """What the pages say; asked for only while it is read as text."""
        self._words = words
        if self._is_text:
            self._show_text()

    def show_pages(self, pages: Sequence[Page], setter: Typesetter, ink: Ink, paper: str) -> None:
        self._count, self._paper = len(pages), paper
        self._preview.show_pages(pages, setter, ink)
        self._thumbnails.show_pages(pages, setter, ink)
        self._on_page(self._preview.page)

    def show_zoom(self, zoom: str) -> None:
        self._zoom.show_zoom(zoom)
        self._preview.show_zoom(zoom)

    @property
    def has_pages(self) -> bool:
        """Whether there are pages to be seen, in whatever size."""
        return self._count > 0 and not self._is_text

    def zoom(self, step: int) -> None:
        """1 larger, -1 smaller, 0 as large as on paper."""
        match step:
            case 1:
                self._preview.zoom_in()
            case -1:
                self._preview.zoom_out()
            case _:
                self.zoomed.emit(ACTUAL)

    def remember(self, settings: QSettings) -> None:
        settings.setValue(SPLITTER, self._parts.saveState())

    def restore(self, settings: QSettings) -> None:
        state = settings.value(SPLITTER)
        if state is not None:
            self._parts.restoreState(state)

    @property
    def _is_text(self) -> bool:
        return self._shown.currentWidget() is self._text

    def _read(self, as_text: bool) -> None:
        for widget in (self._zoom, self._where):
            widget.setVisible(not as_text)
        if as_text:
            self._show_text()
        self._as_text.setText(tr("Back &to the pages") if as_text else tr("Read as &text"))
        self._shown.setCurrentWidget(self._text if as_text else self._parts)
        (self._text if as_text else self._preview).setFocus()

    def _show_text(self) -> None:
        """What is read stays where it is as far as there are as many lines."""
        line = self._text.textCursor().blockNumber()
        self._text.setPlainText(self._words())
        self._text.setTextCursor(QTextCursor(self._text.document().findBlockByNumber(line)))

    def _on_page(self, page: int) -> None:
        words = tr("Page {n} of {count}, {paper}")
        self._where.setText(words.format(n=page + 1, count=self._count, paper=self._paper))
        self._thumbnails.show_page(page)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(m.GAP_LARGE)
        top.addWidget(self._zoom)
        top.addWidget(self._where, 1)
        top.addWidget(self._as_text, 0, Qt.AlignmentFlag.AlignRight)
        self._parts.addWidget(self._thumbnails)
        self._parts.addWidget(self._preview)
        self._parts.setCollapsible(1, False)
        self._parts.setStretchFactor(1, 1)
        self._parts.setHandleWidth(m.HANDLE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        column.addLayout(top)
        for view in (self._parts, self._text):
            self._shown.addWidget(view)
        column.addWidget(self._shown, 1)


def _reading_view() -> QPlainTextEdit:
    """Arrow keys lead through it, and a screen reader reads along; nothing can be typed."""
    view = QPlainTextEdit()
    view.setReadOnly(True)
    view.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    view.setTabChangesFocus(True)
    view.setAccessibleName(tr("The report as text"))
    return view
