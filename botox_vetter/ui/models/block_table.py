"""A table of the report as an item model: its own cells below its own heads."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from botox_vetter.report.document import Table
from botox_vetter.ui.models.document_table import CELL, IS_GROUP, read_words

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class BlockTable(QAbstractTableModel):
    """Without rows that head others: none of the tables shown so has any."""

    def __init__(self, table: Table, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cells = self._table.rows[index.row()].cells
        cell = cells[index.column()]
        match role:
            case _ if role == CELL:
                return cell
            case _ if role == IS_GROUP:
                return False
            case Qt.ItemDataRole.DisplayRole:
                return "\n".join((cell.text, *cell.notes))
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{cells[0].text}, {self._table.columns[index.column()].header}: {read_words(cell)}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        is_head = orientation is Qt.Orientation.Horizontal and 0 <= section < len(self._table.columns)
        return self._table.columns[section].header if is_head and role == Qt.ItemDataRole.DisplayRole else None
