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
    from botox_vetter.comparison.results import Comparison
    from botox_vetter.domain.cases import CaseFile
    from botox_vetter.domain.rulebook import Rulebook

    _Counted = tuple[tuple[Due, ...] | None, frozenset[str]]

REST_MS = 150
NOTHING_YET: "_Counted" = (None, frozenset())


class DueWatch(QObject):
    """counted: `due` is another; None: not counted yet, or no case is open.

    clinics   where something is due now, not soon
    """

    counted = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self.due: tuple[Due, ...] | None = None
        self.clinics: frozenset[str] = frozenset()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._count)
        desk.opened.connect(self._begin_anew)
        desk.changed.connect(lambda _change: self._rest.start())
        desk.judged.connect(self._rest.start)

    def _begin_anew(self) -> None:
        self._drop_job()
        self._set(NOTHING_YET)
        if self._desk.file is not None:
            self._rest.start()

    def _count(self) -> None:
        self._drop_job()
        file = self._desk.file
        if file is None:
            self._set(NOTHING_YET)
            return
        if self._desk.judging is not None:
            return  # what is found there is of use here
        work = partial(_due, file, self._desk.rulebook, self._desk.today, self._desk.known)
        shown = Shown(tr("Counting what is due"))
        self._job = self._jobs.run(work, self._set, self._desk.complain, self, shown)

    def _set(self, counted: "_Counted") -> None:
        self.due, self.clinics = counted
        self.counted.emit()

    def _drop_job(self) -> None:
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()


def _due(file: "CaseFile", rulebook: "Rulebook", today: date, known: "Comparison | None", _stop: Event) -> "_Counted":
    from botox_vetter.comparison.due import due
    from botox_vetter.comparison.due_item import due_clinics

    vettings = None if known is None else {clinic_id: one.vetting for clinic_id, one in known.by_clinic.items()}
    found = due(file, rulebook, today, known=vettings)
    return found, due_clinics(found, file)
