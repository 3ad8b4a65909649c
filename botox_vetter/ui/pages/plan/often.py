"""How often, for how much, and with which brand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from botox_vetter.domain.plans import Plan
from botox_vetter.domain.quotes import Sex
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import sentence
from botox_vetter.report.words.prices import sex_words
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.form import Form, card, heading
from botox_vetter.ui.fields.typed import amount_field, whole_field
from botox_vetter.ui.pages.plan.lists import brands, currencies
from botox_vetter.ui.pages.plan.own_months import OwnMonths


class HowOften(QWidget):
    """changed(dict): fields of the plan that belong together, as one step. refused(Reason): that cannot be."""

    changed = Signal(object)
    refused = Signal(object)

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self._rulebook = rulebook
        self.sessions, self.months, self.budget = whole_field(), amount_field(), amount_field()
        self.own_months = OwnMonths(rulebook, self.months)
        self.product, self.currency, self.sex = ChoiceField(), ChoiceField(), ChoiceField()
        self.sex.offer([(None, tr("Not said")), *((sex, sentence(sex_words(sex))) for sex in Sex)])
        self.only_product = QCheckBox(tr("&Only this brand counts"))
        self.review = QCheckBox(tr("Count revie&w visits"))
        self._lay_out()
        self._connect()

    def show_plan(self, plan: Plan) -> None:
        self.sessions.show_value(plan.sessions_per_year)
        self.months.show_value(plan.months_of_effect)
        self.own_months.show_plan(plan)
        self._form.setRowVisible(self._own_row, len(plan.targets) > 1 or bool(plan.own_months))
        self.currency.offer(currencies(plan))
        self.currency.show_value(plan.currency)
        self.budget.show_value(plan.budget_per_year)
        self.product.offer(brands(self._rulebook, plan))
        self.product.show_value(plan.product)
        self.only_product.setChecked(plan.only_product)
        self.only_product.setEnabled(plan.product is not None)
        self.review.setChecked(plan.review)
        self.sex.show_value(plan.sex)

    def _connect(self) -> None:
        self.sessions.committed.connect(lambda n: self.changed.emit({"sessions_per_year": n}))
        self.months.committed.connect(lambda n: self.changed.emit({"months_of_effect": n}))
        self.own_months.changed.connect(lambda own: self.changed.emit({"own_months": own}))
        self.own_months.refused.connect(self.refused)
        self.currency.committed.connect(lambda code: self.changed.emit({"currency": code}))
        self.budget.committed.connect(lambda amount: self.changed.emit({"budget_per_year": amount}))
        self.product.committed.connect(
            lambda product: self.changed.emit({"product": product, **({} if product else {"only_product": False})})
        )
        self.only_product.clicked.connect(lambda on: self.changed.emit({"only_product": on}))
        self.review.clicked.connect(lambda on: self.changed.emit({"review": on}))
        self.sex.committed.connect(lambda sex: self.changed.emit({"sex": sex}))

    def _lay_out(self) -> None:
        self._form = form = Form()
        inside = QWidget()
        form.setContentsMargins(0, 0, 0, 0)
        inside.setLayout(form)
        from_effect = tr("Leave it empty to take it from how long the effect usually lasts.")
        form.add(tr("&Sessions a year"), self.sessions, from_effect)
        your_own = tr("If you know how long it lasts for you; otherwise leave it empty.")
        form.add(tr("&Your months of effect"), self.months, your_own)
        self._own_row = form.rowCount()
        form.add(tr("In single areas"), self.own_months, tr("Months, where you expect others than above."))
        form.add(tr("C&urrency"), self.currency)
        form.add(tr("Bu&dget a year"), self.budget)
        form.add(tr("&Brand"), self.product)
        form.addRow("", self.only_product)
        form.add("", self.review, tr("Many clinics look again about two weeks after; some charge for it."))
        form.add(tr("P&rices for"), self.sex, tr("Some clinics charge women and men differently."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card(heading(tr("How often, and for how much")), inside))
