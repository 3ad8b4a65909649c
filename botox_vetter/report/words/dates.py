"""Days in words."""

from datetime import date

from botox_vetter.language import tr


def day(value: date) -> str:
    """22 November 2026."""
    return tr("{day} {month} {year}").format(day=value.day, month=_months()[value.month - 1], year=value.year)


def _months() -> tuple[str, ...]:
    return (
        tr("January"),
        tr("February"),
        tr("March"),
        tr("April"),
        tr("May"),
        tr("June"),
        tr("July"),
        tr("August"),
        tr("September"),
        tr("October"),
        tr("November"),
        tr("December"),
    )
