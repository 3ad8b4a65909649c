"""The clinics side by side as an item model: the report's own cells, in sections that fold."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from botox_vetter.comparison.results import Standing
from botox_vetter.language import ntr, tr
from botox_vetter.report.document import Cell, Emphasis, Row
from botox_vetter.report.sections.section import Section
from botox_vetter.report.words.names import own_words
from botox_vetter.report.words.vetting import verdict_words
from botox_vetter.ui.models.signs import tooltip

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole + 1  # the report's Cell; of a row that heads others only in the vertical header
IS_GROUP = Qt.ItemDataRole.UserRole + 2  # the row heads those that follow
IS_FOLDED = Qt.ItemDataRole.UserRole + 3  # of such a row: those that follow are not shown
STANDING = Qt.ItemDataRole.UserRole + 4  # of a column: the clinic's Standing

_NOWHERE = QModelIndex()
PRICED = ("trial", "areas", "costs")  # sections of figures, each of which can be taken apart


@dataclass(frozen=True, slots=True)
class _Line:
    """One row of the table; row None: the one that heads the section."""

    section: Section
    row: Row | None


class DocumentTable(QAbstractTableModel):
    """The first cells are the vertical header, clinics the columns. A section's own row has one cell that spans them.

    folds_changed: a section was folded or unfolded here, not by `show_sections`
    """

    folds_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sections: tuple[Section, ...] = ()
        self._columns: tuple[Standing, ...] = ()
        self._folded: frozenset[str] = frozenset()
        self._lines: list[_Line] = []

    def show_sections(self, sections: Sequence[Section], columns: Sequence[Standing], folded: frozenset[str]) -> None:
        """columns: the clinics from left to right. folded: ids of sections, also of such as are not here now."""
        self.beginResetModel()
        self._sections, self._columns, self._folded = tuple(sections), tuple(columns), folded
        self._lines = [line for section in self._sections for line in self._lines_of(section)]
        self.endResetModel()

    @property
    def folded(self) -> frozenset[str]:
        return self._folded

    @property
    def columns(self) -> tuple[Standing, ...]:
        return self._columns

    def section_at(self, row: int) -> Section | None:
        """The section that this row heads; None: it heads none."""
        is_head = 0 <= row < len(self._lines) and self._lines[row].row is None
        return self._lines[row].section if is_head else None

    def key_of(self, row: int) -> tuple[str, str]:
        """Section and head by which a row is found again by `row_of`."""
        line = self._lines[row]
        return line.section.id, line.row.cells[0].text if line.row else ""

    def is_figure(self, row: int) -> bool:
        """Whether it tells of prices."""
        line = self._lines[row]
        return line.section.id in PRICED and line.row is not None and bool(line.row.about)

    def row_of(self, key: tuple[str, str]) -> int:
        """The row with that key, else that of its section; -1: neither is there."""
        found = [n for n in range(len(self._lines)) if self.key_of(n) in (key, (key[0], ""))]
        return next((n for n in found if self.key_of(n) == key), found[0] if found else -1)

    def row(self, place: int) -> Row:
        """The report's row, of a section its head."""
        line = self._lines[place]
        return line.row or Row((line.section.head,), is_group=True)

    def fold(self, section_id: str, is_folded: bool) -> None:
        """Shows a section's rows, or its head alone."""
        place = self.row_of((section_id, ""))
        if place < 0 or (section_id in self._folded) == is_folded:
            return
        section = self._lines[place].section
        first, last = place + 1, place + len(section.rows)
        if is_folded:
            self.beginRemoveRows(_NOWHERE, first, last)
            self._folded |= {section_id}
            del self._lines[first : last + 1]
            self.endRemoveRows()
        else:
            self.beginInsertRows(_NOWHERE, first, last)
            self._folded -= {section_id}
            self._lines[place : place + 1] = self._lines_of(section)
            self.endInsertRows()
        self.dataChanged.emit(self.index(place, 0), self.index(place, 0))
        self.headerDataChanged.emit(Qt.Orientation.Vertical, place, place)
        self.folds_changed.emit()

    def fold_all(self, is_folded: bool) -> None:
        for section in self._sections:
            self.fold(section.id, is_folded)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if line.row is None:
            return self._section_data(line.section, role)
        cell = line.row.cells[index.column() + 1]
        match role:
            case _ if role == CELL:
                return cell
            case _ if role == IS_GROUP:
                return False
            case Qt.ItemDataRole.DisplayRole:
                return "\n".join((cell.text, *cell.notes))
            case Qt.ItemDataRole.AccessibleTextRole:
                clinic = own_words(self._columns[index.column()].clinic.name)
                return tr("{row}, {column}: {cell}").format(
                    row=line.row.cells[0].text, column=clinic, cell=read_words(cell)
                )
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Vertical:
            return self._row_head(section, role) if 0 <= section < len(self._lines) else None
        if not 0 <= section < len(self._columns):
            return None
        standing = self._columns[section]
        match role:
            case _ if role == STANDING:
                return standing
            case Qt.ItemDataRole.DisplayRole:
                return own_words(standing.clinic.name)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                words = tr("{clinic}, rank {rank}, {verdict}").format(
                    clinic=own_words(standing.clinic.name),
                    rank=standing.rank,
                    verdict=verdict_words(standing.vetting.verdict),
                )
                return tooltip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None

    def _lines_of(self, section: Section) -> list[_Line]:
        shown = () if section.id in self._folded else section.rows
        return [_Line(section, None), *(_Line(section, row) for row in shown)]

    def _section_data(self, section: Section, role: int) -> object:
        """What stands beside its title: how many rows there are, and what its bars mean."""
        is_folded, head = section.id in self._folded, section.head
        n = len(section.rows)
        count = ntr("{n} row", "{n} rows", n).format(n=n)
        match role:
            case _ if role == CELL:
                return Cell("", (count,)) if is_folded else Cell("", drawing=head.drawing)
            case _ if role == IS_GROUP:
                return True
            case _ if role == IS_FOLDED:
                return is_folded
            case Qt.ItemDataRole.DisplayRole:
                return head.text
            case Qt.ItemDataRole.AccessibleTextRole:
                state = tr("folded") if is_folded else tr("unfolded")
                words = tr("{section}, section, {state}, {rows}").format(section=head.text, state=state, rows=count)
                return words if is_folded else read_words(replace(head, text=words))
        return None

    def _row_head(self, row: int, role: int) -> object:
        section, cell = self.section_at(row), self.row(row).cells[0]
        match role:
            case _ if role == CELL:
                return _title(section, self._folded) if section else replace(cell, emphasis=Emphasis.PLAIN)
            case _ if role == IS_GROUP:
                return section is not None
            case _ if role == IS_FOLDED:
                return section is not None and section.id in self._folded
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return cell.text
        return None


def _title(section: Section, folded: frozenset[str]) -> Cell:
    """Folded without what is to be said of its bars."""
    return replace(section.head, drawing=None, notes=() if section.id in folded else section.head.notes)


def read_words(cell: Cell) -> str:
    """The words of a cell and of its drawing."""
    drawn = (cell.drawing.alt,) if cell.drawing else ()
    return ". ".join(text for text in (cell.text, *drawn, *cell.notes) if text)
