"""A large case on its way to the desk: the names of its clinics at once, and how far reading and judging are."""

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QProgressBar, QPushButton, QVBoxLayout, QWidget

from botox_vetter.language import ntr, tr
from botox_vetter.report.words.names import own_words
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.theme import measures as m


class OpeningPage(QWidget):
    """stopped: the person does not want to wait."""

    stopped = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._named: tuple[str, ...] = ()
        self._head, self._words, self._count = heading(""), say(""), say("", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setMaximumWidth(m.FIELD_WIDTH)
        self._stop = QPushButton(tr("&Stop"))
        self._stop.clicked.connect(self.stopped)
        self._names = QStringListModel(self)
        self._list = QListView()
        self._list.setModel(self._names)
        self._list.setUniformItemSizes(True)
        self._list.setSpacing(m.GAP_SMALL // 2)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setAccessibleName(tr("Clinics of this case"))
        self._lay_out()
        desk.came_on.connect(self.load)

    def load(self) -> None:
        opening = self._desk.opening
        if opening is None:
            return
        self._head.setText(own_words(opening.name))
        if opening.names != self._named:
            self._named = opening.names
            self._names.setStringList(opening.names)
            n = len(opening.names)
            self._count.setText(ntr("{n} clinic, by name", "{n} clinics, by name", n).format(n=n))
        done, of = opening.judged or (0, 0)  # 0 of 0: how long it will be nobody knows
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        reading = tr("What is recorded is being read …")
        judging = tr("{done} of {n} clinics are judged and priced …").format(done=done, n=of)
        self._words.setText(judging if opening.judged else reading)
        self._bar.setAccessibleName(self._words.text())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(m.GAP)
        row.addWidget(self._bar, 1)
        row.addWidget(self._stop)
        row.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, m.GAP, 0, 0)
        page.setSpacing(m.GAP)
        page.addWidget(self._head)
        page.addWidget(self._words)
        page.addLayout(row)
        page.addWidget(self._count)
        page.addWidget(self._list, 1)
