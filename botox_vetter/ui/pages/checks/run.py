"""Automatic checks: what would be asked, how far each is, and what changed, each with its evidence."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from botox_vetter.actions.automatic.check import Way
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.check_runner import CheckRunner
from botox_vetter.ui.delegates.sign import TwoLinesInAllDelegate
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.due_watch import DueWatch
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import FieldLabel, say
from botox_vetter.ui.menus import add_key
from botox_vetter.ui.models.check_table import STATE, WHAT, WHOM, CheckRow, State, check_table, lines_of, source_words
from botox_vetter.ui.network import Network
from botox_vetter.ui.nothing_yet import NothingYet
from botox_vetter.ui.offline_line import OfflineLine
from botox_vetter.ui.pages.checks.scope import DUE, SHORTLIST, checks_of, scope_choices
from botox_vetter.ui.rows_view import RowsView
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look


class ChecksPage(QWidget):
    """left: Esc. place_wanted(place). evidence_wanted(CheckRow): what was kept of it shall be seen.

    question_wanted(CheckRow): the question that it answers
    look_up_wanted(id, register, number): the person looks themselves
    """

    left = Signal()
    place_wanted = Signal(str)
    evidence_wanted = Signal(object)
    question_wanted = Signal(object)
    look_up_wanted = Signal(str, str, str)

    def __init__(self, desk: Desk, look: Look, runner: CheckRunner, watch: DueWatch, network: Network) -> None:
        super().__init__()
        self._desk, self._runner, self._watch = desk, runner, watch
        self._clinic_id = ""
        self._scope = ChoiceField()
        self._run, self._stop = SignButton("", "renew"), SignButton(tr("&Stop"), "left_out")
        self._anew = SignButton(tr("Other &checks …"), "undo")
        self._said = say("", "muted")
        words = tr("You are working offline: only lists that are kept on this computer can be asked.")
        self._offline = OfflineLine(network, words)
        self._table = check_table(desk.rulebook, self)
        self._view = RowsView(self._table, look, [0, 3, 5], {STATE: tr("not checked") + "MM", WHOM: "", WHAT: ""})
        self._view.setItemDelegateForColumn(WHAT, TwoLinesInAllDelegate(look, self._view))
        self._view.setAccessibleName(tr("Checks, and what came of them"))
        self._result = _Result(desk.rulebook)
        self._nothing = NothingYet("search")
        self._lay_out()
        self._connect()

    def load(self) -> None:
        file = self._desk.file
        if file is None:
            return
        before = self._scope.value()
        self._scope.offer(scope_choices(file, self._clinic_id))
        if before is None or self._scope.value() is None:
            self._scope.show_value(self._clinic_id or (SHORTLIST if file.shortlist else "case"))
        if not self._runner.has_run and not self._runner.is_running:
            self._plan()
        else:
            self._show()

    def begin(self, scope: str) -> None:
        """A clinic's id, or a name of `scope`: what would be asked about it."""
        file = self._desk.file
        if file is None or self._runner.is_running:
            return
        self._clinic_id = scope if any(clinic.id == scope for clinic in file.clinics) else self._clinic_id
        self._scope.offer(scope_choices(file, self._clinic_id))
        self._scope.show_value(scope)
        self._plan()
        self._run.setFocus()

    def _plan(self) -> None:
        file = self._desk.file
        if file is not None and not self._runner.is_running:
            scope = str(self._scope.value())
            self._runner.plan(checks_of(scope, file, self._desk.rulebook, self._watch.due or ()))
            self._show()

    def _show(self) -> None:
        rows, is_running, has_run = self._runner.rows, self._runner.is_running, self._runner.has_run
        n = len(rows)
        self._view.show_rows(rows)
        self._run.setText(ntr("&Run {n} check", "&Run {n} checks", n).format(n=n))
        self._run.setVisible(bool(n) and not is_running and not has_run)
        self._run.setEnabled(self._desk.can_keep)
        self._said.setVisible(bool(n))
        self._stop.setVisible(is_running)
        job = self._runner.job
        self._stop.setEnabled(job is not None and not job.stop.is_set())
        self._anew.setVisible(has_run and not is_running)
        self._scope.setEnabled(not is_running)
        self._said.setText(self._summary())
        self._nothing.setVisible(not n)
        for widget in (self._view, self._result):
            widget.setVisible(bool(n))
        self._show_result()

    def _summary(self) -> str:
        rows = self._runner.rows
        if self._runner.is_running:
            done = sum(row.state is State.ANSWERED for row in rows)
            return tr("{done} of {n} answered. What was answered is kept when you stop.").format(done=done, n=len(rows))
        if not self._runner.has_run:
            return tr(
                "Each source is told only what stands beside it. Registers that no program may ask are looked up by "
                "you, with “Look up in a register”."
            )
        news = sum(row.state is State.NEWS for row in rows)
        look = sum(row.state is State.LOOK for row in rows)
        trouble = sum(row.state in (State.TROUBLE, State.LEFT) for row in rows)
        parts = [
            ntr("{n} changed", "{n} changed", news).format(n=news),
            ntr("{n} for you to look at", "{n} for you to look at", look).format(n=look) if look else "",
            ntr("{n} could not be checked", "{n} could not be checked", trouble).format(n=trouble) if trouble else "",
        ]
        return tr("{what}. Undo takes all of it back.").format(what=", ".join(filter(None, parts)))

    def _show_result(self) -> None:
        row = self._view.row()
        self._result.show_row(row if isinstance(row, CheckRow) else None)

    def _connect(self) -> None:
        self._scope.committed.connect(lambda _scope: self._plan())
        self._run.clicked.connect(self._on_run)
        self._stop.clicked.connect(self._runner.stop)
        self._anew.clicked.connect(self._plan)
        self._runner.changed.connect(self._show)
        self._runner.ended.connect(self._on_ended)
        self._runner.cleared.connect(self._plan)
        self._watch.counted.connect(self._on_counted)
        self._view.chosen.connect(self._show_result)
        self._view.opened.connect(self._on_opened)
        self._result.evidence.clicked.connect(lambda: self.evidence_wanted.emit(self._view.row()))
        self._result.question.clicked.connect(lambda: self.question_wanted.emit(self._view.row()))
        self._result.look_up.clicked.connect(self._on_look_up)
        self._nothing.wanted.connect(self.place_wanted)
        add_key(self, tr("Back"), QKeySequence.StandardKey.Cancel, self.left.emit)

    def _on_run(self) -> None:
        self._runner.run()
        self._stop.setFocus()

    def _on_ended(self) -> None:
        if self.isVisible():
            self._view.setFocus()

    def _on_counted(self) -> None:
        """What has grown old is known by now."""
        if self._scope.value() == DUE and self.isVisible() and not self._runner.has_run:
            self._plan()

    def _on_opened(self) -> None:
        """Enter, or a double click."""
        for button in (self._result.evidence, self._result.question):
            if button.isVisible():
                button.click()
                return

    def _on_look_up(self) -> None:
        row = self._view.row()
        if isinstance(row, CheckRow):
            number = row.check.told if row.check.way is Way.NUMBER else ""
            self.look_up_wanted.emit(row.check.owner_id, row.check.source, number)

    def _lay_out(self) -> None:
        self._run.setProperty("leading", True)
        self._scope.setMaximumWidth(m.FIELD_WIDTH + m.NUMBER_WIDTH)
        self._scope.setAccessibleName(tr("About whom"))
        self._nothing.show_state(
            tr("Nothing here that the program can ask"),
            tr(
                "It asks by the numbers of clinics and people in registers that answer programs, and by a clinic’s "
                "website. Record those, or look up the others yourself."
            ),
            {"clinics": tr("To the cli&nics"), "look_up": tr("Loo&k up in a register …")},
        )
        head = QHBoxLayout()
        head.setSpacing(m.GAP)
        head.addWidget(FieldLabel(tr("About &whom"), self._scope))
        head.addWidget(self._scope, 1)
        for button in (self._run, self._stop, self._anew):
            head.addWidget(button)
        head.addStretch()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, m.GAP, 0, 0)
        page.setSpacing(m.GAP)
        page.addLayout(head)
        page.addWidget(self._offline)
        page.addWidget(self._said)
        page.addWidget(self._nothing)
        page.addWidget(self._view, 1)
        page.addWidget(self._result)
        page.addStretch(0)


class _Result(QFrame):
    """All that came of the chosen check, and the ways on from there."""

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rulebook = rulebook
        self._title, self._words = say("", is_bold=True), say("")
        self.evidence = SignButton(tr("Show the ev&idence"), "archive")
        self.question = SignButton(tr("To the &question"), "check_list")
        self.look_up = SignButton(tr("Look it up &yourself …"), "search")
        foot = QWidget()
        row = Flow(foot)
        for button in (self.evidence, self.question, self.look_up):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP, m.GAP_LARGE, m.GAP)
        column.setSpacing(m.GAP_SMALL)
        for widget in (self._title, self._words, foot):
            column.addWidget(widget)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def show_row(self, row: CheckRow | None) -> None:
        lines = lines_of(row, self._rulebook) if row is not None else []
        self.setVisible(bool(lines))
        if row is None or row.outcome is None:
            return
        source = source_words(row.check, self._rulebook)
        self._title.setText(breakable(tr("{source}, {name}").format(source=source, name=row.check.name)))
        self._words.setText(breakable("\n".join(lines)))
        self.evidence.setVisible(bool(row.outcome.evidence))
        self.question.setVisible(bool(row.outcome.changes))
        is_open = row.state in (State.LOOK, State.TROUBLE) or row.outcome.answer.remark is not None
        self.look_up.setVisible(is_open and row.check.source in self._rulebook.registers)
