"""A trial of another plan on the page of comparison: computed beside the person's own, kept only when they say so."""

from dataclasses import replace
from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from botox_vetter.actions.cases import change_plan
from botox_vetter.actions.compare import compare_file
from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.plans import Plan
from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.pages.compare.trial_bar import TrialBar
from botox_vetter.ui.shown import Shown, Stopping


class Trial(QObject):
    """Adding up is a job: ten areas at ten clinics take a while. What was tried before is shown until it is done.

    changed   `comparison` is another one now, or None
    """

    changed = Signal()

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._file: CaseFile | None = None
        self._own: Comparison | None = None
        self.comparison: Comparison | None = None
        self.bar, self.button = TrialBar(desk.rulebook), QPushButton(tr("Wha&t if …"))
        self.button.setToolTip(tr("Try another plan on these clinics; yours stays as it is"))
        self.button.clicked.connect(lambda _checked: self.begin())
        self.bar.tried.connect(self._on_tried)
        self.bar.kept.connect(self._on_kept)
        self.bar.left.connect(self.leave)

    def load(self, file: CaseFile, own: Comparison | None) -> None:
        """Another case ends it; what is tried on this one is worked out anew. own: by the person's own plan."""
        before, self._file, self._own = self._file, file, own
        self.button.setVisible(bool(file.shortlist) and not self.bar.is_on)
        if not self.bar.is_on or file is before:
            return
        self.comparison = None  # it was of other records
        if before is None or before.case.id != file.case.id or not file.shortlist:
            self._end()
            self.button.setVisible(bool(file.shortlist))
            return
        self.bar.show_own(file.plan)
        self._begin_work()

    def leave(self) -> None:
        """Back to the person's own plan."""
        self._end()
        self.button.show()
        self.button.setFocus()
        self.changed.emit()

    def _end(self) -> None:
        self._drop_job()
        self.comparison = None
        self.bar.end()

    def begin(self) -> None:
        """Not again while one is on, nor without a clinic to try it on."""
        if self._file is not None and self._file.shortlist and not self.bar.is_on:
            self.bar.begin(self._file.plan)
            self.button.hide()
            self.changed.emit()

    def _on_kept(self, plan: Plan) -> None:
        """One step; then it is the person's own plan, and no trial any more."""
        if self._file is None:
            return
        case_id = self._file.case.id
        self._drop_job()
        if self._desk.do(change_plan, case_id, plan) is not None:
            self.leave()

    def _on_tried(self) -> None:
        if not self._begin_work():
            self._take(None)

    def _begin_work(self) -> bool:
        """Whether anything is tried that the plan does not say."""
        self._drop_job()
        file, plan = self._file, self.bar.plan
        if file is None or plan == file.plan:
            return False
        tried = replace(file, case=replace(file.case, plan=plan))
        rulebook, today, own = self._desk.rulebook, self._desk.today, self._own

        def work(_stop: Event) -> Comparison:
            return compare_file(tried, rulebook, today, tried.shortlist, own)

        shown = Shown(tr("Working out the trial"), Stopping.NEVER)
        self._job = self._jobs.run(work, self._take, self._desk.complain, self, shown)
        return True

    def _take(self, comparison: Comparison | None) -> None:
        self.comparison = comparison
        self.changed.emit()

    def _drop_job(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = None
