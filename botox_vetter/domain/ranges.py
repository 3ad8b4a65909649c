"""Days and figures that nobody can mean: a slip of the finger is told before anything is computed with it."""

from collections.abc import Iterator
from dataclasses import is_dataclass
from datetime import date, datetime
from decimal import Decimal

from botox_vetter.domain.reasons import Reason

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
GREATEST = 10**9


def out_of_range(value: object) -> Iterator[Reason]:
    """Of every day, moment and figure in a record and in what it holds.

    Reason("day_out_of_range", value, first, last) | Reason("figure_out_of_range", value, greatest).
    """
    match value:
        case datetime():
            yield from out_of_range(value.date())
        case date():
            if not FIRST_DAY <= value <= LAST_DAY:
                yield Reason("day_out_of_range", {"value": value, "first": FIRST_DAY, "last": LAST_DAY})
        case bool() | str() | None:
            pass
        case int() | Decimal():
            if not Decimal(value).is_finite() or abs(Decimal(value)) > GREATEST:
                yield Reason("figure_out_of_range", {"value": str(value)[:40], "greatest": GREATEST})
        case tuple():
            for item in value:
                yield from out_of_range(item)
        case _ if is_dataclass(value):
            for name in value.__dataclass_fields__:
                yield from out_of_range(getattr(value, name))
