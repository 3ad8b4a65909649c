"""The form of one price. Only what belongs to its sort is shown; nothing is computed here."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.criteria import country_of
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.price_faults import price_faults
from botox_vetter.domain.quotes import Basis, Published, Quote
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import product_name, sentence
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.ui.fields.form import Form, heading, say
from botox_vetter.ui.fields.values import show_in, value_of
from botox_vetter.ui.pages.clinics.evidence_brought import Brought
from botox_vetter.ui.pages.clinics.evidence_drop import DropTarget
from botox_vetter.ui.pages.clinics.evidence_picker import EvidencePicker
from botox_vetter.ui.pages.clinics.prices_areas import AreaPicker
from botox_vetter.ui.pages.clinics.prices_basis import PARTICULARS, areas_hint
from botox_vetter.ui.pages.clinics.prices_fields import (
    ALWAYS,
    changes_for,
    labels,
    quote_fields,
    value_in,
)
from botox_vetter.ui.pages.plan.lists import CURRENCIES, CURRENCY_OF
from botox_vetter.ui.theme import measures as m


class QuoteForm(QFrame):
    """saved(Quote): its id is empty for a new one. left(): the person goes without saving.

    evidence_wanted(): a file shall be attached; brought(tuple of Brought): dropped onto the form.
    Ctrl+Enter saves from every field, Esc leaves.
    """

    saved = Signal(object)
    left = Signal()
    evidence_wanted = Signal()
    brought = Signal(object)

    def __init__(
        self,
        rulebook: Rulebook,
        clinic: Clinic,
        file: CaseFile,
        quote: Quote | None,
        today: date,
        takes_evidence: bool = True,
    ) -> None:
        """quote None: a new one, seen today. takes_evidence False: what it rests on is known elsewhere."""
        super().__init__()
        self.setProperty("card", True)
        self._rulebook, self._quote = rulebook, quote or _blank(clinic, file, today)
        self._takes_evidence = takes_evidence
        self._fields = quote_fields(rulebook)
        self._rows: dict[str, int] = {}
        self._hints: dict[str, QLabel] = {}
        self._lacks = say("", "bad")
        self._lacks.hide()
        self._offer(clinic, file)
        self.offer_evidence(file.evidence)
        self._lay_out(tr("Change this price") if quote else tr("Add a price"))
        self._show_quote(is_new=quote is None)
        for name in ("basis", "published"):
            self._fields[name].committed.connect(lambda _value: self._show_rows())  # type: ignore[attr-defined]
        offer = self._fields["is_offer"]
        assert isinstance(offer, QCheckBox)
        offer.toggled.connect(lambda _on: self._show_rows())
        self._picker.wanted.connect(self.evidence_wanted)
        if takes_evidence:
            target = DropTarget(self)
            target.brought.connect(self._on_brought)
            target.hovered.connect(self._picker.show_hover)

    @property
    def quote_id(self) -> str:
        """Of the price that is being changed; "": a new one."""
        return self._quote.id

    @property
    def clinic_id(self) -> str:
        return self._quote.clinic_id

    @property
    def _picker(self) -> EvidencePicker:
        picker = self._fields["evidence"]
        assert isinstance(picker, EvidencePicker)
        return picker

    def offer_evidence(self, evidence: Sequence[Evidence]) -> None:
        self._picker.offer(evidence)

    def add_evidence(self, ids: Sequence[str]) -> None:
        self._picker.add(ids)

    @property
    def last(self) -> QWidget:
        """What Tab reaches last here."""
        return self._leave

    def take_keyboard(self) -> None:
        self._fields["basis"].setFocus()

    def save(self) -> None:
        """Emits the price, or says what is lacking."""
        try:
            if self._is_stated and value_of(self._fields["amount"]) is None:
                self._complain(tr("Type the amount; nought where a consultation or review is free."))
                self._fields["amount"].setFocus()
                return
            quote = self._typed()
        except ValueError as unread:
            self._complain(str(unread))
        except Refused as refusal:
            self._complain(sentence(reason_words(refusal.reason, self._rulebook)))
        else:
            fault = next(price_faults(quote, self._rulebook.treatments), None)
            if fault is not None:
                self._complain(sentence(reason_words(fault, self._rulebook)))
                return
            self._lacks.hide()
            self.saved.emit(quote)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @property
    def _basis(self) -> Basis:
        return Basis(str(value_of(self._fields["basis"])))

    @property
    def _is_stated(self) -> bool:
        return bool(value_of(self._fields["published"]) == Published.STATED)

    def _is_asked(self, name: str) -> bool:
        """No amount where none is stated, and a usual price only beside an offer."""
        if name == "amount":
            return self._is_stated
        if name == "evidence":
            return self._takes_evidence
        return name != "regular" or bool(value_of(self._fields["is_offer"]))

    def _typed(self) -> Quote:
        """Raises ValueError and Refused. What the sort does not ask stays; with another sort it falls away."""
        values: dict[str, Any] = {"low": None, "high": None, "regular": None}
        for name in (*PARTICULARS[self._basis], *ALWAYS):
            if self._is_asked(name):
                values |= changes_for(name, value_of(self._fields[name]))
        if self._basis is self._quote.basis:
            return replace(self._quote, **values)
        quote = self._quote
        return Quote(id=quote.id, clinic_id=quote.clinic_id, state=quote.state, basis=self._basis, **values)

    def _on_brought(self, brought: Sequence[Brought]) -> None:
        """An address alone goes into its field; everything else is kept."""
        address = self._fields["address"]
        if len(brought) == 1 and brought[0].address and not value_of(address):
            address.setText(brought[0].address)  # type: ignore[attr-defined]
        else:
            self.brought.emit(brought)

    def _complain(self, words: str) -> None:
        self._lacks.setText(words)
        self._lacks.show()

    def _offer(self, clinic: Clinic, file: CaseFile) -> None:
        plan, treatments, place = file.plan, self._rulebook.treatments, file.place_of(clinic)
        for name in ("areas", "excluded"):
            picker = self._fields[name]
            assert isinstance(picker, AreaPicker)
            picker.offer(plan.targets, tuple(treatments.areas))
        brands = [
            (product.id, product_name(product.id, self._rulebook, place))
            for product in treatments.products.values()
            if product.is_cosmetic != plan.is_medical or product.id in (plan.product, self._quote.product)
        ]
        chosen = [(None, tr("Not stated")), *sorted(brands, key=lambda brand: brand[1].casefold())]
        self._fields["product"].offer(chosen)  # type: ignore[attr-defined]
        codes = dict.fromkeys((self._quote.currency, *CURRENCIES))
        self._fields["currency"].offer([(code, code) for code in codes if code])  # type: ignore[attr-defined]

    def _show_quote(self, is_new: bool) -> None:
        for name, field in self._fields.items():
            show_in(field, None if is_new and name == "amount" else value_in(self._quote, name))
        self._show_rows()

    def _show_rows(self) -> None:
        asked = {name for name in ("basis", *ALWAYS, *PARTICULARS[self._basis]) if self._is_asked(name)}
        for name, row in self._rows.items():
            self._form.setRowVisible(row, name in asked)
        self._hints["areas"].setText(areas_hint(self._basis))
        for name, hint in self._hints.items():  # a row that is shown shows its hint, too, even an empty one
            hint.setVisible(name in asked and bool(hint.text()))

    def _lay_out(self, title: str) -> None:
        self._form = Form()
        for name, (words, hint) in labels().items():
            self._rows[name] = self._form.rowCount()
            field = self._fields[name]
            if isinstance(field, QCheckBox):
                self._form.addRow("", field)
            else:
                self._hints[name] = self._form.add(words, field, hint)
        save, self._leave = QPushButton(tr("Save (Ctrl+Enter)")), QPushButton(tr("Leave (Esc)"))
        save.setProperty("leading", True)
        save.clicked.connect(self.save)
        self._leave.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.addWidget(save)
        buttons.addWidget(self._leave)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        column.addWidget(heading(title))
        column.addLayout(self._form)
        column.addWidget(self._lacks)
        column.addLayout(buttons)


def _blank(clinic: Clinic, file: CaseFile, today: date) -> Quote:
    """What a new price begins with; its amount is not shown."""
    currency = file.plan.currency or CURRENCY_OF.get(country_of(file.place_of(clinic)), "")
    return Quote("", clinic.id, Basis.PER_AREA, Decimal(0), Decimal(0), currency, seen_on=today)
