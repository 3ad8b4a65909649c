"""The soft shadow of what lies over the window.

Painted, for Qt's own effect would have all hidden pages laid out whenever it is painted first.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from botox_vetter.ui.theme import measures as m

BLUR = m.GAP_LARGE  # pixels around
DARKNESS = 64  # of 255, all of its rings together


class Shadow(QWidget):
    """Lies under `caster`, in the same parent, and goes with it."""

    def __init__(self, caster: QWidget) -> None:
        super().__init__(caster.parentWidget())
        self._caster = caster
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        caster.installEventFilter(self)

    def eventFilter(self, _caster: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.Move | QEvent.Type.Resize:
                self._follow()
            case QEvent.Type.Show:
                self._follow()
                self.show()
                self.stackUnder(self._caster)
            case QEvent.Type.Hide:
                self.hide()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, DARKNESS // BLUR))
        for n in range(BLUR):
            painter.drawRoundedRect(self.rect().adjusted(n, n, -n, -n), BLUR, BLUR)

    def _follow(self) -> None:
        """A little lower than what casts it: light comes from above."""
        self.setGeometry(self._caster.geometry().adjusted(-BLUR, -BLUR + m.GAP_SMALL, BLUR, BLUR + m.GAP_SMALL))
