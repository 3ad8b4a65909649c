"""Says in the window, not in a dialog, what went wrong or what was done."""

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from botox_vetter.language import tr
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.icons import icon
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look


class Banner(QFrame):
    """A line above the page that stays until it is closed or replaced; hidden when it has nothing to say."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._look = look
        self._sign = QLabel()
        look.changed.connect(self._draw)
        self._draw()
        self._words = say("")
        close = QPushButton(tr("Close"))
        close.setAccessibleName(tr("Close this message"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(m.GAP_LARGE, m.GAP, m.GAP, m.GAP)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(close)
        self.hide()

    def warn(self, words: str) -> None:
        self._words.setText(breakable(words))
        self.setAccessibleName(words)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _draw(self) -> None:
        self._sign.setPixmap(icon("warning", self._look.roles.warn, m.ICON).pixmap(m.ICON, m.ICON))
