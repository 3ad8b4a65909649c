"""Works out how firm the ranking is, in a job, while the clinics are looked at already."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from botox_vetter.comparison.firmness import with_firmness
from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Job, Jobs


class FirmWork(QObject):
    """changed   `of` knows now what it was asked for last"""

    changed = Signal()

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._wanted: tuple[Standing, ...] = ()
        self._found: Comparison | None = None

    def of(self, comparison: Comparison) -> Comparison:
        """With how firm it is, where that is known for clinics that stand so; else work on it begins."""
        if self._found is not None and self._found.standings == comparison.standings:
            found = self._found
            return replace(comparison, robustness=found.robustness, flips=found.flips, next_checks=found.next_checks)
        if self._job is None or self._wanted != comparison.standings:
            self.drop()
            self._wanted = comparison.standings
            rulebook = self._desk.rulebook
            self._job = self._jobs.run(
                lambda _stop: with_firmness(comparison, rulebook), self._take, self._desk.complain, self
            )
        return comparison

    def drop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _take(self, comparison: Comparison) -> None:
        self._job, self._found = None, comparison
        self.changed.emit()
