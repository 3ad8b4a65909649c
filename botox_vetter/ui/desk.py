"""What lies on the desk: the open library, the case that is worked on, and every wish of the person as one action."""

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from botox_vetter.actions import undo as undoing
from botox_vetter.actions.changed import Changed
from botox_vetter.actions.held import Held, Position, hold, hold_again
from botox_vetter.actions.library import Library
from botox_vetter.domain.reasons import Reason, Refused

if TYPE_CHECKING:  # the window is painted before judging, pricing and rules are needed
    from botox_vetter.comparison.results import Comparison
    from botox_vetter.domain.cases import CaseFile
    from botox_vetter.domain.rulebook import Rulebook


class Desk(QObject):
    """The only state that pages share. Pages call `do`; they reload on `changed` and `opened`.

    leaving    the case is about to be taken off the desk: the last moment to keep what is being typed
    opened     another case, or none, lies on the desk; or there is another library, or none
    changed    Changed: what kinds of records of this case changed (after undo and redo, too; also when that left none)
    elsewhere  Changed, of a case that does not lie here; None: another program changed something in the library
    refused    Reason: the last wish was refused and changed nothing
    """

    leaving = Signal()
    opened = Signal()
    changed = Signal(object)
    elsewhere = Signal(object)
    refused = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._rulebook: Rulebook | None = None
        self._library: Library | None = None
        self._problem: Reason | None = None
        self._position: Position | None = None  # of the library's log, when it was looked at last
        self._held: Held | None = None
        self._comparison: Comparison | None = None
        self._latest: str | None = None  # what Undo and Redo are about while the desk is clear

    @property
    def today(self) -> date:
        return self._today()

    @property
    def now(self) -> datetime:
        return datetime.now().astimezone()

    @property
    def rulebook(self) -> "Rulebook":
        if self._rulebook is None:
            raise RuntimeError("the rules are not read yet")
        return self._rulebook

    @property
    def has_rulebook(self) -> bool:
        """False: the window was opened just now, and nothing but its frame can be shown."""
        return self._rulebook is not None

    @property
    def has_library(self) -> bool:
        return self._library is not None

    @property
    def library(self) -> Library:
        if self._library is None:
            raise RuntimeError("no library is open")
        return self._library

    @property
    def problem(self) -> Reason | None:
        """Why there is no library; None: it is there, or still being opened."""
        return self._problem

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
        """All clinics of the case, vetted, priced and ranked; made when first asked for after a change."""
        if self.file is None:
            return None
        last = self._comparison
        if last is None or last.file is not self.file or last.today != self.today:
            from botox_vetter.actions.compare import compare_file

            self._comparison = compare_file(self.file, self.rulebook, self.today, earlier=last)
        return self._comparison

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

    def use_rulebook(self, rulebook: "Rulebook") -> None:
        self._rulebook = rulebook

    def use_library(self, library: Library) -> None:
        """No case of it lies on the desk yet."""
        self._library, self._problem, self._position = library, None, None

    def give_up_library(self, problem: Reason | None = None) -> Library | None:
        """Clears the desk and lets go of the library, which is handed back; `problem`: why there is none."""
        if self._held is not None:
            self.leaving.emit()
        given_up, self._library, self._problem = self._library, None, problem
        self._forget_case()
        self.opened.emit()
        return given_up

    def look_again(self) -> None:
        """Takes up what another program has done in the library meanwhile."""
        if self._library is None:
            return
        try:
            position = self._library.position()
            if position == self._position:
                return
            self._position = position
            held = None if self._held is None else self._held_anew(self._held)
        except Refused as refusal:
            if refusal.reason.kind == "no_such_case":
                self._clear_after(_by_others(self.case_id, frozenset({"cases"})))
            return  # whatever else is the matter is said when something is to be kept
        if held is None:
            self.elsewhere.emit(None)
        elif self._held is not None and held is not self._held:
            kinds = frozenset(_differing(self._held.file, held.file))
            if kinds:
                self._take_up(held, _by_others(held.file.case.id, kinds))
            else:
                self._held = replace(self._held, position=held.position)

    def _held_anew(self, held: Held) -> Held:
        """The same where nobody has done anything in this case since."""
        is_as_it_was = self.library.position(held.file.case.id) == held.position
        return held if is_as_it_was else hold(self.library, held.file.case.id)

    def open_case(self, case_id: str | None) -> None:
        """Lays a case on the desk; None clears it. Raises nothing: a case that is gone is refused in words."""
        if self._held is not None:
            self.leaving.emit()
        self._lay(case_id)

    def _lay(self, case_id: str | None) -> None:
        try:
            held = None if case_id is None else hold(self.library, case_id)
        except Refused as refusal:
            self.refused.emit(refusal.reason)
            return
        self._forget_case()
        self._held = held
        self.opened.emit()

    def _forget_case(self) -> None:
        self._held, self._comparison, self._latest = None, None, None

    def do(self, action: Callable[..., Changed], *values: Any, **named: Any) -> Changed | None:
        """Runs `action(library, *values)`; None: it was refused (said through `refused`) and changed nothing."""
        try:
            change = action(self.library, *values, **named)
        except Refused as refusal:
            self.refused.emit(refusal.reason)
            return None
        self._reload(change)
        return change

    def undo(self) -> None:
        if self._case_meant is not None:
            self.do(undoing.undo, self._case_meant)

    def redo(self) -> None:
        """A case that comes back by this is laid on a clear desk."""
        if self._held is not None:
            self.do(undoing.redo, self.case_id)
        elif self._latest is not None:
            was_there = self._is_there(self._latest)
            change = self.do(undoing.redo, self._latest)
            if change is not None and not was_there and self._is_there(change.case_id):
                self.open_case(change.case_id)

    def _is_there(self, case_id: str) -> bool:
        return any(case.id == case_id for case in self.library.cases())

    def say(self, reason: Reason) -> None:
        """A refusal that came up before any action was called."""
        self.refused.emit(reason)

    def complain(self, error: BaseException) -> None:
        """What a job ended with: a refusal is said, a fault of ours goes on."""
        if not isinstance(error, Refused):
            raise error
        self.refused.emit(error.reason)

    def _reload(self, change: Changed) -> None:
        if not change.kinds:
            return
        if self._held is None or change.case_id != self.case_id:
            if self._held is None:
                self._latest = change.case_id
            self.elsewhere.emit(change)
            return
        try:
            held = hold_again(self.library, self._held, change)
        except Refused as refusal:
            if refusal.reason.kind == "no_such_case":
                self._clear_after(change)
            else:
                self.refused.emit(refusal.reason)
            return
        self._take_up(held, change)

    def _take_up(self, held: Held, change: Changed) -> None:
        if held.file.case.binned_at is not None:
            self._clear_after(change)
            return
        self._held = held
        self.changed.emit(change)

    def _clear_after(self, change: Changed) -> None:
        """The case is gone, or went to the bin; Undo or Redo brings it back."""
        self._lay(None)
        self._latest = change.case_id
        self.changed.emit(change)


def _by_others(case_id: str, kinds: frozenset[str]) -> Changed:
    return Changed(kinds, Reason("changed_elsewhere"), frozenset(), case_id)


def _differing(one: "CaseFile", other: "CaseFile") -> Iterable[str]:
    """The names of the fields in which two states of a case differ."""
    return (field.name for field in fields(other) if getattr(one, field.name) != getattr(other, field.name))
