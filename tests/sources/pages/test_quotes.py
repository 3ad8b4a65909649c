"""What a price of a page becomes as a quote that a person may accept."""

from decimal import Decimal

import pytest

from botox_vetter.domain.page_facts import PriceFact
from botox_vetter.domain.quotes import Basis, Period, Quote, Sex, State
from tests.sources.pages.reading import facts_on


def fact_on(body: str, country: str = "GB") -> PriceFact:
    (fact,) = facts_on(body, country=country).prices
    return fact


def quote_on(body: str, country: str = "GB") -> Quote:
    return fact_on(body, country).quote


def test_a_quote_is_proposed_with_its_words_and_where_they_stand():
    facts = facts_on("<h2>Anti-wrinkle</h2><p>Parking £4<p>Frown lines from £95", address="https://quay.example/fees")
    (fact,) = facts.prices
    assert fact.quote == Quote(
        "",
        "",
        Basis.PER_AREA,
        Decimal(95),
        None,
        "GBP",
        areas=("glabella",),
        wording="Frown lines from £95",
        address="https://quay.example/fees",
        state=State.PROPOSED,
    )
    assert (fact.seen.wording, fact.seen.at, fact.seen.context) == ("Frown lines from £95", 24, ("Anti-wrinkle",))
    assert facts.not_assigned == 1


@pytest.mark.parametrize(
    ("body", "basis", "areas", "count"),
    [
        ("<p>Anti-wrinkle: 1 area £150", Basis.AREAS_BUNDLE, None, 1),
        ("<p>Anti-wrinkle: 3 areas £250", Basis.AREAS_BUNDLE, None, 3),
        ("<p>Anti-wrinkle: upper face £395", Basis.PER_SESSION, ("glabella", "forehead", "crows_feet"), None),
        ("<p>Anti-wrinkle: smokers lines £90", Basis.PER_AREA, ("lip_lines",), None),
        ("<p>Anti-wrinkle: DAO £90", Basis.PER_AREA, ("mouth_corners",), None),
        ("<p>Anti-wrinkle injections: full face £450", Basis.PER_AREA, None, None),
        ("<p>Anti-wrinkle: forehead and frown lines £200", Basis.AREAS_BUNDLE, ("forehead", "glabella"), 2),
        ("<p>Botox for migraine £600", Basis.PER_AREA, ("chronic_migraine",), None),
        ("<h2>Anti-wrinkle</h2><p>Each additional area £50", Basis.FURTHER_AREA, None, None),
    ],
)
def test_areas_become_those_that_a_case_knows(body, basis, areas, count):
    quote = quote_on(body)
    assert (quote.basis, quote.areas, quote.count) == (basis, areas, count)


@pytest.mark.parametrize(
    ("body", "product", "brand"),
    [
        ("<p>Botox 1 area £150", None, "Botox"),
        ("<p>Botox £12 per unit", "botox_cosmetic", "Botox"),
        ("<p>Botox (Azzalure) 1 area £150", "azzalure", "Azzalure"),
        ("<p>Bocouture 1 area £150", "xeomin", "Bocouture"),
        ("<p>Allergan anti-wrinkle 1 area £150", None, "Allergan"),
    ],
)
def test_a_product_is_what_is_named_and_botox_is_any(body, product, brand):
    fact = fact_on(body)
    assert (fact.quote.product, fact.brand) == (product, brand)


@pytest.mark.parametrize(("country", "currency"), [("US", "USD"), ("CA", "CAD"), ("AU", "AUD"), ("", "$"), ("GB", "$")])
def test_a_dollar_is_that_of_the_country(country, currency):
    assert quote_on("<p>Botox $12 per unit", country).currency == currency


def test_what_a_price_is_tied_to_is_kept():
    assert quote_on("<h2>Botox</h2><p>1 area for men £170").sex is Sex.MALE
    assert quote_on("<h2>Botox</h2><p>New clients: 1 area £99").first_session_only
    assert quote_on("<h2>Botox</h2><p>20 units £240").units_included == 20
    assert quote_on("<p>Masseter Botox, course of 3: £600").sessions == 3
    dues = quote_on("<h1>Membership</h1><h3>Silver</h3><p>£49 per month<p>10% off Botox")
    assert (dues.basis, dues.period, dues.member) == (Basis.MEMBERSHIP, Period.MONTH, True)


@pytest.mark.parametrize(
    "body",
    [
        "<p>Botox 3 areas was £250 now £199",
        "<p>Botox 3 areas £199 (was £250)",
        "<h2>Botox</h2><div><h4>3 areas</h4><p><del>£250</del> £199</p></div>",
        "<h2>Botox</h2><div><h4>3 areas</h4><p><s>£250</s></p><p>£199</p></div>",
        "<h2>Botox</h2><h4>3 areas</h4><p>Original price was: £250. Current price is: £199.",
    ],
)
def test_the_price_before_an_offer_is_kept_with_it(body):
    quote = quote_on(body)
    assert (quote.low, quote.is_offer, quote.regular) == (199, True, 250)


def test_a_price_keeps_no_old_one_of_another():
    facts = facts_on("<h2>Botox</h2><p>1 area £99 was £150, 2 areas £180 was £200, 3 areas £250").prices
    assert [(fact.quote.low, fact.quote.regular) for fact in facts] == [(99, 150), (180, 200), (250, None)]


def test_a_range_that_begins_with_from_keeps_its_end():
    fact = fact_on("<p>Anti-wrinkle: 2 areas from £240–£260")
    assert (fact.quote.low, fact.quote.high, fact.is_from) == (240, 260, True)
