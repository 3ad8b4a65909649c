"""Keeps count of what is due in the case on the desk, off the window's thread and a moment after each change."""

from datetime import date
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.shown import Shown

if TYPE_CHECKING:
    from botox_vetter.comparison.due_item import Due
    from botox_vetter.domain.cases import CaseFile
    from botox_vetter.domain.rulebook import Rulebook

REST_MS = 150


class DueWatch(QObject):
    """counted: `due` is another; None: not counted yet, or no case is open."""

    counted = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self.due: tuple[Due, ...] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._count)
        desk.opened.connect(self._begin_anew)
        desk.changed.connect(lambda _change: self._rest.start())

    def _begin_anew(self) -> None:
        self._drop_job()
        self._set(None)
        if self._desk.file is not None:
            self._rest.start()

    def _count(self) -> None:
        self._drop_job()
        file = self._desk.file
        if file is None:
            self._set(None)
            return
        rulebook, today = self._desk.rulebook, self._desk.today
        shown = Shown(tr("Counting what is due"))
        work = partial(_due, file, rulebook, today)
        self._job = self._jobs.run(work, self._set, self._desk.complain, self, shown)

    def _set(self, due: "tuple[Due, ...] | None") -> None:
        self.due = due
        self.counted.emit()

    def _drop_job(self) -> None:
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()


def _due(file: "CaseFile", rulebook: "Rulebook", today: date, _stop: Event) -> "tuple[Due, ...]":
    from botox_vetter.comparison.due import due

    return due(file, rulebook, today)
