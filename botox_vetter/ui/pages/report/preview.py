"""The pages as they will be printed, below each other, in any size: the same layout as on paper, another painter."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from botox_vetter.language import tr
from botox_vetter.paper.drawings import Ink, print_ink
from botox_vetter.paper.painter import paint
from botox_vetter.paper.pieces import Page
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.ui.pages.report.sheets import Sheets
from botox_vetter.ui.pages.report.zoom import POINTS_PER_INCH, WIDTH, larger, percent, scale_of, smaller
from botox_vetter.ui.theme import measures as m

WHEEL_NOTCH = 120
SINGLE_STEP = 48
LEAST_SIZE = QSize(240, 160)


class Preview(QAbstractScrollArea):
    """Paper is white in every theme.

    zoomed(str)       the person chose another size: one of `ZOOMS`
    scaled(int)       the pages are shown in so many per cent of their real size
    page_turned(int)  another page is being read: its place among the pages
    """

    zoomed = Signal(str)
    scaled = Signal(int)
    page_turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("pages", True)  # for the style sheet
        self.setAccessibleName(tr("Pages of the report"))
        self.setAccessibleDescription(tr("Pictures of the pages. Read as text, above them, gives their words."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(LEAST_SIZE)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else fitting would come and go with it
        self._sheets = Sheets()
        self._setter: Typesetter | None = None
        self._ink: Ink = print_ink
        self._zoom = WIDTH
        self._page = self._wheel = 0

    @property
    def page(self) -> int:
        """The place among the pages of the one that is read."""
        return self._page

    @property
    def percent(self) -> int:
        return percent(self._sheets.scale, self.logicalDpiX())

    def show_pages(self, pages: Sequence[Page], setter: Typesetter, ink: Ink) -> None:
        """What was in view stays in view, as far as the pages reach."""
        top = self._sheets.spot(self.verticalScrollBar().value())
        self._sheets, self._setter, self._ink = Sheets(pages, self._sheets.scale), setter, ink
        self._fit()
        self.verticalScrollBar().setValue(round(self._sheets.y(top)))
        self._look_which()
        self.viewport().update()

    def show_zoom(self, zoom: str) -> None:
        """One of `ZOOMS`; what is in the middle stays there."""
        self._zoom_about(zoom, self.viewport().rect().center())

    def zoom_in(self) -> None:
        self._choose(larger(self.percent), self.viewport().rect().center())

    def zoom_out(self) -> None:
        self._choose(smaller(self.percent), self.viewport().rect().center())

    def turn_to(self, page: int) -> None:
        """Brings the beginning of that page to the top."""
        self.verticalScrollBar().setValue(round(self._sheets.tops[page] - m.GAP))
        self._say_page(page)  # the last one may be too short to come to the top

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        top = self._sheets.spot(self.verticalScrollBar().value())
        self._fit()
        self.verticalScrollBar().setValue(round(self._sheets.y(top)))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)
        self._look_which()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Besides the keys of every scrolled area: a page on or back, the first and the last."""
        is_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        bar = self.verticalScrollBar()
        match event.key(), is_control:
            case Qt.Key.Key_PageDown, True:
                self.turn_to(min(self._page + 1, len(self._sheets.pages) - 1))
            case Qt.Key.Key_PageUp, True:
                self.turn_to(max(self._page - 1, 0))
            case Qt.Key.Key_Home, _:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End, _:
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._wheel += event.angleDelta().y()
        if abs(self._wheel) >= WHEEL_NOTCH:
            step = larger if self._wheel > 0 else smaller
            self._wheel = 0
            self._choose(step(self.percent), event.position().toPoint())
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._setter is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, page in enumerate(self._sheets.pages):
            sheet = self._sheets.sheet(number, self.viewport().width())
            sheet.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
            if not sheet.intersects(QRectF(event.rect())):
                continue
            painter.fillRect(sheet, QColor("white"))
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Dark), 1))
            painter.drawRect(sheet)
            painter.save()
            painter.translate(sheet.topLeft())
            paint(page, painter, POINTS_PER_INCH * self._sheets.scale_of(number), self._setter, self._ink)
            painter.restore()
        painter.end()

    def _fit(self) -> None:
        """Works out scale and scroll bars for the room there is."""
        pages, view = self._sheets.pages, self.viewport().size()
        if not pages:
            return
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        room = QSize(view.width() - 2 * m.GAP, view.height() - 2 * m.GAP)
        scale = scale_of(self._zoom, pages, room, self.logicalDpiX())
        self._sheets = Sheets(pages, scale, are_as_wide=self._zoom == WIDTH)
        _set_range(bar, self._sheets.height, view.height())
        _set_range(across, self._sheets.width, view.width())
        self.scaled.emit(self.percent)

    def _choose(self, zoom: str, still: QPoint) -> None:
        self._zoom_about(zoom, still)
        self.zoomed.emit(zoom)

    def _zoom_about(self, zoom: str, still: QPoint) -> None:
        """still: the point of the viewport that keeps what it shows."""
        self._zoom = zoom
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        spot = self._sheets.spot(down.value() + still.y())
        share = (across.value() + still.x()) / max(self._sheets.width, self.viewport().width())
        self._fit()
        down.setValue(round(self._sheets.y(spot) - still.y()))
        across.setValue(round(share * max(self._sheets.width, self.viewport().width()) - still.x()))
        self._look_which()
        self.viewport().update()

    def _look_which(self) -> None:
        """Which page is read: the one in the upper part of the view."""
        self._say_page(self._sheets.page_at(self.verticalScrollBar().value() + self.viewport().height() / 3))

    def _say_page(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self.page_turned.emit(page)


def _set_range(bar: QScrollBar, whole: float, room: int) -> None:
    bar.setRange(0, max(0, round(whole) - room))
    bar.setPageStep(room)
    bar.setSingleStep(SINGLE_STEP)
