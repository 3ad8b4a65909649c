"""Widgets that make room for others."""

from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Hides and destroys what is in it: what is only taken out would still be shown, as a window of its own."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
