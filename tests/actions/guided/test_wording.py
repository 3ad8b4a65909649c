"""Prices as people see them: what is understood, and what is refused because it can be read in two ways.

The wordings are invented after the kinds that price lists and posters use.
"""

from decimal import Decimal
from typing import Any

import pytest

from botox_vetter.actions.guided.wording import read_wordings
from botox_vetter.actions.tables.vocabulary import Words, words_of
from botox_vetter.domain.quotes import Basis, Known, Published, Quote, Sex
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook

UPPER_FACE = ("glabella", "forehead", "crows_feet")


@pytest.fixture(scope="module")
def words(rulebook: Rulebook) -> Words:
    return words_of(rulebook, is_medical=False)


def only(text: str, words: Words) -> dict[str, Any]:
    """The fields of its one price; an amount without a second end is both ends."""
    ((said, values),) = read_wordings(text, words)
    assert said == text
    Quote("q", "c", **values | {"currency": "GBP"})
    return values


@pytest.mark.parametrize(
    ("text", "basis", "low", "more"),
    [
        ("3 areas £199", Basis.AREAS_BUNDLE, "199", {"count": 3}),
        ("£199 for three areas", Basis.AREAS_BUNDLE, "199", {"count": 3}),
        ("3 areas of Botox for only £199", Basis.AREAS_BUNDLE, "199", {"count": 3, "currency": "GBP"}),
        ("3 areas 199", Basis.AREAS_BUNDLE, "199", {"count": 3, "currency": ""}),
        ("Three areas: £1,050", Basis.AREAS_BUNDLE, "1050", {"count": 3}),
        ("3 areas £199 (frown, forehead, crow's feet)", Basis.AREAS_BUNDLE, "199", {"areas": UPPER_FACE}),
        ("one area £120", Basis.AREAS_BUNDLE, "120", {"count": 1}),
        ("£120 per area", Basis.AREAS_BUNDLE, "120", {"count": 1}),
        ("2 areas from £150+", Basis.AREAS_BUNDLE, "150", {"high": None}),
        ("Men 3 areas £230", Basis.AREAS_BUNDLE, "230", {"sex": Sex.MALE}),
        ("3 areas £199 for new clients", Basis.AREAS_BUNDLE, "199", {"first_session_only": True}),
        ("3 areas for members £180", Basis.AREAS_BUNDLE, "180", {"member": True}),
        ("£12 a unit", Basis.PER_UNIT, "12", {}),
        ("£3.50/unit Azzalure", Basis.PER_UNIT, "3.50", {"product": "azzalure"}),
        ("€ 9,50 pro Einheit", Basis.PER_UNIT, "9.50", {"currency": "EUR"}),
        ("Forehead £95", Basis.PER_AREA, "95", {"areas": ("forehead",)}),
        ("Frown lines £95 per area", Basis.PER_AREA, "95", {"areas": ("glabella",)}),
        ("forehead £90 to £110", Basis.PER_AREA, "90", {"high": Decimal(110)}),
        ("Jaw: on request", Basis.PER_AREA, None, {"published": Published.ON_REQUEST, "areas": ("masseter",)}),
        ("Frown and forehead £180", Basis.PER_SESSION, "180", {"areas": ("glabella", "forehead")}),
        ("upper face £250", Basis.PER_SESSION, "250", {"areas": UPPER_FACE}),
        ("first visit £79, frown", Basis.PER_AREA, "79", {"first_session_only": True}),
        ("free consultation", Basis.CONSULTATION, "0", {}),
        ("Consultation £40, taken off your treatment", Basis.CONSULTATION, "40", {"redeemed": Known.YES}),
        ("£50 deposit", Basis.DEPOSIT, "50", {"deducted": None}),
        ("review £35", Basis.REVIEW, "35", {}),
        ("each further area £60", Basis.FURTHER_AREA, "60", {}),
        ("2 Areas (Forehead and Glabella) £215", Basis.AREAS_BUNDLE, "215", {"areas": ("forehead", "glabella")}),
        ("Anti-Wrinkle - 2 Areas (30 mins) From £255", Basis.AREAS_BUNDLE, "255", {"count": 2, "high": None}),
        ("Botox Two Areas (Alluzience, long-lasting) £340", Basis.AREAS_BUNDLE, "340", {"product": "alluzience"}),
        ("Single area €140", Basis.AREAS_BUNDLE, "140", {"count": 1}),
        ("Masseter (facial slimming) £190", Basis.PER_AREA, "190", {"areas": ("masseter",)}),
        ("Neck lift (platysma bands) £240", Basis.PER_AREA, "240", {"areas": ("platysma",)}),
        ("Sad smile (DAO's) £145", Basis.PER_AREA, "145", {"areas": ("mouth_corners",)}),
        ("Hyperhidrosis (under arm sweating) £260", Basis.PER_AREA, "260", {"areas": ("underarm_sweat",)}),
        ("Aesthetic consultation £70", Basis.CONSULTATION, "70", {"redeemed": None}),
        ("£45 consultations, credited toward your treatment", Basis.CONSULTATION, "45", {"redeemed": Known.YES}),
        ("Deposit to book: £25", Basis.DEPOSIT, "25", {}),
        ("Additional areas are an extra €45 each", Basis.FURTHER_AREA, "45", {}),
    ],
)
def test_a_price_is_understood_as_it_is_meant(
    text: str, basis: Basis, low: str | None, more: Any, words: Words
) -> None:
    values = only(text, words)
    assert values["basis"] is basis
    assert values["low"] == (None if low is None else Decimal(low))
    for name, value in more.items():
        assert values.get(name) == value, name


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("3 areas £199, 2 areas £160", 2),
        ("1 area £90 / 2 areas £150 / 3 areas £199", 3),
        ("Frown £170 and forehead £150", 2),
        ("free consultation, 3 areas £199", 2),
    ],
)
def test_a_line_may_hold_several_prices(text: str, count: int, words: Words) -> None:
    found = read_wordings(text, words)
    assert len(found) == count
    assert all(said in text for said, _values in found)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("call us", "no_price_in_it"),
        ("3 areas 10%", "no_price_in_it"),
        ("£199", "price_of_what"),
        ("Botox £150", "price_of_what"),
        ("Filler £200", "price_of_what"),
        ("£12 a month", "price_of_what"),
        ("consultation and 3 areas £199", "price_of_what"),
        ("Frown £95 and review", "price_of_what"),
        ("2 areas £150 frown", "price_of_what"),
        ("3 areas £65 per area", "price_of_what"),
        ("forehead and frown £95 per area", "price_of_what"),
        ("3 areas £199 taken off your treatment", "price_of_what"),
        ("was £250 now £199", "several_prices_in_it"),
        ("course of 3 £500", "several_prices_in_it"),
        ("50 units £180", "several_prices_in_it"),
        ("3 areas £199, 2 areas £160 for members", "tied_to_which"),
        ("forehead and frown £95 each", "words_not_understood"),
        ("10% off 3 areas £199", "words_not_understood"),
        ("3 areas £199 with any filler", "price_of_what"),
        ("3 areas £199 on Mondays", "words_not_understood"),
        ("Facial £60 for 30 minutes", "price_of_what"),
        ("30 mins", "no_price_in_it"),
    ],
)
def test_what_can_be_read_in_two_ways_or_not_whole_is_refused(text: str, kind: str, words: Words) -> None:
    with pytest.raises(Refused) as refused:
        read_wordings(text, words)
    assert refused.value.reason.kind == kind
