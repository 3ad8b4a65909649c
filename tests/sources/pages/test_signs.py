"""Policies, products and warning signs: sentences that a person should look at."""

import pytest

from tests.sources.pages.reading import facts_on

SIGNS = {
    "a brand in the title": ("<p>x</p>", "Botox in Leeds", "GB", "https://quay.example/botox", ["RF01"]),
    "a brand on the home page": ("<p>We use Azzalure.</p>", "", "GB", "https://quay.example/", ["RF01"]),
    "a brand on a page about it": ("<p>We use Azzalure.</p>", "", "GB", "https://quay.example/botox", []),
    "a brand where it is lawful": ("<p>x</p>", "Botox in Vista", "US", "https://quay.example/", []),
    "against the clock": ("<p>20% off anti-wrinkle injections, today only!</p>", "", "US", "", ["RF02"]),
    "an offer of something else": ("<p>20% off candles</p>" + "<p>Scented and fine.</p>" * 30, "", "US", "", []),
    "at home": ("<p>We offer discreet home visits.</p>", "", "GB", "", ["RF04"]),
    "a vague title": ("<p>Treated by a certified injector.</p>", "", "US", "", ["RF06"]),
    "a title with a number": ("<p>Certified injector, NMC PIN 99Z9999Z</p>", "", "GB", "", []),
    "prescribed from afar": ("<p>A video call with our prescriber is enough.</p>", "", "GB", "", ["RF07"]),
    "promised": ("<p>Guaranteed results.</p>", "", "GB", "", ["RF09"]),
    "seized": ("<p>We use Innotox.</p>", "", "GB", "", ["RF10"]),
    "for the young": ("<p>Student discounts!</p>", "", "GB", "", ["RF12"]),
    "by message only": ("<p>DM to book.</p>", "", "GB", "", ["RF13"]),
    "by message, with an address": ("<p>DM to book. 12 Quay Row, Leeds LS1 4AB</p>", "", "GB", "", []),
    "what a customer says": ("<h2>Reviews</h2><p>Risk-free and lovely.</p>", "", "GB", "", []),
    "from elsewhere": ("<p>Premium Korean Botox.</p>", "", "GB", "", ["RF14"]),
    "no questions": ("<p>Botox: no consultation required.</p>", "", "US", "", ["RF15"]),
    "testimonials where they are forbidden": (
        "<h2>Testimonials</h2><p>“I love how gentle she was, and how well it lasts.”</p>",
        "",
        "AU",
        "",
        ["RF16", "RF16"],
    ),
    "testimonials elsewhere": ("<h2>Testimonials</h2><p>I love how gentle she was.</p>", "", "GB", "", []),
    "directed from afar": ("<p>Our off-site medical director signs.</p>", "", "US-TX", "", ["RF18"]),
    "a brand that is not said": ("<p>Botox: the brand may vary.</p>", "", "US", "", ["RF19"]),
    "German": ("<p>Garantierte Ergebnisse!</p>", "", "DE", "", ["RF09"]),
    "Spanish": ("<p>Resultados garantizados.</p>", "", "ES", "", ["RF09"]),
}


@pytest.mark.parametrize(("body", "title", "place", "address", "signs"), SIGNS.values(), ids=SIGNS)
def test_signs_are_raised_where_their_words_count(
    body: str, title: str, place: str, address: str, signs: list[str]
) -> None:
    assert [sign.sign for sign in facts_on(body, title, place, address).signs] == signs


def test_a_sign_quotes_its_sentence() -> None:
    (sign,) = facts_on("<p>We care. In summer we offer home visits in town. Call us.</p>").signs
    assert sign.seen.wording == "In summer we offer home visits in town."


def test_policies_are_the_sentences_of_the_page() -> None:
    page = (
        "<a href='/b'>Book a free consultation</a><p>Yes. A free consultation comes first. There is no pressure.</p>"
        "<p>A deposit of £30 is taken. Complaints are answered within ten days.</p><p>A top-up is included.</p>"
    )
    page += "<h2>Deposit and cancellation policy</h2><p>Do you take a deposit for this? +</p>"
    assert {fact.matter: fact.seen.wording for fact in facts_on(page).policies} == {
        "consultation": "A free consultation comes first.",
        "cooling_off": "There is no pressure.",
        "deposit": "A deposit of £30 is taken.",
        "complaints": "Complaints are answered within ten days.",
        "review": "A top-up is included.",
    }


def test_products_are_named_once_with_their_id() -> None:
    products = facts_on("<p>We use Bocouture and Azzalure. Bocouture is free of complexing proteins.</p>").products
    assert [(product.name, product.product) for product in products] == [
        ("Bocouture", "xeomin"),
        ("Azzalure", "azzalure"),
    ]
