"""A long shortlist as rows, first to last, some of them chosen to stand side by side."""

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.sections.answer import year_cell_words
from botox_vetter.report.sections.people import people_asked
from botox_vetter.report.sections.price_rows import area_amount
from botox_vetter.report.words.money import amount_words
from botox_vetter.report.words.names import area_name, joined, own_words, sentence
from botox_vetter.report.words.prices import session_words
from botox_vetter.report.words.vetting import score_words, verdict_detail, verdict_words
from botox_vetter.report.words.years import year_note
from botox_vetter.ui.models.clinic_columns import VERDICTS
from botox_vetter.ui.models.clinic_table import STANDING
from botox_vetter.ui.models.ordered_rows import Column, OrderedRows
from botox_vetter.ui.models.signs import Sign
from botox_vetter.vetting.results import Verdict

Index = QModelIndex | QPersistentModelIndex
CHOSEN, RANK, NAME, VERDICT, SCORE, SESSION, YEAR = range(7)
_SIGNS = {
    Verdict.CLEARED: Sign("passes", "good"),
    Verdict.OPEN: Sign("open", "warn"),
    Verdict.RULED_OUT: Sign("fails", "bad"),
}


class RankedTable(OrderedRows[Standing]):
    """Says of each clinic in a row what the clinics side by side say in columns. The first column can be ticked.

    chosen_changed: other clinics are chosen
    """

    chosen_changed = Signal()

    def __init__(self, rulebook: Rulebook, parent: QObject) -> None:
        self._rulebook = rulebook
        self._comparison: Comparison | None = None
        self._places: dict[str, int] = {}
        self._chosen: dict[str, None] = {}  # in the order in which they were chosen
        super().__init__(self._made_columns(), _id, lambda standing: own_words(standing.clinic.name), parent)

    def compare_in(self, comparison: Comparison) -> None:
        """What the rows that are shown next are part of."""
        self._comparison = comparison
        self._places = {standing.clinic.id: n for n, standing in enumerate(comparison.standings)}

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of those that are ticked, as long as they are among the rows."""
        here = {_id(standing) for standing in self.rows}
        return tuple(clinic_id for clinic_id in self._chosen if clinic_id in here)

    def toggle(self, row: int) -> None:
        index = self.index(row, CHOSEN)
        is_on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        self.setData(index, Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role == STANDING:
            return self.row(index.row())
        if index.isValid() and role == Qt.ItemDataRole.CheckStateRole:
            is_on = self.key_of(index.row()) in self._chosen
            return (Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked) if index.column() == CHOSEN else None
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        clinic_id = self.key_of(index.row()) if index.isValid() else None
        if clinic_id is None or role != Qt.ItemDataRole.CheckStateRole or index.column() != CHOSEN:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._chosen[clinic_id] = None
        else:
            self._chosen.pop(clinic_id, None)
        self.dataChanged.emit(index, index)
        self.chosen_changed.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsUserCheckable if index.column() == CHOSEN else found

    def _made_columns(self) -> tuple[Column[Standing], ...]:
        return (
            Column(tr("Compare"), lambda _s: "", _id, lambda s: _id(s) not in self._chosen),
            Column(tr("Rank"), lambda s: s.rank, lambda s: s.rank, self._place_of),
            Column(
                tr("Clinic"), _name, lambda s: s.clinic.name, lambda s: s.clinic.name.casefold(), self._injectors
            ),
            Column(
                tr("Verdict"),
                lambda s: verdict_words(s.vetting.verdict),
                lambda s: s.vetting.verdict,
                lambda s: VERDICTS.index(s.vetting.verdict),
                lambda s: sentence(verdict_detail(s.vetting)),
                lambda s: _SIGNS[s.vetting.verdict],
            ),
            Column(
                tr("Score"),
                lambda s: score_words(s.vetting.proven, s.vetting.possible),
                lambda s: s.vetting.proven,
                lambda s: None if s.vetting.proven is None else (s.vetting.proven, s.vetting.possible),
                begins_descending=True,
            ),
            Column(
                tr("One session"),
                lambda s: sentence(session_words(s.cost, self._rulebook)),
                lambda s: s.cost.session,
                lambda s: s.cost.session and _by_upper_end(s.cost.session.low, s.cost.session.high),
                self._areas,
            ),
            Column(
                tr("One year"),
                lambda s: year_cell_words(s.cost, self._rulebook),
                lambda s: s.cost.year,
                lambda s: s.cost.year and _by_upper_end(s.cost.year.low, s.cost.year.high),
                lambda s: year_note(s.cost) if s.cost.year else "",
            ),
        )  # fmt: skip

    def _place_of(self, standing: Standing) -> int:
        return self._places[standing.clinic.id]

    def _injectors(self, standing: Standing) -> str:
        assert self._comparison is not None
        people = people_asked(self._comparison.file, standing.clinic, RoleKind.INJECTOR)
        return joined(own_words(person.name) for person in people) if people else tr("Who injects is not known")

    def _areas(self, standing: Standing) -> str:
        """What each area of the plan costs, where that is known."""
        assert self._comparison is not None
        told = []
        for area in self._comparison.file.plan.targets:
            if amount := area_amount(standing, area, self._comparison):
                words = amount_words(amount, standing.cost.currency)
                told.append(tr("{area} {amount}").format(area=area_name(area, self._rulebook), amount=words))
        return sentence("; ".join(told))


def _id(standing: Standing) -> str:
    return standing.clinic.id


def _name(standing: Standing) -> str:
    return own_words(standing.clinic.name)


def _by_upper_end(low: Any, high: Any) -> tuple[Any, ...]:
    """As DESIGN V8 orders costs: bounded ones by their upper end, then those without one by the lower."""
    return high is None, low if high is None else high, low
