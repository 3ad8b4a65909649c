"""Prices in the data of a page (JSON-LD): proposed as those that visitors see, with the names that hold them."""

import json

import pytest

from botox_vetter.domain.page_facts import PageFacts
from tests.sources.pages.reading import facts_on, told


def facts_with(data: object, body: str = "") -> PageFacts:
    return facts_on(
        f'{body}<p>Botulinum toxin injections<script type="application/ld+json">{json.dumps(data)}</script>'
    )


def offer(price: object, name: str = "", **more: object) -> dict[str, object]:
    return {"@type": "Offer", "price": price, "priceCurrency": "GBP", **({"name": name} if name else {}), **more}


def service(name: str, *offers: object) -> dict[str, object]:
    return {"@type": "Service", "name": name, "offers": list(offers)}


CATALOGUE = {
    "@type": "MedicalClinic",
    "name": "Quay Botox",
    "hasOfferCatalog": {
        "@type": "OfferCatalog",
        "name": "Treatments",
        "itemListElement": [
            {
                "@type": "OfferCatalog",
                "name": "Anti-wrinkle injections",
                "itemListElement": [offer("95.00", itemOffered={"@type": "Service", "name": "Frown lines"})],
            },
            {"@type": "OfferCatalog", "name": "Filler", "itemListElement": [offer("195", "Chin")]},
        ],
    },
}
UNIT = {"@type": "UnitPriceSpecification", "price": 12, "priceCurrency": "USD", "unitText": "unit"}
SALE = [{"price": "199", "priceCurrency": "GBP"}, {"price": "249", "priceType": "https://schema.org/ListPrice"}]

TOLD = [
    (
        service("Anti-wrinkle", offer(200, description="1 area (guide)"), offer("240", "2 areas")),
        ["1 area 200", "2 areas 240"],
    ),
    (CATALOGUE, ["glabella 95.00"]),
    (service("Botox, 3 areas", {"@type": "AggregateOffer", "lowPrice": 199}), ["3 areas from 199 Botox"]),
    (
        service("Botox forehead", {"@type": "AggregateOffer", "lowPrice": 99, "highPrice": 149}),
        ["forehead 99-149 Botox"],
    ),
    (
        {"@type": "BeautySalon", "makesOffer": [{"priceSpecification": UNIT, "itemOffered": {"name": "Dysport"}}]},
        ["per unit 12 Dysport"],
    ),
    (
        {"@graph": [{"@id": "#s", "name": "Botox lip flip"}, offer("£120", itemOffered={"@id": "#s"})]},
        ["lip_flip 120 Botox"],
    ),
    (service("Anti-wrinkle, 3 areas", {"@type": "Offer", "priceSpecification": SALE}), ["3 areas 199"]),
    (service("Lip filler", offer(150)), []),
    (service("Botox training course", offer(999)), []),
    (service("Anti-wrinkle, 1 area", offer(0), offer("ask us"), offer([1]), offer(True)), []),
]  # fmt: skip


@pytest.mark.parametrize(("data", "prices"), TOLD)
def test_offers_of_toxin_are_proposed(data: object, prices: list[str]) -> None:
    assert told(facts_with(data).prices) == prices


def test_a_price_in_the_data_says_where_it_stands_and_how_it_is_written() -> None:
    (fact,) = facts_with(CATALOGUE).prices
    assert (fact.seen.wording, fact.seen.at) == ("Frown lines, price: 95.00, priceCurrency: GBP", None)
    assert fact.seen.context == ("Treatments", "Anti-wrinkle injections")
    assert fact.quote.is_page_data


def test_a_price_crossed_out_in_the_data_is_the_one_before() -> None:
    data = service("Anti-wrinkle, 3 areas", {"@type": "Offer", "priceSpecification": SALE})
    (fact,) = facts_with(data).prices
    assert (fact.quote.is_offer, fact.quote.regular) == (True, 249)


@pytest.mark.parametrize(
    ("data", "prices"),
    [
        (offer(150, "Anti-wrinkle 1 area"), ["1 area 150", "2 areas from 200"]),
        (offer("200.00", "Anti-wrinkle 2 areas"), ["1 area 150", "2 areas from 200"]),
        (offer(150, "Anti-wrinkle injections"), ["1 area 150", "2 areas from 200"]),
        (offer(140, "Anti-wrinkle 1 area"), ["1 area 150", "2 areas from 200", "1 area 140"]),
    ],
)
def test_what_the_page_and_its_data_say_alike_is_one(data: object, prices: list[str]) -> None:
    facts = facts_with(data, "<h2>Anti-wrinkle</h2><p>1 area £150<p>2 areas from £200")
    assert told(facts.prices) == prices


def test_data_without_end_is_read_to_a_limit() -> None:
    deep: object = offer(150, "Anti-wrinkle 1 area")
    for n in range(50):
        deep = service(f"Botox {n}", deep)
    many = [offer(n, f"Anti-wrinkle 1 area {n}") for n in range(100, 1000)]
    assert 400 < len(facts_with([deep, many]).prices) <= 500
