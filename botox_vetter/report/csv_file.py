"""The clinics as a text file for spreadsheets: a row for each, with plain numbers and days like 2026-11-22.

RFC 4180 in UTF-8, with the mark by which spreadsheets know it; nothing in it is computed.
"""

import csv
import io
from datetime import date
from decimal import Decimal

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.formula_guard import guarded
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.choice import FULL, Contents, without_personal
from botox_vetter.report.sheets.clinics import as_rows, figures
from botox_vetter.report.sheets.figures import Figures, figure
from botox_vetter.report.sheets.values import Money, Share, Value, Web


def to_csv(comparison: Comparison, rulebook: Rulebook, contents: Contents = FULL) -> bytes:
    """First to last; what belongs to parts that are not wanted is left out. The clinic's id stands last."""
    told = comparison if contents.is_personal else without_personal(comparison)
    ids = Figures("", (figure(tr("Id"), told.standings, lambda s: s.clinic.id),))
    sheet = as_rows("", told, (*figures(told, rulebook, contents.parts), ids))
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(map(guarded, sheet.heads))
    writer.writerows(map(_text, row) for row in sheet.rows)
    return out.getvalue().encode("utf-8-sig")


def _text(value: Value) -> str:
    match value:
        case None:
            return ""
        case Money(amount):
            return _number(amount)
        case Share(of_one):
            return _number(Decimal(of_one.numerator) / Decimal(of_one.denominator))
        case Web(address):
            return address
        case Decimal():
            return _number(value)
        case date():
            return value.isoformat()
        case _:
            return guarded(str(value))


def _number(value: Decimal) -> str:
    text = f"{value:f}"
    return f"{text}0" if len(text.partition(".")[2]) == 3 else text  # 3.125 would be read as thousands
