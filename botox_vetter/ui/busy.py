"""Says that something takes its time, and lets it be stopped."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from botox_vetter.language import tr
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.jobs import Job
from botox_vetter.ui.theme import measures as m


class Busy(QWidget):
    """Hidden while nothing is under way. stopped: the person did not want to wait."""

    stopped = Signal()

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

    def begin(self, words: str, job: Job | None) -> None:
        """job None: it cannot be stopped, for it is done whole or not at all."""
        self._job = job
        self._stop.setVisible(job is not None)
        self._words.setText(words)
        self._bar.setAccessibleName(words)
        self._stop.setAccessibleName(tr("Stop: {what}").format(what=words))
        self.show()

    def end(self) -> None:
        self._job = None
        self.hide()

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self.end()
        self.stopped.emit()
