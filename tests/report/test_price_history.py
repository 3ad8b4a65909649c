"""A price over time in words and as a small line: what was stated when, and by how many percent it changed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from botox_vetter.domain.quotes import Basis, Published, Quote
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.drawings.shapes import Dot, Label
from botox_vetter.report.sections.price_history import price_stories
from botox_vetter.report.words.price_history import before_words, change_words, history_lines

MAY, JUNE, NOVEMBER = date(2026, 5, 3), date(2026, 6, 1), date(2026, 11, 9)


def quote(low: str | None, high: str | None = "", on: date | None = NOVEMBER, **more: Any) -> Quote:
    """high "": the same as low; None: from."""
    ends = (None, None) if low is None else (Decimal(low), None if high is None else Decimal(high or low))
    published = Published.ON_REQUEST if low is None else Published.STATED
    basis = {"basis": Basis.PER_AREA} | more
    return Quote("q", "quay", low=ends[0], high=ends[1], currency="GBP", seen_on=on, published=published, **basis)


CHANGES = [
    (quote("95", on=MAY), quote("105"), "11% more"),
    (quote("100", on=MAY), quote("87.50"), "13% less"),
    (quote("100", on=MAY), quote("100"), "the same"),
    (quote("1000", on=MAY), quote("1004"), "0.4% more"),
    (quote("100000", on=MAY), quote("100001"), "less than 0.1% more"),
    (quote("90", "110", on=MAY), quote("99", "110"), "low end 10% more, high end the same"),
    (quote("90", "110", on=MAY), quote("99", None), "10% more, without an upper end now"),
    (quote("90", None, on=MAY), quote("99", "120"), "10% more, with an upper end now"),
    (quote("90", None, on=MAY), quote("99", None), "10% more"),
    (quote(None, on=MAY), quote("99"), "no amount was stated then, or is now"),
    (quote("90"), quote("99"), "corrected: both were seen on the same day"),
]


@pytest.mark.parametrize(("before", "after", "words"), CHANGES, ids=[words for *_q, words in CHANGES])
def test_a_change_is_told_in_percent_or_why_nobody_can_tell(
    before: Quote, after: Quote, words: str, rulebook: Rulebook
) -> None:
    assert change_words(before, after, rulebook) == words


def read_again() -> Quote:
    first, second, corrected = quote("60", None, on=MAY), quote("80", on=JUNE), quote("85", on=JUNE)
    return replace(quote("75", areas=("forehead",)), earlier=tuple(
        replace(one, areas=("forehead",)) for one in (first, second, corrected)
    ))  # fmt: skip


def test_the_latest_stands_first_each_with_how_it_came_from_the_one_before(rulebook: Rulebook) -> None:
    assert history_lines(read_again(), rulebook) == (
        "£75, 9 November 2026: 12% less",
        "£85, 1 June 2026: corrected: both were seen on the same day",
        "£80, 1 June 2026: 33% more, with an upper end now",
        "From £60, 3 May 2026",
    )
    assert before_words(read_again(), rulebook) == "Before: £85, 1 June 2026; now 12% less"
    assert before_words(quote("75"), rulebook) == ""


def test_a_day_is_drawn_once_and_what_pays_for_something_else_is_not(rulebook: Rulebook) -> None:
    other = quote("20", on=date(2026, 1, 5), areas=("chin",))
    again = replace(read_again(), earlier=(other, *read_again().earlier))
    (story, *none) = price_stories([again, quote("99")], rulebook)
    assert none == []
    assert story.title == "£75 for forehead lines"
    assert story.drawing is not None
    assert story.drawing.alt == (
        "The price over time: From £60 on 3 May 2026, £85 on 1 June 2026 and £75 on 9 November 2026"
    )
    dots = [shape for shape in story.drawing.shapes if isinstance(shape, Dot)]
    assert [dot.is_hollow for dot in dots] == [True, False, False]
    assert [dot.x for dot in dots] == sorted(dot.x for dot in dots)
    first, high, last = (dot.y for dot in dots)
    assert high < last < first  # the dearer, the higher
    assert [s.text for s in story.drawing.shapes if isinstance(s, Label)][2:] == ["5 Jan 2026", "9 Nov 2026"]


def test_one_day_alone_is_not_drawn(rulebook: Rulebook) -> None:
    (story,) = price_stories([replace(quote("75"), earlier=(quote("80"),))], rulebook)
    assert story.drawing is None
    assert story.lines[0].startswith("£75, 9 November 2026: corrected")
