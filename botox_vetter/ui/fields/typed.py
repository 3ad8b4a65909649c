"""Values typed as text that must be understood: numbers, money, days. What is not understood is said, not kept."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from botox_vetter.language import tr
from botox_vetter.language.numerals import numerals
from botox_vetter.ui.fields.text import REST_MS
from botox_vetter.ui.theme import measures as m

T = TypeVar("T")


class TypedField(QLineEdit, Generic[T]):
    """A line whose text is read by `read` (ValueError: not understood) and shown by `write`. Empty is None.

    misread(str): what was typed cannot be a value; said beside the field. "" when it is all right again.
    """

    committed = Signal(object)
    misread = Signal(str)

    def __init__(
        self, read: Callable[[str], T], write: Callable[[T], str], complaint: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._read, self._write, self._complaint = read, write, complaint
        self._kept: T | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.commit)
        self.textEdited.connect(lambda _text: self._rest.start())
        self.editingFinished.connect(self.commit)
        self.setMaximumWidth(m.NUMBER_WIDTH)

    def show_value(self, value: T | None) -> None:
        text = "" if value is None else self._write(value)
        is_being_typed = self.hasFocus() and self._understood() != self._kept
        self._kept = value
        if not is_being_typed and self.text() != text:
            self.setText(text)
            self._say("")

    def commit(self) -> None:
        self._rest.stop()
        try:
            value = self.value()
        except ValueError:
            self._say(self._complaint)
            return
        self._say("")
        if value != self._kept:
            self._kept = value
            self.committed.emit(value)

    def value(self) -> T | None:
        """What is typed now; None: nothing. Raises ValueError, in words for the person, when it is not understood."""
        text = self.text().strip()
        if self._kept is not None and text == self._write(self._kept):
            return self._kept  # not typed but shown: 3.125 is not to be read back as three thousand
        try:
            return self._read(text) if text else None
        except ValueError:
            raise ValueError(self._complaint) from None

    def _understood(self) -> T | None:
        try:
            return self.value()
        except ValueError:
            return None

    def _say(self, complaint: str) -> None:
        self.setProperty("wrong", bool(complaint))
        self.style().polish(self)
        self.setToolTip(complaint)
        self.misread.emit(complaint)


def amount_field(parent: QWidget | None = None) -> TypedField[Decimal]:
    """Money or another number of at least nought; a comma or a point before the decimals."""
    from botox_vetter.domain.reading import read_amount

    return TypedField(read_amount, _plain, tr("Please type a number of at least 0, such as 150 or 12.50."), parent)


def whole_field(parent: QWidget | None = None) -> TypedField[int]:
    return TypedField(read_whole, str, tr("Please type a whole number such as 3."), parent)


def day_field(parent: QWidget | None = None) -> TypedField[date]:
    field = TypedField(read_day, date.isoformat, tr("Please type a day as year-month-day, such as 2026-11-22."), parent)
    field.setPlaceholderText(tr("2026-11-22"))
    field.setAccessibleDescription(tr("for example 2026-11-22"))  # else the empty field is heard to hold that day
    return field


def read_whole(text: str) -> int:
    if not text.strip().isdecimal():
        raise ValueError(text)
    return int(text)


def read_day(text: str) -> date:
    """Only year-month-day, which nobody can read in two ways."""
    return date.fromisoformat(text.strip())


def _plain(number: Decimal) -> str:
    """As the language writes it, without marks between thousands: 12.50 or 12,50."""
    return f"{number:f}".replace(".", numerals().decimals)
