"""A text with links, which keep to the colours in force: Qt gives a link its colour when the text is set."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel


class Links(QLabel):
    """linkActivated(address): by mouse, or by Tab and Enter."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setWordWrap(True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and (words := self.text()):
            self.clear()
            self.setText(words)
