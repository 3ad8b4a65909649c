"""What the figure of a year rests on, in few words beside it (DESIGN P10, P13, P14)."""

from decimal import Decimal

import pytest

from botox_vetter.domain.quotes import Basis, Period, Quote
from botox_vetter.report.words.years import year_note
from tests.pricing.prices import cost, per_area, plan_of, quote

ORDINARY = per_area("q1", "glabella", 100, 200)
REVIEW = quote("r1", Basis.REVIEW, 0)


def package(low: int, high: int) -> Quote:
    return quote("p1", Basis.PACKAGE, low, high, areas=("glabella",), sessions=3)


def club(dues: int) -> Quote:
    return quote("m1", Basis.MEMBERSHIP, dues, period=Period.YEAR, discount_percent=Decimal(50))


@pytest.mark.parametrize(
    ("quotes", "words"),
    [
        ((REVIEW,), "3 sessions a year"),
        ((), "3 sessions a year, no review priced"),
        ((REVIEW, package(250, 500)), "3 sessions a year, with a package"),
        ((REVIEW, package(350, 500)), "3 sessions a year, with a package at the high end"),
        ((REVIEW, package(250, 700)), "3 sessions a year, with a package at the low end"),
        ((REVIEW, club(10)), "3 sessions a year, as a member"),
        ((REVIEW, club(200)), "3 sessions a year, as a member at the high end"),
    ],
)
def test_the_note_of_a_year_says_what_it_rests_on(quotes: tuple[Quote, ...], words: str) -> None:
    assert year_note(cost(plan_of("glabella", sessions_per_year=3), ORDINARY, *quotes)) == words
