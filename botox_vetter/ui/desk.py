"""What lies on the desk: the open library, the case that is worked on, and every wish of the person as one action."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from botox_vetter.actions import undo as undoing
from botox_vetter.actions.changed import Changed
from botox_vetter.actions.library import Library
from botox_vetter.domain.reasons import Reason, Refused

if TYPE_CHECKING:  # the window is painted before judging, pricing and rules are needed
    from botox_vetter.comparison.results import Comparison
    from botox_vetter.domain.cases import CaseFile
    from botox_vetter.domain.rulebook import Rulebook


class Desk(QObject):
    """The only state that pages share. Pages call `do`; they reload on `changed` and `opened`.

    leaving  the case is about to be taken off the desk: the last moment to keep what is being typed
    opened   another case, or none, lies on the desk
    changed  Changed: what kinds of records of this case changed (after undo and redo, too; also when that left none)
    refused  Reason: the last wish was refused and changed nothing
    """

    leaving = Signal()
    opened = Signal()
    changed = Signal(object)
    refused = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._rulebook: Rulebook | None = None
        self._library: Library | None = None
        self._file: CaseFile | None = None
        self._comparison: Comparison | None = None
        self._taken_back: str | None = None

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
    def has_library(self) -> bool:
        return self._library is not None

    @property
    def library(self) -> Library:
        if self._library is None:
            raise RuntimeError("no library is open")
        return self._library

    @property
    def file(self) -> "CaseFile | None":
        """The case with everything in it; None: no case is open."""
        return self._file

    @property
    def case_id(self) -> str:
        if self._file is None:
            raise RuntimeError("no case is open")
        return self._file.case.id

    @property
    def comparison(self) -> "Comparison | None":
        """All clinics of the case, vetted, priced and ranked; made when first asked for after a change."""
        if self._file is None:
            return None
        if self._comparison is None:
            from botox_vetter.actions.compare import compare_file

            self._comparison = compare_file(self._file, self.rulebook, self.today)
        return self._comparison

    @property
    def next_undo(self) -> Reason | None:
        """The name of the step that Undo takes back; None: there is none."""
        return undoing.next_undo(self.library, self.case_id)

    @property
    def next_redo(self) -> Reason | None:
        """The same for Redo; with a clear desk, of the case whose very first step Undo has just taken back."""
        case_id = self._case_to_redo
        return None if case_id is None else undoing.next_redo(self.library, case_id)

    @property
    def _case_to_redo(self) -> str | None:
        return self._taken_back if self._file is None else self.case_id

    def use_rulebook(self, rulebook: "Rulebook") -> None:
        self._rulebook = rulebook

    def use_library(self, library: Library) -> None:
        self._library = library

    def open_case(self, case_id: str | None) -> None:
        """Lays a case on the desk; None clears it. Raises nothing: a case that is gone is refused in words."""
        if self._file is not None:
            self.leaving.emit()
        self._lay(case_id)

    def _lay(self, case_id: str | None) -> None:
        try:
            self._file = None if case_id is None else self.library.case_file(case_id)
        except Refused as refusal:
            self.refused.emit(refusal.reason)
            return
        self._comparison = None
        self._taken_back = None
        self.opened.emit()

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
        self.do(undoing.undo, self.case_id)

    def redo(self) -> None:
        if self._file is not None:
            self.do(undoing.redo, self.case_id)
        elif self._taken_back is not None and (change := self.do(undoing.redo, self._taken_back)) is not None:
            self.open_case(change.case_id)

    def say(self, reason: Reason) -> None:
        """A refusal that came up before any action was called."""
        self.refused.emit(reason)

    def _reload(self, change: Changed) -> None:
        if self._file is None or change.case_id != self._file.case.id or not change.kinds:
            return
        try:
            self._file = self.library.case_file(self._file.case.id)
        except Refused as refusal:
            if refusal.reason.kind == "no_such_case":
                self._clear_after(change)
            else:
                self.refused.emit(refusal.reason)
            return
        self._comparison = None
        self.changed.emit(change)

    def _clear_after(self, change: Changed) -> None:
        """The step that began this case was undone; Redo brings it back."""
        self._lay(None)
        self._taken_back = change.case_id
        self.changed.emit(change)
