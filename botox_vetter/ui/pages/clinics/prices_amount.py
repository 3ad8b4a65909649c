"""An amount as a clinic states it: exact, from low to high, or "from"."""

from decimal import Decimal

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from botox_vetter.domain.money import Amount
from botox_vetter.language import tr
from botox_vetter.ui.fields.typed import amount_field
from botox_vetter.ui.theme import measures as m


class AmountField(QWidget):
    """One figure is exact; two are a range; with “from” there is no upper end (DESIGN P1)."""

    def __init__(self) -> None:
        super().__init__()
        self._low, self._high = amount_field(), amount_field()
        self._low.setAccessibleName(tr("Amount, or its lower end"))
        self._high.setAccessibleName(tr("Upper end, if it is a range"))
        self._from = QCheckBox(tr("“from”: no upper end"))
        self._from.toggled.connect(lambda on: self._high.setDisabled(on))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.GAP)
        row.addWidget(self._low)
        row.addWidget(QLabel(tr("to")))
        row.addWidget(self._high)
        row.addWidget(self._from)
        row.addStretch()
        self.setFocusProxy(self._low)

    def show_value(self, amount: Amount | None) -> None:
        self._from.setChecked(amount is not None and amount.high is None)
        self._low.show_value(amount.low if amount else None)
        self._high.show_value(amount.high if amount and amount.high != amount.low else None)

    def value(self) -> tuple[Decimal, Decimal | None] | None:
        """(low, high), high None: "from"; None: nothing is typed. Raises ValueError when it cannot be understood."""
        low = self._low.value()
        if low is None:
            return None
        if self._from.isChecked():
            return low, None
        high = self._high.value()
        return low, low if high is None else high
