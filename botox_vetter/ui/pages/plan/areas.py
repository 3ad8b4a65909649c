"""The areas of the plan, picked on the drawing or in the list; both always say the same."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import area_name, by_id, sentence
from botox_vetter.ui.fields.columns import Columns
from botox_vetter.ui.fields.form import say, set_role
from botox_vetter.ui.pages.plan.drawing import AreaDrawing
from botox_vetter.ui.theme import measures as m


class AreaChoice(QWidget):
    """areas_chosen(tuple of ids in the order chosen). An area that has no place on the drawing is in the list only."""

    areas_chosen = Signal(object)

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self._chosen: tuple[str, ...] = ()
        self._names = {key: by_id(f"area.{key}.name", area.name) for key, area in rulebook.treatments.areas.items()}
        short = {area: sentence(area_name(area, rulebook)) for area in self._names}
        self._drawing = AreaDrawing(self._names, short)
        self._said = say("", "muted")
        self._boxes = {area: QCheckBox(name) for area, name in self._names.items()}
        self._drawing.picked.connect(self._on_picked)
        self._drawing.meant.connect(self._say)
        for area, box in self._boxes.items():
            box.clicked.connect(lambda on, area=area: self._on_picked(area, on))
        self._lay_out()
        self._say("")

    def show_areas(self, chosen: tuple[str, ...]) -> None:
        self._chosen = chosen
        self._drawing.show_areas(chosen)
        for area, box in self._boxes.items():
            box.setChecked(area in chosen)

    def show_list_only(self) -> None:
        """Where there is no room for the drawing."""
        self._drawing.hide()
        self._said.setText(tr("Areas to be treated"))
        set_role(self._said, "")

    def _on_picked(self, area: str, on: bool) -> None:
        others = tuple(a for a in self._chosen if a != area)
        self.areas_chosen.emit((*others, area) if on else others)

    def _say(self, area: str) -> None:
        """What the mouse or the keyboard is on; else what can be done here."""
        words = tr("Click on the places to be treated, or tick them in the list. By keyboard: arrow keys and Space.")
        self._said.setText(self._names[area] if area else words)
        set_role(self._said, "" if area else "muted")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        column.addWidget(self._said)
        column.addWidget(self._drawing)
        boxes = Columns(most=2)
        for box in self._boxes.values():
            boxes.addWidget(box)
        column.addLayout(boxes)
