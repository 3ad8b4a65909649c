"""What was read as a tree: the groups, and in each the things that a person decides about."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont

from botox_vetter.actions.proposals.proposal import Group, PersonChange, Proposal, Standing
from botox_vetter.actions.proposals.review import Decision, Review
from botox_vetter.domain.cases import CaseFile
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.names import sentence
from botox_vetter.ui.models.grouped_tree import GroupedTree, Index
from botox_vetter.ui.models.review_words import ReviewWords, decision_words, group_words, standing_words
from botox_vetter.ui.models.signs import DETAIL, SIGN, Sign, tooltip

WHAT, STANDING, DECISION = range(3)
KEY = Qt.ItemDataRole.UserRole + 1  # str: of the proposal; None: a group
PLAIN = Qt.ItemDataRole.UserRole + 2  # the value behind the text: key, Standing, Decision

_STANDINGS = {
    Standing.NEW: Sign("add", "accent"),
    Standing.SAME: Sign("passes", "muted"),
    Standing.DIFFERS: Sign("compare", "warn"),
    Standing.GONE: Sign("remove", "warn"),
}
_DECISIONS = {
    Decision.OPEN: Sign("open", "muted"),
    Decision.ACCEPTED: Sign("passes", "good"),
    Decision.REFUSED: Sign("left_out", "muted"),
}
_CANNOT, _LOOK_TWICE = Sign("lock", "warn"), Sign("warning", "warn")


class ReviewTree(GroupedTree):
    """A row is known by its key; it moves only when other things are listed."""

    def __init__(self, words: ReviewWords, parent: QObject | None = None) -> None:
        super().__init__(DECISION + 1, parent)
        self._words = words
        self._review: Review | None = None
        self._file: CaseFile | None = None
        self._told: dict[str, tuple[Proposal, Decision, bool]] = {}  # what is seen of a row rests on that alone
        self._cells: dict[tuple[str, int], tuple[str, str, Sign | None]] = {}

    def show_review(self, review: Review, file: CaseFile, with_same: bool = False) -> None:
        """with_same: what is in the case as it is, too."""
        groups = tuple(_grouped(review, with_same))
        is_same, before = groups == self._groups, self._told
        if not is_same:
            self.beginResetModel()
        self._review, self._file, self._groups = review, file, groups
        self._told = {one.key: (one, review.decision(one.key), review.can_accept(one)) for one in review.all}
        changed = {key for key, told in self._told.items() if before.get(key) != told}
        self._cells = {place: cell for place, cell in self._cells.items() if place[0] not in changed}
        if not is_same:
            self.endResetModel()
            return
        for n, (_group, keys) in enumerate(groups):
            parent, rows = self.index(n, 0), [row for row, key in enumerate(keys) if key in changed]
            if rows:
                self.dataChanged.emit(self.index(rows[0], 0, parent), self.index(rows[-1], DECISION, parent))

    def group_of(self, index: Index) -> Group | None:
        if not index.isValid():
            return None
        return Group(self._groups[index.internalId() - 1 if index.internalId() else index.row()][0])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("What was read"), tr("In the case"), tr("Your decision"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._review is None:
            return None
        if index.internalId() == 0:
            return self._group_data(index, role)
        one = self._told[self.key_at(index)][0]
        if role == KEY:
            return one.key
        return self._data(one, self._review, index.column(), role)

    def _group_data(self, index: Index, role: int) -> object:
        head, keys = self._groups[index.row()]
        group = Group(head)
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        if index.column() != WHAT:
            return None
        words, detail = f"{group_words(group)} ({len(keys)})", self._below(group)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words
            case Qt.ItemDataRole.AccessibleTextRole:
                return ". ".join(filter(None, (words, detail)))
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(words, detail)
            case _ if role == DETAIL:
                return detail
        return None

    def _below(self, group: Group) -> str:
        missed = self._review.proposals.not_assigned if self._review is not None else 0
        if group is Group.PRICES and missed:
            return ntr(
                "For {n} amount on these pages it is not clear what it pays for",
                "For {n} amounts on these pages it is not clear what they pay for",
                missed,
            ).format(n=missed)
        return tr("They fail nothing by themselves: they ask") if group is Group.WARNINGS else ""

    def _data(self, one: Proposal, review: Review, column: int, role: int) -> object:
        if (cell := self._cells.get((one.key, column))) is None:
            cell = self._cells[one.key, column] = self._cell(one, review, column)
        text, detail, sign = cell
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text
            case Qt.ItemDataRole.AccessibleTextRole:
                return ". ".join(filter(None, (text, detail)))
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(text, detail)
            case _ if role == DETAIL:
                return detail
            case _ if role == SIGN:
                return sign
            case _ if role == PLAIN:
                return (one.key, one.standing, review.decision(one.key))[column]
        return None

    def _cell(self, one: Proposal, review: Review, column: int) -> tuple[str, str, Sign | None]:
        """Text, second line and sign."""
        if column == WHAT:
            return *self._words.kept_as(one), None
        if column == STANDING:
            words = sentence(standing_words(one.standing))
            return words, self._words.difference(one) or self._known_before(one), _STANDINGS[one.standing]
        if one.standing is Standing.SAME:
            return tr("Nothing to decide"), "", None
        decision, doubts = review.decision(one.key), self._words.doubts(one)
        if decision is not Decision.OPEN:
            return sentence(decision_words(decision)), "; ".join(doubts), _DECISIONS[decision]
        if one.cannot is not None:
            is_gone = one.standing is Standing.GONE
            return tr("It stays") if is_gone else tr("Cannot be kept"), self._words.why_not_yet(one, review), _CANNOT
        if not review.can_accept(one):
            return sentence(decision_words(decision)), self._words.why_not_yet(one, review), _DECISIONS[decision]
        sign = _LOOK_TWICE if doubts else _DECISIONS[decision]
        return sentence(decision_words(decision)), "; ".join(doubts), sign

    def _known_before(self, one: Proposal) -> str:
        """Of a person whose profession differs."""
        if one.standing is not Standing.DIFFERS or not isinstance(one.change, PersonChange) or self._file is None:
            return ""
        known = next((p for p in self._file.practitioners if p.id == one.change.person.id), None)
        return self._words.profession_before(known) if known is not None else ""


def _grouped(review: Review, with_same: bool) -> list[tuple[Group, tuple[str, ...]]]:
    """Groups with something in them; the prices, too, where amounts were not assigned."""
    listed = [one for one in review.all if with_same or one.standing is not Standing.SAME]
    found = [(group, tuple(one.key for one in listed if one.group is group)) for group in Group]
    has_missed = review.proposals.not_assigned > 0
    return [(group, keys) for group, keys in found if keys or (group is Group.PRICES and has_missed)]
