"""A table over `OrderedRows`: its columns share the width by weight, its keys are those a list has."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from botox_vetter.ui.delegates.row import row_height
from botox_vetter.ui.delegates.sign import SignDelegate
from botox_vetter.ui.heads import head_width, shared_out
from botox_vetter.ui.models.ordered_rows import OrderedRows
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look


class RowsView(QTableView):
    """opened: Enter, or a double click. removed: Delete. chosen: another row is the current one.

    weights  of the columns, which share the width by them; 0: as wide as the head and the sample need
    samples  by column: the longest text that is to be expected
    lines    2 where rows have a detail below their text
    """

    opened = Signal()
    removed = Signal()
    chosen = Signal()

    def __init__(
        self,
        rows: OrderedRows[Any],
        look: Look,
        weights: Sequence[int],
        samples: Mapping[int, str],
        lines: int = 2,
    ) -> None:
        super().__init__()
        self._rows, self._weights, self._samples, self._lines = rows, tuple(weights), samples, lines
        self._is_loading = False
        self.setModel(rows)
        self.setItemDelegate(SignDelegate(look, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self._set_up_heads()
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self.selectionModel().currentRowChanged.connect(lambda _now, _before: self._on_current())
        look.changed.connect(self.viewport().update)
        self._fit()

    def show_rows(self, rows: Iterable[Any], key: str | None = None) -> None:
        """Makes the row with that key the current one; None, or not there: the one of before, else the first."""
        wanted, scrolled = [key, self.key()], self.verticalScrollBar().value()
        self._is_loading = True
        self._rows.show_rows(rows)
        self.verticalScrollBar().setValue(scrolled)
        self._take(wanted)
        self._is_loading = False

    def choose(self, key: str | None) -> None:
        """Makes the row with that key the current one, if it is there."""
        if key is not None and self._rows.place_of(key) >= 0:
            self._take([key])

    def filter(self, text: str) -> None:
        wanted = [self.key()]
        self._is_loading = True
        self._rows.filter(text)
        self._take(wanted)
        self._is_loading = False
        self.chosen.emit()

    def show_column(self, column: int, is_shown: bool) -> None:
        self.setColumnHidden(column, not is_shown)
        self._fit()

    def fit_height(self, rows: int) -> None:
        """As high as so many rows and the head need."""
        heads, row = self.horizontalHeader(), self.verticalHeader().defaultSectionSize()
        head = 0 if heads.isHidden() else heads.sizeHint().height()
        self.setFixedHeight(head + rows * row + 2 * self.frameWidth() + m.GAP_SMALL)

    def key(self) -> str | None:
        """Of the current row."""
        index = self.currentIndex()
        return self._rows.key_of(index.row()) if index.isValid() else None

    def row(self) -> Any:
        """The current one, or None."""
        index = self.currentIndex()
        return self._rows.row(index.row()) if index.isValid() else None

    def neighbour(self) -> str | None:
        """Who takes the place of the current row when it goes: the next one, else the one before."""
        place = self.currentIndex().row()
        return self._rows.key_of(place + 1) or self._rows.key_of(place - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wishes = {Qt.Key.Key_Return: self.opened, Qt.Key.Key_Enter: self.opened, Qt.Key.Key_Delete: self.removed}
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

    def _take(self, keys: Iterable[str | None]) -> None:
        if self._rows.rowCount():
            places = [self._rows.place_of(key) for key in keys if key is not None]
            place = next((place for place in places if place >= 0), 0)
            self.setCurrentIndex(self._rows.index(place, max(self.currentIndex().column(), 0)))

    def _on_current(self) -> None:
        if not self._is_loading:
            self.chosen.emit()

    def _set_up_heads(self) -> None:
        rows, head = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(m.ICON)
        head.setSortIndicatorClearable(True)  # a third click: as given
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def _fit(self) -> None:
        text = QFontMetrics(self.font())
        self.verticalHeader().setDefaultSectionSize(row_height(text.lineSpacing() * self._lines))
        seen = {n: weight for n, weight in enumerate(self._weights) if not self.isColumnHidden(n)}
        fixed = {n: self._needed(n) for n, weight in seen.items() if weight == 0}
        weights = {n: weight for n, weight in seen.items() if weight}
        least = {n: head_width(self, self._rows.columns[n].words) for n in weights}
        left = self.viewport().width() - sum(fixed.values())
        for n, width in (fixed | shared_out(left, weights, least)).items():
            self.setColumnWidth(n, width)

    def _needed(self, column: int) -> int:
        text = QFontMetrics(self.font())
        sample = text.horizontalAdvance(self._samples.get(column, "")) + text.averageCharWidth() + 2 * m.GAP
        return max(head_width(self, self._rows.columns[column].words, is_sorted=True), sample)
