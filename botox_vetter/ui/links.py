"""A text with links, which keep to the colours in force: Qt gives a link its colour when the text is set."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QWidget

from botox_vetter.language import tr
from botox_vetter.ui.breakable import whole


class Links(QLabel):
    """linkActivated(address): by mouse, or by Tab and Enter."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setWordWrap(True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By Tab the first link has the keyboard at once, from behind the last."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.focusNextPrevChild(event.reason() is Qt.FocusReason.TabFocusReason)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """From the first link Shift+Tab leads out; Qt would stay there for ever."""
        before = self.selectionStart()
        is_moved = super().focusNextPrevChild(is_next)
        if is_moved and not is_next and before >= 0 and self.selectionStart() == before:
            is_moved = QWidget.focusNextPrevChild(self, is_next)
        self._say_link()
        return is_moved

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._say_link()

    def _say_link(self) -> None:
        """A screen reader hears the whole text when it comes here, and each link by this."""
        words = whole(self.selectedText()) if self.hasFocus() else ""
        self.setAccessibleDescription(tr("Link: {words}").format(words=words) if words else "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and (words := self.text()):
            self.clear()
            self.setText(words)
