"""The clinics of a case as rows: ordered and filtered here, each found again by its clinic's id."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.money import amount_words
from botox_vetter.report.words.names import own_words, place_name, sentence
from botox_vetter.report.words.prices import why_no_cost
from botox_vetter.report.words.vetting import gate_summary, score_words, verdict_words
from botox_vetter.vetting.results import Verdict

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

RANK, NAME, VERDICT, SCORE, YEAR, SHORTLIST = range(6)
STANDING = Qt.ItemDataRole.UserRole + 1  # the row's Standing
SORT = Qt.ItemDataRole.UserRole + 2  # what the column orders by; None: not known, last in either direction
PLAIN = Qt.ItemDataRole.UserRole + 3  # the value itself, not put into words

VERDICTS = (Verdict.CLEARED, Verdict.OPEN, Verdict.RULED_OUT)


class ClinicTable(QAbstractTableModel):
    """Shows a comparison. By rank at first; equal ones and unknown ones keep the order of the ranks."""

    def __init__(self, rulebook: Rulebook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rulebook = rulebook
        self._all: tuple[Standing, ...] = ()
        self._rows: list[Standing] = []
        self._places: dict[str, int] = {}
        self._searched: dict[str, str] = {}
        self._file: CaseFile | None = None
        self._words: tuple[str, ...] = ()
        self._column, self._order = RANK, Qt.SortOrder.AscendingOrder

    def show_comparison(self, comparison: Comparison) -> None:
        """The same clinics keep their rows' identity; other ones make the view begin anew."""
        self._all, self._file = comparison.standings, comparison.file
        self._places = {standing.clinic.id: n for n, standing in enumerate(self._all)}
        self._searched = {}
        self._arrange()

    def filter(self, text: str) -> None:
        """Only clinics whose name, place, contact, people or verdict hold every word of the text."""
        self._words = tuple(text.casefold().split())
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column, self._order = column, order
        self._arrange()

    @property
    def order(self) -> tuple[int, Qt.SortOrder]:
        return self._column, self._order

    @property
    def total(self) -> int:
        """How many clinics there are without the filter."""
        return len(self._all)

    def row_of(self, clinic_id: str | None) -> int:
        """-1: not among the rows."""
        return next((n for n, standing in enumerate(self._rows) if standing.clinic.id == clinic_id), -1)

    def clinic_id(self, row: int) -> str | None:
        return self._rows[row].clinic.id if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        standing = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return shown(standing, index.column(), self._rulebook)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return explained(standing, index.column(), self._rulebook)
            case Qt.ItemDataRole.TextAlignmentRole if index.column() in (RANK, SHORTLIST):
                return Qt.AlignmentFlag.AlignCenter
            case _ if role == STANDING:
                return standing
            case _ if role == PLAIN:
                return plain_value(standing, index.column())
            case _ if role == SORT:
                return self._key(standing, index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if section == SHORTLIST else column_words(section)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return column_words(section)
        if role == Qt.ItemDataRole.InitialSortOrderRole:
            return Qt.SortOrder.DescendingOrder if section == SCORE else Qt.SortOrder.AscendingOrder
        return None

    def _arrange(self) -> None:
        rows = self._ordered([standing for standing in self._all if self._is_found(standing)])
        before, after = [s.clinic.id for s in self._rows], [s.clinic.id for s in rows]
        if before == after:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))
        elif set(before) == set(after):
            self._move(rows, before, after)
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def _move(self, rows: list[Standing], before: list[str], after: list[str]) -> None:
        self.layoutAboutToBeChanged.emit()
        place = {clinic_id: n for n, clinic_id in enumerate(after)}
        old = self.persistentIndexList()
        self._rows = rows
        self.changePersistentIndexList(old, [self.index(place[before[i.row()]], i.column()) for i in old])
        self.layoutChanged.emit()

    def _ordered(self, rows: list[Standing]) -> list[Standing]:
        keys = {standing.clinic.id: self._key(standing, self._column) for standing in rows}
        known = [standing for standing in rows if keys[standing.clinic.id] is not None]
        known.sort(key=lambda s: keys[s.clinic.id], reverse=self._order is Qt.SortOrder.DescendingOrder)
        return known + [standing for standing in rows if keys[standing.clinic.id] is None]

    def _key(self, standing: Standing, column: int) -> Any:
        if column == RANK:
            return self._places[standing.clinic.id]
        return _KEYS[column](standing)

    def _is_found(self, standing: Standing) -> bool:
        if not self._words:
            return True
        if standing.clinic.id not in self._searched:
            self._searched[standing.clinic.id] = self._text_of(standing)
        return all(word in self._searched[standing.clinic.id] for word in self._words)

    def _text_of(self, standing: Standing) -> str:
        clinic, file = standing.clinic, self._file
        ids = {role.practitioner_id for role in file.roles if role.clinic_id == clinic.id} if file else set()
        people = [person.name for person in file.practitioners if person.id in ids] if file else []
        place = place_name(file.place_of(clinic), self._rulebook) if file else ""
        contact = (clinic.address, clinic.postcode, clinic.phone, clinic.email, clinic.website)
        return " ".join((clinic.name, place, *contact, *people, verdict_words(standing.vetting.verdict))).casefold()


COLUMNS = (RANK, NAME, VERDICT, SCORE, YEAR, SHORTLIST)

_KEYS: dict[int, Callable[[Standing], Any]] = {
    NAME: lambda s: s.clinic.name.casefold(),
    VERDICT: lambda s: VERDICTS.index(s.vetting.verdict),
    SCORE: lambda s: None if s.vetting.proven is None else (s.vetting.proven, s.vetting.possible),
    YEAR: lambda s: None if s.cost.year is None else _by_upper_end(s),
    SHORTLIST: lambda s: not s.clinic.is_shortlisted,
}


def _by_upper_end(standing: Standing) -> Any:
    """As DESIGN V8 orders yearly costs: bounded ones by their upper end, then those without one by the lower."""
    year = standing.cost.year
    assert year is not None
    return (year.high is None, year.low if year.high is None else year.high, year.low)


def column_words(column: int) -> str:
    return (
        tr("Rank"),
        tr("Clinic"),
        tr("Verdict"),
        tr("Score"),
        tr("Per year"),
        tr("Shortlist"),
    )[column]


def shown(standing: Standing, column: int, rulebook: Rulebook) -> str:
    """A cell in a few words."""
    match column:
        case 0:
            return standing.rank
        case 1:
            return own_words(standing.clinic.name)
        case 2:
            return verdict_words(standing.vetting.verdict)
        case 3:
            return score_words(standing.vetting.proven, standing.vetting.possible)
        case 4:
            cost = standing.cost
            return amount_words(cost.year, cost.currency) if cost.year else sentence(why_no_cost(cost, rulebook))
    return tr("on the shortlist") if standing.clinic.is_shortlisted else tr("not on the shortlist")


def explained(standing: Standing, column: int, rulebook: Rulebook) -> str:
    """The same with what a narrow column leaves out; for tool tips and screen readers."""
    words = shown(standing, column, rulebook)
    match column:
        case 0:
            return tr("Rank {rank}").format(rank=words)
        case 2:
            return tr("{verdict}: {gates}").format(verdict=words, gates=gate_summary(standing.vetting))
        case 3:
            return tr("Proven to possible: {score}").format(score=words)
        case 4 if standing.cost.year is None:
            return tr("Per year cannot be told: {why}").format(why=why_no_cost(standing.cost, rulebook))
    return words


def plain_value(standing: Standing, column: int) -> object:
    return (
        standing.rank,
        standing.clinic.name,
        standing.vetting.verdict,
        (standing.vetting.proven, standing.vetting.possible),
        standing.cost.year,
        standing.clinic.is_shortlisted,
    )[column]
