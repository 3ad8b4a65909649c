"""The table of the clinics side by side as it is seen and pressed."""

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QHeaderView, QLabel, QTableView

from botox_vetter.language import tr
from botox_vetter.ui.cell_delegate import CellDelegate
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.heard import HeardOnEntering
from botox_vetter.ui.models.document_table import DocumentTable
from botox_vetter.ui.pages.compare.clinic_heads import ClinicHeads
from botox_vetter.ui.row_heads import RowHeads
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

Index = QModelIndex | QPersistentModelIndex
MIN_COLUMN = 170
HEAD_COLUMN = 230
MOST_LETTERS = 66  # of a column: longer lines are hard to read, and the clinics stand too far apart to be compared
Key = Qt.Key


class SideView(QTableView):
    """A section folds by a click, Enter or Space on its row, or by Left and Right, as in a tree.

    opened    Enter or a double click on a cell of a clinic
    pressed   a single click on a figure of what it costs
    dragged   (clinic id, place): a column was dragged there
    """

    opened = Signal()
    pressed = Signal()
    dragged = Signal(str, int)

    def __init__(self, model: DocumentTable, look: Look) -> None:
        super().__init__()
        self._table = model
        self._rows_due = QTimer(self)
        self.setModel(model)
        self.setItemDelegate(CellDelegate(look, self))
        self.setAccessibleName(tr("Shortlisted clinics side by side"))
        self.setAccessibleDescription(tr("Enter on a cell shows what it rests on"))
        self._hint = self._made_hint()
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for corner in self.findChildren(QAbstractButton):
            corner.setAccessibleName(tr("Choose the whole table"))
        self._set_up_heads(look)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)  # legends stay where they are
        self.clicked.connect(self._on_clicked)
        self.setMouseTracking(True)
        self.entered.connect(self._on_entered)
        self.viewportEntered.connect(lambda: self.viewport().unsetCursor())
        self.doubleClicked.connect(self._on_double_clicked)
        HeardOnEntering(self, partial(QTableView.currentChanged, self))
        model.modelReset.connect(self._fit)
        model.rowsInserted.connect(lambda _parent, first, last: self._fit_rows(first, last))
        self._fit()

    @property
    def clinic_id(self) -> str | None:
        """Of the column in which the person is."""
        column = self.currentIndex().column()
        return self._table.columns[column].clinic.id if 0 <= column < len(self._table.columns) else None

    @property
    def most_width(self) -> int:
        """With columns as wide as they are of use."""
        columns = self._table.columnCount() * MOST_LETTERS * self.fontMetrics().averageCharWidth()
        return self.verticalHeader().sizeHint().width() + columns

    def place(self) -> tuple[tuple[str, str], str] | None:
        """Where the person is, by row and clinic, so that `go_to` leads there in other rows and columns."""
        index, clinic_id = self.currentIndex(), self.clinic_id
        return None if clinic_id is None else (self._table.key_of(index.row()), clinic_id)

    def go_to(self, place: tuple[tuple[str, str], str] | None) -> None:
        """To that cell, or to what is nearest to it; None: nowhere."""
        if place is None or self._table.columnCount() == 0:
            return
        ids = [standing.clinic.id for standing in self._table.columns]
        column = ids.index(place[1]) if place[1] in ids else 0
        self.setCurrentIndex(self._table.index(max(self._table.row_of(place[0]), 0), column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        section, key = self._table.section_at(self.currentIndex().row()), Key(event.key())
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if section and is_plain and key in (Key.Key_Left, Key.Key_Right):
            self._fold(section.id, key is Key.Key_Left)
        elif section and is_plain and key in (Key.Key_Return, Key.Key_Enter, Key.Key_Space):
            self._toggle(self.currentIndex().row())
        elif is_plain and key in (Key.Key_Return, Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def updateGeometries(self) -> None:
        super().updateGeometries()
        edge = self.frameWidth() + 1
        self._hint.setGeometry(edge, edge, self.verticalHeader().width() - 2, self.horizontalHeader().height() - 2)

    def _made_hint(self) -> QLabel:
        """In the empty corner."""
        hint = say(tr("Click on a price, or press Enter on any cell, to see what it rests on."), "muted", m.SMALL)
        hint.setParent(self)
        hint.setMargin(m.GAP - 1)
        hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return hint

    def _on_clicked(self, index: QModelIndex) -> None:
        self._toggle(index.row())
        if self._table.is_figure(index.row()) and len(self.selectedIndexes()) == 1:
            self.pressed.emit()

    def _on_double_clicked(self, index: QModelIndex) -> None:
        """Of a figure the first click has opened what it rests on; the second one is not to lead away from it."""
        if not self._table.is_figure(index.row()):
            self._open(index)

    def _on_entered(self, index: QModelIndex) -> None:
        """That a click opens it is seen."""
        if self._table.is_figure(index.row()):
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.viewport().unsetCursor()

    def _open(self, index: Index) -> None:
        if index.isValid() and self._table.section_at(index.row()) is None:
            self.opened.emit()

    def _toggle(self, row: int) -> None:
        if section := self._table.section_at(row):
            self._fold(section.id, section.id not in self._table.folded)

    def _fold(self, section_id: str, is_folded: bool) -> None:
        """A screen reader is told, for a table's cell has no state of that kind."""
        if (section_id in self._table.folded) == is_folded:
            return
        self._table.fold(section_id, is_folded)
        row = self._table.row_of((section_id, ""))
        words = str(self._table.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _set_up_heads(self, look: Look) -> None:
        rows, head = RowHeads(look, HEAD_COLUMN), ClinicHeads(look)
        self.setVerticalHeader(rows)
        self.setHorizontalHeader(head)
        rows.sectionClicked.connect(self._toggle)
        head.setMinimumSectionSize(MIN_COLUMN)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.sectionMoved.connect(self._on_moved)
        self._rows_due.setSingleShot(True)  # once for all the columns that a wider window widens
        self._rows_due.timeout.connect(self.resizeRowsToContents)
        head.sectionResized.connect(lambda: self._rows_due.start())

    def _on_moved(self, logical: int, _before: int, place: int) -> None:
        """The model takes the order over, as soon as the header has done with the mouse."""
        if self.horizontalHeader().visualIndex(logical) != logical:
            clinic_id = self._table.columns[logical].clinic.id
            QTimer.singleShot(0, self, lambda: self.dragged.emit(clinic_id, place))

    def _fit(self) -> None:
        """Sections span all columns, columns stand as the model has them, and rows are as high as they need."""
        self.clearSpans()
        head = self.horizontalHeader()
        for column in range(self._table.columnCount()):
            head.moveSection(head.visualIndex(column), column)
        if self._table.columnCount() > 1:
            for row in range(self._table.rowCount()):
                if self._table.section_at(row):
                    self.setSpan(row, 0, 1, self._table.columnCount())
        self.resizeRowsToContents()
        self.updateGeometries()

    def _fit_rows(self, first: int, last: int) -> None:
        for row in range(first, last + 1):
            self.resizeRowToContents(row)
