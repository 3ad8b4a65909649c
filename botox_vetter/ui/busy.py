"""Says where it was begun that something takes its time, and lets it be stopped there, too."""

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from botox_vetter.language import tr
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.jobs import Job
from botox_vetter.ui.shown import Stopping
from botox_vetter.ui.theme import measures as m


class Busy(QWidget):
    """Hidden while nothing is under way."""

    def __init__(self) -> None:
        super().__init__()
        self._job: Job | None = None
        self._words = say("")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)  # how long it will be nobody knows
        self._bar.setTextVisible(False)
        self._bar.setMaximumWidth(m.FIELD_WIDTH // 2)
        self._stop = QPushButton(tr("Stop"))
        self._stop.clicked.connect(self._on_stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.GAP)
        row.addWidget(self._bar, 1)
        row.addWidget(self._words, 3)
        row.addWidget(self._stop)
        self.hide()

    def begin(self, job: Job) -> None:
        """What its `shown` says; once more, where that says something else."""
        self._job, shown = job, job.shown
        assert shown is not None
        self._stop.setVisible(shown.stopping is not Stopping.NEVER)
        self._stop.setEnabled(not job.stop.is_set())
        self._words.setText(shown.words)
        self._bar.setAccessibleName(shown.words)
        self._stop.setAccessibleName(tr("Stop: {what}").format(what=shown.words))
        self.show()

    def end(self) -> None:
        self._job = None
        self.hide()

    def _on_stop(self) -> None:
        if self._job is not None:
            self._stop.setEnabled(False)
            self._job.give_up()
