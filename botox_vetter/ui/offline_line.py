"""Above what would ask outside: that nothing goes out now, and the way back online."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from botox_vetter.language import tr
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.network import Network
from botox_vetter.ui.theme import measures as m


class OfflineLine(QWidget):
    """There only while the person works offline. words: what that means here."""

    def __init__(self, network: Network, words: str) -> None:
        super().__init__()
        self._network, self.online = network, QPushButton(tr("Work online again"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.GAP)
        row.addWidget(say(words, "warn"), 1)
        row.addWidget(self.online)
        self.online.clicked.connect(lambda: network.work_offline(False))
        network.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self.setVisible(self._network.is_offline)
