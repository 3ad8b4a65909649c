"""The sample case: laid on the desk, begun first where it is not there."""

from threading import Event

from botox_vetter.actions.changed import Changed
from botox_vetter.actions.sample import begin_sample_case, is_sample
from botox_vetter.domain.reasons import Refused
from botox_vetter.language import tr
from botox_vetter.ui.case_wishes import CaseWishes
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.main_window import MainWindow
from botox_vetter.ui.shown import Shown, Stopping


class SampleWish:
    """`open` leads to its clinics; in the bin it is taken out again."""

    def __init__(self, desk: Desk, window: MainWindow, jobs: Jobs, cases: CaseWishes) -> None:
        self._desk, self._window, self._jobs, self._cases = desk, window, jobs, cases
        self._is_coming = False

    def open(self) -> None:
        try:
            found = next((case for case in self._desk.library.cases() if is_sample(case)), None)
        except Refused as refusal:
            self._desk.say(refusal.reason)
            return
        if found is None:
            self._begin()
        elif found.binned_at is None or self._cases.restore(found):
            self._show(found.id)

    def _begin(self) -> None:
        if self._is_coming:
            return
        library, rulebook, today = self._desk.library, self._desk.rulebook, self._desk.today

        def work(_stop: Event) -> Changed:
            return begin_sample_case(library, rulebook, today)

        self._is_coming = True
        shown = Shown(tr("Bringing the sample case"), Stopping.NEVER)
        self._jobs.run(work, self._on_begun, self._on_failed, self._window, shown)

    def _on_begun(self, change: Changed) -> None:
        self._is_coming = False
        self._desk.take(change)
        self._show(change.case_id)

    def _on_failed(self, error: BaseException) -> None:
        self._is_coming = False
        self._desk.complain(error)

    def _show(self, case_id: str) -> None:
        self._window.open_next_at("clinics")
        self._desk.open_case(case_id)
