"""Areas to tick: those of the plan at once, the others when they are asked for."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPushButton, QWidget

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import area_name, sentence
from botox_vetter.ui.theme import measures as m

MOST_COLUMNS = 3


class AreaPicker(QWidget):
    """`value` is what is ticked, in the order of the boxes."""

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self._rulebook = rulebook
        self._boxes: dict[str, QCheckBox] = {}
        self._first: frozenset[str] = frozenset()
        self._more = QPushButton(tr("Other areas …"))
        self._more.setCheckable(True)
        self._more.toggled.connect(lambda _on: self._place())
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(m.GAP_SMALL)
        self._grid.setColumnStretch(MOST_COLUMNS, 1)
        self.setMinimumWidth(m.NUMBER_WIDTH)  # its own, so that it can be narrower than its boxes side by side
        self._placed: tuple[list[QCheckBox], int] = ([], 0)

    def offer(self, first: Sequence[str], more: Sequence[str]) -> None:
        """first: the plan's; more: all others that may be named."""
        self._first = frozenset(first)
        for area in dict.fromkeys((*first, *more)):
            if area not in self._boxes:
                words = sentence(area_name(area, self._rulebook)).replace("&", "&&")
                self._boxes[area] = QCheckBox(words, self)
        self._place()

    def show_value(self, areas: Sequence[str]) -> None:
        self.offer(tuple(self._first), areas)
        for area, box in self._boxes.items():
            box.setChecked(area in areas)
        self._place()

    def value(self) -> tuple[str, ...]:
        return tuple(area for area, box in self._boxes.items() if box.isChecked())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Ticked boxes stay in sight; as many stand side by side as there is room for."""
        shown = [box for area, box in self._boxes.items() if self._is_shown(area)]
        widest = max((box.sizeHint().width() for box in shown), default=1) + m.GAP
        columns = max(1, min(MOST_COLUMNS, self.width() // widest))
        if (shown, columns) == self._placed:
            return
        self._placed = (shown, columns)
        for box in self._boxes.values():
            self._grid.removeWidget(box)
            box.setVisible(False)
        for n, box in enumerate(shown):
            self._grid.addWidget(box, n // columns, n % columns)
            box.setVisible(True)
        self._grid.removeWidget(self._more)
        place = Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(self._more, len(shown) // columns + 1, 0, 1, MOST_COLUMNS, place)
        for one, other in pairwise((*shown, self._more)):
            QWidget.setTabOrder(one, other)
        if shown:
            self.setFocusProxy(shown[0])

    def _is_shown(self, area: str) -> bool:
        return self._more.isChecked() or area in self._first or self._boxes[area].isChecked()
