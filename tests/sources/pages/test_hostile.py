"""Whatever a page holds: no exception, every wording literally on the page, with its amount in it."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from botox_vetter.actions.read_page import clinic_rules
from botox_vetter.domain.page_facts import PageFacts
from botox_vetter.sources.pages.facts import facts_of
from botox_vetter.sources.pages.page import Page, read_page
from tests.sources.pages.reading import known
from tests.sources.pages.test_prices import LAYOUTS

PIECES = [
    *("<p>", "</p>", "<br>", "<h2>", "</h2>", "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>", "<div>", "</div>"),
    *("Botox", "Anti-wrinkle ", " 1 area ", " 3 areas ", "chin ", "lip flip", " per unit", "from ", "filler ", "was "),
    *("£150", "$12", "€1.234,50", "99 €", "£1,2", "£", "150", " - ", "/", " and ", "(", ")"),
    *("\u202e", "\u200b", "&#0;", "<", " £", "£20"),
    *("consultation ", "member ", "/month", "course of 3 ", "20 units ", "<del>", "</del>", "<title>", "</title>"),
]


def read(content: bytes) -> tuple[Page, PageFacts]:
    words, treatments = known()
    page = read_page(content, "https://quay.example/")
    return page, facts_of(page, words, treatments, clinic_rules(), "GB")


def check(content: bytes) -> None:
    page, facts = read(content)
    for fact in facts.prices:
        wording, at = fact.seen.wording, fact.seen.at
        assert at is not None
        assert page.text[at : at + len(wording)] == wording == fact.quote.wording
        assert fact.quote.low is not None
        digits = "".join(str(int(letter)) for letter in wording if letter.isdecimal())
        assert str(int(fact.quote.low)) in digits


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_pages_of_any_pieces(pieces):
    check("".join(pieces).encode())


@pytest.mark.parametrize("seed", range(12))
def test_pages_that_are_cut_and_stirred(seed):
    dice = random.Random(seed)
    for layout in LAYOUTS.values():
        letters = list(layout)
        for _change in range(6):
            at = dice.randrange(len(letters))
            letters[at : at + dice.choice((0, 1, 9))] = dice.choice((*PIECES, "", layout[at : at + 30]))
        check("".join(letters).encode())


HARDLY = [b"", b"<", b"\xff\xfe\x00", b"&#xD800;", b"\xc3\x28 \xa3150", "<p>١٥٠£ Botox £١٥٠".encode()]


@pytest.mark.parametrize("content", HARDLY)
def test_pages_that_are_hardly_any(content):
    check(content)
