"""A table of the report on the screen: the same cells as on paper, so that the two cannot disagree."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from botox_vetter.report.document import Cell, Row, Table

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole + 1  # the report's Cell
IS_GROUP = Qt.ItemDataRole.UserRole + 2  # the row heads those that follow

_NOWHERE = QModelIndex()
_EMPTY = Table("", (), ())


class DocumentTable(QAbstractTableModel):
    """Shows a `Table` block. The first cell heads its row; `only_differences` hides rows that say the same."""

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

    def group_rows(self) -> tuple[int, ...]:
        """The rows that head others; a view lets them span it."""
        return tuple(n for n, row in enumerate(self._rows) if row.is_group)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._table.columns)

    def cell(self, index: Index) -> Cell | None:
        cells = self._rows[index.row()].cells
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
        if orientation is Qt.Orientation.Horizontal and role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return self._table.columns[section].header if section < len(self._table.columns) else None
        return None


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
