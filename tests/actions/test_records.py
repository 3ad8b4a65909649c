"""Prices, notes, the decision, undo, and the comparison."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from botox_vetter.actions.compare import compare
from botox_vetter.actions.decision import decide, withdraw_decision
from botox_vetter.actions.notes import add_note, change_note, remove_note
from botox_vetter.actions.quotes import add_quote, change_quote, remove_quote
from botox_vetter.actions.undo import next_redo, next_undo, redo, undo
from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.vetting.results import Verdict
from tests.actions.conftest import Harbour
from tests.cases import CASE_ID, LANTERN, QUAY, TODAY, VELVET

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
DRAFT = Quote("", VELVET, Basis.PER_AREA, Decimal("60.50"), None, "GBP", areas=("glabella",), wording="from £60.50")


def test_a_price_is_added_changed_and_removed(harbour: Harbour, rulebook: Rulebook) -> None:
    (quote_id,) = add_quote(harbour.library, rulebook, CASE_ID, DRAFT).ids
    quote = replace(DRAFT, id=quote_id)
    assert quote in harbour.file.quotes_of(VELVET)

    dearer = replace(quote, low=Decimal("70"))
    change_quote(harbour.library, rulebook, CASE_ID, dearer)
    assert replace(dearer, earlier=(quote,)) in harbour.file.quotes

    remove_quote(harbour.library, CASE_ID, dearer)
    assert quote_id not in {quote.id for quote in harbour.file.quotes}
    assert harbour.steps == ["add_quote", "change_quote", "remove_quote"]


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"currency": ""}, "no_currency"),
        ({"currency": "£"}, "no_currency"),
        ({"valid_from": date(2026, 2, 1), "valid_until": date(2026, 1, 31)}, "dates_upside_down"),
        ({"clinic_id": "nowhere"}, "no_such_record"),
    ],
)
def test_what_is_no_price_is_refused(
    harbour: Harbour, fields: dict[str, object], kind: str, rulebook: Rulebook
) -> None:
    with pytest.raises(Refused) as refused:
        add_quote(harbour.library, rulebook, CASE_ID, replace(DRAFT, **fields))
    assert refused.value.reason.kind == kind
    assert harbour.steps == []


def test_a_note_is_written_mended_and_removed(harbour: Harbour) -> None:
    velvet = harbour.clinic(VELVET)
    (note_id,) = add_note(harbour.library, velvet, "They called back.", NOW).ids
    note = next(note for note in harbour.file.notes if note.id == note_id)
    assert (note.text, note.written_at, note.is_printed) == ("They called back.", NOW, False)

    change_note(harbour.library, velvet, note, "They called back twice.", is_printed=True)
    assert replace(note, text="They called back twice.", is_printed=True) in harbour.file.notes

    remove_note(harbour.library, velvet, note)
    assert note_id not in {note.id for note in harbour.file.notes}


def test_an_empty_note_is_refused(harbour: Harbour) -> None:
    velvet, note = harbour.clinic(VELVET), harbour.file.notes[0]
    for write in (
        lambda: add_note(harbour.library, velvet, " \n", NOW),
        lambda: change_note(harbour.library, velvet, note, "", is_printed=False),
    ):
        with pytest.raises(Refused) as refused:
            write()
        assert refused.value.reason.kind == "note_empty"
    assert harbour.steps == []


def test_a_case_has_one_decision(harbour: Harbour) -> None:
    decide(harbour.library, CASE_ID, harbour.clinic(LANTERN), "nearer", date(2026, 11, 20))
    decide(harbour.library, CASE_ID, harbour.clinic(QUAY), "safer", TODAY)
    decision = harbour.file.decision
    assert decision is not None
    assert (decision.clinic_id, decision.reason, decision.decided_on) == (QUAY, "safer", TODAY)

    decide(harbour.library, CASE_ID, None, "rather wait", TODAY)
    assert harbour.file.decision == replace(decision, clinic_id=None, reason="rather wait")

    withdraw_decision(harbour.library, CASE_ID)
    assert harbour.file.decision is None
    assert harbour.steps == ["decide", "decide", "decide_for_none", "withdraw_decision"]


def test_undo_and_redo_name_the_step_and_what_changed(harbour: Harbour, rulebook: Rulebook) -> None:
    add_quote(harbour.library, rulebook, CASE_ID, DRAFT)
    assert next_undo(harbour.library, CASE_ID) == Reason("add_quote", {"basis": "per_area"})

    undone = undo(harbour.library, CASE_ID)

    assert (undone.kinds, undone.message.kind) == ({"quotes"}, "undone")
    assert undone.message.values == {"step": Reason("add_quote", {"basis": "per_area"})}
    assert next_redo(harbour.library, CASE_ID) == Reason("add_quote", {"basis": "per_area"})
    redone = redo(harbour.library, CASE_ID)
    assert (redone.kinds, redone.ids, redone.message.kind) == ({"quotes"}, undone.ids, "redone")


def test_with_nothing_to_undo_nothing_changes(harbour: Harbour) -> None:
    assert redo(harbour.library, CASE_ID).message == Reason("nothing_to_redo")
    undo(harbour.library, CASE_ID)
    nothing = undo(harbour.library, CASE_ID)
    assert (nothing.kinds, nothing.message) == (frozenset(), Reason("nothing_to_undo"))


def test_the_harbour_case_has_a_clinic_of_each_verdict(harbour: Harbour, rulebook: Rulebook) -> None:
    comparison = compare(harbour.library, rulebook, CASE_ID, TODAY)
    assert [(s.clinic.id, s.rank, s.vetting.verdict) for s in comparison.standings] == [
        (QUAY, "1", Verdict.CLEARED),
        (LANTERN, "2", Verdict.OPEN),
        (VELVET, "3", Verdict.RULED_OUT),
    ]


def test_only_the_shortlist_is_compared_if_wished(harbour: Harbour, rulebook: Rulebook) -> None:
    comparison = compare(harbour.library, rulebook, CASE_ID, TODAY, only_shortlist=True)
    assert [standing.clinic.id for standing in comparison.standings] == [QUAY, LANTERN]
