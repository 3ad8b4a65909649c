"""The clinics of a case as rows: ordered and filtered here, each found again by its clinic's id."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, count
from operator import attrgetter, is_not
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.ui.at_rest import AtRest
from botox_vetter.ui.models.clinic_chips import Chip, counts, counts_after, under
from botox_vetter.ui.models.clinic_columns import (
    COLUMNS,
    DOWN_AT_FIRST,
    GATES,
    RANK,
    SHORTLIST,
    TO_ASK,
    Background,
    background_of,
    column_words,
    explained,
    order_of,
    plain_value,
    shown,
)
from botox_vetter.ui.models.clinic_order import ClinicOrder
from botox_vetter.ui.models.clinic_search import SearchedTexts

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

STANDING = Qt.ItemDataRole.UserRole + 1  # the row's Standing
SORT = Qt.ItemDataRole.UserRole + 2  # what the column orders by; None: not known, last in either direction
PLAIN = Qt.ItemDataRole.UserRole + 3  # the value itself, not put into words

_ID = attrgetter("clinic.id")
AT_A_TIME = 10  # clinics

_CENTRED = frozenset({RANK, SHORTLIST, GATES, TO_ASK})


class ClinicTable(QAbstractTableModel):
    """Shows a comparison. By rank at first; equal ones and unknown ones keep the order of the ranks.

    A column is its number in clinic_columns; the view alone says where it stands and whether it is seen.
    """

    def __init__(self, rulebook: Rulebook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rulebook = rulebook
        self._comparison: Comparison | None = None
        self._known: Background | None = None
        self._all: tuple[Standing, ...] = ()
        self._rows: Sequence[Standing] = ()
        self._ids: list[str] = []  # of their clinics
        self._counts: Counter[Chip] = Counter()
        self._texts, self._by_column = SearchedTexts(rulebook), ClinicOrder()
        self._ordered: dict[tuple[int, Qt.SortOrder], list[Standing]] = {}  # all of them, until they change
        self._words: tuple[str, ...] = ()
        self._chip = Chip.ALL
        self._due: frozenset[str] = frozenset()
        self._column, self._order = RANK, Qt.SortOrder.AscendingOrder
        self._gone: list[Standing] = []  # those of before, which may be shown nowhere else
        self._rest = AtRest(self)

    def show_comparison(self, comparison: Comparison) -> None:
        """The same clinics keep their rows' identity; other ones make the view begin anew."""
        self._gone += self._all
        before, self._comparison, self._all = self._comparison, comparison, comparison.standings
        self._known = background_of(comparison, self._rulebook)
        self._texts.use(comparison)
        self._by_column.use(comparison, self._known)
        self._ordered.clear()
        again = None if before is None else counts_after(self._counts, before, comparison, self._due)
        self._counts = counts(self._all, self._due) if again is None else again
        self._arrange()
        self._rest.begin(self._told_ahead())

    def show_due(self, clinic_ids: frozenset[str]) -> None:
        """Where something is due besides answers that are too old."""
        if clinic_ids == self._due:
            return
        self._due = clinic_ids
        self._counts = counts(self._all, self._due)
        if self._chip is Chip.RECHECK:
            self._arrange()

    def filter(self, text: str) -> None:
        """Only clinics of which everything that is searched holds every word of the text."""
        self._words = tuple(text.casefold().split())
        self._arrange()

    def narrow(self, chip: Chip) -> None:
        """Only clinics under that chip; the search narrows them further."""
        self._chip = chip
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column, self._order = column, order
        self._arrange()

    @property
    def order(self) -> tuple[int, Qt.SortOrder]:
        return self._column, self._order

    @property
    def chip(self) -> Chip:
        return self._chip

    def count(self, chip: Chip) -> int:
        """How many clinics are under it without the search."""
        return self._counts[chip]

    def row_of(self, clinic_id: str | None) -> int:
        """-1: not among the rows."""
        try:
            return self._ids.index(clinic_id or "")
        except ValueError:
            return -1

    def rows_of(self, clinic_ids: Iterable[str]) -> list[int]:
        """Of those that are among the rows, from top to bottom."""
        wanted = set(clinic_ids)
        return [n for n, clinic_id in enumerate(self._ids) if clinic_id in wanted] if wanted else []

    def clinic_id(self, row: int) -> str | None:
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._known is None:
            return None
        standing, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return shown(standing, column, self._known)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return explained(standing, column, self._known)
            case Qt.ItemDataRole.TextAlignmentRole if column in _CENTRED:
                return Qt.AlignmentFlag.AlignCenter
            case _ if role == STANDING:
                return standing
            case _ if role == PLAIN:
                return plain_value(standing, column, self._known)
            case _ if role == SORT:
                return order_of(standing, column, self._known)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if section == SHORTLIST else column_words(section)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return column_words(section)
        if role == Qt.ItemDataRole.InitialSortOrderRole:
            return Qt.SortOrder.DescendingOrder if section in DOWN_AT_FIRST else Qt.SortOrder.AscendingOrder
        return None

    def _told_ahead(self) -> Iterator[None]:
        """All at once they would hold the window up; so would those of before, let go at once."""
        while self._gone:
            del self._gone[-AT_A_TIME:]
            yield
        for standing in self._all:
            self._texts.of(standing)
            self._by_column.tell_ahead(standing)
            yield

    def _arrange(self) -> None:
        rows: Sequence[Standing] = self._in_order()
        if self._words:
            rows = self._texts.found(rows, self._words)
        rows = under(rows, self._chip, self._due)
        if len(rows) != len(self._rows):
            self._begin_anew(rows)
            return
        first, end = _others(self._rows, rows)
        ids = list(map(_ID, rows[first:end]))
        if ids == self._ids[first:end]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))
            return
        place = dict(zip(ids, count(first), strict=False))
        if all(map(place.__contains__, self._ids[first:end])):
            self._move(rows, first, place)
        else:
            self._begin_anew(rows)

    def _begin_anew(self, rows: Sequence[Standing]) -> None:
        self.beginResetModel()
        self._rows, self._ids = rows, list(map(_ID, rows))
        self.endResetModel()

    def _move(self, rows: Sequence[Standing], first: int, place: dict[str, int]) -> None:
        """From row `first` on stand these, in the order of their places, which stood there in another order."""
        self.layoutAboutToBeChanged.emit()
        old, before = self.persistentIndexList(), self._ids
        self._rows, self._ids = rows, [*before[:first], *place, *before[first + len(place) :]]
        now = [self.index(place.get(before[i.row()], i.row()), i.column()) for i in old]
        self.changePersistentIndexList(old, now)
        self.layoutChanged.emit()

    def _in_order(self) -> list[Standing]:
        """All of them as the column orders them: put in order once, however often they are searched."""
        wanted = self._column, self._order
        if wanted not in self._ordered:
            self._ordered[wanted] = self._by_column.in_order(self._column, self._order is Qt.SortOrder.DescendingOrder)
        return self._ordered[wanted]


def _others(before: Sequence[Standing], now: Sequence[Standing]) -> tuple[int, int]:
    """From where to where stands something else, in as many rows; (0, 0): nothing does."""
    first = next(compress(count(), map(is_not, before, now)), None)
    if first is None:
        return 0, 0
    last = next(compress(count(), map(is_not, reversed(before), reversed(now))))
    return first, len(now) - last
