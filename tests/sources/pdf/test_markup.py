"""PDFs are read by the rules of all pages, know their page numbers, and say in data why nothing is to be read."""

import random
from contextlib import suppress
from decimal import Decimal

import pytest

from botox_vetter.actions.read_page import read_page_bytes
from botox_vetter.domain.reasons import Refused
from botox_vetter.sources.pdf.opening import MOST_PAGES
from tests.sources.pdf.made import LISTS, TABLE, pdf, protected, put_on_as_a_whole

BOTH = pdf(LISTS, (), TABLE)


def test_prices_of_a_pdf_have_their_page_and_words() -> None:
    facts = read_page_bytes(BOTH, "https://quay.example/prices.pdf", "GB")
    assert facts.pdf is not None
    found = [
        (one.quote.areas, one.quote.count, one.quote.low, facts.pdf.number_at(one.seen.at or 0)) for one in facts.prices
    ]
    assert found == [
        (("glabella",), None, Decimal(150), 1),
        (None, 3, Decimal(270), 1),
        (("forehead",), None, Decimal(160), 3),
        (("forehead",), None, Decimal(180), 3),
        (("crows_feet",), None, Decimal(165), 3),
        (("crows_feet",), None, Decimal(185), 3),
    ]
    assert facts.pdf.without_text == (2,)
    assert facts.not_assigned == 2, "fillers are none of ours"
    assert [facts.text[start:].split()[0] for start in facts.pdf.starts] == ["Quay", "Anti-wrinkle", "Anti-wrinkle"]


def test_a_pdf_that_anybody_may_read_is_read_although_it_is_locked_against_changes() -> None:
    assert len(read_page_bytes(protected(BOTH, ""), "", "GB").prices) == 6


def test_a_page_that_is_drawn_as_a_whole_is_read_too() -> None:
    facts = read_page_bytes(put_on_as_a_whole(pdf(LISTS)), "", "GB")
    assert [one.seen.wording for one in facts.prices] == ["Frown lines £150", "3 areas £270"]


def test_a_page_that_would_take_too_long_is_passed_over_and_named() -> None:
    endless = tuple((60, 60, "Frown lines") for _ in range(60_000))
    facts = read_page_bytes(pdf(endless, LISTS), "", "GB")
    assert facts.pdf is not None
    assert (facts.pdf.without_text, len(facts.prices)) == ((1,), 2)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (protected(BOTH, "secret"), "pdf_protected"),
        (pdf((), ()), "pdf_only_pictures"),
        (b"%PDF-1.7 ...", "pdf_damaged"),
        (BOTH[:400], "pdf_damaged"),
        (pdf(), "pdf_damaged"),
        (pdf(*[()] * (MOST_PAGES + 1)), "pdf_too_long"),
        (b"%PDF-1.4" + bytes(10 * 2**20), "page_too_large"),
    ],
    ids=["protected", "pictures", "no pdf", "cut", "no pages", "too many pages", "too large"],
)
def test_a_pdf_that_cannot_be_read_is_refused_with_the_reason(content: bytes, why: str) -> None:
    with pytest.raises(Refused) as refused:
        read_page_bytes(content)
    assert refused.value.reason.kind == why


def test_damaged_pdfs_are_read_or_refused_and_nothing_else_happens() -> None:
    rolls = random.Random(7)
    for _ in range(60):
        content = bytearray(BOTH)
        for _ in range(rolls.randint(1, 40)):
            content[rolls.randrange(9, len(content))] = rolls.randrange(256)
        with suppress(Refused):
            assert read_page_bytes(bytes(content)).pdf is not None
