"""Days as people write them. A day that can be read in two ways is never guessed."""

import re
from datetime import date
from enum import StrEnum

from botox_vetter.domain.reasons import Refused


class DayOrder(StrEnum):
    """How 03/04/2026 is meant."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


def read_any_day(text: str, order: DayOrder | None = None) -> date:
    """A day in ISO, with a month in words, with points (day first), or with strokes where only one reading is a day.

    Raises Refused("bad_date", value) | Refused("ambiguous_day", value).
    """
    plain = " ".join(text.split())
    if found := re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]+)?", plain, re.ASCII):
        return _day(text, found[1], found[2], found[3])
    if found := re.fullmatch(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})", plain, re.ASCII):
        return _day(text, found[3], found[2], found[1])
    if found := re.fullmatch(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})", plain, re.ASCII):
        return _with_strokes(text, (found[1], found[2], found[3]), order)
    if (found := _IN_WORDS.fullmatch(plain)) and (month := _MONTHS.get(found["month"].casefold())):
        return _day(text, found["year"], str(month), found["before"] or found["after"])
    raise Refused("bad_date", value=text[:40])


def _with_strokes(text: str, parts: tuple[str, str, str], order: DayOrder | None) -> date:
    first, second, year = parts
    days = {}
    for found, (day, month) in {DayOrder.DAY_FIRST: (first, second), DayOrder.MONTH_FIRST: (second, first)}.items():
        try:
            days[found] = _day(text, year, month, day)
        except Refused:
            continue
    if order is not None:
        days = {found: day for found, day in days.items() if found is order}
    if len(set(days.values())) > 1:
        raise Refused("ambiguous_day", value=text[:40])
    if not days:
        raise Refused("bad_date", value=text[:40])
    return next(iter(days.values()))


def _day(text: str, year: str, month: str, day: str) -> date:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise Refused("bad_date", value=text[:40]) from None


_IN_WORDS = re.compile(
    r"(?:(?P<before>[0-9]{1,2})(?:st|nd|rd|th|\.)? )?(?P<month>[^\W\d]+)\.?"
    r"(?(before)|(?: (?P<after>[0-9]{1,2})(?:st|nd|rd|th)?,?)) (?P<year>[0-9]{4})"
)
_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "january januar jan",
            "february februar feb",
            "march märz mar mär",
            "april apr",
            "may mai",
            "june juni jun",
            "july juli jul",
            "august aug",
            "september sept sep",
            "october oktober oct okt",
            "november nov",
            "december dezember dec dez",
        ),
        start=1,
    )
    for word in words.split()
}
