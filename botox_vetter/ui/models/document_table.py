"""A table of the report on the screen: the same cells as on paper, so that the two cannot disagree."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from botox_vetter.report.document import Cell, Row, Table

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole + 1  # the report's Cell
IS_GROUP = Qt.ItemDataRole.UserRole + 2  # the row heads those that follow

_NOWHERE = QModelIndex()
_EMPTY = Table("", (), ())


class DocumentTable(QAbstractTableModel):
    """Shows a `Table` block. The first cells are the vertical header; `only_differences` hides rows that say the same.

    In both, CELL gives the report's cell and IS_GROUP whether the row heads others; it then has no other cells.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = _EMPTY
        self._rows: tuple[Row, ...] = ()
        self._only_differences = False

    def show_table(self, table: Table, only_differences: bool = False) -> None:
        self.beginResetModel()
        self._table, self._only_differences = table, only_differences
        self._rows = _differing(table.rows) if only_differences else table.rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else max(0, len(self._table.columns) - 1)

    def cell(self, index: Index) -> Cell | None:
        cells = self._rows[index.row()].cells[1:]
        return cells[index.column()] if index.column() < len(cells) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role == IS_GROUP:
            return self._rows[index.row()].is_group
        if cell is None:
            return None
        if role == CELL:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join((cell.text, *cell.notes))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            drawn = (cell.drawing.alt,) if cell.drawing else ()
            return ". ".join(text for text in (cell.text, *drawn, *cell.notes) if text)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Vertical:
            return self._row_head(section, role) if 0 <= section < len(self._rows) else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) and section < self.columnCount():
            return self._table.columns[section + 1].header
        return None

    def _row_head(self, row: int, role: int) -> object:
        cell = self._rows[row].cells[0]
        known = {CELL: cell, IS_GROUP: self._rows[row].is_group, Qt.ItemDataRole.DisplayRole: cell.text}
        return known.get(role)


def _differing(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Rows whose clinics do not all say the same, and the heads of those that are left."""
    kept: list[Row] = []
    head: Row | None = None
    for row in rows:
        if row.is_group:
            head = row
            continue
        if len({(cell.text, cell.notes) for cell in row.cells[1:]}) > 1:
            if head is not None:
                kept.append(head)
                head = None
            kept.append(row)
    return tuple(kept)
