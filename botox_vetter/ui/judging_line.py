"""Says that figures are being brought up to date, while those of before are still to be seen."""

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.theme import measures as m


class JudgingLine(QWidget):
    """Hidden while all figures hold."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._words = say("", "warn")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setMaximumWidth(m.FIELD_WIDTH // 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.GAP)
        row.addWidget(self._bar, 1)
        row.addWidget(self._words, 3)
        self.hide()
        for news in (desk.came_on, desk.judged, desk.opened, desk.changed):
            news.connect(self._show)

    def _show(self) -> None:
        judging = self._desk.judging
        if judging is not None:
            done, of = judging
            words = tr("Ranks and the list are still of before the change: {done} of {n} clinics are judged anew.")
            self._words.setText(words.format(done=done, n=of))
            self._bar.setRange(0, of)
            self._bar.setValue(done)
            self._bar.setAccessibleName(self._words.text())
        self.setVisible(judging is not None)
