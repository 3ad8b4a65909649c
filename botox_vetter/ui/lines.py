"""A height in lines of text, which holds when the text gets another size."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class _Lines(QObject):
    def __init__(self, widget: QWidget, lines: int, more: int) -> None:
        super().__init__(widget)
        self._widget, self._lines, self._more = widget, lines, more
        widget.installEventFilter(self)
        self._fit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FontChange:
            self._fit()
        return False

    def _fit(self) -> None:
        self._widget.setMinimumHeight(self._widget.fontMetrics().lineSpacing() * self._lines + self._more)


def least_lines(widget: QWidget, lines: int, more: int = 0) -> None:
    """At least that high; `more`: pixels for its frame."""
    _Lines(widget, lines, more)
