"""The pages, with their small pictures beside and their size above: all three go along with each other."""

from collections.abc import Sequence

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from botox_vetter.language import tr
from botox_vetter.paper.drawings import Ink
from botox_vetter.paper.pieces import Page
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.ui.fields.form import say
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
        self._zoom, self._where = ZoomBar(), say("", "muted")
        self._thumbnails, self._preview = Thumbnails(), Preview()
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._count, self._paper = 0, ""
        self._lay_out()
        self._preview.page_turned.connect(self._on_page)
        self._preview.zoomed.connect(self.zoomed)
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

    def show_words(self, words: str) -> None:
        """What the pages say, for a screen reader."""
        self._preview.setAccessibleDescription(words)

    def show_pages(self, pages: Sequence[Page], setter: Typesetter, ink: Ink, paper: str) -> None:
        self._count, self._paper = len(pages), paper
        self._preview.show_pages(pages, setter, ink)
        self._thumbnails.show_pages(pages, setter, ink)
        self._on_page(self._preview.page)

    def show_zoom(self, zoom: str) -> None:
        self._zoom.show_zoom(zoom)
        self._preview.show_zoom(zoom)

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

    def _on_page(self, page: int) -> None:
        words = tr("Page {n} of {count}, {paper}")
        self._where.setText(words.format(n=page + 1, count=self._count, paper=self._paper))
        self._thumbnails.show_page(page)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(m.GAP_LARGE)
        top.addWidget(self._zoom)
        top.addWidget(self._where, 1)
        self._parts.addWidget(self._thumbnails)
        self._parts.addWidget(self._preview)
        self._parts.setCollapsible(1, False)
        self._parts.setStretchFactor(1, 1)
        self._parts.setHandleWidth(m.HANDLE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        column.addLayout(top)
        column.addWidget(self._parts, 1)
