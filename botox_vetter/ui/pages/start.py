"""The place of all cases: begin one, take one up, put one away; and, where the library does not open, what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from botox_vetter.actions.sample import is_sample
from botox_vetter.comparison.due_item import in_order
from botox_vetter.domain.case_lines import CaseLine
from botox_vetter.domain.case_states import CaseState, state_of
from botox_vetter.domain.reasons import Refused
from botox_vetter.language import tr
from botox_vetter.ui.case_wishes import CaseWishes
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import card, say
from botox_vetter.ui.menus import add_key
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.librarian import Librarian
from botox_vetter.ui.models.case_table import CaseRow
from botox_vetter.ui.models.due_table import DueRow
from botox_vetter.ui.pages.begin.page import BeginPage
from botox_vetter.ui.pages.cases.case_list import CaseList
from botox_vetter.ui.pages.cases.chips import DUE, case_chips
from botox_vetter.ui.pages.cases.due_counter import DueCounter
from botox_vetter.ui.pages.due_list import DueList
from botox_vetter.ui.pages.keeping.trouble import Trouble
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look


class StartPage(QWidget):
    """What the person wants: new_case(name), open_case(id), import_case(), mend(DueRow), open_library(path).

    begin(Plan), sample_wanted(): of a library without a case of the user's own
    """

    new_case = Signal(str)
    begin = Signal(object)
    sample_wanted = Signal()
    open_case = Signal(str)
    import_case = Signal()
    mend = Signal(object)
    open_library = Signal(str)

    def __init__(self, desk: Desk, look: Look, jobs: Jobs, wishes: CaseWishes, librarian: Librarian) -> None:
        super().__init__()
        self._desk, self._librarian = desk, librarian
        self._shown: object = CaseState.IN_USE
        self._lines: tuple[CaseLine, ...] = ()
        self._counter = DueCounter(desk, jobs, self)
        self._name = QLineEdit()
        self._name.setAccessibleName(tr("Name of the new case"))
        self._name.setPlaceholderText(tr("for example: Spring, Leeds"))
        self._name.setToolTip(tr("Name of the new case (Ctrl+N), for example: Spring, Leeds"))
        self._name.setMaximumWidth(m.FIELD_WIDTH)
        self._begin, self._import = QPushButton(tr("Begin")), SignButton(tr("&Import a case …"), "import")
        self._begin.setProperty("leading", True)
        self._first: BeginPage | None = None
        self._opening = say(tr("The library is being opened …"), "muted")
        self._chips = case_chips()
        self._cases = CaseList(desk.rulebook, look, wishes)
        self._due = DueList(desk.rulebook, look, with_case=True)
        self._trouble = Trouble(desk, jobs, look)
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        """ "": of a list of cases."""
        return "" if self._first is None else tr("Welcome")

    def load(self) -> None:
        has_library, problem = self._desk.has_library, self._desk.problem
        self._working.setVisible(has_library)
        self._troubled.setVisible(problem is not None)
        self._opening.setVisible(not has_library and problem is None)
        if problem is not None:
            self._trouble.show_problem(problem, self._librarian.address)
            self._trouble.take_keyboard()
        if not has_library:
            self._counter.stop()
            return
        try:
            self._lines = self._desk.library.case_lines()
        except Refused as refusal:
            self._desk.say(refusal.reason)
            return
        self._show_lines()
        self._counter.count([line for line in self._lines if state_of(line.case) is CaseState.IN_USE])
        self._show_due()
        if self.focusWidget() is None or not self.focusWidget().isVisible():
            self._take_keyboard()

    def hideEvent(self, event: object) -> None:
        super().hideEvent(event)  # type: ignore[arg-type]
        self._counter.stop()

    def _take_keyboard(self) -> None:
        if self._first is not None:
            self._first.take_keyboard()
        elif self._shown == DUE:
            self._due.take_keyboard()
        else:
            self._cases.take_keyboard()

    def _show_lines(self) -> None:
        is_first = all(is_sample(line.case) for line in self._lines)
        self._show_first(is_first)
        for widget in (self._begin_card, self._chips, self._cases, self._due):
            widget.setVisible(not is_first)
        for state in CaseState:
            self._chips.show_count(state, sum(state_of(line.case) is state for line in self._lines))
        if is_first:
            return
        self._cases.setVisible(self._shown != DUE)
        self._due.setVisible(self._shown == DUE)
        if isinstance(self._shown, CaseState):
            lines = [line for line in self._lines if state_of(line.case) is self._shown]
            self._cases.show_cases([CaseRow(line, self._counter.of(line)) for line in lines], self._shown)

    def _show_first(self, is_first: bool) -> None:
        """The first page is made when it is needed, and new for each library: its answers are not those of another."""
        if self._first is not None and not is_first:
            self._first.hide()
            self._first.deleteLater()
            self._first = None
        elif self._first is None and is_first:
            self._first = BeginPage(self._desk.rulebook)
            self._first.begun.connect(self.begin)
            self._first.sample_wanted.connect(self.sample_wanted)
            self._first.import_wanted.connect(self.import_case)
            self._column.insertWidget(0, self._first, 1)
            self._first.show()  # at once: it takes the keyboard

    def _show_due(self) -> None:
        """What is counted by now: beside each case, and in the list over all of them."""
        in_use = [line for line in self._lines if state_of(line.case) is CaseState.IN_USE]
        known = [(line, self._counter.of(line)) for line in in_use]
        rows = [DueRow(line.case, found) for line, due in known for found in due or ()]
        self._chips.show_count(DUE, None if self._counter.is_counting and not rows else len(rows))
        if self._shown is CaseState.IN_USE and in_use:
            self._cases.show_cases([CaseRow(line, due) for line, due in known], CaseState.IN_USE)
        elif self._shown == DUE:
            none = tr("Looking …") if self._counter.is_counting else tr("Nothing is due in any case.")
            self._due.show_due(sorted(rows, key=_in_order), none)

    def _on_chip(self, choice: object) -> None:
        self._shown = choice
        self._show_lines()
        self._show_due()

    def _on_begin(self) -> None:
        if self._desk.has_library:
            self.new_case.emit(self._name.text().strip())
            self._name.clear()

    def _search(self) -> None:
        (self._due if self._shown == DUE else self._cases).search()

    def _ask_name(self) -> None:
        self._name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._name.selectAll()

    def _connect(self) -> None:
        self._begin.clicked.connect(self._on_begin)
        self._name.returnPressed.connect(self._on_begin)
        self._import.clicked.connect(self.import_case)
        self._chips.chosen.connect(self._on_chip)
        self._cases.open.connect(self.open_case)
        self._due.wanted.connect(self.mend)
        self._counter.news.connect(self._show_due)
        self._trouble.again.connect(lambda: self._librarian.open(self._librarian.address))
        self._trouble.chosen.connect(self.open_library)
        self._trouble.restore.connect(
            lambda backup: self._librarian.restore(backup, lambda _done: None, self._desk.say)
        )
        add_key(self, tr("Search"), QKeySequence.StandardKey.Find, self._search)
        add_key(self, tr("New case"), QKeySequence.StandardKey.New, self._ask_name)

    def _lay_out(self) -> None:
        begin = QHBoxLayout()
        begin.setContentsMargins(0, 0, 0, 0)
        begin.setSpacing(m.GAP)
        label = QLabel(tr("&New case"))
        label.setBuddy(self._name)
        begin.addWidget(label)
        for widget in (self._name, self._begin, self._import):
            begin.addWidget(widget)
        begin.addStretch()
        first = QWidget()
        first.setLayout(begin)
        self._working = QWidget()
        self._column = column = QVBoxLayout(self._working)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP_LARGE)
        self._begin_card = card(first)
        column.addWidget(self._begin_card)
        column.addWidget(self._chips)
        column.addWidget(self._cases, 1)
        column.addWidget(self._due, 1)
        column.addStretch(0)
        self._troubled = Scrolled(self._trouble)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, m.GAP, 0, 0)
        page.setSpacing(m.GAP)
        page.addWidget(self._opening)
        page.addWidget(self._troubled, 1)
        page.addWidget(self._working, 1)
        page.addStretch(0)


def _in_order(row: DueRow) -> tuple[object, ...]:
    return in_order(row.due), row.case.name.casefold(), row.case.id
