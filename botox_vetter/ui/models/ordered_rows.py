"""Rows that the model itself orders and filters, each found again by its key; what a cell says stands in its column."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from botox_vetter.ui.models.signs import DETAIL, DETAIL_COLOUR, SIGN, Sign, tooltip
from botox_vetter.ui.models.told_ahead import ToldAhead

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_TEXT = -1  # beside the columns: what is searched

SORT = Qt.ItemDataRole.UserRole + 2  # what the column orders by; None: not known, last in either direction
PLAIN = Qt.ItemDataRole.UserRole + 3  # the value itself, not put into words

R = TypeVar("R")


@dataclass(frozen=True)
class Column(Generic[R]):
    """words: its head. text, detail, sign: of a cell; plain: its value; order: what it is ordered by, else by plain."""

    words: str
    text: Callable[[R], str]
    plain: Callable[[R], Any]
    order: Callable[[R], Any] | None = None
    detail: Callable[[R], str] = lambda _row: ""
    sign: Callable[[R], Sign | None] = lambda _row: None
    begins_descending: bool = False


class OrderedRows(QAbstractTableModel, Generic[R]):
    """`key` names a row, `searched` is what the filter looks at. Until a column is chosen the given order stays."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        key: Callable[[R], str],
        searched: Callable[[R], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key, self._searched = key, searched
        self._all: tuple[R, ...] = ()
        self._told = ToldAhead[R](self._tell, (_TEXT, *range(len(self.columns))), self)
        self._rows: list[R] = []
        self._keys: list[str] | None = None  # of the rows, once somebody asks
        self._words: tuple[str, ...] = ()
        self._column, self._order = -1, Qt.SortOrder.AscendingOrder

    def show_rows(self, rows: Iterable[R]) -> None:
        """The same keys keep their rows' identity; other ones make the view begin anew."""
        self._all = tuple(rows)
        self._told.use(self._all)
        self._arrange()

    def filter(self, text: str) -> None:
        """Only rows whose searched text holds every word of this one."""
        self._words = tuple(text.casefold().split())
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """-1: as given."""
        self._column, self._order = column, order
        self._arrange()

    @property
    def total(self) -> int:
        """How many there are without the filter."""
        return len(self._all)

    @property
    def rows(self) -> tuple[R, ...]:
        """Those that are shown, in their order."""
        return tuple(self._rows)

    def row(self, place: int) -> R | None:
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def key_of(self, place: int) -> str | None:
        row = self.row(place)
        return None if row is None else self._key(row)

    def place_of(self, key: str | None) -> int:
        """-1: not among the rows."""
        return self._row_keys().index(key) if key in self._row_keys() else -1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row)
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(column.text(row), column.detail(row))
            case Qt.ItemDataRole.AccessibleTextRole:
                return ". ".join(words for words in (column.text(row), column.detail(row)) if words)
            case _ if role == DETAIL:
                return column.detail(row)
            case _ if role == DETAIL_COLOUR:
                return "muted"
            case _ if role == SIGN:
                return column.sign(row)
            case _ if role == PLAIN:
                return column.plain(row)
            case _ if role == SORT:
                return self._place(row, index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.columns[section].words
        if role == Qt.ItemDataRole.InitialSortOrderRole:
            is_down = self.columns[section].begins_descending
            return Qt.SortOrder.DescendingOrder if is_down else Qt.SortOrder.AscendingOrder
        return None

    def _place(self, row: R, column: int) -> Any:
        order = self.columns[column].order or self.columns[column].plain
        return order(row)

    def _arrange(self) -> None:
        rows = [self._all[n] for n in self._found()]
        if len(rows) != len(self._rows):
            self._begin_anew(rows)
            return
        before, after = self._row_keys(), [self._key(row) for row in rows]
        if before == after:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.columns) - 1))
        elif set(before) == set(after):
            self._move(rows, before, after)
        else:
            self._begin_anew(rows)

    def _begin_anew(self, rows: list[R]) -> None:
        self.beginResetModel()
        self._rows, self._keys = rows, None
        self.endResetModel()

    def _row_keys(self) -> list[str]:
        if self._keys is None:
            self._keys = [self._key(row) for row in self._rows]
        return self._keys

    def _move(self, rows: list[R], before: list[str], after: list[str]) -> None:
        self.layoutAboutToBeChanged.emit()
        place = {key: n for n, key in enumerate(after)}
        old = self.persistentIndexList()
        self._rows, self._keys = rows, after
        self.changePersistentIndexList(old, [self.index(place[before[i.row()]], i.column()) for i in old])
        self.layoutChanged.emit()

    def _found(self) -> list[int]:
        """The numbers of those that hold every word, in their order."""
        numbers = list(range(len(self._all)))
        if self._words:
            texts = self._told.all_of(_TEXT)
            for word in self._words:
                numbers = [n for n in numbers if word in texts[n]]
        if self._column < 0:
            return numbers
        places = self._told.all_of(self._column)
        known = [n for n in numbers if places[n] is not None]
        known.sort(key=places.__getitem__, reverse=self._order is Qt.SortOrder.DescendingOrder)
        return known + [n for n in numbers if places[n] is None]

    def _tell(self, row: R, what: int) -> Any:
        return self._searched(row).casefold() if what == _TEXT else self._place(row, what)
