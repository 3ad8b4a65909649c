"""The background check of one clinic as a tree: categories, and in each its criteria, knock-outs first."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont

from botox_vetter.comparison.asked import waiting
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Practitioner, RoleKind
from botox_vetter.domain.criteria import Criterion, Subject
from botox_vetter.domain.findings import Finding
from botox_vetter.domain.records import Inquiry
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.sections.cards import question_words
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.inquiries import waiting_briefly, waiting_words
from botox_vetter.report.words.names import (
    category_name,
    criterion_question,
    criterion_title,
    own_words,
    register_name,
    sentence,
)
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.report.words.vetting import assurance_words, level_words, outcome_words
from botox_vetter.ui.models.criteria_filter import Which, listed
from botox_vetter.ui.models.grouped_tree import GroupedTree, Index
from botox_vetter.ui.models.signs import DETAIL, SIGN, Sign, tooltip
from botox_vetter.vetting.card import card
from botox_vetter.vetting.people import asked_people
from botox_vetter.vetting.results import Answer, GateResult, Outcome, Vetting

QUESTION, ANSWER, SURE = range(3)
CRITERION = Qt.ItemDataRole.UserRole + 1  # str: id of the criterion; None: a category
PLAIN = Qt.ItemDataRole.UserRole + 2  # the value behind the text: id, level, Assurance

_SIGNS = {
    Outcome.PASSES: Sign("passes", "good"),
    Outcome.FAILS: Sign("fails", "bad"),
    Outcome.OPEN: Sign("open", "warn"),
    Outcome.LEFT_OUT: Sign("left_out", "muted"),
    Outcome.RELAXED: Sign("left_out", "warn"),
}
_OLD = Sign("warning", "warn")
_HELD = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.ToolTipRole,
        DETAIL,
        SIGN,
        PLAIN,
    }
)

Cell = tuple[str, str, Sign | None]  # text, second line and sign


class CriteriaTree(GroupedTree):
    """Reads the facts as they lie on the desk. A row is known by its criterion; it moves only when others are asked."""

    def __init__(self, rulebook: Rulebook, parent: QObject | None = None) -> None:
        super().__init__(SURE + 1, parent)
        self._rulebook = rulebook
        self._shown: tuple[Vetting, CaseFile, date] | None = None
        self._gates: dict[str, GateResult] = {}
        self._waits: dict[str, Inquiry] = {}
        self._cells: dict[tuple[str, int], Cell] = {}

    def show_vetting(self, vetting: Vetting, file: CaseFile, today: date, which: Which = Which.ALL) -> None:
        groups = _groups(vetting, which, self._rulebook)
        is_same = groups == self._groups
        if not is_same:
            self.beginResetModel()
        self._shown, self._groups = (vetting, file, today), groups
        self._cells.clear()
        self._gates = {gate.criterion: gate for gate in vetting.gates}
        asked = waiting(file)
        self._waits = {cid: inquiry for (clinic, cid), inquiry in asked.items() if clinic == vetting.clinic_id}
        if not is_same:
            self.endResetModel()
            return
        for n, (_category, criteria) in enumerate(groups):
            parent = self.index(n, 0)
            self.dataChanged.emit(self.index(0, 0, parent), self.index(len(criteria) - 1, SURE, parent))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Question"), tr("Answer"), tr("How sure"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._shown is None:
            return None
        if index.internalId() == 0:
            return self._category_data(index, role)
        criterion = self.key_at(index)
        if role == CRITERION:
            return criterion
        return self._criterion_data(criterion, index.column(), role)

    def _category_data(self, index: Index, role: int) -> object:
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) and index.column() == QUESTION:
            return self._groups[index.row()][0]
        return None

    def _criterion_data(self, criterion: str, column: int, role: int) -> object:
        if role not in _HELD:
            return None
        text, detail, sign = self._cell(criterion, column)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text
            case Qt.ItemDataRole.AccessibleTextRole:
                return ". ".join(part for part in (text, detail) if part)
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(text, detail, *self._explained(criterion, column))
            case _ if role == DETAIL:
                return detail
            case _ if role == SIGN:
                return sign
            case _ if role == PLAIN:
                return self._plain(criterion, column)
        return None

    def _cell(self, criterion: str, column: int) -> Cell:
        """Kept until something else is shown: a view that lays itself out asks again and again."""
        if (criterion, column) not in self._cells:
            self._cells[criterion, column] = self._cell_of(criterion, column)
        return self._cells[criterion, column]

    def _cell_of(self, criterion: str, column: int) -> Cell:
        assert self._shown is not None
        vetting, file, today = self._shown
        entry, answer, gate = self._rulebook.criteria[criterion], vetting.answers[criterion], self._gates.get(criterion)
        finding = answer.finding
        if column == QUESTION:
            whom = whom_words(entry, file, file.clinic(vetting.clinic_id))
            kind = tr("Knock-out") if gate else ""
            return criterion_title(criterion, self._rulebook), " · ".join(part for part in (kind, whom) if part), None
        if column == ANSWER:
            said = (
                outcome_words(gate.outcome) if gate else "",
                tr("too old") if answer.is_stale else "",
                waiting_briefly(waits, today) if (waits := self._waits.get(criterion)) else "",
            )
            sign = _SIGNS[gate.outcome] if gate else _OLD if answer.is_stale else None
            return answer_words(answer, entry), " · ".join(part for part in said if part), sign
        if finding is None:
            return "", "", None
        is_doubtful = answer.is_stale or finding.checked_on > today
        rests_on = (ago(finding.checked_on, today), _kept(finding), self._register(finding))
        words = sentence(assurance_words(finding.assurance))
        return words, " · ".join(part for part in rests_on if part), _OLD if is_doubtful else None

    def _register(self, finding: Finding) -> str:
        return register_name(finding.register, self._rulebook) if finding.register else ""

    def _explained(self, criterion: str, column: int) -> Sequence[str]:
        assert self._shown is not None
        answer = self._shown[0].answers[criterion]
        if column == QUESTION:
            return (criterion_question(criterion, self._rulebook),)
        if column == SURE and answer.finding:
            return (tr("Checked on {day}").format(day=day(answer.finding.checked_on)),)
        if column != ANSWER:
            return ()
        waits = self._waits.get(criterion)
        said = [sentence(reason_words(reason, self._rulebook)) for reason in answer.reasons]
        return [*said, *([waiting_words(waits, self._shown[2])] if waits else [])]

    def _plain(self, criterion: str, column: int) -> object:
        assert self._shown is not None
        finding = self._shown[0].answers[criterion].finding
        if column == QUESTION:
            return criterion
        if finding is None:
            return None
        return finding.level if column == ANSWER else finding.assurance


def people_asked(criterion: Criterion, file: CaseFile, clinic: Clinic) -> tuple[Practitioner, ...]:
    """Whom a criterion about people is asked about there (DESIGN V1): the chosen one, else all with the role."""
    if criterion.subject is Subject.INJECTOR:
        return asked_people(file.people_of(clinic.id, RoleKind.INJECTOR), clinic.injector_id)
    return asked_people(file.people_of(clinic.id, RoleKind.PRESCRIBER), clinic.prescriber_id)


def whom_words(criterion: Criterion, file: CaseFile, clinic: Clinic) -> str:
    """About whom it is asked; "" for the clinic itself."""
    if criterion.subject is Subject.CLINIC:
        return ""
    people, is_injector = people_asked(criterion, file, clinic), criterion.subject is Subject.INJECTOR
    if len(people) == 1:
        return tr("about {person}").format(person=own_words(people[0].name))
    if people:
        return tr("depends on who injects") if is_injector else tr("depends on who prescribes")
    return tr("nobody recorded who injects") if is_injector else tr("nobody recorded who prescribes")


def answer_words(answer: Answer, criterion: Criterion) -> str:
    """The answer that counts. Spread over several people: all that they have; nobody found out: not known."""
    if answer.finding is not None:
        return sentence(level_words(answer.finding.level, criterion.scale))
    if any(reason.kind == "depends_on_who" for reason in answer.reasons):
        return tr("Differs by person")
    levels = dict.fromkeys(finding.level for finding in answer.by_person)
    return sentence("; ".join(level_words(level, criterion.scale) for level in levels)) or tr("Not known")


def ago(when: date, today: date) -> str:
    """today, 3 days ago, 5 months ago, 2 years ago; a day to come is said as it is."""
    days = (today - when).days
    if days < 0:
        return tr("dated {day}").format(day=day(when))
    if days == 0:
        return tr("today")
    if days >= 730:
        return ntr("{n} year ago", "{n} years ago", days // 365).format(n=days // 365)
    if days >= 60:
        return ntr("{n} month ago", "{n} months ago", days // 30).format(n=days // 30)
    return ntr("{n} day ago", "{n} days ago", days).format(n=days)


def _kept(finding: Finding) -> str:
    """How many files are kept of it; "" none."""
    n = len(finding.evidence)
    return ntr("{n} file", "{n} files", n).format(n=n) if n else ""


def _groups(vetting: Vetting, which: Which, rulebook: Rulebook) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Heads in words, each with its criteria: categories, or the questions of the consultation card."""
    questions = rulebook.consultation.questions
    if which is Which.ON_CARD:
        return tuple((question_words(one), one.criteria) for one in card(vetting, questions) if one.criteria)
    return _grouped(listed(vetting, which, questions), vetting, rulebook)


def _grouped(criteria: Sequence[str], vetting: Vetting, rulebook: Rulebook) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Categories in the file's order, each with its criteria: knock-outs first, then the file's order."""
    gates = {gate.criterion for gate in vetting.gates}
    found: dict[str, list[str]] = {}
    for criterion in criteria:
        found.setdefault(rulebook.criteria[criterion].category, []).append(criterion)
    return tuple(
        (category_name(category), tuple(sorted(ids, key=lambda cid: cid not in gates)))
        for category, ids in found.items()
    )
