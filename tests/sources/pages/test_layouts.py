"""One price list in every layout: all prices of toxin and no other. Lists and pages are made up."""

import pytest

from tests.sources.pages.layouts import LAYOUTS, Lists
from tests.sources.pages.reading import prices_only

ENGLISH: Lists = [
    (
        "Anti-Wrinkle Injections",
        [
            ("1 Area", "£150"),
            ("2 Areas", "£200"),
            ("Masseter", "£300"),
            ("Lip Flip", "from £90"),
            ("Hyperhidrosis", "£400"),
        ],
    ),
    ("Dermal Filler", [("Lips 0.5ml", "£140"), ("Chin", "£220"), ("3 areas", "£600")]),
    ("Laser", [("Underarms", "£45"), ("Full face", "£80")]),
]
AMERICAN: Lists = [
    (
        "Botox",
        [
            ("Frown Lines", "$240"),
            ("Forehead", "$160 - $200"),
            ("Crow's Feet", "$220+"),
            ("Neck Bands", "starting at $350"),
        ],
    ),
    ("Juvederm", [("Lips", "$650"), ("Chin", "$750")]),
]
GERMAN: Lists = [
    (
        "Faltenbehandlung mit Botulinumtoxin",
        [("Zornesfalte", "180 €"), ("Stirn", "ab 150 €"), ("3 Zonen", "350 EUR"), ("Bruxismus", "390,- €")],
    ),
    ("Hyaluronsäure", [("Kinn", "320 €"), ("Wangen 1 ml", "340 €")]),
]
CLEAN: Lists = [
    ("Fillers", [("Chin", "£150"), ("1 area", "£100")]),
    ("Radiofrequency", [("Forehead", "£80"), ("Neck", "£90"), ("Eyes", "£70")]),
]
PRICES = [
    (ENGLISH, "GB", ["1 area 150", "2 areas 200", "masseter 300", "lip_flip from 90", "other 400"]),
    (AMERICAN, "US", ["glabella 240", "forehead 160-200", "crows_feet from 220", "platysma from 350"]),
    (GERMAN, "DE", ["glabella 180", "forehead from 150", "3 areas 350", "masseter 390"]),
    (CLEAN, "GB", []),
]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_gives_all_prices_of_toxin_and_no_other(layout: str) -> None:
    for lists, country, prices in PRICES:
        found = prices_only(LAYOUTS[layout](lists) + "<p>Botulinum toxin injections", country)
        assert sorted(price.removesuffix(" Botox") for price in found) == sorted(prices)
