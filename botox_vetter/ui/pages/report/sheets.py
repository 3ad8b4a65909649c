"""The pages as they will be printed, one below the other on the screen: the same layout, another painter."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from botox_vetter.language import tr
from botox_vetter.paper.pages import pages
from botox_vetter.paper.painter import paint
from botox_vetter.paper.pieces import Page
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.report.document import Bullets, Document, Heading, Paragraph, Table
from botox_vetter.ui.theme import measures as m

WIDEST = 900  # logical pixels of a sheet; wider helps nobody read
POINTS_PER_INCH = 72


class Sheets(QWidget):
    """Paper is white in every theme. The text can be read by a screen reader through the accessible description."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Pages of the report"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # so that the keyboard can turn the pages
        self._setter = Typesetter()
        self._pages: tuple[Page, ...] = ()

    def show_document(self, document: Document, paper: str) -> int:
        """Lays the document out; returns the number of pages."""
        self._setter = Typesetter()
        self._pages = pages(document, paper, self._setter)
        self.setAccessibleDescription(_text(document))
        self._fit()
        self.update()
        return len(self._pages)

    def sizeHint(self) -> QSize:
        return QSize(WIDEST // 2, round(self._y(len(self._pages))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPen(self.palette().color(QPalette.ColorRole.Dark), 1)
        if self.hasFocus():
            edge = QPen(self.palette().color(QPalette.ColorRole.Accent), 3)
        for number, page in enumerate(self._pages):
            sheet = QRectF((self.width() - self._sheet_width()) / 2, self._y(number), *self._size(page))
            if not sheet.intersects(QRectF(event.rect())):
                continue
            painter.fillRect(sheet, QColor("white"))
            painter.setPen(edge)
            painter.drawRect(sheet)
            painter.save()
            painter.translate(sheet.topLeft())
            paint(page, painter, POINTS_PER_INCH * self._scale(page), self._setter)
            painter.restore()
        painter.end()

    def _sheet_width(self) -> float:
        return float(min(WIDEST, self.width() - 2 * m.GAP))

    def _scale(self, page: Page) -> float:
        return self._sheet_width() / page.width

    def _size(self, page: Page) -> tuple[float, float]:
        return page.width * self._scale(page), page.height * self._scale(page)

    def _y(self, number: int) -> float:
        """The top of the sheet with that number; behind the last: the height of all."""
        return m.GAP + sum(self._size(page)[1] + m.GAP_LARGE for page in self._pages[:number])

    def _fit(self) -> None:
        self.setMinimumHeight(round(self._y(len(self._pages))))


def _text(document: Document) -> str:
    """The report's words in reading order."""
    said = [document.title, *document.subtitle]
    for block in document.blocks:
        match block:
            case Heading() | Paragraph():
                said.append(block.text)
            case Bullets():
                said += block.items
            case Table():
                said.append(block.caption)
                said += ["; ".join(filter(None, (c.text for c in row.cells))) for row in block.rows]
    return "\n".join(said)
