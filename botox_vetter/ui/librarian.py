"""Brings the library to the desk, backs it up by the day, and puts a backup back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from botox_vetter.actions.library import Library, open_library, open_to_read
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.shown import Shown, Stopping

if TYPE_CHECKING:
    from botox_vetter.actions.backups import Backup, Restored


class Librarian(QObject):
    """Opening, backing up and restoring are jobs; the desk gets the library, or learns why there is none.

    ready      the library lies on the desk, and no case of it yet
    backed_up  the daily backup was made, was not due, or failed: `last_backup`
    address    of the library that is open, or that shall be
    """

    ready = Signal()
    backed_up = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self.address = ""
        self.last_backup: Backup | Reason | None = None

    def open(self, address: str, then: Callable[[], None] = lambda: None) -> None:
        """Lets go of the present library first. `then` is called when the desk has the other one, or a problem."""

        def on_opened(library: Library) -> None:
            self._desk.use_library(library)
            self.ready.emit()
            then()

        def on_refused(error: BaseException) -> None:
            if not isinstance(error, Refused):
                raise error
            self._desk.give_up_library(error.reason)
            then()

        self.address = address
        if self._desk.has_library or self._desk.problem is not None:
            self._let_go()
        shown = Shown(tr("Opening the library"), Stopping.NEVER)
        self._jobs.run(lambda _stop: _opened(address), on_opened, on_refused, self, shown)

    def back_up_daily(self) -> None:
        """Quietly, and only if it is due."""
        from botox_vetter.actions import backups

        address, now = self.address, self._desk.now
        if self._desk.has_library and not self._desk.library.is_read_only:
            shown = Shown(tr("Backing up"))
            work = partial(backups.back_up_if_due, address, now)
            self._jobs.run(work, self._on_backed_up, _raise, self, shown)

    def restore(self, backup: Path, done: Callable[["Restored"], None], refused: Callable[[Reason], None]) -> None:
        """Puts the backup in the library's place, and opens what is there then; refused, that is what was there."""
        from botox_vetter.actions import backups

        address, now = self.address, self._desk.now

        def work(_stop: Event) -> "Restored | Reason":
            try:
                return backups.restore(address, backup, now)
            except Refused as refusal:
                return refusal.reason

        def on_done(result: "Restored | Reason") -> None:
            self.open(address, lambda: refused(result) if isinstance(result, Reason) else done(result))

        self._let_go()
        self._jobs.run(work, on_done, _raise, self, Shown(tr("Putting the backup back"), Stopping.NEVER))

    def _let_go(self) -> None:
        library = self._desk.give_up_library()
        if library is not None:
            library.close()

    def _on_backed_up(self, result: "Backup | Reason | None") -> None:
        self.last_backup = result
        self.backed_up.emit()


def _opened(address: str) -> Library:
    """To read alone where nothing can be written."""
    try:
        return open_library(address)
    except Refused as refusal:
        if refusal.reason.kind != "read_only":
            raise
    return open_to_read(address)


def _raise(error: BaseException) -> None:
    raise error
