"""A price over time in words: what was stated when, and by how many percent it changed."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import pairwise

from botox_vetter.domain.price_history import PriceChange, change_between
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.money import number
from botox_vetter.report.words.names import sentence
from botox_vetter.report.words.prices import stated_words
from botox_vetter.report.words.reasons import reason_words


def statement_words(quote: Quote) -> str:
    """ "£95, 3 May 2026"."""
    if quote.seen_on is None:
        return tr("{price}, day not recorded").format(price=stated_words(quote))
    return tr("{price}, {day}").format(price=stated_words(quote), day=day(quote.seen_on))


def history_lines(quote: Quote, rulebook: Rulebook) -> tuple[str, ...]:
    """What it states now first, then what it stated before, each with how it came from the one before that."""
    stated = (*quote.earlier, quote)
    lines = [statement_words(stated[0])]
    for before, after in pairwise(stated):
        words = tr("{statement}: {change}")
        lines.append(words.format(statement=statement_words(after), change=change_words(before, after, rulebook)))
    return tuple(sentence(line) for line in reversed(lines))


def before_words(quote: Quote, rulebook: Rulebook) -> str:
    """In one line beside the price: "Before: £95, 3 May 2026; 11% more now"; "": it was stated once."""
    if not quote.earlier:
        return ""
    before = quote.earlier[-1]
    words = tr("Before: {statement}; now {change}")
    return words.format(statement=statement_words(before), change=change_words(before, quote, rulebook))


def change_words(before: Quote, after: Quote, rulebook: Rulebook) -> str:
    """ "11% more", "the same", "low end 5% less, high end the same", or why nobody can tell."""
    change = change_between(before, after)
    if isinstance(change, Reason):
        return reason_words(change, rulebook)
    return _ends(change, before, after)


def _ends(change: PriceChange, before: Quote, after: Quote) -> str:
    low = _percent(change.low)
    if before.high is None and after.high is None:
        return low
    if change.high is None:
        said = tr("with an upper end now") if before.high is None else tr("without an upper end now")
        return tr("{low}, {end}").format(low=low, end=said)
    if change.high == change.low:
        return low
    return tr("low end {low}, high end {high}").format(low=low, high=_percent(change.high))


def _percent(change: Fraction) -> str:
    """Rounded half up to whole percent, to tenths below one; what changed is never said to be the same."""
    if change == 0:
        return tr("the same")
    exact = Decimal(abs(change.numerator)) / Decimal(change.denominator)
    shown = exact.quantize(Decimal("0.1") if exact < 1 else Decimal(1), rounding=ROUND_HALF_UP)
    figure = number(shown) if shown else tr("less than {n}").format(n=number(Decimal("0.1")))
    return (tr("{n}% more") if change > 0 else tr("{n}% less")).format(n=figure)
