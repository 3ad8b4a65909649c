"""What a clinic means when it says "3 areas"."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import area_name, sentence
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.theme import measures as m


class CountedAreas(QWidget):
    """changed(tuple of areas, or None: the clinic does not say). Two columns where there is room."""

    changed = Signal(object)

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._silent = QCheckBox(tr("It &does not say"))
        self._silent.setToolTip(tr("If it says so, tick its areas below."))
        self._boxes = {area: QCheckBox(sentence(area_name(area, rulebook))) for area in rulebook.treatments.areas}
        self._silent.clicked.connect(self._on_silent)
        for box in self._boxes.values():
            box.clicked.connect(self._on_area)
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(m.GAP_SMALL)
        self._columns = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP_SMALL)
        column.addWidget(say(tr("What this clinic counts when it says “3 areas”"), is_bold=True))
        column.addWidget(self._silent)
        column.addLayout(self._grid)
        self._arrange(2)

    def show_value(self, areas: tuple[str, ...] | None) -> None:
        self._silent.setChecked(areas is None)
        for area, box in self._boxes.items():
            box.setChecked(areas is not None and area in areas)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        boxes = list(self._boxes.values())
        half = (len(boxes) + 1) // 2
        needed = sum(max(box.sizeHint().width() for box in part) for part in (boxes[:half], boxes[half:]))
        self._arrange(2 if self.width() >= needed + m.GAP_LARGE else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        rows = (len(self._boxes) + columns - 1) // columns
        for n, box in enumerate(self._boxes.values()):
            self._grid.addWidget(box, n % rows, n // rows)

    def _on_silent(self) -> None:
        """Nobody can untick that a clinic is silent: ticking an area says that it is not."""
        if self._silent.isChecked():
            self.changed.emit(None)
        else:
            self._silent.setChecked(True)

    def _on_area(self) -> None:
        chosen = tuple(area for area, box in self._boxes.items() if box.isChecked())
        self.changed.emit(chosen or None)
