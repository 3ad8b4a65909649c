"""What is under way just now, in the line at the foot: what it does, how far it is, and the way to stop it."""

import time

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from botox_vetter.language import tr
from botox_vetter.ui.elided import ElidedLabel
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.shown import Stopping
from botox_vetter.ui.theme import measures as m

AFTER_S = 0.3  # what is done sooner would only flicker
LOOK_MS = 100
PART_OF_WINDOW = 0.65  # that all of it may take
LEAST_LETTERS = 8


class UnderWay(QWidget):
    """Hidden while there is nothing to wait for. came_or_went: it is shown, or no longer."""

    came_or_went = Signal()

    def __init__(self, jobs: Jobs, after_s: float = AFTER_S) -> None:
        super().__init__()
        self._jobs, self._after_s = jobs, after_s
        self._lines: dict[Job, JobLine] = {}
        self._before: QWidget | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(m.GAP, 0, m.GAP, 0)
        self._row.setSpacing(m.GAP_LARGE)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self.refresh)
        jobs.begun.connect(self._look.start)
        self.setAccessibleName(tr("Under way"))
        self.hide()

    def come_after(self, widget: QWidget) -> None:
        """The keyboard comes from there to the buttons here; Qt would put each new one before it."""
        self._before = widget

    def refresh(self) -> None:
        """Which are shown, and what each says."""
        under_way = self._jobs.shown
        if not under_way:
            self._look.stop()
        now = time.monotonic()
        seen = [job for job in under_way if job in self._lines or now - job.began_s >= self._after_s]
        for gone in self._lines.keys() - set(seen):
            line = self._lines.pop(gone)
            line.hide()
            line.deleteLater()
        for new in [job for job in seen if job not in self._lines]:
            line = self._lines[new] = JobLine(new)
            line.stopped.connect(self.refresh)
            self._row.addWidget(line)
            line.show()
            if self._before is not None:
                QWidget.setTabOrder(self._before, line.button)
        for line in self._lines.values():
            line.refresh(int(self.window().width() * PART_OF_WINDOW) // len(self._lines))
        if self.isHidden() == bool(seen):
            self.setVisible(bool(seen))
            self.came_or_went.emit()


class JobLine(QWidget):
    """stopped: the button was pressed."""

    stopped = Signal()

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job
        self._words, self._bar, self.button = ElidedLabel(), QProgressBar(), QPushButton(tr("Stop"))
        self._words.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(m.RAIL_WIDTH // 2)
        self.button.clicked.connect(self._on_stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.GAP)
        for part in (self._words, self._bar, self.button):
            row.addWidget(part)
        self._is_said = False

    def refresh(self, width: int) -> None:
        """width: so wide it may be; its words are cut before that."""
        shown = self._job.shown
        assert shown is not None
        words = tr("Stopping …") if self._job.stop.is_set() else shown.words
        if words != self._words.text():
            self._words.setText(words)
            self._bar.setAccessibleName(words)
            self.button.setAccessibleName(tr("Stop: {what}").format(what=shown.words))
        metrics = self.fontMetrics()
        others = self._bar.width() + self.button.sizeHint().width() + 4 * m.GAP
        room = max(width - others, metrics.averageCharWidth() * LEAST_LETTERS)
        self._words.setFixedWidth(min(metrics.horizontalAdvance(words) + m.GAP_SMALL, room))
        done, of = shown.done_of or (0, 0)  # 0 of 0 moves to and fro
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        self.button.setVisible(shown.stopping is not Stopping.NEVER)
        self.button.setEnabled(not self._job.stop.is_set())
        if not self._is_said:
            self._is_said = True
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _on_stop(self) -> None:
        self._job.give_up()
        self.stopped.emit()
