"""What a price stated before it was read again or corrected stays with it."""

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from botox_vetter.actions.cases import copy_case
from botox_vetter.actions.exchange import export_case, import_case
from botox_vetter.actions.history import history_of
from botox_vetter.actions.quotes import add_quote, change_quote
from botox_vetter.actions.undo import redo, undo
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.words.values import value_words
from botox_vetter.store.library import Library
from tests.actions.conftest import Harbour
from tests.cases import CASE_ID, LANTERN, TODAY


def first(harbour: Harbour) -> Quote:
    return harbour.file.quotes_of(LANTERN)[0]


@pytest.fixture
def was(harbour: Harbour, rulebook: Rulebook) -> Quote:
    """The price of before, which was read again since."""
    was = first(harbour)
    change_quote(harbour.library, rulebook, CASE_ID, replace(was, low=Decimal(99), high=Decimal(99), seen_on=TODAY))
    return was


def test_a_changed_price_keeps_the_one_of_before_until_it_is_undone(harbour: Harbour, was: Quote) -> None:
    assert first(harbour).earlier == (was,)
    undo(harbour.library, CASE_ID)
    assert first(harbour) == was
    redo(harbour.library, CASE_ID)
    assert first(harbour).earlier == (was,)


def test_nobody_who_writes_a_price_anew_drops_what_is_kept(harbour: Harbour, was: Quote, rulebook: Rulebook) -> None:
    now = first(harbour)
    change_quote(harbour.library, rulebook, CASE_ID, replace(now, note="asked", earlier=()))
    assert first(harbour).earlier == (was,)


def test_a_new_price_begins_without_a_history(harbour: Harbour, was: Quote, rulebook: Rulebook) -> None:
    (added,) = add_quote(harbour.library, rulebook, CASE_ID, replace(first(harbour), id="")).ids
    kept = harbour.library.get(Quote, added)
    assert kept is not None
    assert kept.earlier == ()


def test_a_copy_has_it_too(harbour: Harbour, was: Quote) -> None:
    copied = copy_case(harbour.library, CASE_ID, "Copy", harbour.file.case.created_at).case_id
    quote = next(quote for quote in harbour.library.case_file(copied).quotes if quote.earlier)
    assert quote.earlier == (replace(was, id=quote.id, clinic_id=quote.clinic_id),)


def test_a_file_carries_it_from_library_to_library(harbour: Harbour, was: Quote, rulebook: Rulebook) -> None:
    text = export_case(harbour.library, CASE_ID)
    with Library("sqlite://") as library:
        import_case(library, text, rulebook)
        assert library.case_file(CASE_ID).quotes_of(LANTERN)[0].earlier == (was,)


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"id": "another"}, "earlier_of_another"),
        ({"clinic_id": "another"}, "earlier_of_another"),
        ({"earlier": [{}]}, "missing_key"),
        ({"low": "-1"}, "negative_amount"),
        ({"currency": "pounds"}, "no_currency"),
        ({"evidence": ["gone"]}, "no_such_reference"),
        ({"areas": ["nose tip"]}, "no_such_area"),
    ],
)
def test_an_earlier_price_in_a_file_is_held_to_the_same_rules(
    harbour: Harbour, was: Quote, rulebook: Rulebook, changes: dict[str, Any], kind: str
) -> None:
    data = json.loads(export_case(harbour.library, CASE_ID))
    quote = next(quote for quote in data["quotes"] if quote["earlier"])
    quote["earlier"][0] |= changes
    with Library("sqlite://") as library:
        with pytest.raises(Refused) as refused:
            import_case(library, json.dumps(data), rulebook)
        assert refused.value.reason.kind == kind
        assert library.cases() == ()


def test_the_history_says_it_in_words(harbour: Harbour, was: Quote, rulebook: Rulebook) -> None:
    (record,) = history_of(harbour.library, CASE_ID, was.id)[0].records
    change = next(change for change in record.fields if change.field == "earlier")
    assert value_words("earlier", change.new, rulebook, harbour.file) == "£3.50, seen on 9 November 2026"
