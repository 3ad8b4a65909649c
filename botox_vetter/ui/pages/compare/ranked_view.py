"""The table of a long shortlist as it is seen and pressed."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from botox_vetter.language import tr
from botox_vetter.ui.delegates.score import ScoreDelegate
from botox_vetter.ui.delegates.tick import TickDelegate
from botox_vetter.ui.models.ranked_table import CHOSEN, NAME, RANK, SCORE, SESSION, VERDICT, YEAR, RankedTable
from botox_vetter.ui.rows_view import RowsView
from botox_vetter.ui.theme.look import Look

WEIGHTS = (0, 0, 3, 2, 0, 2, 2)
LEAST_LETTERS = {NAME: 26, VERDICT: 16, SESSION: 16, YEAR: 16}
SCORE_SAMPLE = "88–100, and its bar  "


class RankedView(RowsView):
    """Space, or a click on its box, chooses the clinic of a row."""

    def __init__(self, rows: RankedTable, look: Look) -> None:
        super().__init__(rows, look, WEIGHTS, {RANK: "99=", SCORE: SCORE_SAMPLE})
        self._ranked = rows
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Clinics on the shortlist, first to last"))
        self.setItemDelegateForColumn(CHOSEN, TickDelegate(look, self))
        self.setItemDelegateForColumn(SCORE, ScoreDelegate(look, self))
        self.clicked.connect(self._on_clicked)

    def _fit(self) -> None:
        """Where there is no room for what must be read, the columns scroll."""
        super()._fit()
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in LEAST_LETTERS.items():
            self.setColumnWidth(column, max(self.columnWidth(column), letters * letter))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._ranked.toggle(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == CHOSEN:
            self._ranked.toggle(index.row())
