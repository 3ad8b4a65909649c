"""What the columns of a sheet mean, as a table in which each meaning can be chosen."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView

from botox_vetter.actions.tables.mapping import SheetMap
from botox_vetter.language import tr
from botox_vetter.ui.delegates.means import MeansDelegate
from botox_vetter.ui.delegates.row import RowDelegate
from botox_vetter.ui.heads import head_width, shared_out
from botox_vetter.ui.models.mapping_table import HEADING, MEANS, SAMPLES, MappingTable
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

MOST_ROWS = 7
_WEIGHTS = {HEADING: 25, SAMPLES: 45, MEANS: 30}


class MappingView(QTableView):
    """wished(int, str or None): that column shall mean that. Enter, F2, Space or a click opens the choice."""

    wished = Signal(int, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._rows = MappingTable(self)
        self._rows.wished.connect(self.wished)
        self.setModel(self._rows)
        self.setItemDelegate(RowDelegate(look, self))
        self.setItemDelegateForColumn(MEANS, MeansDelegate(look, self))
        self.setAccessibleName(tr("What the columns mean"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)  # or its card would grow
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        self.clicked.connect(lambda index: self._open(index.row()) if index.column() == MEANS else None)
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        look.changed.connect(self.viewport().update)

    def show_map(self, mapped: SheetMap) -> None:
        self._rows.show_map(mapped)
        if self._rows.rowCount() and not self.currentIndex().isValid():
            self.setCurrentIndex(self._rows.index(0, MEANS))
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space)
        if event.key() in opens and self.currentIndex().isValid():
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _open(self, row: int) -> None:
        index = self._rows.index(row, MEANS)
        self.setCurrentIndex(index)
        self.edit(index)

    def _fit(self) -> None:
        height = QFontMetrics(self.font()).lineSpacing() + 2 * m.GAP
        self.verticalHeader().setDefaultSectionSize(height)
        shown = min(self._rows.rowCount(), MOST_ROWS)
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + shown * height + 2 * self.frameWidth() + m.GAP_SMALL)
        heads = {n: str(self._rows.headerData(n, Qt.Orientation.Horizontal)) for n in _WEIGHTS}
        least = {n: head_width(self, words) for n, words in heads.items()}
        for column, width in shared_out(self.viewport().width(), _WEIGHTS, least).items():
            self.setColumnWidth(column, width)
