"""Where, what for, which areas: what is answered becomes the plan of the first case, what is left out stays open."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QHBoxLayout, QPushButton, QRadioButton, QVBoxLayout, QWidget

from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.form import Form, heading, say
from botox_vetter.ui.pages.begin.country import country_of_system
from botox_vetter.ui.pages.plan.lists import countries, currency_after, parts
from botox_vetter.ui.pages.plan.treatment import TreatmentChoice
from botox_vetter.ui.theme import measures as m


class Questions(QWidget):
    """begun(Plan). Enter goes on to the next question, and begins after the last one."""

    begun = Signal(object)

    def __init__(self, rulebook: Rulebook, locale: QLocale | None = None) -> None:
        super().__init__()
        self._rulebook = rulebook
        self._country, self._part = ChoiceField(), ChoiceField()
        self._country.offer(offered := countries(rulebook))
        self._treatment = TreatmentChoice(rulebook)
        self._treatment.show_list_only()
        self._begin = QPushButton(tr("&Begin"))
        self._begin.setProperty("leading", True)
        self._lay_out()
        self._connect()
        country = country_of_system(locale or QLocale.system(), [code for code, _name in offered])
        self._show(Plan(jurisdiction=country, currency=currency_after(Plan(), country)))

    @property
    def plan(self) -> Plan:
        """As far as it is answered."""
        return self._plan

    def take_keyboard(self) -> None:
        self._country.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Neither a list nor a box to tick has a use for Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        """From any control of a question to the first one of the next."""
        questions = [[field for field in group if field.isVisible()] for group in self._groups()]
        focused = QApplication.focusWidget()
        here = next((n for n, fields in enumerate(questions) if focused in fields), len(questions))
        following = [fields for fields in questions[here + 1 :] if fields]
        if not following:
            self.begun.emit(self._plan)
            return
        ticked = [field for field in following[0] if isinstance(field, QRadioButton) and field.isChecked()]
        (ticked or following[0])[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _groups(self) -> tuple[list[QWidget], ...]:
        boxes = [*self._treatment.findChildren(ChoiceField), *self._treatment.findChildren(QCheckBox)]
        return [self._country, self._part], [*self._treatment.findChildren(QRadioButton)], boxes

    def _show(self, plan: Plan) -> None:
        self._plan = plan
        country = plan.jurisdiction.partition("-")[0]
        self._country.show_value(country)
        offered = parts(self._rulebook, country)
        self._part.offer(offered)
        self._part.show_value(plan.jurisdiction)
        self._where.setRowVisible(self._part_row, bool(offered))
        self._treatment.show_plan(plan)

    def _change(self, **changes: Any) -> None:
        self._show(replace(self._plan, **changes))

    def _connect(self) -> None:
        self._country.committed.connect(
            lambda code: self._change(jurisdiction=code, currency=currency_after(self._plan, code))
        )
        self._part.committed.connect(lambda code: self._change(jurisdiction=code))
        self._treatment.use_chosen.connect(lambda use: self._change(use=use))
        self._treatment.areas_chosen.connect(lambda areas: self._change(areas=areas))
        self._treatment.indication_chosen.connect(lambda indication: self._change(indication=indication))
        self._begin.clicked.connect(lambda: self.begun.emit(self._plan))

    def _lay_out(self) -> None:
        self._where = Form()
        self._where.setContentsMargins(0, 0, 0, 0)
        self._where.add(tr("&Country"), self._country)
        self._where.add(tr("Pa&rt of the country"), self._part)
        self._part_row = self._where.rowCount() - 1
        foot = QHBoxLayout()
        foot.setSpacing(m.GAP)
        foot.addWidget(self._begin)
        foot.addWidget(say(tr("Enter goes on from question to question."), "muted"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        column.addWidget(heading(tr("Begin your own search")))
        column.addWidget(
            say(tr("Three questions. Leave out what you do not know yet; all of it can be changed later."), "muted")
        )
        column.addSpacing(m.GAP_SMALL)
        column.addLayout(self._where)
        column.addSpacing(m.GAP_SMALL)
        column.addWidget(self._treatment)
        column.addSpacing(m.GAP_SMALL)
        column.addLayout(foot)
