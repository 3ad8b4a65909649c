"""Cosmetic or medical, and which areas or which indication."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from botox_vetter.domain.plans import MEDICAL_AREAS, Plan, Use
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import by_id, sentence
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.form import Form, say
from botox_vetter.ui.one_stop import stop_at_chosen
from botox_vetter.ui.pages.plan.areas import AreaChoice
from botox_vetter.ui.theme import measures as m


class TreatmentChoice(QWidget):
    """use_chosen(Use), areas_chosen(tuple of ids in the order chosen), indication_chosen(id or None)."""

    use_chosen = Signal(object)
    areas_chosen = Signal(object)
    indication_chosen = Signal(object)

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self._rulebook = rulebook
        self._cosmetic = QRadioButton(tr("Cosmet&ic: for looks"))
        self._medical = QRadioButton(tr("&Medical: for a diagnosis"))
        group = QButtonGroup(self)
        for button in (self._cosmetic, self._medical):
            group.addButton(button)
        stop_at_chosen(group)
        self._indication = ChoiceField()
        self._indication.offer(
            [
                (None, tr("Not chosen")),
                *(
                    (key, by_id(f"area.{key}.name", entry.name))
                    for key, entry in rulebook.treatments.indications.items()
                ),
            ]
        )
        self._definition = say("", "muted")
        self._areas = AreaChoice(rulebook)
        self._indication_box = self._indication_form()
        self._connect()
        self._lay_out()

    def show_plan(self, plan: Plan) -> None:
        is_medical = plan.use is Use.MEDICAL
        (self._medical if is_medical else self._cosmetic).setChecked(True)
        self._areas.show_areas(plan.areas)
        self._indication.show_value(plan.indication)
        found = self._rulebook.treatments.indications.get(plan.indication or "")
        self._definition.setText(sentence(found.definition) if found else tr("Not in the list? Choose areas instead."))
        self._definition.setVisible(bool(self._definition.text()))
        self._areas.setVisible(not (is_medical and plan.indication))
        self._indication_box.setVisible(is_medical)
        self._sweat.setVisible(not is_medical and bool(MEDICAL_AREAS & set(plan.areas)))

    def show_list_only(self) -> None:
        """Areas in the list alone, without the drawing."""
        self._areas.show_list_only()

    def _connect(self) -> None:
        self._cosmetic.clicked.connect(lambda: self.use_chosen.emit(Use.COSMETIC))
        self._medical.clicked.connect(lambda: self.use_chosen.emit(Use.MEDICAL))
        self._indication.committed.connect(self.indication_chosen)
        self._areas.areas_chosen.connect(self.areas_chosen)

    def _lay_out(self) -> None:
        use = QHBoxLayout()
        use.addWidget(self._cosmetic)
        use.addWidget(self._medical)
        use.addStretch()
        self._sweat = say(tr("Treatment of sweating is medical: the medical rules are used."), "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        column.addLayout(use)
        column.addWidget(self._indication_box)
        column.addWidget(self._areas)
        column.addWidget(self._sweat)

    def _indication_form(self) -> QWidget:
        box = QWidget()
        form = Form()
        form.setContentsMargins(0, 0, 0, 0)
        form.add(tr("Dia&gnosis"), self._indication)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP_SMALL)
        column.addLayout(form)
        column.addWidget(self._definition)
        return box
