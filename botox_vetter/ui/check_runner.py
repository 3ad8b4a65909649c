"""Runs automatic checks off the window's thread, one after the other, and keeps what they found in one step."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from botox_vetter.actions.changed import Changed
from botox_vetter.language import ntr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.models.check_table import CheckRow, State
from botox_vetter.ui.network import Network
from botox_vetter.ui.shown import Shown, Stopping

if TYPE_CHECKING:
    from botox_vetter.actions.automatic.check import Answer, Check
    from botox_vetter.actions.automatic.run import Run
    from botox_vetter.domain.cases import CaseFile


class CheckRunner(QObject):
    """One for the window: a run goes on while the person looks at something else.

    changed  `rows` say more, or others are planned. ended: what was found is kept. cleared: it was taken back
    rows     of the run that is under way or was the last, or what is planned
    """

    changed = Signal()
    ended = Signal()
    cleared = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, network: Network, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._network = desk, jobs, network
        self.rows: tuple[CheckRow, ...] = ()
        self.job: Job | None = None
        desk.opened.connect(self._on_opened)
        desk.changed.connect(self._on_changed)

    @property
    def is_running(self) -> bool:
        return self.job is not None

    @property
    def has_run(self) -> bool:
        """The rows say what came of it."""
        return any(row.outcome is not None for row in self.rows)

    def plan(self, checks: "Sequence[Check]") -> None:
        """Shows what would be asked; what is under way goes on."""
        if not self.is_running:
            self._show([CheckRow(check) for check in checks])

    def run(self) -> None:
        """All that is planned."""
        from botox_vetter.actions.asking import Asking
        from botox_vetter.actions.automatic.ask import Ways
        from botox_vetter.actions.automatic.run import run_checks

        file, rulebook, library = self._desk.file, self._desk.rulebook, self._desk.library
        if self.is_running or file is None:
            return
        checks, today, lists = [row.check for row in self.rows], self._desk.today, self._desk.lists.kept
        outside, keys = self._network.outside, self._network.keys

        def work(stop: Event, tell: "Callable[[Answer], None]") -> "Run":
            asking = Asking(outside, library, rulebook, keys, stop)
            return run_checks(checks, Ways(asking, lists, file, rulebook, today), stop, lambda: self._desk.now, tell)

        def told(_answer: "Answer") -> None:
            shown.done_of = (shown.done_of or (0, 0))[0] + 1, len(checks)
            self._say_progress(shown.done_of[0], file)

        def done(run: "Run") -> None:
            self.job = None
            self._take(run, file)

        def failed(error: BaseException) -> None:
            self.job = None
            self._show([replace(row, waits=State.LEFT) for row in self.rows])
            self._desk.complain(error)

        words = ntr("Running {n} check", "Running {n} checks", len(checks)).format(n=len(checks))
        shown = Shown(words, Stopping.TOLD, done_of=(0, len(checks)))
        self._show([CheckRow(check) for check in checks])
        self.job = self._jobs.follow(work, told, done, failed, self, shown)
        self._say_progress(0, file)

    def stop(self) -> None:
        """What was answered before is kept."""
        if self.job is not None:
            self.job.give_up()
            self.changed.emit()

    def _say_progress(self, n: int, file: "CaseFile") -> None:
        if self._is_of(file) and self.rows:
            rows = list(self.rows)
            rows[:n] = (replace(row, waits=State.ANSWERED) for row in rows[:n])
            rows[n : n + 1] = (replace(row, waits=State.ASKING) for row in rows[n : n + 1])
            self._show(rows)

    def _take(self, run: "Run", before: "CaseFile") -> None:
        """Of a case that lies here no more only what was kept is left."""
        from botox_vetter.actions.automatic.outcome import outcomes

        self._desk.take(run.change)
        after = self._desk.file
        if after is None or not self._is_of(before):
            self._show([])
            return
        found = outcomes(before, after, run.answers, self._desk.rulebook, self._desk.today)
        known = {outcome.answer.check.key: outcome for outcome in found}
        self._show([CheckRow(row.check, State.LEFT, known.get(row.key)) for row in self.rows])
        self.ended.emit()

    def _is_of(self, file: "CaseFile") -> bool:
        return self._desk.file is not None and self._desk.case_id == file.case.id

    def _on_opened(self) -> None:
        """Another case: what was found stands in its own."""
        self._show([])

    def _on_changed(self, _change: Changed) -> None:
        """What was taken back by Undo is found no more."""
        undone = self._desk.next_redo
        if self.has_run and not self.is_running and undone is not None and undone.kind == "run_checks":
            self._show([])
            self.cleared.emit()

    def _show(self, rows: "Sequence[CheckRow]") -> None:
        self.rows = tuple(rows)
        self.changed.emit()
