"""What stands in one cell: a text, or something that a spreadsheet can compute with."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from botox_vetter.domain.money import Amount, shown
from botox_vetter.language import tr
from botox_vetter.report.document import is_web_address
from botox_vetter.report.words.addresses import shown_address
from botox_vetter.report.words.names import FIRST_STRONG_ISOLATE, POP_ISOLATE, own_words


@dataclass(frozen=True, slots=True)
class Money:
    """An amount as it is shown: rounded to the minor unit of its currency (DESIGN P17)."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the whole, within [0, 1]."""

    of_one: Fraction


@dataclass(frozen=True, slots=True)
class Web:
    """An address that leads somewhere; others are texts."""

    address: str


Value = str | int | Decimal | date | Money | Share | Web | None  # None: not known, or nothing to be said


def money_of(amount: Decimal | None, currency: str) -> Value:
    return None if amount is None else Money(shown(amount, currency), currency)


def low_of(amount: Amount | None, currency: str) -> Value:
    return None if amount is None else money_of(amount.low, currency)


def high_of(amount: Amount | None, currency: str) -> Value:
    """In words where it has no upper end: an empty cell would say that nobody knows."""
    if amount is not None and amount.high is None:
        return tr("no upper end")
    return None if amount is None else money_of(amount.high, currency)


def percent_of(percent: Decimal | None) -> Value:
    return None if percent is None else Share(Fraction(percent) / 100)


def web_of(address: str) -> Value:
    tidy = address.strip()
    return Web(tidy) if is_web_address(tidy) else shown_address(tidy) or None


def flag_of(is_so: bool) -> Value:
    """ "yes", or nothing: a column of "no" is hard to read."""
    return tr("yes") if is_so else None


def words_of(text: str) -> str | None:
    """Somebody's own words on one line; None for none. A cell of its own needs no marks of direction around them."""
    return own_words(text).strip(FIRST_STRONG_ISOLATE + POP_ISOLATE) or None
