"""Whose search it is, and where: a British postcode proposes the nation, a country its currency."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from botox_vetter.domain.cases import Case
from botox_vetter.domain.criteria import country_of
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.postcodes import nation_of
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.columns import Columns
from botox_vetter.ui.fields.form import card, heading, say
from botox_vetter.ui.fields.labelled import Labelled
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.pages.plan.lists import countries, currency_after, parts
from botox_vetter.ui.theme import measures as m

LEAST_COUNTRY = 13  # characters, so that all of it stands in one line of a usual window


class WhoAndWhere(QWidget):
    """renamed(str): of the case. changed(dict): fields of the plan that belong together, as one step."""

    renamed = Signal(str)
    changed = Signal(object)

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self._rulebook, self._plan = rulebook, Plan()
        self.name, self.person, self.place = LineField(), LineField(), LineField()
        self.country, self.part = ChoiceField(), ChoiceField()
        self.country.offer(countries(rulebook))
        self._lay_out()
        self.name.committed.connect(self.renamed)
        self.person.committed.connect(lambda person: self.changed.emit({"person": person}))
        self.place.committed.connect(self._on_place)
        self.country.committed.connect(self._on_country)
        self.part.committed.connect(lambda code: self.changed.emit({"jurisdiction": code}))

    def show_case(self, case: Case) -> None:
        self._plan = plan = case.plan
        country = country_of(plan.jurisdiction)
        self.name.show_value(case.name)
        self.person.show_value(plan.person)
        self.place.show_value(plan.place)
        self.country.show_value(country)
        offered = parts(self._rulebook, country)
        self.part.offer(offered)
        self.part.show_value(plan.jurisdiction)
        self._part_box.setVisible(bool(offered))

    def _on_country(self, country: str) -> None:
        proposed = nation_of(self.place.text()) if country == "GB" else None
        self.changed.emit({"jurisdiction": proposed or country, "currency": currency_after(self._plan, country)})

    def _on_place(self, place: str) -> None:
        proposed = nation_of(place) if self.country.value() == "GB" and self.part.value() == "GB" else None
        self.changed.emit({"place": place, **({"jurisdiction": proposed} if proposed else {})})

    def _lay_out(self) -> None:
        any_word = tr("A word that you recognise is enough for the person; no full name is needed.")
        differ = tr("Rules differ between the parts of a country.")
        self._part_box = Labelled(tr("P&art of the country"), self.part, differ)
        fields, row = QWidget(), Columns(most=5, across=True, between=m.GAP_LARGE, gap=m.GAP)
        fields.setLayout(row)
        for field in (
            Labelled(tr("Case &name"), self.name),
            Labelled(tr("&Person"), self.person, any_word),
            Labelled(tr("&Country"), self.country),
            self._part_box,
            Labelled(tr("&Town or postcode"), self.place),
        ):
            row.addWidget(field)
        for choice in (self.country, self.part):
            choice.setMinimumContentsLength(LEAST_COUNTRY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        frame = card(heading(tr("Who and where")), fields, say(f"{any_word} {differ}", "muted"))
        column.addWidget(frame)
