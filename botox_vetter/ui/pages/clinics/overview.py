"""A clinic at a glance, and what it is: name, place, how to reach it, who would treat you, how it counts."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from botox_vetter.actions import clinics
from botox_vetter.actions.changed import Changed
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, RoleKind
from botox_vetter.domain.grouped import about
from botox_vetter.domain.reasons import Refused
from botox_vetter.language import tr
from botox_vetter.report.words.names import own_words, place_name
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.form import Form, card, heading
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.fields.typed import amount_field, whole_field
from botox_vetter.ui.pages.clinics.chain_card import ChainCard
from botox_vetter.ui.pages.clinics.counted_areas import CountedAreas
from botox_vetter.ui.pages.clinics.more import MoreCard
from botox_vetter.ui.pages.clinics.overview_summary import ClinicSummary
from botox_vetter.ui.pages.clinics.place_choice import other_nation, place_choices
from botox_vetter.ui.pages.clinics.records import tab_in_reading_order
from botox_vetter.ui.pages.clinics.scrolled_column import scrolled_column
from botox_vetter.ui.pages.plan.lists import CURRENCIES
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme.look import Look

LINES = ("name", "address", "postcode", "phone", "email", "website")


class OverviewTab(QWidget):
    """vetting_wanted, people_wanted: what the person wants to see next. reasons_wanted(str): as of the head."""

    vetting_wanted = Signal()
    reasons_wanted = Signal(str)
    people_wanted = Signal()

    def __init__(self, desk: Desk, look: Look) -> None:
        super().__init__()
        self._desk = desk
        self._clinic_id: str | None = None
        self._summary, self._chain = ClinicSummary(desk.rulebook), ChainCard(desk.rulebook, look)
        self._lines = {name: LineField() for name in LINES}
        self._place, self._use_nation = ChoiceField(), QPushButton()
        self._injector, self._prescriber = ChoiceField(), ChoiceField()
        self._to_people = SignButton(tr("Record &who works here"), "person")
        self._areas = CountedAreas(desk.rulebook)
        self._spend, self._currency = amount_field(), ChoiceField()
        self._sessions, self._months = whole_field(), amount_field()
        self._why_off = LineField()
        self._more = MoreCard(desk)
        self._lay_out()
        self._connect()

    def show_clinic(self, clinic_id: str | None) -> None:
        if clinic_id != self._clinic_id:
            self._settle()
        file, comparison = self._desk.file, self._desk.comparison
        self._clinic_id = clinic_id
        self.setEnabled(clinic_id is not None)
        if clinic_id is None or file is None or comparison is None:
            return
        clinic = file.clinic(clinic_id)
        self._summary.show_standing(comparison.of(clinic_id))
        self._chain.show_standing(comparison.of(clinic_id), file)
        for name, field in self._lines.items():
            field.show_value(getattr(clinic, name))
        self._show_place(file, clinic)
        self._show_people(file, clinic)
        self._areas.show_value(clinic.counted_areas)
        self._spend.show_value(clinic.minimum_spend)
        self._sessions.show_value(clinic.sessions_per_year)
        self._months.show_value(clinic.months_of_effect)
        self._show_currency(file, clinic)
        self._show_why_off(clinic)
        self._more.show_clinic(clinic)

    def take_keyboard(self) -> None:
        self._lines["name"].setFocus(Qt.FocusReason.OtherFocusReason)
        self._lines["name"].end(False)

    def _settle(self) -> None:
        """What is half typed belongs to the clinic that is shown."""
        for field in self._lines.values():
            field.commit()
        for figure in (self._spend, self._sessions, self._months):
            figure.commit()
        self._why_off.commit()
        self._more.settle()

    def _show_why_off(self, clinic: Clinic) -> None:
        """Once it was asked it can be changed here, as long as the clinic is off the shortlist."""
        self._why_off.show_value(clinic.off_shortlist_because)
        is_off = not clinic.is_shortlisted
        self._clinic_rows.setRowVisible(self._why_off_row, is_off and bool(clinic.off_shortlist_because))

    def _show_place(self, file: CaseFile, clinic: Clinic) -> None:
        self._place.offer(place_choices(file, self._desk.rulebook, clinic.jurisdiction))
        self._place.show_value(clinic.jurisdiction)
        nation = other_nation(file, clinic)
        self._use_nation.setVisible(nation is not None)
        if nation is not None:
            name = place_name(nation, self._desk.rulebook)
            self._use_nation.setText(tr("Its postcode lies in {place}: use the rules there").format(place=name))

    def _show_people(self, file: CaseFile, clinic: Clinic) -> None:
        for field, kind, chosen in (
            (self._injector, RoleKind.INJECTOR, clinic.injector_id),
            (self._prescriber, RoleKind.PRESCRIBER, clinic.prescriber_id),
        ):
            people = file.people_of(clinic.id, kind)
            field.offer([(None, tr("Not chosen")), *((person.id, own_words(person.name)) for person in people)])
            field.show_value(chosen)
        self._to_people.setVisible(not about(file.roles, clinic.id))

    def _show_currency(self, file: CaseFile, clinic: Clinic) -> None:
        codes = dict.fromkeys(code for code in (clinic.minimum_spend_currency, file.plan.currency, *CURRENCIES) if code)
        self._currency.offer([(code, code) for code in codes])
        self._currency.show_value(clinic.minimum_spend_currency or file.plan.currency)

    def _clinic(self) -> Clinic | None:
        """As it is kept now; None: none is shown, or it was removed meanwhile."""
        kept = self._desk.file.clinics if self._desk.file is not None else ()
        return next((clinic for clinic in kept if clinic.id == self._clinic_id), None)

    def _do(self, action: Callable[..., Changed], clinic: Clinic, *values: object) -> None:
        if self._desk.do(action, clinic, *values) is None:
            self.show_clinic(self._clinic_id)  # refused: the fields show what is kept

    def _change(self, **changes: Any) -> None:
        if (clinic := self._clinic()) is None:
            return
        try:
            changed = replace(clinic, **changes)
        except Refused as refusal:  # what no clinic can be
            self._desk.complain(refusal)
            self.show_clinic(self._clinic_id)
        else:
            self._do(clinics.change_clinic, changed)

    def _on_choice(self, kind: RoleKind, practitioner_id: str | None) -> None:
        if (clinic := self._clinic()) is not None:
            self._do(clinics.choose, clinic, kind, practitioner_id)

    def _on_spend(self, amount: object) -> None:
        currency = self._currency.value() or ""
        self._change(minimum_spend=amount, minimum_spend_currency=currency if amount is not None else "")

    def _on_currency(self, code: str) -> None:
        if self._spend.text().strip():
            self._change(minimum_spend_currency=code)

    def _on_nation(self) -> None:
        clinic, file = self._clinic(), self._desk.file
        if clinic is not None and file is not None:
            self._change(jurisdiction=other_nation(file, clinic))

    def _connect(self) -> None:
        for name, field in self._lines.items():
            field.committed.connect(lambda text, name=name: self._change(**{name: text}))
        self._place.committed.connect(lambda code: self._change(jurisdiction=code))
        self._use_nation.clicked.connect(self._on_nation)
        self._injector.committed.connect(lambda person: self._on_choice(RoleKind.INJECTOR, person))
        self._prescriber.committed.connect(lambda person: self._on_choice(RoleKind.PRESCRIBER, person))
        self._areas.changed.connect(lambda areas: self._change(counted_areas=areas))
        self._spend.committed.connect(self._on_spend)
        self._currency.committed.connect(self._on_currency)
        self._sessions.committed.connect(lambda n: self._change(sessions_per_year=n))
        self._months.committed.connect(lambda months: self._change(months_of_effect=months))
        self._why_off.committed.connect(lambda text: self._change(off_shortlist_because=text.strip()))
        self._more.reshaped.connect(self._order_tabs)
        self._summary.vetting_wanted.connect(self.vetting_wanted)
        self._summary.reasons_wanted.connect(self.reasons_wanted)
        self._to_people.clicked.connect(self.people_wanted)

    def _order_tabs(self) -> None:
        tab_in_reading_order(None, self._inside)

    def _lay_out(self) -> None:
        self._inside = scrolled_column(
            self,
            self._summary,
            self._chain,
            _titled(tr("The clinic"), self._clinic_form(), self._use_nation),
            _titled(tr("Who would treat you"), self._people_form(), self._to_people),
            _titled(tr("How it counts"), self._counting_form(), above=self._areas),
            self._more,
        )

    def _clinic_form(self) -> Form:
        form = Form()
        form.add(tr("&Name"), self._lines["name"])
        form.add(tr("Place"), self._place, tr("A clinic is judged by the rules of its own place."))
        form.add(tr("Addre&ss"), self._lines["address"])
        form.add(tr("&Postcode"), self._lines["postcode"])
        form.add(tr("Phone"), self._lines["phone"])
        form.add(tr("E-&mail"), self._lines["email"])
        form.add(tr("Websi&te"), self._lines["website"])
        self._clinic_rows, self._why_off_row = form, form.rowCount()
        form.add(tr("Why it left"), self._why_off, tr("Why the clinic left the shortlist."))
        return form

    def _people_form(self) -> Form:
        form = Form()
        form.add(tr("Who &injects"), self._injector, tr("Who you would go to; as long as nobody is chosen, all count."))
        form.add(tr("Who pres&cribes"), self._prescriber)
        return form

    def _counting_form(self) -> Form:
        form = Form()
        form.add(tr("Minim&um spend"), self._spend, tr("A session costs at least that, however little is treated."))
        form.add(tr("Currenc&y"), self._currency)
        as_planned = tr("Only if you expect others here than your plan says.")
        form.add(tr("Sessions a year here"), self._sessions, as_planned)
        form.add(tr("Months of effect here"), self._months, as_planned)
        return form


def _titled(words: str, form: Form, *below: QWidget, above: QWidget | None = None) -> QWidget:
    inside = QWidget()
    form.setContentsMargins(0, 0, 0, 0)
    inside.setLayout(form)
    return card(heading(words), *([above] if above is not None else []), inside, *below)
