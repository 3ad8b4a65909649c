"""Whether the text of a cell is of a sort that nothing else is."""

import re
from datetime import date

from botox_vetter.actions.tables.treatments import read_treatment
from botox_vetter.domain.day_reading import DayOrder, read_any_day
from botox_vetter.domain.reading import read_price
from botox_vetter.domain.reasons import Refused


def is_email(text: str) -> bool:
    return re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s.]+", text) is not None


def is_website(text: str) -> bool:
    return re.fullmatch(r"(https?://|www\.)\S+", text, re.IGNORECASE) is not None


def is_phone(text: str) -> bool:
    return re.fullmatch(r"(\+|00?)[\d\s()/.-]{8,}", text) is not None


def is_postcode(text: str) -> bool:
    """British or Irish or Canadian: with letters, so that it is no number."""
    return (
        re.fullmatch(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[\dW] ?[A-Z\d]{4}|[A-Z]\d[A-Z] ?\d[A-Z]\d", text.upper())
        is not None
    )


def is_price(text: str) -> bool:
    """With a currency, or words that say that there is none."""
    try:
        price = read_price(text)
    except ValueError:
        return False
    return bool(price.currency) or price.low is None or price.low == 0


def is_day(text: str) -> bool:
    try:
        return isinstance(read_any_day(text, DayOrder.DAY_FIRST), date)
    except Refused:
        return False


def is_treatment(text: str) -> bool:
    return len(text) < 80 and read_treatment(text) is not None
