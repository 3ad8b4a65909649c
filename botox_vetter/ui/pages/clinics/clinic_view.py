"""The table of clinics: its columns share out the width there is, its keys are those a list has."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from botox_vetter.language import tr
from botox_vetter.ui.delegates.row import RowDelegate
from botox_vetter.ui.delegates.score import ScoreDelegate
from botox_vetter.ui.delegates.star import StarDelegate
from botox_vetter.ui.delegates.two_lines import LinesDelegate, lines_height
from botox_vetter.ui.delegates.verdict import VerdictDelegate
from botox_vetter.ui.models.clinic_columns import (
    COLUMNS,
    INJECTS,
    NAME,
    PLACE,
    RANK,
    SCORE,
    SESSION,
    SHORTLIST,
    TAGS,
    VERDICT,
    YEAR,
)
from botox_vetter.ui.models.clinic_table import ClinicTable
from botox_vetter.ui.pages.clinics.clinic_widths import TWO_LINES_FROM, widths_for
from botox_vetter.ui.pages.clinics.columns_kept import Columns
from botox_vetter.ui.selected_rows import selected_rows
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

_SELECT = QItemSelectionModel.SelectionFlag


class ClinicView(QTableView):
    """removed, opened: the person wants the selected clinics removed, or the first field of the current one.

    starred: the mark of the current one was clicked. reasons_wanted: a cell of it was clicked twice.
    heads_menu(column, place): a menu was asked for on a head.
    """

    removed = Signal()
    opened = Signal()
    starred = Signal()
    reasons_wanted = Signal()
    heads_menu = Signal(int, QPoint)

    def __init__(self, model: ClinicTable, look: Look) -> None:
        super().__init__()
        self._table = model
        self._columns = Columns()
        self._is_fitting = False
        self.setModel(model)
        self.setAccessibleName(tr("Clinics of this case"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self._set_up_head()
        for column in COLUMNS:
            self.setItemDelegateForColumn(column, _DELEGATES.get(column, RowDelegate)(look, self))
        self.clicked.connect(lambda index: self.starred.emit() if index.column() == SHORTLIST else None)
        self.doubleClicked.connect(self._on_double_click)
        look.changed.connect(self.viewport().update)
        self.show_columns(self._columns)

    @property
    def columns(self) -> Columns:
        """As they are seen now."""
        head, (sorted_by, order) = self.horizontalHeader(), self._table.order
        return replace(
            self._columns,
            order=tuple(head.logicalIndex(place) for place in range(head.count())),
            sorted_by=sorted_by,
            is_descending=order is Qt.SortOrder.DescendingOrder,
        )

    def show_columns(self, columns: Columns) -> None:
        self._columns, head = columns, self.horizontalHeader()
        self._is_fitting = True
        for place, column in enumerate(columns.order):
            head.moveSection(head.visualIndex(column), place)
            head.setSectionHidden(column, column not in columns.shown)
        self.sortByColumn(
            columns.sorted_by,
            Qt.SortOrder.DescendingOrder if columns.is_descending else Qt.SortOrder.AscendingOrder,
        )
        self._fit()

    def take_rows(self, row: int, selected: Sequence[int] = ()) -> None:
        """Makes that row the current one, in view, and selects it with the others; -1: none."""
        if row < 0:
            self.clearSelection()
            self.selectionModel().clearCurrentIndex()
            return
        column = self.currentIndex().column()
        at = self._table.index(row, column if column in self._columns.shown else NAME)
        if row not in selected or len(selected) < 2:
            self.setCurrentIndex(at)
            return
        self.selectionModel().setCurrentIndex(at, _SELECT.NoUpdate)
        self.selectionModel().select(self._selection(selected), _SELECT.ClearAndSelect | _SELECT.Rows)

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:
        """All that is seen: where columns have moved, Qt would look at every cell of ten thousand rows."""
        return QRegion(self.viewport().rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wishes = {
            Qt.Key.Key_Delete: self.removed,
            Qt.Key.Key_Return: self.opened,
            Qt.Key.Key_Enter: self.opened,
            Qt.Key.Key_F2: self.opened,
        }
        wish, at = wishes.get(Qt.Key(event.key())), self.currentIndex()
        if event.key() == Qt.Key.Key_Escape and len(selected_rows(self)) > 1:
            self.take_rows(at.row())
        elif wish is None:
            super().keyPressEvent(event)
        elif at.isValid() or (wish is self.removed and selected_rows(self)):
            wish.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _selection(self, rows: Iterable[int]) -> QItemSelection:
        """Neighbouring rows as one range: ten thousand are soon selected."""
        made, last = QItemSelection(), self._table.columnCount() - 1
        begin = end = -1
        for row in (*rows, -2):
            if row == end + 1 and begin >= 0:
                end = row
                continue
            if begin >= 0:
                made.select(self._table.index(begin, 0), self._table.index(end, last))
            begin = end = row
        return made

    def _set_up_head(self) -> None:
        rows, head = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionsMovable(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSelectionModel(QItemSelectionModel(self._table, head))  # else it looks whether all rows are selected
        head.setMinimumSectionSize(m.ICON + m.GAP)
        head.setToolTip(tr("Click to order; drag to move; right-click to choose columns"))
        head.sortIndicatorChanged.connect(self._on_ordered)
        head.sectionResized.connect(self._on_resized)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(
            lambda at: self.heads_menu.emit(head.logicalIndexAt(at), head.mapToGlobal(at))
        )

    def _on_double_click(self, index: QModelIndex) -> None:
        if index.column() in (NAME, PLACE, TAGS):
            self.opened.emit()
        elif index.column() != SHORTLIST:
            self.reasons_wanted.emit()

    def _on_ordered(self, column: int, order: Qt.SortOrder) -> None:
        self.horizontalHeader().setSortIndicatorShown((column, order) != (RANK, Qt.SortOrder.AscendingOrder))
        self._fit(column)

    def _on_resized(self, column: int, _before: int, width: int) -> None:
        """By hand, that is: the width is the person's from now on."""
        if not self._is_fitting and width > 0:
            self._columns = replace(self._columns, widths={**self._columns.widths, column: width})

    def _fit(self, ordered_by: int | None = None) -> None:
        """ordered_by: the column whose head gets the mark just now; None: as before."""
        if self.model() is None:
            return
        self._is_fitting = True
        columns = replace(self._columns, sorted_by=self._table.order[0] if ordered_by is None else ordered_by)
        widths = widths_for(columns, self.font(), self.horizontalHeader().font(), self.viewport().width())
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        metrics = self.fontMetrics()
        lines = 2 if widths[NAME] >= TWO_LINES_FROM * metrics.averageCharWidth() else 3
        self.verticalHeader().setDefaultSectionSize(lines_height(metrics, lines))
        self._is_fitting = False


_DELEGATES = {VERDICT: VerdictDelegate, SCORE: ScoreDelegate, SHORTLIST: StarDelegate} | dict.fromkeys(
    (NAME, YEAR, PLACE, INJECTS, SESSION, TAGS), LinesDelegate
)
