"""Keeps what was accepted; off the window's thread where it is much."""

from collections.abc import Callable, Sequence
from threading import Event

from PySide6.QtCore import QObject, Signal

from botox_vetter.actions.capture import ReadSite
from botox_vetter.actions.changed import Changed
from botox_vetter.actions.proposals.accept import accept
from botox_vetter.actions.proposals.proposal import Proposal
from botox_vetter.domain.clinics import Clinic
from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.shown import Shown, Stopping, before_writing

AT_ONCE = 25  # each takes one to two milliseconds


class Keeping(QObject):
    """began(Job) and ended(): it takes its time."""

    began = Signal(object)
    ended = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs

    def keep(
        self,
        clinic: Clinic,
        accepted: Sequence[Proposal],
        site: ReadSite | None,
        again: Sequence[Proposal],
        kept: Callable[[Changed], object],
    ) -> None:
        """kept: is called when it is in the case, which lies on the desk still."""
        library, rulebook, now = self._desk.library, self._desk.rulebook, self._desk.now
        if len(accepted) + len(again) <= AT_ONCE:
            change = self._desk.do(accept, rulebook, clinic, accepted, now, site, again)
            if change is not None:
                kept(change)
            return

        def work(stop: Event) -> Changed:
            before_writing(stop)
            return accept(library, rulebook, clinic, accepted, now, site, again)

        def done(change: Changed) -> None:
            self.ended.emit()
            self._desk.take(change)
            if self._desk.case_id == change.case_id:
                kept(change)

        def failed(error: BaseException) -> None:
            self.ended.emit()
            self._desk.complain(error)

        shown = Shown(tr("Keeping what you accepted"), Stopping.TOLD, self.ended.emit)
        self.began.emit(self._jobs.run(work, done, failed, self, shown))
