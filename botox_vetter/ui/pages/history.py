"""Everything that was done in the case, the latest first."""

from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from botox_vetter.actions.history import HistoryStep, history_of_case
from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.history_view import HistoryView
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.menus import add_key
from botox_vetter.ui.shown import Shown, Stopping
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look


class HistoryPage(QWidget):
    """left: Esc. A long history takes its time to read, so that is a job."""

    left = Signal()

    def __init__(self, desk: Desk, look: Look, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._view = HistoryView(desk, look)
        add_key(self, tr("Back"), QKeySequence.StandardKey.Cancel, self.left.emit)
        add_key(self, tr("Search"), QKeySequence.StandardKey.Find, self._view.search)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, m.GAP, 0, 0)
        page.addWidget(
            say(tr("Each step can be taken back by itself, as long as nothing that came later needs it."), "muted")
        )
        page.addWidget(self._view, 1)

    def load(self) -> None:
        file = self._desk.file
        if self._job is not None:
            self._job.cancel()
        if file is None:
            return
        library, case_id = self._desk.library, file.case.id

        def read(_stop: Event) -> tuple[HistoryStep, ...]:
            return history_of_case(library, case_id)

        shown = Shown(tr("Reading the history"), Stopping.NEVER)
        self._job = self._jobs.run(read, self._show, self._desk.complain, self, shown)

    def _show(self, steps: tuple[HistoryStep, ...]) -> None:
        if self._desk.file is not None:
            self._view.show_steps(steps, self._desk.file)
            if not self._view.isAncestorOf(self.window().focusWidget() or self):
                self._view.take_keyboard()
