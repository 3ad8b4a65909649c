"""Exclusion lists that are kept here, at hand for the window: nothing of them is read before somebody looks at one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.ui.jobs import Job, Jobs

if TYPE_CHECKING:
    from pathlib import Path

    from botox_vetter.actions.kept_lists import KeptLists, ReadyList
    from botox_vetter.domain.kept_lists import KeptList


class ListReader(QObject):
    """came: a list that was wanted is there now, or it is known why not."""

    came = Signal()

    def __init__(self, jobs: Jobs | None, parent: QObject) -> None:
        """jobs None: reading is waited for."""
        super().__init__(parent)
        self._jobs = jobs
        self._kept: KeptLists | None = None
        self._job: Job | None = None
        self._trouble: dict[str, tuple[KeptList | None, Reason]] = {}

    def look_in(self, folder: "Path") -> None:
        """There instead of in the user's data folder."""
        from botox_vetter.actions.kept_lists import KeptLists

        self._kept = KeptLists(folder)

    def ready(self, register: str) -> "ReadyList | None":
        """None: it is being read, and `came` says when that is over; or `trouble` says why there is none."""
        there = self.kept.at_hand(register)
        if there is None and self._job is None and self.trouble(register) is None:
            self._read(register)
            there = self.kept.at_hand(register)
        return there

    def trouble(self, register: str) -> Reason | None:
        """Why the list that is kept just now cannot be used at all; None: it can, or nobody knows yet."""
        kept, reason = self._trouble.get(register, (None, None))
        return reason if kept == self.kept.about(register) else None

    @property
    def kept(self) -> "KeptLists":
        """For whoever reads lists in a job of its own: they are held once."""
        from botox_vetter.actions.kept_lists import KeptLists

        if self._kept is None:
            self._kept = KeptLists()
        return self._kept

    def _read(self, register: str) -> None:
        lists = self.kept
        kept = lists.about(register)

        def failed(error: BaseException) -> None:
            self._job = None
            if not isinstance(error, Refused):
                raise error
            self._trouble[register] = kept, error.reason
            self.came.emit()

        def done(_ready: "ReadyList") -> None:
            self._job = None
            self.came.emit()

        if kept is None or self._jobs is None:
            try:
                lists.ready(register)
            except Refused as refused:
                self._trouble[register] = kept, refused.reason
        else:
            self._job = self._jobs.run(lambda _stop: lists.ready(register), done, failed, self)
