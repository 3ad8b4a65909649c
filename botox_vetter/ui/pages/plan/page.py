"""The plan: where, what, how often, for how much. Everything is kept as it is chosen."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QLabel, QSizePolicy, QVBoxLayout, QWidget

from botox_vetter.actions import cases
from botox_vetter.domain.criteria import country_of
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.postcodes import nation_of
from botox_vetter.domain.quotes import Sex
from botox_vetter.domain.reasons import Refused
from botox_vetter.language import tr
from botox_vetter.report.words.names import sentence
from botox_vetter.report.words.prices import sex_words
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.columns import Columns
from botox_vetter.ui.fields.form import Form, card, heading, say
from botox_vetter.ui.fields.labelled import Labelled
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.fields.typed import amount_field, whole_field
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.pages.plan.costs import CostCard
from botox_vetter.ui.pages.plan.expect import ExpectCard
from botox_vetter.ui.pages.plan.lists import brands, countries, currencies, currency_after, parts
from botox_vetter.ui.pages.plan.rules import PlaceRules
from botox_vetter.ui.pages.plan.treatment import TreatmentChoice
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.sticky import Sticky
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

LEAST_BESIDE = 150  # characters in a line of the page, for the cards to stand beside what is wanted
LEAST_COUNTRY = 13  # characters, so that all of who and where stands in one line of a usual window


class PlanPage(QWidget):
    """Above who and where, left what is wanted, right what it costs, what to expect and the rules.

    prices_wanted(clinic id)   to the prices of that clinic
    clinics_wanted             to the clinics, where the shortlist is made
    """

    prices_wanted = Signal(str)
    clinics_wanted = Signal()

    def __init__(self, desk: Desk, look: Look, jobs: Jobs) -> None:
        super().__init__()
        self._desk = desk
        self._name, self._person, self._place = LineField(), LineField(), LineField()
        self._country, self._part = ChoiceField(), ChoiceField()
        self._country.offer(countries(desk.rulebook))
        self._treatment = TreatmentChoice(desk.rulebook)
        self._product, self._currency, self._sex = ChoiceField(), ChoiceField(), ChoiceField()
        self._sex.offer([(None, tr("Not said")), *((sex, sentence(sex_words(sex))) for sex in Sex)])
        self._only_product = QCheckBox(tr("&Only this brand counts"))
        self._review = QCheckBox(tr("Count revie&w visits"))
        self._sessions, self._months, self._budget = whole_field(), amount_field(), amount_field()
        self._costs = CostCard(desk, look, jobs)
        self._expect, self._rules = ExpectCard(desk.rulebook), PlaceRules(desk.rulebook)
        self._lay_out()
        self._connect()

    def load(self) -> None:
        file = self._desk.file
        if file is None:
            return
        plan = file.plan
        country = country_of(plan.jurisdiction)
        self._name.show_value(file.case.name)
        self._person.show_value(plan.person)
        self._place.show_value(plan.place)
        self._country.show_value(country)
        self._show_parts(country, plan)
        self._treatment.show_plan(plan)
        self._product.offer(brands(self._desk.rulebook, plan))
        self._product.show_value(plan.product)
        self._only_product.setChecked(plan.only_product)
        self._only_product.setEnabled(plan.product is not None)
        self._review.setChecked(plan.review)
        self._sessions.show_value(plan.sessions_per_year)
        self._months.show_value(plan.months_of_effect)
        self._budget.show_value(plan.budget_per_year)
        self._currency.offer(currencies(plan))
        self._currency.show_value(plan.currency)
        self._sex.show_value(plan.sex)
        self._costs.load(file)
        self._expect.show_plan(plan)
        self._rules.show_place(plan)

    def _show_parts(self, country: str, plan: Plan) -> None:
        offered = parts(self._desk.rulebook, country)
        self._part.offer(offered)
        self._part.show_value(plan.jurisdiction)
        self._part_box.setVisible(bool(offered))

    def _change(self, **changes: Any) -> None:
        """One step; what is refused is said, and the fields show again what is kept."""
        file = self._desk.file
        if file is None:
            return
        try:
            plan = replace(file.plan, **changes)
        except Refused as refusal:
            self._desk.say(refusal.reason)
            self.load()
            return
        if self._desk.do(cases.change_plan, file.case.id, plan) is None:
            self.load()

    def _on_name(self, name: str) -> None:
        file = self._desk.file
        if file is not None and self._desk.do(cases.rename_case, file.case.id, name) is None:
            self.load()

    def _on_country(self, country: str) -> None:
        plan = self._desk.file.plan if self._desk.file else Plan()
        proposed = nation_of(self._place.text()) if country == "GB" else None
        self._change(jurisdiction=proposed or country, currency=currency_after(plan, country))

    def _on_place(self, place: str) -> None:
        proposed = nation_of(place) if self._country.value() == "GB" and self._part.value() == "GB" else None
        self._change(place=place, **({"jurisdiction": proposed} if proposed else {}))

    def _connect(self) -> None:
        self._name.committed.connect(self._on_name)
        self._person.committed.connect(lambda person: self._change(person=person))
        self._place.committed.connect(self._on_place)
        self._country.committed.connect(self._on_country)
        self._part.committed.connect(lambda code: self._change(jurisdiction=code))
        self._treatment.use_chosen.connect(lambda use: self._change(use=use))
        self._treatment.areas_chosen.connect(lambda areas: self._change(areas=areas))
        self._treatment.indication_chosen.connect(lambda indication: self._change(indication=indication))
        self._product.committed.connect(
            lambda product: self._change(product=product, **({} if product else {"only_product": False}))
        )
        self._only_product.clicked.connect(lambda on: self._change(only_product=on))
        self._review.clicked.connect(lambda on: self._change(review=on))
        self._sessions.committed.connect(lambda n: self._change(sessions_per_year=n))
        self._months.committed.connect(lambda n: self._change(months_of_effect=n))
        self._budget.committed.connect(lambda amount: self._change(budget_per_year=amount))
        self._currency.committed.connect(lambda code: self._change(currency=code))
        self._sex.committed.connect(lambda sex: self._change(sex=sex))
        self._costs.prices_wanted.connect(self.prices_wanted)
        self._costs.clinics_wanted.connect(self.clinics_wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()

    def _reflow(self) -> None:
        """Where there is no room for both beside each other, the cards stand below."""
        beside = self.width() >= self.fontMetrics().averageCharWidth() * LEAST_BESIDE
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        beside = QWidget()
        beside.setLayout(right)
        for column in (left, right):
            column.setSpacing(m.GAP_LARGE)
        left.addWidget(card(heading(tr("What is wanted")), self._treatment))
        left.addWidget(self._how_often())
        left.addStretch()
        right.setContentsMargins(0, 0, 0, 0)
        for widget in (self._costs, self._expect, self._rules):
            right.addWidget(widget)
        stays = Sticky(beside)
        self._columns = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(m.GAP_LARGE)
        row.addLayout(left, 3)
        row.addWidget(stays, 2)
        inside = QWidget()
        all_of_it = QVBoxLayout(inside)
        all_of_it.setContentsMargins(0, m.GAP, m.GAP, m.GAP)
        all_of_it.setSpacing(m.GAP_LARGE)
        all_of_it.addWidget(self._who_and_where())
        all_of_it.addLayout(row)
        all_of_it.addStretch()
        scrolled = Scrolled(inside)
        stays.follow(scrolled)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scrolled)

    def _who_and_where(self) -> QWidget:
        any_word = tr("A word that you recognise is enough for the person; no full name is needed.")
        differ = tr("Rules differ between the parts of a country.")
        self._part_box = Labelled(tr("P&art of the country"), self._part, differ)
        fields = QWidget()
        row = Columns(most=5, across=True, between=m.GAP_LARGE, gap=m.GAP)
        fields.setLayout(row)
        for field in (
            Labelled(tr("Case &name"), self._name),
            Labelled(tr("&Person"), self._person, any_word),
            Labelled(tr("&Country"), self._country),
            self._part_box,
            Labelled(tr("&Town or postcode"), self._place),
        ):
            row.addWidget(field)
        for choice in (self._country, self._part):
            choice.setMinimumContentsLength(LEAST_COUNTRY)
        return card(heading(tr("Who and where")), fields, say(f"{any_word} {differ}", "muted"))

    def _how_often(self) -> QWidget:
        form = Form()
        form.add(
            tr("&Sessions a year"),
            self._sessions,
            tr("Leave it empty to take it from how long the effect usually lasts."),
        )
        form.add(
            tr("Your &months of effect"),
            self._months,
            tr("If you know how long it lasts for you; otherwise leave it empty."),
        )
        form.add(tr("C&urrency"), self._currency)
        form.add(tr("Bu&dget a year"), self._budget)
        form.add(tr("&Brand"), self._product)
        form.addRow("", self._only_product)
        form.addRow("", self._review)
        form.addRow("", _hint(tr("Many clinics look again about two weeks after; some charge for it.")))
        form.add(tr("P&rices for"), self._sex, tr("Some clinics charge women and men differently."))
        return _titled(tr("How often, and for how much"), form)


def _titled(words: str, form: Form) -> QWidget:
    inside = QWidget()
    form.setContentsMargins(0, 0, 0, 0)
    inside.setLayout(form)
    return card(heading(words), inside)


def _hint(words: str) -> QLabel:
    label = say(words, "muted")
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return label
