"""The table of kept files as it is seen and pressed."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from botox_vetter.domain.evidence import Evidence
from botox_vetter.language import tr
from botox_vetter.ui.models.ordered_rows import OrderedRows
from botox_vetter.ui.rows_view import RowsView
from botox_vetter.ui.theme.look import Look

MOST_ROWS = 5


class EvidenceView(RowsView):
    """pasted: the key for it. As high as its rows, up to a limit."""

    pasted = Signal()

    def __init__(self, rows: OrderedRows[Evidence], look: Look) -> None:
        super().__init__(rows, look, (3, 0, 2), {1: "28 Sep 2026"})
        self.setAccessibleName(tr("Evidence"))

    def fit(self) -> None:
        shown = min(self.model().rowCount(), MOST_ROWS) * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + shown + 2 * self.frameWidth() + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        else:
            super().keyPressEvent(event)
