"""Rows that the model itself orders and filters, each found again by its key; what a cell says stands in its column."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from botox_vetter.ui.models.signs import DETAIL, DETAIL_COLOUR, SIGN, Sign, tooltip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

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
        self._rows: list[R] = []
        self._keys: list[str] | None = None  # of the rows, once somebody asks
        self._words: tuple[str, ...] = ()
        self._column, self._order = -1, Qt.SortOrder.AscendingOrder

    def show_rows(self, rows: Iterable[R]) -> None:
        """The same keys keep their rows' identity; other ones make the view begin anew."""
        self._all = tuple(rows)
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
        rows = self._ordered([row for row in self._all if self._is_found(row)] if self._words else list(self._all))
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

    def _ordered(self, rows: list[R]) -> list[R]:
        if self._column < 0:
            return rows
        keyed = [(self._place(row, self._column), row) for row in rows]
        known = [pair for pair in keyed if pair[0] is not None]
        known.sort(key=lambda pair: pair[0], reverse=self._order is Qt.SortOrder.DescendingOrder)
        return [row for _place, row in known] + [row for place, row in keyed if place is None]

    def _is_found(self, row: R) -> bool:
        return all(word in self._searched(row).casefold() for word in self._words)
