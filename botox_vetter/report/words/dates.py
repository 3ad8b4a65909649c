"""Days in words."""

from datetime import date, datetime

from botox_vetter.language import tr


def day(value: date) -> str:
    """22 November 2026."""
    return tr("{day} {month} {year}").format(day=value.day, month=_months()[value.month - 1], year=value.year)


def moment(value: datetime) -> str:
    """22 November 2026, 14:02; as the clock of `value` has it."""
    return tr("{day}, {hour:02}:{minute:02}").format(day=day(value.date()), hour=value.hour, minute=value.minute)


def short_day(value: date) -> str:
    """22 Nov 2026, for narrow columns."""
    return tr("{day} {month} {year}").format(day=value.day, month=_months()[value.month - 1][:3], year=value.year)


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
