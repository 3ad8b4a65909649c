"""The prices of a clinic as a person uses them, for tests."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.values import show_in
from botox_vetter.ui.pages.clinics.prices import PricesTab
from botox_vetter.ui.pages.clinics.prices_form import QuoteForm
from tests.cases import LANTERN, harbour_case

Key = Qt.Key


class Till:
    """The tab as a person uses it."""

    def __init__(self, tab: PricesTab, desk: Desk, qtbot: QtBot) -> None:
        self.tab, self.desk, self.qtbot, self.clinic_id = tab, desk, qtbot, LANTERN
        desk.changed.connect(lambda _change: tab.show_clinic(self.clinic_id))

    def open(self, clinic_id: str) -> None:
        self.clinic_id = clinic_id
        self.tab.show_clinic(clinic_id)

    @property
    def form(self) -> QuoteForm:
        return self.tab._forms[self.clinic_id]

    def new(self, **values: object) -> QuoteForm:
        """Opens the form for a new price and fills it in."""
        self.button("Add a price").click()
        return self.fill(**values)

    def fill(self, **values: object) -> QuoteForm:
        for name, value in values.items():
            show_in(self.form._fields[name], value)
        self.form._show_rows()
        return self.form

    def type_amount(self, low: str, high: str = "") -> None:
        amount = self.form._fields["amount"]
        self.qtbot.keyClicks(amount._low, low)
        self.qtbot.keyClicks(amount._high, high)

    def save(self) -> None:
        self.qtbot.keyClick(self.form, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def choose(self, quote: Quote) -> None:
        self.tab._table.choose(quote.id)

    def quotes(self) -> list[Quote]:
        return list(self.desk.file.quotes_of(self.clinic_id))

    def added(self) -> list[Quote]:
        before = {quote.id for quote in harbour_case().quotes}
        return [quote for quote in self.quotes() if quote.id not in before]

    def button(self, words: str) -> QPushButton:
        return next(b for b in self.tab.findChildren(QPushButton) if words in b.text().replace("&", ""))

    def words(self, pane: QWidget | None = None) -> str:
        seen = pane or self.tab
        return "\n".join(label.text() for label in seen.findChildren(QLabel) if label.isVisibleTo(self.tab))


def quote_of(clinic_id: str, basis: Basis) -> Quote:
    return next(quote for quote in harbour_case().quotes_of(clinic_id) if quote.basis is basis)
