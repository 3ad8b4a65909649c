"""How long the effect lasts in single areas, where the person expects something else than for all of them."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from botox_vetter.domain.plans import AreaMonths, Plan
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import area_name, sentence
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.labelled import Labelled
from botox_vetter.ui.fields.typed import TypedField, amount_field


class OwnMonths(QWidget):
    """A field for each planned area; Tab comes to the first of them from `before`.

    changed(tuple of AreaMonths); refused(Reason): what was typed cannot be.
    """

    changed = Signal(object)
    refused = Signal(object)

    def __init__(self, rulebook: Rulebook, before: QWidget) -> None:
        super().__init__()
        self._rulebook, self._last = rulebook, before
        self._own: tuple[AreaMonths, ...] = ()
        self._fields: dict[str, TypedField[Decimal]] = {}
        self._places: dict[str, Labelled] = {}
        self._flow = Flow(self)

    def show_plan(self, plan: Plan) -> None:
        self._own = plan.own_months
        for area in plan.targets:
            if area not in self._fields:
                self._add(area)
        for area, field in self._fields.items():
            field.show_value(plan.months_by_area.get(area))
            self._places[area].setVisible(area in plan.targets)

    def _add(self, area: str) -> None:
        field = self._fields[area] = amount_field()
        field.committed.connect(lambda months: self._on_typed(area, months))
        name = area_name(area, self._rulebook)
        place = self._places[area] = Labelled(sentence(name), field)
        field.setAccessibleName(tr("Months of effect: {area}").format(area=name))
        field.setAccessibleDescription(tr("Months of effect"))  # where a screen reader keeps to the label beside it
        self._flow.addWidget(place)
        QWidget.setTabOrder(self._last, field)
        self._last = field

    def _on_typed(self, area: str, months: Decimal | None) -> None:
        others = tuple(one for one in self._own if one.area != area)
        try:
            own = others if months is None else (*others, AreaMonths(area, months))
        except Refused as refusal:
            self.refused.emit(refusal.reason)
            return
        self.changed.emit(own)
