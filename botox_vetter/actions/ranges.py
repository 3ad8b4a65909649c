"""Days and figures that nobody can mean: a slip of the finger is refused before anything is computed with it."""

from dataclasses import is_dataclass
from datetime import date, datetime
from decimal import Decimal

from botox_vetter.domain.reasons import Refused
from botox_vetter.store.plain import field_names

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
GREATEST = 10**9


def check_ranges(value: object) -> None:
    """Every day, moment and figure in a record and in what it holds.

    Refused("day_out_of_range", value, first, last) | Refused("figure_out_of_range", value, greatest).
    """
    match value:
        case datetime():
            _check_day(value.date())
        case date():
            _check_day(value)
        case bool() | str() | None:
            pass
        case int() | Decimal():
            _check_figure(value)
        case tuple():
            for item in value:
                check_ranges(item)
        case _ if is_dataclass(value):
            for name in field_names(value):
                check_ranges(getattr(value, name))


def _check_day(day: date) -> None:
    if not FIRST_DAY <= day <= LAST_DAY:
        raise Refused("day_out_of_range", value=day, first=FIRST_DAY, last=LAST_DAY)


def _check_figure(figure: int | Decimal) -> None:
    if not Decimal(figure).is_finite() or abs(Decimal(figure)) > GREATEST:
        raise Refused("figure_out_of_range", value=str(figure)[:40], greatest=GREATEST)
