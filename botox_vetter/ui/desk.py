"""What lies on the desk: the open library, the case that is worked on, and every wish of the person as one action."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from botox_vetter.actions import undo as undoing
from botox_vetter.actions.changed import Changed
from botox_vetter.actions.held import Held, Position, by_others, differing, hold_again
from botox_vetter.actions.library import Library
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.language import tr
from botox_vetter.ui.case_reader import CaseReader, Done, Failed, Reading, Wanted
from botox_vetter.ui.figures import Figures
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.judging import judge
from botox_vetter.ui.list_reader import ListReader
from botox_vetter.ui.long_step import LongStep, Many
from botox_vetter.ui.shelf import Shelf

if TYPE_CHECKING:  # the window is painted before judging, pricing and rules are needed
    from threading import Event

    from botox_vetter.comparison.results import Comparison
    from botox_vetter.domain.cases import CaseFile
    from botox_vetter.ui.judging import Tell


class Desk(Shelf):
    """The only state that pages share. Pages call `do`; they reload on `changed` and `opened`.

    leaving    the case is about to be taken off the desk: the last moment to keep what is being typed
    opened     another case, or none, lies on the desk, or begins to be opened; or there is another library, or none
    came_on    `opening` or `judging` say more now
    judged     very many clinics have been judged anew: `comparison` is stale no longer
    changed    Changed: what kinds of records of this case changed (after undo and redo, too; also when that left none)
    elsewhere  Changed, of a case that does not lie here; None: another program changed something in the library
    """

    leaving = Signal()
    opened = Signal()
    came_on = Signal()
    judged = Signal()
    changed = Signal(object)
    elsewhere = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QObject | None = None, jobs: Jobs | None = None) -> None:
        """jobs None: even a large case is read and judged while the window waits."""
        super().__init__(today, parent)
        self._position: Position | None = None  # of the library's log, when it was looked at last
        self._held: Held | None = None
        self._reader, self._figures = CaseReader(jobs, self), Figures(jobs, self)
        self.lists, self._long_step = ListReader(jobs, self), LongStep(jobs, self)
        self._reader.came_on.connect(self.came_on)
        self._figures.came_on.connect(self.came_on)
        self._figures.there.connect(self.judged)
        self._latest: str | None = None  # what Undo and Redo are about while the desk is clear

    @property
    def file(self) -> "CaseFile | None":
        """The case with everything in it; None: no case is open."""
        return None if self._held is None else self._held.file

    @property
    def case_id(self) -> str:
        if self._held is None:
            raise RuntimeError("no case is open")
        return self._held.file.case.id

    @property
    def comparison(self) -> "Comparison | None":
        """All clinics of the case, vetted, priced and ranked; made when first asked for after a change.

        Where very many have to be judged anew, it is stale at first, and `judged` says when that is over.
        """
        return None if self.file is None else self._figures.of(self.file, self.rulebook, self.today)

    @property
    def known(self) -> "Comparison | None":
        """The same where somebody has asked for it already, and it holds."""
        return None if self.file is None else self._figures.known_of(self.file, self.rulebook, self.today)

    @property
    def judging(self) -> tuple[int, int] | None:
        """So many of so many clinics are judged, while `comparison` is stale; None: it is not."""
        return self._figures.judged

    @property
    def is_judging_stopped(self) -> bool:
        """`comparison` is stale and stays so, until `judge_now` or the next change."""
        return self._figures.is_stopped

    def judge_now(self) -> None:
        self._figures.go_on()
        self.judged.emit()

    @property
    def opening(self) -> Reading | None:
        """The large case that is being opened, while `file` is None; None: none is."""
        return self._reader.reading if self._held is None else None

    @property
    def next_undo(self) -> Reason | None:
        """The name of the step that Undo takes back; None: there is none.

        With a clear desk, of the case that was changed last since it is clear.
        """
        return None if self._case_meant is None else undoing.next_undo(self.library, self._case_meant)

    @property
    def next_redo(self) -> Reason | None:
        """The same for Redo."""
        return None if self._case_meant is None else undoing.next_redo(self.library, self._case_meant)

    @property
    def _case_meant(self) -> str | None:
        return self._latest if self._held is None else self.case_id

    def use_library(self, library: Library) -> None:
        """No case of it lies on the desk yet."""
        self._library, self._problem, self._position = library, None, None

    def give_up_library(self, problem: Reason | None = None) -> Library | None:
        """Clears the desk and lets go of the library, which is handed back; `problem`: why there is none."""
        if self._held is not None:
            self.leaving.emit()
        given_up, self._library, self._problem = self._library, None, problem
        self._lay(None)
        return given_up

    def look_again(self) -> None:
        """Takes up what another program has done in the library meanwhile."""
        if self._library is None or self._reader.reading is not None:
            return
        try:
            position = self._library.position()
            if position == self._position:
                return
            self._position = position
            is_as_it_was = self._held is None or self._library.position(self.case_id) == self._held.position
        except Refused:
            return  # what is the matter is said when something is to be kept
        if self._held is None:
            self.elsewhere.emit(None)
        elif not is_as_it_was:
            self._read(self.case_id, self._on_read_again, self._on_gone_elsewhere)

    def _on_read_again(self, held: Held, comparison: "Comparison | None") -> None:
        kinds = frozenset[str]() if self._held is None else differing(self._held.file, held.file)
        if kinds:
            self._take_up(held, by_others(held.file.case.id, kinds), comparison)
        elif self._held is not None:
            self._held = replace(self._held, position=held.position)

    def _on_gone_elsewhere(self, reason: Reason) -> None:
        if reason.kind == "no_such_case":
            self._clear_after(by_others(self.case_id, frozenset({"cases"})))

    def open_case(self, case_id: str | None, then: Callable[[], object] = lambda: None, at_once: bool = True) -> None:
        """Lays a case on the desk; None clears it. Raises nothing: a case that is gone is refused in words.

        then   is called when it lies there: at once, or after a job has read it: if it is large, or not `at_once`
        """
        if self._held is not None:
            self.leaving.emit()
        if case_id is None:
            self._lay(None)
            return

        def lay(held: Held, comparison: "Comparison | None") -> None:
            self._lay(held, comparison)
            then()

        self._read(case_id, lay, self._on_not_opened, begun=self._clear, stopped=self.stop_opening, at_once=at_once)

    def stop_opening(self) -> None:
        """Leaves the desk clear."""
        if self.opening is not None:
            self._lay(None)

    def _on_not_opened(self, reason: Reason) -> None:
        self.stop_opening()
        self.refused.emit(reason)

    def _lay(self, held: Held | None, comparison: "Comparison | None" = None) -> None:
        self._reader.drop()
        self._clear(held, comparison)

    def _clear(self, held: Held | None = None, comparison: "Comparison | None" = None) -> None:
        """What lay there makes room for this, or for what is being read."""
        self._held, self._latest = held, None
        self.know_own(self.file)
        self._figures.take(comparison)
        self.opened.emit()

    def _read(self, case_id: str, done: Done, failed: Failed, **more: Any) -> None:
        """more: `begun`, `stopped` and `at_once` of Wanted."""
        before = self.file if self._held is not None and self.case_id == case_id else None
        today, earlier = self.today, None if before is None else self._figures.last

        def judged(file: "CaseFile", stop: "Event", tell: "Tell") -> "Comparison":
            return judge(file, self.rulebook, today, earlier, stop, tell)

        self._reader.read(Wanted(self.library, case_id, judged, done, failed, before=before, **more))

    def do(self, action: Callable[..., Changed], *values: Any, **named: Any) -> Changed | None:
        """Runs `action(library, *values)`; None: it was refused (said through `refused`) and changed nothing."""
        try:
            change = action(self.library, *values, **named)
        except Refused as refusal:
            self.refused.emit(refusal.reason)
            return None
        self.take(change)
        return change

    def do_many(self, many: Many, action: Callable[..., Changed], *values: Any) -> None:
        """The same for what may be about very many records; it is done in a job then."""
        if many.is_long and self._reader.reading is not None:
            self.say(Reason("step_under_way"))
            return
        library = self.library

        def done(change: Changed) -> None:
            if self._library is library:
                self.take(change, partial(many.then, change))

        self._long_step.do(many, partial(action, library, *values), done, self.complain)

    def undo(self) -> None:
        if (case_id := self._case_meant) is not None:
            many = Many(undoing.undo_size(self.library, case_id), tr("Taking the step back"))
            self.do_many(many, undoing.undo, case_id)

    def redo(self) -> None:
        """A case that comes back by this is laid on a clear desk."""
        if (case_id := self._case_meant) is None:
            return
        was_there = self._held is not None or self._is_there(case_id)

        def lay(change: Changed) -> None:
            if not was_there and self._held is None and self._is_there(change.case_id):
                self.open_case(change.case_id)

        many = Many(undoing.redo_size(self.library, case_id), tr("Doing the step again"), lay)
        self.do_many(many, undoing.redo, case_id)

    def _is_there(self, case_id: str) -> bool:
        return any(case.id == case_id for case in self.library.cases())

    def take(self, change: Changed, then: Callable[[], object] = lambda: None) -> None:
        """What was done in the library is shown. then: is called when the case lies here as it is by now."""
        if not change.kinds:
            then()
        elif self._held is None or change.case_id != self.case_id:
            self._latest = change.case_id
            self.elsewhere.emit(change)
            then()
        else:
            self._reload(self._held, change, then)

    def _reload(self, held: Held, change: Changed, then: Callable[[], object]) -> None:
        def taken(held: Held, comparison: "Comparison | None" = None) -> None:
            self._take_up(held, change, comparison)
            then()

        try:
            again = hold_again(self.library, held, change)
        except Refused as refusal:
            self._on_gone(change, refusal.reason)
            return
        if again is not None:
            taken(again)
        else:
            self._read(self.case_id, taken, partial(self._on_gone, change))

    def _on_gone(self, change: Changed, reason: Reason) -> None:
        if reason.kind == "no_such_case":
            self._clear_after(change)
        else:
            self.refused.emit(reason)

    def _take_up(self, held: Held, change: Changed, comparison: "Comparison | None" = None) -> None:
        if held.file.case.binned_at is not None:
            self._clear_after(change)
            return
        self._held = held
        self.know_own(self.file)
        if comparison is not None:
            self._figures.take(comparison)
        self.changed.emit(change)

    def _clear_after(self, change: Changed) -> None:
        """The case is gone, or went to the bin; Undo or Redo brings it back."""
        self._lay(None)
        self._latest = change.case_id
        self.changed.emit(change)
