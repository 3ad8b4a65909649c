"""The prices of one clinic, and what the plan costs there."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from botox_vetter.actions import clinics, quotes
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.plans import Units
from botox_vetter.domain.quotes import Quote
from botox_vetter.language import tr
from botox_vetter.report.words.price_levels import levels_beside, levels_words
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import card, heading, say
from botox_vetter.ui.models.quote_table import QuoteTable
from botox_vetter.ui.pages.clinics.evidence_brought import Brought
from botox_vetter.ui.pages.clinics.evidence_intake import Intake
from botox_vetter.ui.pages.clinics.prices_cost import CostPanel
from botox_vetter.ui.pages.clinics.prices_form import QuoteForm
from botox_vetter.ui.pages.clinics.prices_over_time import PricesOverTime
from botox_vetter.ui.pages.clinics.prices_table import QuoteView
from botox_vetter.ui.pages.clinics.records import tab_in_reading_order
from botox_vetter.ui.pages.units.panel import UnitsPanel
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.signed import SignButton, SignPlace
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

BESIDE_FROM = 1050  # from this width on the cost stands beside the prices, else below them


class PricesTab(QWidget):
    """A form that is open stays with its clinic, half filled in, until it is saved or left.

    reasons_wanted(str): as of the head
    """

    reasons_wanted = Signal(str)

    def __init__(self, desk: Desk, look: Look, intake: Intake) -> None:
        super().__init__()
        self._desk, self._intake = desk, intake
        self._clinic_id: str | None = None
        self._forms: dict[str, QuoteForm] = {}
        self._model = QuoteTable(desk.rulebook, self)
        self._table = QuoteView(self._model, look)
        self._none = card(
            SignPlace("price"),
            heading(tr("No price yet")),
            say(tr("Add what the clinic states, in its own words; ranges and “from” prices stay what they are.")),
        )
        self._add, self._change = SignButton(tr("Add a &price"), "add"), SignButton(tr("&Change it"), "edit")
        self._remove = SignButton(tr("Remove it"), "remove")
        self._add.setProperty("leading", True)
        self._levels = say("", "muted", m.SMALL)
        self._cost, self._units = CostPanel(desk.rulebook), UnitsPanel(desk.rulebook, look)
        self._over_time = PricesOverTime(desk.rulebook, look)
        self._lay_out()
        self._connect()

    def show_clinic(self, clinic_id: str | None) -> None:
        """Shows what is known of that clinic's prices today; the chosen price stays chosen."""
        self._clinic_id = clinic_id
        clinic, file, comparison = self._clinic(), self._desk.file, self._desk.comparison
        self.setEnabled(clinic is not None)
        for form_of, form in self._forms.items():
            form.setVisible(form_of == clinic_id)
            form.offer_evidence(file.evidence if file is not None else ())
        if clinic is None or file is None or comparison is None:
            return
        chosen, found, cost = self._table.quote_id, file.quotes_of(clinic.id), comparison.of(clinic.id).cost
        self._model.show_quotes(found, cost, file.place_of(clinic))
        self._table.choose(chosen)
        self._table.setVisible(bool(found))
        self._table.fit()
        self._none.setVisible(not found)
        self._cost.show_cost(cost, file)
        self._units.show_clinic(clinic, file)
        self._over_time.show_clinic(clinic, file)
        self._on_current()

    def choose(self, quote_id: str) -> None:
        """Leads to that price."""
        self._table.choose(quote_id)
        self._table.setFocus()

    def choose_units(self) -> None:
        """Leads to the units that the figures rest on."""
        self._units.take_keyboard()

    def _clinic(self) -> Clinic | None:
        file = self._desk.file
        return file.clinic(self._clinic_id) if file and self._clinic_id else None

    def _enable(self) -> None:
        has_form = self._clinic_id in self._forms
        self._add.setDisabled(has_form)
        for button in (self._change, self._remove):
            button.setVisible(self._model.rowCount() > 0)
            button.setEnabled(bool(self._table.quote_id) and not has_form)

    def _on_current(self) -> None:
        """What can be done with the price, and what others ask for the same."""
        self._enable()
        quote, clinic, file, words = self._chosen(), self._clinic(), self._desk.file, ""
        if quote is not None and clinic is not None and file is not None:
            place, rulebook = file.place_of(clinic), self._desk.rulebook
            words = levels_words(levels_beside(quote, place, rulebook), rulebook)
        self._levels.setText(words)
        self._levels.setVisible(bool(words))

    def _on_add(self) -> None:
        self._open_form(None)

    def _on_change(self) -> None:
        quote = self._chosen()
        if quote is not None:
            self._open_form(quote)

    def _on_remove(self) -> None:
        quote = self._chosen()
        if quote is not None and self._clinic_id not in self._forms:
            self._desk.do(quotes.remove_quote, self._desk.case_id, quote)

    def _chosen(self) -> Quote | None:
        return self._model.quote(self._table.currentIndex())

    def _open_form(self, quote: Quote | None) -> None:
        clinic, file = self._clinic(), self._desk.file
        if clinic is None or file is None:
            return
        if clinic.id not in self._forms:
            form = QuoteForm(self._desk.rulebook, clinic, file, quote, self._desk.today)
            form.saved.connect(self._on_saved)
            form.left.connect(self._close_form)
            form.evidence_wanted.connect(lambda form=form: self._on_evidence(form, self._intake.ask(self)))
            form.brought.connect(lambda brought, form=form: self._on_evidence(form, brought))
            self._forms[clinic.id] = form
            self._left.insertWidget(self._left.indexOf(self._buttons) + 1, form)
            form.show()  # at once, so that it can take the keyboard
            tab_in_reading_order(form.last, self._cost, self._units)
        self._enable()
        self._forms[clinic.id].take_keyboard()

    def _on_saved(self, quote: Quote) -> None:
        action = quotes.change_quote if quote.id else quotes.add_quote
        change = self._desk.do(action, self._desk.rulebook, self._desk.case_id, quote)
        if change is not None:
            self._close_form()
            self._table.choose(next(iter(change.ids), ""))

    def _on_evidence(self, form: QuoteForm, brought: Sequence[Brought]) -> None:
        """Kept at once, and named by the price when that is saved."""
        if brought:
            self._intake.keep(brought, form.clinic_id, then=lambda ids: self._name_evidence(form, ids))

    def _name_evidence(self, form: QuoteForm, ids: Sequence[str]) -> None:
        if self._forms.get(form.clinic_id) is form:  # else it was saved or left meanwhile
            form.add_evidence(ids)

    def _close_form(self) -> None:
        """The keyboard goes back to where the form was opened from."""
        form = self._forms.pop(str(self._clinic_id), None)
        if form is None:
            return
        form.hide()
        form.deleteLater()
        self._enable()
        (self._table if self._table.quote_id else self._add).setFocus()

    def _on_units(self, units: tuple[Units, ...]) -> None:
        if clinic := self._clinic():
            self._desk.do(clinics.change_clinic, replace(clinic, units=units))

    def _connect(self) -> None:
        self._add.clicked.connect(self._on_add)
        self._change.clicked.connect(self._on_change)
        self._remove.clicked.connect(self._on_remove)
        self._cost.reasons_wanted.connect(self.reasons_wanted)
        self._table.opened.connect(self._on_change)
        self._table.removed.connect(self._on_remove)
        self._table.selectionModel().currentChanged.connect(lambda: self._on_current())
        self._units.wanted.connect(self._on_units)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= BESIDE_FROM
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(direction)
        self._sides.setStretch(0, 1 if is_wide else 0)

    def _lay_out(self) -> None:
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self._add, self._change, self._remove):
            row.addWidget(button)
        row.addStretch()
        self._left, right = QVBoxLayout(), QVBoxLayout()
        for side, widgets in (
            (self._left, (self._none, self._table, self._levels, self._buttons)),
            (right, (self._cost, self._over_time, self._units)),
        ):
            side.setSpacing(m.GAP)
            for widget in widgets:
                side.addWidget(widget)
            side.setAlignment(Qt.AlignmentFlag.AlignTop)
        right.addStretch()
        inside = QWidget()
        self._sides = QBoxLayout(QBoxLayout.Direction.TopToBottom, inside)
        self._sides.setContentsMargins(0, m.GAP, m.GAP, m.GAP)
        self._sides.setSpacing(m.GAP_LARGE)
        self._sides.addLayout(self._left)
        self._sides.addLayout(right, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(Scrolled(inside))
