"""Reads a whole case for the desk; a large one in a job, which also judges it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from botox_vetter.actions.held import Held, hold
from botox_vetter.actions.library import Library
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.language import tr
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.judging import Tell
from botox_vetter.ui.shown import Shown, Stopping, go_on

if TYPE_CHECKING:
    from botox_vetter.comparison.results import Comparison
    from botox_vetter.domain.cases import CaseFile

AT_ONCE = 60  # clinics: such a case is read while the window waits, and judged when somebody looks

Judge = Callable[["CaseFile", Event, Tell], "Comparison"]
Done = Callable[[Held, "Comparison | None"], None]
Failed = Callable[[Reason], None]


@dataclass(frozen=True, slots=True)
class Reading:
    """A large case that is being read.

    names    of its clinics as they are shown, once they are known; judged: so many of so many of them
    """

    name: str
    names: tuple[str, ...] = ()
    judged: tuple[int, int] | None = None


@dataclass(frozen=True)
class Wanted:
    """A case that is to be read.

    judge    of a large case, makes the comparison in the job
    before   as it lies there now; None: it does not
    done     gets the case and that comparison; None: nobody has judged it yet
    begun    is called first, where it is a large case and takes its time
    stopped  the person did not want to wait; None: there is no way to stop
    at_once  a small case is read while the window waits
    """

    library: Library
    case_id: str
    judge: Judge
    done: Done
    failed: Failed
    begun: Callable[[], None] = lambda: None
    stopped: Callable[[], None] | None = None
    before: "CaseFile | None" = None
    at_once: bool = True


class CaseReader(QObject):
    """came_on: `reading` says more now."""

    came_on = Signal()

    def __init__(self, jobs: Jobs | None, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self.reading: Reading | None = None

    def read(self, wanted: Wanted) -> None:
        """What was being read is dropped."""
        self.drop()
        try:
            if self._jobs is not None:
                is_much = wanted.library.clinic_count(wanted.case_id) > AT_ONCE
                self._jobs.hold_much(is_much)
                if is_much or not wanted.at_once:
                    self.reading = Reading(wanted.library.case(wanted.case_id).name)
                    if is_much:
                        wanted.begun()
                    self._begin(self._jobs, wanted)
                    return
            held = hold(wanted.library, wanted.case_id)
        except Refused as refusal:
            wanted.failed(refusal.reason)
            self.drop()
            return
        wanted.done(held, None)

    def drop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = self.reading = None

    def _begin(self, jobs: Jobs, wanted: Wanted) -> None:
        from botox_vetter.report.words.names import own_words

        def work(stop: Event, tell: Callable[[Any], None]) -> "tuple[Held, Comparison]":
            tell({"names": tuple(map(own_words, wanted.library.clinic_names(wanted.case_id)))})
            held = hold(wanted.library, wanted.case_id, lambda: go_on(stop))
            if wanted.before is not None:
                from botox_vetter.domain.cases import told_from

                held = replace(held, file=told_from(held.file, wanted.before))
            return held, wanted.judge(held.file, stop, lambda judged: tell({"judged": judged}))

        def on_read(found: "tuple[Held, Comparison]") -> None:
            held, comparison = found
            try:
                is_up_to_date = wanted.library.position(wanted.case_id) == held.position
            except Refused as refusal:
                on_failed(refusal)
                return
            if is_up_to_date:
                self.drop()
                wanted.done(held, comparison)
            else:  # somebody has done something meanwhile
                self._begin(jobs, wanted)

        def on_failed(error: BaseException) -> None:
            if not isinstance(error, Refused):
                self.drop()
                raise error
            wanted.failed(error.reason)
            self.drop()

        assert self.reading is not None
        words, stopping = tr("Reading {name}").format(name=own_words(self.reading.name)), Stopping.NEVER
        shown = Shown(words, stopping) if wanted.stopped is None else Shown(words, stopped=wanted.stopped)
        self._job = jobs.follow(work, self._on_told, on_read, on_failed, self, shown)

    def _on_told(self, news: dict[str, Any]) -> None:
        if self.reading is not None:
            self.reading = replace(self.reading, **news)
            if self._job is not None and self._job.shown is not None:
                self._job.shown.done_of = self.reading.judged
            self.came_on.emit()
