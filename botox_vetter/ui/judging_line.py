"""Says that figures are those of before a change, while they are to be seen."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.under_way import AFTER_S


class JudgingLine(QWidget):
    """Hidden while all figures hold, and for the moment that a few clinics take."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._words = say("", "warn")
        self._now = QPushButton(tr("Judge them now"))
        self._now.setProperty("compact", True)
        self._now.clicked.connect(desk.judge_now)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(int(AFTER_S * 1000))
        self._soon.timeout.connect(self.show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.GAP)
        row.addWidget(self._words, 1)
        row.addWidget(self._now)
        self.hide()
        for news in (desk.came_on, desk.judged, desk.opened, desk.changed):
            news.connect(self._show)

    def _show(self) -> None:
        judging, is_stopped = self._desk.judging, self._desk.is_judging_stopped
        self._now.setVisible(is_stopped)
        if judging is not None:
            done, of = judging
            words = tr("Ranks and the list are still of before the change: {done} of {n} clinics are judged anew.")
            self._words.setText(words.format(done=done, n=of))
        elif is_stopped:
            self._words.setText(tr("Ranks and the list are still of before the change."))
        else:
            self._soon.stop()
            self.hide()
            return
        if self.isHidden() and not self._soon.isActive():
            self._soon.start()
