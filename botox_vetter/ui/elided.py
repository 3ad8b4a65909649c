"""Text that never makes the window wider: what does not fit ends in dots, the tooltip has it whole."""

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QTextLayout, QTextLine
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget


class ElidedLabel(QLabel):
    """Holds the whole text, which a screen reader reads; paints as much as there is room for.

    lines: at most so many, and no more than the words need.
    """

    def __init__(self, parent: QWidget | None = None, lines: int = 1) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setTextFormat(Qt.TextFormat.PlainText)
        high = QSizePolicy.Policy.Fixed if lines == 1 else QSizePolicy.Policy.Preferred
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, high)
        policy.setHeightForWidth(lines > 1)
        self.setSizePolicy(policy)

    @property
    def tip(self) -> str:
        """The whole text; "" where all of it is seen."""
        text, shown = " ".join(self.text().split()), " ".join(self._shown(self.contentsRect().width()))
        return f"<qt>{escape(text)}</qt>" if shown != text else ""

    def event(self, event: QEvent) -> bool:
        """Not a tooltip of its own, which a screen reader would say once more after the text."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and not self.toolTip():
            QToolTip.showText(event.globalPos(), self.tip, self)
            return True
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = self.contentsRect()
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, self.alignment(), "\n".join(self._shown(room.width())))
        painter.end()

    def hasHeightForWidth(self) -> bool:
        return self._lines > 1

    def heightForWidth(self, width: int) -> int:
        return self.fontMetrics().lineSpacing() * len(self._shown(width)) if self._lines > 1 else -1

    def _shown(self, width: int) -> list[str]:
        """The lines that there is room for; the last of them takes all that is left."""
        line, start = " ".join(self.text().split()), 0
        shown: list[str] = []
        layout = QTextLayout(line, self.font())
        layout.beginLayout()
        while len(shown) + 1 < self._lines and (part := _next(layout, width)) is not None:
            shown.append(line[start : (start := part.textStart() + part.textLength())].rstrip())
        layout.endLayout()
        rest = self.fontMetrics().elidedText(line[start:], Qt.TextElideMode.ElideRight, width)
        return [*shown, rest] if rest or not shown else shown


def _next(layout: QTextLayout, width: int) -> QTextLine | None:
    line = layout.createLine()
    if not line.isValid():
        return None
    line.setLineWidth(width)
    return line
