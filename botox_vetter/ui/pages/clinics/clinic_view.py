"""The table of clinics: its columns share out the width there is, its keys are those a list has."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from botox_vetter.language import tr
from botox_vetter.ui.delegates.row import RowDelegate, row_height
from botox_vetter.ui.delegates.score import BAR_WIDTH, MIN_BAR_WIDTH, WIDEST, ScoreDelegate
from botox_vetter.ui.delegates.star import StarDelegate
from botox_vetter.ui.delegates.verdict import VerdictDelegate, pill_size
from botox_vetter.ui.models.clinic_table import (
    COLUMNS,
    NAME,
    RANK,
    SCORE,
    SHORTLIST,
    VERDICT,
    VERDICTS,
    YEAR,
    ClinicTable,
    column_words,
)
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

_ARROW = 16  # room for the mark of the order in a header


class ClinicView(QTableView):
    """removed, opened: the person wants the current clinic removed, or its first field. starred: its mark clicked."""

    removed = Signal()
    opened = Signal()
    starred = Signal()

    def __init__(self, model: ClinicTable, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setModel(model)
        self.setAccessibleName(tr("Clinics of this case"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self.sortByColumn(RANK, Qt.SortOrder.AscendingOrder)
        self._set_up_head()
        for column in COLUMNS:
            self.setItemDelegateForColumn(column, _DELEGATES.get(column, RowDelegate)(look, self))
        self.clicked.connect(lambda index: self.starred.emit() if index.column() == SHORTLIST else None)
        look.changed.connect(self.viewport().update)
        self._fit()

    def take_row(self, row: int) -> None:
        """Makes that row the current one, in view; -1: none."""
        if row < 0:
            self.clearSelection()
            self.selectionModel().clearCurrentIndex()
            return
        self.setCurrentIndex(self.model().index(row, NAME))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wishes = {
            Qt.Key.Key_Delete: self.removed,
            Qt.Key.Key_Return: self.opened,
            Qt.Key.Key_Enter: self.opened,
            Qt.Key.Key_F2: self.opened,
        }
        wish = wishes.get(Qt.Key(event.key()))
        if wish is None:
            super().keyPressEvent(event)
        elif self.currentIndex().isValid():
            wish.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _set_up_head(self) -> None:
        rows, head = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(m.ICON)

    def _fit(self) -> None:
        """The name takes what is left; where that is little, the bar of the score goes first."""
        if self.model() is None:
            return
        text = QFontMetrics(self.font())
        self.verticalHeader().setDefaultSectionSize(row_height(text.height()))
        figures = text.horizontalAdvance(WIDEST) + 2 * m.GAP
        widths = {
            RANK: max(self._head_width(RANK), text.horizontalAdvance("99=") + 2 * m.GAP),
            VERDICT: max(pill_size(self.font(), verdict).width() for verdict in VERDICTS) + 2 * m.GAP,
            YEAR: text.horizontalAdvance(tr("{low} to {high}").format(low="£9,999", high="£9,999")) + 2 * m.GAP,
            SHORTLIST: m.ICON + 2 * m.GAP,
        }
        least_name = text.averageCharWidth() * 20
        bar = min(BAR_WIDTH, self.viewport().width() - sum(widths.values()) - least_name - figures - m.GAP)
        widths[SCORE] = figures + m.GAP + bar if bar >= MIN_BAR_WIDTH else max(figures, self._head_width(SCORE))
        widths[NAME] = max(least_name, self.viewport().width() - sum(widths.values()))
        for column, width in widths.items():
            self.setColumnWidth(column, width)

    def _head_width(self, column: int) -> int:
        return self.horizontalHeader().fontMetrics().horizontalAdvance(column_words(column)) + 2 * m.GAP + _ARROW


_DELEGATES = {VERDICT: VerdictDelegate, SCORE: ScoreDelegate, SHORTLIST: StarDelegate}
