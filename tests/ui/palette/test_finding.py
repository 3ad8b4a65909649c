"""What is typed finds what is meant."""

import pytest

from botox_vetter.ui.palette.finding import fit, is_slip
from botox_vetter.ui.palette.offer import MANY, Offer, found

FITS = [
    ("new cl", "New clinic", "", 0),
    ("CLINIC  new", "New clinic", "", 0),
    ("linic", "New clinic", "", 1),
    ("print", "Report", "print pdf", 2),
    ("zoe soren", "Zoë Søren", "", 4),
    ("zoe", "Zoë Søren", "", 0),
    ("clinci", "New clinic", "", 4),
    ("setings", "Settings", "", 4),
    ("new report", "New clinic", "print pdf", None),
    ("", "Anything", "", 0),
]


@pytest.mark.parametrize(("typed", "words", "more", "rank"), FITS)
def test_every_typed_word_is_looked_for(typed: str, words: str, more: str, rank: int | None) -> None:
    assert fit(typed, words, more) == rank


def test_a_slip_is_one_letter_and_not_in_a_short_word() -> None:
    for typed in ("clinc", "cllinic", "clinix", "clniic"):
        assert is_slip(typed, "clinic") or is_slip(typed, "clini"), typed
    assert not is_slip("clnc", "clinic")
    assert not is_slip("plan", "plac")


def test_the_best_stands_first_and_else_the_given_order_stays() -> None:
    offers = [Offer(words, words, print) for words in ("Report history", "Unheard", "History", "Prehistory")]
    assert [offer.words for offer in found(offers, "hist", is_grouped=False)] == [
        "Report history",
        "History",
        "Prehistory",
    ]


def test_a_group_without_anything_that_fits_has_no_heading() -> None:
    offers = [Offer("1", "Undo", print, "Edit"), Offer("2", "Quit", print, "File"), Offer("3", "Report", print, "File")]
    assert [offer.words for offer in found(offers, "rep", is_grouped=True)] == ["File", "Report"]


def test_of_very_many_the_first_that_fit_are_offered_and_a_slip_is_still_forgiven() -> None:
    offers = [Offer(f"{n}", f"Alder Bank {n}", None, "Clinic") for n in range(2 * MANY)]
    offers.append(Offer("settings", "Settings", None, "Place"))
    assert len(found(offers, "", is_grouped=False)) == MANY
    assert [offer.id for offer in found(offers, "bank 999", is_grouped=False)] == ["999"]
    assert [offer.id for offer in found(offers, "ettin", is_grouped=False)] == ["settings"]
    assert [offer.id for offer in found(offers, "setings", is_grouped=False)] == ["settings"]
