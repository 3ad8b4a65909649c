"""A slider for each topic of the background check, with its share of the whole beside it."""

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QWidget

from botox_vetter.language import tr
from botox_vetter.report.words.names import category_name
from botox_vetter.report.words.weighing import percent
from botox_vetter.ui.emptied import empty
from botox_vetter.ui.fields.form import set_role
from botox_vetter.ui.theme import measures as m

MOST = 40  # points of one topic


class TopicSliders(QWidget):
    """committed(): the person has let go of a slider, or pressed a key on it; `points` is what they all say."""

    committed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(m.GAP)
        self._grid.setVerticalSpacing(m.GAP_SMALL)
        self._grid.setColumnStretch(1, 1)
        self._sliders: dict[str, QSlider] = {}
        self._shares: dict[str, QLabel] = {}

    @property
    def points(self) -> dict[str, Decimal]:
        return {category: Decimal(slider.value()) for category, slider in self._sliders.items()}

    def show_points(self, points: Mapping[str, Decimal], before: QWidget) -> None:
        """before: from which Tab leads to the first of them."""
        if list(points) != list(self._sliders):
            self._make(points)
            for one, other in pairwise((before, *self._sliders.values())):
                QWidget.setTabOrder(one, other)
        for category, slider in self._sliders.items():
            with QSignalBlocker(slider):
                slider.setValue(int(points[category] + Decimal("0.5")))
        self._say_shares()

    def _make(self, points: Mapping[str, Decimal]) -> None:
        """Other topics are asked in another country."""
        empty(self._grid)
        self._sliders, self._shares = {}, {}
        for row, category in enumerate(points):
            name, slider, share = QLabel(category_name(category)), _Slider(), QLabel()
            slider.setRange(0, MOST)
            slider.setAccessibleName(category_name(category))
            name.setBuddy(slider)
            set_role(share, "muted")
            share.setMinimumWidth(share.fontMetrics().horizontalAdvance("100 %") + m.GAP)
            share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            slider.valueChanged.connect(lambda _value, slider=slider: self._on_moved(slider))
            slider.sliderReleased.connect(self.committed)
            for column, widget in enumerate((name, slider, share)):
                self._grid.addWidget(widget, row, column)
            self._sliders[category], self._shares[category] = slider, share

    def _on_moved(self, slider: QSlider) -> None:
        """By the mouse it is kept when it is let go."""
        self._say_shares()
        if not slider.isSliderDown():
            self.committed.emit()

    def _say_shares(self) -> None:
        points = self.points
        whole = sum(points.values(), Decimal(0))
        for category, share in self._shares.items():
            words = tr("{n} %").format(n=percent(points[category], whole))
            share.setText(words)
            self._sliders[category].setAccessibleDescription(tr("{share} of the score").format(share=words))


class _Slider(QSlider):
    """The wheel scrolls the page, never what is set."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setPageStep(5)
        self.setMinimumHeight(m.FIELD_HEIGHT)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
