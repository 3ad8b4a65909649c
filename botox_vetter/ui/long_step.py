"""What a wish does to very many records is done in a job, while the window goes on."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from botox_vetter.actions.changed import Changed
from botox_vetter.domain.reasons import Refused
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.shown import Shown, Stopping

AT_ONCE = 20  # clinics, proposals, steps of an import: each takes up to two milliseconds


@dataclass(frozen=True, slots=True)
class Many:
    """About how many things a wish is about, and what the foot says while it is done.

    then   is called with what was done, when the case lies on the desk as it is by then
    """

    n: int
    words: str
    then: Callable[[Changed], object] = lambda _change: None

    @property
    def is_long(self) -> bool:
        return self.n > AT_ONCE


class LongStep(QObject):
    """One at a time: another wish like it is refused until it is done, and it is done whole."""

    def __init__(self, jobs: Jobs | None, parent: QObject) -> None:
        """jobs None: it is done while the window waits."""
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None

    def do(
        self, many: Many, work: Callable[[], Changed], done: Callable[[Changed], None], failed: Callable[..., None]
    ) -> None:
        """failed: gets what it ended with instead, a Refused or a fault of ours."""
        if self._job is not None:
            failed(Refused("step_under_way"))
        elif self._jobs is None or not many.is_long:
            try:
                change = work()
            except Refused as refusal:
                failed(refusal)
                return
            done(change)
        else:
            shown, over = Shown(many.words, Stopping.NEVER), partial(partial, self._end)
            self._job = self._jobs.run(lambda _stop: work(), over(done), over(failed), self, shown)

    def _end(self, told: Callable[..., None], news: object) -> None:
        self._job = None
        told(news)
