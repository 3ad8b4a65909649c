"""The table of prices as it is seen and pressed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from botox_vetter.language import tr
from botox_vetter.ui.delegates.sign import SIZE, WrappedCellDelegate
from botox_vetter.ui.heads import head_width, shared_out
from botox_vetter.ui.models.quote_table import AMOUNT, CONDITIONS, COUNTS, SEEN, WHAT, QuoteTable
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

MOST_ROWS = 8
LEAST_CHARACTERS = 56  # that what for, amount and counts need together


class QuoteView(QTableView):
    """opened: Enter, F2 or a double click; removed: Delete. As high as its rows, up to a limit."""

    opened = Signal()
    removed = Signal()

    def __init__(self, model: QuoteTable, look: Look) -> None:
        super().__init__()
        self.setModel(model)
        self._quotes = model
        self.setItemDelegate(WrappedCellDelegate(look, self))
        self.setAccessibleName(tr("Prices of this clinic"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        look.changed.connect(self.fit)

    @property
    def quote_id(self) -> str:
        """Of the chosen price; "": none."""
        quote = self._quotes.quote(self.currentIndex())
        return quote.id if quote else ""

    def choose(self, quote_id: str) -> None:
        """Of a price that is gone: nothing is chosen."""
        row = self._quotes.row_of(quote_id)
        if row >= 0:
            self.setCurrentIndex(self._quotes.index(row, WHAT))

    def fit(self) -> None:
        """Rows as high as their lines need; the table as high as its rows, up to a limit."""
        self._share_width()
        self.resizeRowsToContents()
        shown = min(self._quotes.rowCount(), MOST_ROWS)
        rows = sum(self.rowHeight(row) for row in range(shown))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth() + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def _share_width(self) -> None:
        """The day goes first where there is no room, then the conditions; the form says them, too."""
        text, head, least = self.fontMetrics(), self.horizontalHeader(), self._heads()
        fixed = {
            SEEN: text.horizontalAdvance("22 November 2026") + 2 * m.GAP,
            CONDITIONS: max(text.averageCharWidth() * 18 + 2 * m.GAP, least[CONDITIONS]),
        }
        left = self.viewport().width() - sum(fixed.values())
        for column in (SEEN, CONDITIONS):
            is_cramped = left < text.averageCharWidth() * LEAST_CHARACTERS
            self.setColumnHidden(column, is_cramped)
            left += fixed[column] if is_cramped else 0
        weights = {WHAT: 36, AMOUNT: 20, COUNTS: 30}
        if not self.isColumnHidden(CONDITIONS):  # more than that where there is room
            left += fixed[CONDITIONS]
            least[CONDITIONS] = fixed[CONDITIONS]
            weights = {WHAT: 30, AMOUNT: 15, CONDITIONS: 33, COUNTS: 23}
        shares = shared_out(left, weights, least)
        for column, width in (fixed | shares).items():
            head.resizeSection(column, max(width, SIZE))

    def _heads(self) -> dict[int, int]:
        """What each head needs."""
        words = {n: str(self._quotes.headerData(n, Qt.Orientation.Horizontal)) for n in range(COUNTS + 1)}
        return {n: head_width(self, said, is_sorted=True) for n, said in words.items()}
