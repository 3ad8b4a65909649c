"""A row of a palette; a heading is bold and quiet."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from botox_vetter.ui.delegates.row import Index
from botox_vetter.ui.delegates.sign import SignDelegate
from botox_vetter.ui.palette.offer import OfferTable


class OfferDelegate(SignDelegate):
    def paint_inside(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect) -> None:
        model = index.model()
        offer = model.row(index.row()) if isinstance(model, OfferTable) else None
        if offer is None or not offer.is_heading:
            super().paint_inside(painter, option, index, room)
            return
        option.font.setBold(True)
        self.paint_text(painter, option, room, option.text, "muted")
