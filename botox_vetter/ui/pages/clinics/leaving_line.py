"""Asks in a line why a clinic left the shortlist; it may stay unsaid."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from botox_vetter.language import tr
from botox_vetter.ui.theme import measures as m


class LeavingLine(QWidget):
    """said(str): why, on Enter or by the button. Esc, or nothing typed: it stays unsaid. Hidden until `ask`."""

    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._before: QWidget | None = None
        label = QLabel(tr("Why did it leave the shortlist? You may leave this empty."))
        label.setWordWrap(True)
        self._why = QLineEdit()
        self._why.setAccessibleName(label.text())
        self._keep, self._leave = QPushButton(tr("Keep")), QPushButton(tr("Leave it empty"))
        self._keep.setAccessibleName(tr("Keep why it left"))
        row = QHBoxLayout()
        row.setSpacing(m.GAP)
        row.addWidget(self._why, 1)
        row.addWidget(self._keep)
        row.addWidget(self._leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, m.GAP_SMALL, 0, m.GAP_SMALL)
        column.setSpacing(m.GAP_SMALL)
        column.addWidget(label)
        column.addLayout(row)
        self._why.returnPressed.connect(self._on_keep)
        self._keep.clicked.connect(self._on_keep)
        self._leave.clicked.connect(self.drop)
        self.hide()

    def ask(self) -> None:
        """Takes the keyboard, and gives it back when the line is left."""
        self._before = QApplication.focusWidget()
        self._why.clear()
        self.show()
        self._why.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def drop(self) -> None:
        """It is no longer asked: another clinic is shown, or this one is back on the shortlist."""
        had_keyboard = self.isAncestorOf(self.window().focusWidget() or self)
        self.hide()
        if had_keyboard and self._before is not None and self._before.isVisible():
            self._before.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.drop()
        else:
            super().keyPressEvent(event)

    def _on_keep(self) -> None:
        why = self._why.text().strip()
        self.drop()
        if why:
            self.said.emit(why)
