"""What a tab holds, one below the other, with a scroll bar when it is longer than the window."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.theme import measures as m


def scrolled_column(tab: QWidget, *widgets: QWidget, gap: int = m.GAP_LARGE) -> QWidget:
    """Lays the tab out; returns what holds the widgets."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, m.GAP, m.GAP, m.GAP)
    column.setSpacing(gap)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch()
    page = QVBoxLayout(tab)
    page.setContentsMargins(0, 0, 0, 0)
    page.addWidget(Scrolled(inside))
    return inside
