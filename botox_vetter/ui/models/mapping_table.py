"""The columns of a sheet as rows: their heading, what stands in them, and what each means for us."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from botox_vetter.actions.tables.column import TableNoun
from botox_vetter.actions.tables.columns import column_of, columns_of
from botox_vetter.actions.tables.mapping import SheetMap
from botox_vetter.language import tr
from botox_vetter.report.words.names import own_words
from botox_vetter.report.words.tables import column_words
from botox_vetter.ui.models.signs import tooltip

Index = QModelIndex | QPersistentModelIndex
HEADING, SAMPLES, MEANS = range(3)
_SHOWN = 4  # samples side by side
_NOWHERE = QModelIndex()


class MappingTable(QAbstractTableModel):
    """wished(int, str or None): the person wants that column of the sheet to mean that; the model itself only shows."""

    wished = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._map: SheetMap | None = None

    def show_map(self, mapped: SheetMap) -> None:
        is_same = self._map is not None and self._map.sheet is mapped.sheet
        if not is_same:
            self.beginResetModel()
        self._map = mapped
        if not is_same:
            self.endResetModel()
        elif self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, MEANS))

    def choices(self) -> list[tuple[str | None, str]]:
        """What a column may mean, (key, words); the first leaves it out."""
        noun = self._map.noun if self._map else None
        named = [(column.key, _words(noun, column.key)) for column in columns_of(noun)] if noun else []
        return [(None, tr("– left out –")), *named]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or self._map is None else len(self._map.fields)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else MEANS + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() and index.column() == MEANS else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Their heading"), tr("What stands in it"), tr("Means"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._map is None:
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.EditRole and column == MEANS:
            return self._map.fields[row]
        if role == Qt.ItemDataRole.DisplayRole:
            return (self._heading, self._samples, self._means)[column](row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(*self._explained(row, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(filter(None, self._explained(row, column)))
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != MEANS or self._map is None:
            return False
        if value != self._map.fields[index.row()]:
            self.wished.emit(index.row(), value)
        return True

    def _heading(self, row: int) -> str:
        assert self._map is not None
        return own_words(self._map.headings[row]) or tr("Column {letter}").format(letter=letter_of(row))

    def _samples(self, row: int) -> str:
        assert self._map is not None
        return "   ·   ".join(own_words(text) for text in self._map.samples(row)[:_SHOWN])

    def _means(self, row: int) -> str:
        assert self._map is not None
        key = self._map.fields[row]
        return _words(self._map.noun, key) if key else tr("– left out –")

    def _explained(self, row: int, column: int) -> tuple[str, ...]:
        """The cell's words, and for what a column means an example."""
        assert self._map is not None
        words, key = (self._heading, self._samples, self._means)[column](row), self._map.fields[row]
        if column != MEANS or key is None or self._map.noun is None:
            return (words,)
        example = column_of(self._map.noun, key).example
        return (words, tr("For example: {example}").format(example=example)) if example else (words,)


def letter_of(column: int) -> str:
    """As spreadsheets call a column: A to Z, then AA."""
    letters, rest = "", column + 1
    while rest:
        rest, last = divmod(rest - 1, 26)
        letters = chr(ord("A") + last) + letters
    return letters


def _words(noun: TableNoun | None, key: str) -> str:
    return column_words(noun, key, column_of(noun, key).heading) if noun else ""
