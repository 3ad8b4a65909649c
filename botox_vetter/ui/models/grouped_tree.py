"""A tree of two levels: heads, and below each of them rows that are known by a key."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class GroupedTree(QAbstractItemModel):
    """_groups: each head's name with its keys. An index is a head's where its `internalId` is 0."""

    def __init__(self, columns: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._groups: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """Those that are listed, from top to bottom."""
        return tuple(key for _head, keys in self._groups for key in keys)

    def index_of(self, key: str) -> QModelIndex:
        """Invalid where it is not listed."""
        for n, (_head, keys) in enumerate(self._groups):
            if key in keys:
                return self.index(keys.index(key), 0, self.index(n, 0))
        return QModelIndex()

    def key_at(self, index: Index) -> str:
        """Of a row below a head."""
        return self._groups[index.internalId() - 1][1][index.row()]

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]  # QObject.parent() besides
        group = index.internalId() if index.isValid() else 0
        return self.createIndex(group - 1, 0, 0) if group else QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if not parent.isValid():
            return len(self._groups)
        is_head = parent.internalId() == 0 and parent.column() == 0
        return len(self._groups[parent.row()][1]) if is_head else 0

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return self._columns
