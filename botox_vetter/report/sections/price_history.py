"""The prices of one clinic that were read more than once: what they stated when, drawn on one scale of time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from botox_vetter.domain.price_history import PriceChange, change_between
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.drawings.over_time import Reading, over_time
from botox_vetter.report.drawings.shapes import Drawing
from botox_vetter.report.words.dates import day, short_day
from botox_vetter.report.words.money import amount_words
from botox_vetter.report.words.names import joined, sentence
from botox_vetter.report.words.price_history import history_lines
from botox_vetter.report.words.prices import quote_words


@dataclass(frozen=True, slots=True)
class PriceStory:
    """title: the price now; lines: the latest first. drawing None: too little can be held against each other."""

    quote_id: str
    title: str
    lines: tuple[str, ...]
    drawing: Drawing | None


def price_stories(quotes: Iterable[Quote], rulebook: Rulebook, place: str = "") -> tuple[PriceStory, ...]:
    """None of prices that were stated once."""
    told = [quote for quote in quotes if quote.earlier]
    days = sorted(one.seen_on for quote in told for one in (*quote.earlier, quote) if one.seen_on is not None)
    span = (days[0], days[-1]) if days else None
    return tuple(
        PriceStory(
            quote.id,
            sentence(quote_words(quote, rulebook, place)),
            history_lines(quote, rulebook),
            _drawn(quote, span) if span is not None else None,
        )
        for quote in told
    )


def _drawn(quote: Quote, span: tuple[date, date]) -> Drawing | None:
    """Of two days at least; of several statements of one day the last, for it corrects the others."""
    stated = {one.seen_on: one for one in (*quote.earlier, quote) if _is_alike(one, quote) and one.seen_on is not None}
    readings = [
        Reading(on, one.amount, sentence(amount_words(one.amount, one.currency)))
        for on, one in sorted(stated.items())
        if on is not None and one.amount is not None
    ]
    if len(readings) < 2:
        return None
    told = joined(tr("{price} on {day}").format(price=one.words, day=day(one.on)) for one in readings)
    alt = tr("The price over time: {readings}").format(readings=told)
    first, last = span
    return over_time(readings, first, last, (short_day(first), short_day(last)), alt)


def _is_alike(one: Quote, now: Quote) -> bool:
    """Whether it pays for the same, so that its amount can stand beside that of now."""
    change = change_between(one, now)
    return one is now or isinstance(change, PriceChange) or change.kind in ("corrected", "free_before")
