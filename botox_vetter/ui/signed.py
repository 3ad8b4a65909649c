"""Buttons and places with a sign: one of our icons, in the colours in force and as large as the words beside it."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton

from botox_vetter.ui.icons import icon
from botox_vetter.ui.theme import measures as m

_DRAWN_ANEW = frozenset({QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.EnabledChange})


class SignButton(QPushButton):
    """A sign before the words, never in their place."""

    def __init__(self, words: str, sign: str) -> None:
        super().__init__(words)
        self.setProperty("signed", True)  # the style leaves it as high as others
        self._sign, self._colour = sign, ""
        self._draw()

    def show_sign(self, sign: str, colour: str = "") -> None:
        """colour: #rrggbb; "" that of the words."""
        self._sign, self._colour = sign, colour
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _DRAWN_ANEW:
            self._draw()

    def _draw(self) -> None:
        colour = self._colour or self.palette().color(QPalette.ColorRole.ButtonText).name()
        put_sign(self, self._sign, colour)


class SignPlace(QLabel):
    """A quiet sign, large for a place with nothing in it; the words beside it say what it means."""

    def __init__(self, sign: str, size: int = m.PLACE_ICON) -> None:
        super().__init__()
        self._sign, self._size = sign, size
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        self.setPixmap(icon(self._sign, colour, self._size).pixmap(self._size, self._size))


def put_sign(button: QAbstractButton, sign: str, colour: str) -> None:
    """A little higher than the words, with a little more room to them than Qt would give."""
    size = button.fontMetrics().height() + 2
    button.setIcon(icon(sign, colour, size))
    button.setIconSize(QSize(size + m.GAP_SMALL, size))
