"""A place of the rail: its icon above its name; for a screen reader one of several, and no box to tick."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from botox_vetter.ui.theme import measures as m

ROOM = 10  # above the icon and below the name, where there is enough


class RailButton(QPushButton):
    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setIconSize(QSize(m.RAIL_ICON, m.RAIL_ICON))

    def sizeHint(self) -> QSize:
        text = QFontMetrics(self.font())
        height = 2 * ROOM + m.RAIL_ICON + m.GAP_SMALL + text.height()
        return QSize(text.horizontalAdvance(self.text()) + 2 * m.GAP, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def room(self) -> int:
        """Above the icon and below the name; in a low window less, so that they do not lie on each other."""
        spare = self.height() - m.RAIL_ICON - QFontMetrics(self.font()).height()
        return max(0, min(ROOM, spare // 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        option, painter = QStyleOptionButton(), QStylePainter(self)
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        room = self.rect().adjusted(0, self.room, 0, -self.room)
        self.icon().paint(painter, QRect(room.left(), room.top(), room.width(), m.RAIL_ICON))
        font = self.font()
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(option.palette.buttonText().color())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom), self.text())
        painter.end()
