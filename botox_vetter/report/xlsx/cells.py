"""One value as one cell: a number, a day, an amount with its currency; a text is never computed."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from openpyxl.styles import Alignment, Font, PatternFill

from botox_vetter.domain.currencies import MINOR_DIGITS
from botox_vetter.domain.xlsx_text import xml_text
from botox_vetter.report.colours import ON_PAPER, Colour
from botox_vetter.report.sheets.values import Money, Share, Value, Web
from botox_vetter.report.words.addresses import shown_address
from botox_vetter.report.words.money import SIGNS

LONGEST_TEXT = 32_767  # characters that a spreadsheet keeps in a cell
LONGEST_ADDRESS = 2_079
_DIGITS = 15  # that a spreadsheet computes with
_FIRST_DAY = date(1900, 3, 1)  # before it spreadsheets count wrongly
_DAY, _NUMBER, _SHARE = "d mmm yyyy", "#,##0.##", "0.0%"
_NO_ADDRESS = re.compile(r"[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})")

TOP = Alignment(vertical="top", wrap_text=True)
NUMBER = Alignment(vertical="top", horizontal="right", indent=1)
NUMBER_HEAD = Alignment(vertical="top", wrap_text=True, horizontal="right", indent=1)
START = Alignment(vertical="top", horizontal="left")
BOLD = Font(name="Calibri", size=11, bold=True)
HEAD = PatternFill("solid", fgColor=ON_PAPER[Colour.TINT].removeprefix("#"))
_LINK = Font(name="Calibri", size=11, underline="single", color=ON_PAPER[Colour.ACCENT].removeprefix("#"))


def is_number(value: Value) -> bool:
    return isinstance(value, int | Decimal | Money | Share)


def fill(cell: Any, value: Value) -> None:
    match value:
        case int():
            cell.value = value
        case Decimal() if _is_exact(value):
            cell.value, cell.number_format = value, _NUMBER
        case Money(amount) if _is_exact(amount):
            cell.value, cell.number_format = amount, money_format(value.currency)
        case Share(of_one):
            cell.value, cell.number_format = float(of_one), _SHARE
        case date() if value >= _FIRST_DAY:
            cell.value, cell.number_format = value, _DAY
        case Web(address):
            _fill_link(cell, address)
        case _:
            fill_text(cell, text_of(value))


def fill_text(cell: Any, text: str) -> None:
    """Marked as text, so that no spreadsheet computes it, not even when somebody goes through the cell."""
    cell.value = _kept(text)
    cell.data_type = "s"
    cell.quotePrefix = True


def money_format(currency: str) -> str:
    """ "£"#,##0.00: the sign as the report writes it, and as many digits as the currency has."""
    digits = MINOR_DIGITS.get(currency, 2)
    name = "".join(c for c in currency if c.isalnum())
    sign = SIGNS.get(currency) or (f"{name} " if name else "")
    return (f'"{sign}"' if sign else "") + "#,##0" + ("." + "0" * digits if digits else "")


def text_of(value: Value) -> str:
    """What is seen of it, at least in length."""
    match value:
        case None:
            return ""
        case Money(amount, currency):
            return f"{SIGNS.get(currency, currency)} {amount:,f}"
        case Share():
            return "100.0%"
        case Web(address):
            return shown_address(address)
        case date():
            return f"{value:%d %b %Y}"
        case Decimal():
            return f"{value:,f}"
        case _:
            return str(value)


def _kept(text: str) -> str:
    """As much as a cell holds, in characters that its XML can hold; that the end is missing is seen."""
    written = xml_text(text)
    return written if len(written) <= LONGEST_TEXT else f"{written[: LONGEST_TEXT - 2]} …"


def _is_exact(number: Decimal) -> bool:
    return len(number.as_tuple().digits) <= _DIGITS


def _fill_link(cell: Any, address: str) -> None:
    """An address that a spreadsheet would call a damage of the file stays a text."""
    fill_text(cell, shown_address(address))
    target = _NO_ADDRESS.sub(_percent, address)
    if len(target) <= LONGEST_ADDRESS and target.count("#") < 2:
        cell.hyperlink = target
        cell.font = _LINK


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace"))
