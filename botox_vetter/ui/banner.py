"""Says in the window, not in a dialog, what went wrong or what was done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from botox_vetter.language import tr
from botox_vetter.ui.fields.form import say, set_role
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
        self._words = say("")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
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
        self._sign.setPixmap(icon("warning", self._look.roles.warn, m.ICON).pixmap(m.ICON, m.ICON))
        set_role(self._words, "")
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()
