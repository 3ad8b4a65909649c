"""A drawing of the report in the window, as large as the words around it; read to who cannot see it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from botox_vetter.paper.drawings import paint_drawing
from botox_vetter.report.colours import Colour
from botox_vetter.report.drawings.shapes import Drawing
from botox_vetter.ui.cell_delegate import ROLE_OF
from botox_vetter.ui.theme.look import Look

WORDS = 8.0  # points, of the words in a drawing
LEAST_SCALE = 1.0  # of its points, below which nobody could read it


class Drawn(QWidget):
    """As wide as there is room, but not wider than makes its words as large as the window's own."""

    def __init__(self, drawing: Drawing, look: Look) -> None:
        super().__init__()
        self._drawing, self._look = drawing, look
        self.setAccessibleName(drawing.alt)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # else no screen reader would come to it
        look.changed.connect(self.update)

    def show_drawing(self, drawing: Drawing) -> None:
        """Another one in its place."""
        self._drawing = drawing
        self.setAccessibleName(drawing.alt)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return self._size(self._most)

    def minimumSizeHint(self) -> QSize:
        return self._size(LEAST_SCALE)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._size(self._scale(width)).height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        paint_drawing(painter, self._drawing, 0, 0, self._scale(self.width()), self._ink)
        if self.hasFocus():
            painter.setPen(self._look.colour("focus"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    @property
    def _most(self) -> float:
        return max(LEAST_SCALE, QFontInfo(self.font()).pixelSize() / WORDS)

    def _scale(self, width: int) -> float:
        return max(0.1, min(self._most, width / self._drawing.width))

    def _size(self, scale: float) -> QSize:
        return QSize(round(self._drawing.width * scale), round(self._drawing.height * scale) + 1)

    def _ink(self, colour: Colour) -> QColor:
        return self._look.colour(ROLE_OF[colour])
