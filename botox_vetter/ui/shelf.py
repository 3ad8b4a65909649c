"""What is within reach before any case is opened: the day, the rules, the library."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from botox_vetter.actions.library import Library
from botox_vetter.domain.reasons import Reason, Refused

if TYPE_CHECKING:  # the window is painted before the rules are needed
    from botox_vetter.domain.cases import CaseFile
    from botox_vetter.domain.own_criteria import OwnCriterion
    from botox_vetter.domain.rulebook import Rulebook


class Shelf(QObject):
    """look_up_wanted(id of a person or clinic, register, number): a page wants it looked up; "": what fits best.

    checks_wanted(clinic id): the program shall ask what it can about that clinic
    refused(Reason): the last wish was refused and changed nothing
    """

    look_up_wanted = Signal(str, str, str)
    checks_wanted = Signal(str)
    refused = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._rulebook: Rulebook | None = None
        self._library: Library | None = None
        self._problem: Reason | None = None
        self._own: tuple[OwnCriterion, ...] = ()

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
    def can_keep(self) -> bool:
        """There is a library, and it takes changes."""
        return self.has_library and not self.library.is_read_only

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

    def use_rulebook(self, rulebook: "Rulebook") -> None:
        self._rulebook = rulebook
        self._know()

    def know_own(self, file: "CaseFile | None") -> None:
        """The person's own questions in this case are known wherever the shipped ones are; None: no case."""
        self._own = () if file is None else file.plan.own_criteria
        if self._rulebook is not None:
            self._know()

    def _know(self) -> None:
        from botox_vetter.domain.own_criteria import know

        know(self.rulebook.criteria, self._own)

    def say(self, reason: Reason) -> None:
        """A refusal that came up before any action was called."""
        self.refused.emit(reason)

    def complain(self, error: BaseException) -> None:
        """What a job ended with: a refusal is said, a fault of ours goes on."""
        if not isinstance(error, Refused):
            raise error
        self.refused.emit(error.reason)
