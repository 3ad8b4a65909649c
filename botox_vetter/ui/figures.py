"""What the program says about the clinics of the case on the desk; very many are judged in a job."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from botox_vetter.language import tr
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.judging import judge
from botox_vetter.ui.shown import Shown

if TYPE_CHECKING:
    from botox_vetter.comparison.results import Comparison
    from botox_vetter.domain.cases import CaseFile
    from botox_vetter.domain.clinics import Clinic
    from botox_vetter.domain.plans import Plan
    from botox_vetter.domain.rulebook import Rulebook

AT_ONCE = 60  # clinics: so many are judged while the window waits, in less than 50 ms


@dataclass(frozen=True, slots=True)
class Ground:
    """What all clinics are judged by."""

    rulebook: "Rulebook"
    today: date
    plan: "Plan"


class Figures(QObject):
    """Kept from one state of the case to the next, for only what changed is judged anew.

    came_on  a job has begun, or is further: `judged`
    there    it is done: what is shown can be fresh
    """

    came_on = Signal()
    there = Signal()

    def __init__(self, jobs: Jobs | None, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self._job_ground: Ground | None = None
        self._meanwhile: Comparison | None = None
        self.last: Comparison | None = None  # the latest that holds, perhaps for an earlier state of the case
        self.judged: tuple[int, int] | None = None  # of how many clinics; None: no job is under way
        self._unwanted: tuple[CaseFile, Ground] | None = None  # for which nobody wants to wait

    def take(self, comparison: "Comparison | None") -> None:
        """What somebody else has made of the case; None: nothing yet."""
        self._drop_job()
        self.last, self._unwanted = comparison, None

    @property
    def is_stopped(self) -> bool:
        """The figures stay those of before a change, until `go_on` or the next change."""
        return self._unwanted is not None

    def go_on(self) -> None:
        """What was stopped begins again as soon as somebody asks for the figures."""
        self._unwanted = None

    def of(self, file: "CaseFile", rulebook: "Rulebook", today: date) -> "Comparison":
        """All clinics, vetted, priced and ranked. Very many: stale at first, and `there` says when they are not."""
        from botox_vetter.actions.compare import compare_file

        known, last, ground = self.known_of(file, rulebook, today), self.last, Ground(rulebook, today, file.plan)
        if known is not None:
            return known
        if self._job is not None and self._job_ground == ground:
            return self._stale(file, ground)
        if self._unwanted is not None and self._unwanted[0] is file and self._unwanted[1] == ground:
            return self._stale(file, ground)
        self._drop_job()
        self._unwanted = None
        try:
            self.last = compare_file(file, rulebook, today, earlier=last, watch=self._at_once)
        except _TooMany:
            self._begin(file, ground)
            return self._stale(file, ground)
        return self.last

    def known_of(self, file: "CaseFile", rulebook: "Rulebook", today: date) -> "Comparison | None":
        """The same, where nothing has to be judged for it; None: something has."""
        last = self.last
        is_of_this = last is not None and last.file is file and last.today == today and last.rulebook is rulebook
        return last if is_of_this else None

    def _stale(self, file: "CaseFile", ground: Ground) -> "Comparison":
        from botox_vetter.actions.compare import meanwhile

        assert self.last is not None
        if self._meanwhile is None or self._meanwhile.file is not file:
            self._meanwhile = meanwhile(self.last, file, ground.rulebook, ground.today)
        return self._meanwhile

    def _at_once(self, clinics: "Sequence[Clinic]") -> "Iterable[Clinic]":
        """Where nothing was said before, nothing could be shown meanwhile."""
        if self._jobs is not None and self.last is not None and len(clinics) > AT_ONCE:
            raise _TooMany
        return clinics

    def _begin(self, file: "CaseFile", ground: Ground) -> None:
        assert self._jobs is not None
        last = self.last

        def work(stop: Event, tell: Callable[[tuple[int, int]], None]) -> "Comparison":
            return judge(file, ground.rulebook, ground.today, last, stop, tell)

        def stopped() -> None:
            self._drop_job()
            self._unwanted = file, ground
            self.came_on.emit()

        self._job_ground, self.judged = ground, (0, len(file.clinics))
        shown = Shown(tr("Judging the clinics anew"), stopped=stopped, done_of=self.judged)
        self._job = self._jobs.follow(work, self._on_came_on, self._on_done, _raise, self, shown)
        self.came_on.emit()

    def _on_came_on(self, judged: tuple[int, int]) -> None:
        self.judged = judged
        if self._job is not None and self._job.shown is not None:
            self._job.shown.done_of = judged
        self.came_on.emit()

    def _on_done(self, comparison: "Comparison") -> None:
        self.take(comparison)
        self.there.emit()

    def _drop_job(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = self._meanwhile = self.judged = None


class _TooMany(Exception):  # noqa: N818 - no error: they are judged in a job
    pass


def _raise(error: BaseException) -> None:
    raise error
