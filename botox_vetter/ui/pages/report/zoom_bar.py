"""Which page is read, and how large the pages are shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from botox_vetter.actions.settings import ZOOMS
from botox_vetter.language import tr
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.pages.report.zoom import PAGE, WIDTH
from botox_vetter.ui.theme import measures as m


class ZoomBar(QWidget):
    """chosen(str): one of `ZOOMS`. larger, smaller: by a step."""

    chosen = Signal(str)
    larger = Signal()
    smaller = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._choice = ChoiceField()
        words = {WIDTH: tr("Fit the width"), PAGE: tr("Fit the page")}
        self._choice.offer([(zoom, words.get(zoom) or tr("{n} %").format(n=zoom)) for zoom in ZOOMS])
        self._choice.setMinimumContentsLength(6)
        self._choice.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
        self._choice.setAccessibleName(tr("Size of the pages"))
        self._label = QLabel(tr("Si&ze"))
        self._label.setBuddy(self._choice)
        self._smaller = _step("\N{MINUS SIGN}", tr("Smaller"), tr("Smaller (Ctrl+minus)"))
        self._larger = _step("+", tr("Larger"), tr("Larger (Ctrl+plus)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.GAP_SMALL)
        for widget in (self._label, self._smaller, self._choice, self._larger):
            row.addWidget(widget)
        self._choice.committed.connect(lambda zoom: self.chosen.emit(zoom))
        self._smaller.clicked.connect(self.smaller)
        self._larger.clicked.connect(self.larger)

    def show_zoom(self, zoom: str) -> None:
        """One of `ZOOMS`."""
        self._choice.show_value(zoom)


def _step(sign: str, name: str, meaning: str) -> QPushButton:
    button = QPushButton(sign)
    button.setProperty("compact", True)
    button.setToolTip(meaning)
    button.setAccessibleName(name)
    return button
