"""A proposal is taken in whole and in one step, after the backup, or not at all."""

from dataclasses import replace

import pytest

from botox_vetter.actions import undo
from botox_vetter.actions.tables.importing import import_table
from botox_vetter.actions.tables.proposal import Fate
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from tests.actions.conftest import Harbour
from tests.actions.tables.rows import dry
from tests.cases import CASE_ID, LANTERN, QUAY

TEXT = "Clinic,Phone\nQuay Skin Clinic,01632 960199\nNew One,01632 960198\n,01632 960197"


def test_new_and_changed_rows_are_one_step_with_their_counts_and_refused_ones_stay_out(
    harbour: Harbour, rulebook: Rulebook
) -> None:
    proposal = dry(harbour.file, rulebook, TEXT)
    changed = import_table(harbour.library, proposal, lambda: None)
    assert changed.kinds == {"clinics"}
    assert (changed.message.kind, dict(changed.message.values)) == ("import_table", {"new": 1, "changed": 1})
    assert harbour.steps == ["import_table"]
    assert harbour.clinic(QUAY).phone == "01632 960199"
    assert len(harbour.file.clinics) == 4


def test_undo_takes_the_whole_import_back_and_redo_brings_it_again(harbour: Harbour, rulebook: Rulebook) -> None:
    before = harbour.file
    text = "Name,Clinic,Role,GMC number\nAda Vale,Newhaven,injects,9000002\nMaren Holloway,Newhaven,injects,9000001"
    import_table(harbour.library, dry(before, rulebook, text, add_clinics=True), lambda: None)
    taken = harbour.file
    undo.undo(harbour.library, CASE_ID)
    assert harbour.file == before
    undo.redo(harbour.library, CASE_ID)
    assert harbour.file == taken


def test_the_backup_comes_first_and_its_failure_ends_the_import(harbour: Harbour, rulebook: Rulebook) -> None:
    before = harbour.file
    seen: list[object] = []

    def back_up() -> None:
        seen.append(harbour.file)
        raise Refused("no_room", address="")

    with pytest.raises(Refused):
        import_table(harbour.library, dry(before, rulebook, TEXT), back_up)
    assert seen == [before]
    assert (harbour.file, harbour.steps) == (before, [])


def test_a_record_that_changed_since_the_dry_run_keeps_everything_out(harbour: Harbour, rulebook: Rulebook) -> None:
    proposal, quay = dry(harbour.file, rulebook, TEXT), harbour.clinic(QUAY)
    with harbour.library.step(CASE_ID, "change_clinic") as step:
        step.put(replace(quay, phone="01632 960111"))
    before = harbour.file
    with pytest.raises(Refused) as refused:
        import_table(harbour.library, proposal, lambda: None)
    assert refused.value.reason.kind == "changed_meanwhile"
    assert harbour.file == before


def test_what_changes_nothing_makes_no_step_and_no_backup(harbour: Harbour, rulebook: Rulebook) -> None:
    proposal = dry(harbour.file, rulebook, "Clinic\nQuay Skin Clinic")
    assert proposal.counts[Fate.SAME] == 1
    import_table(harbour.library, proposal, lambda: pytest.fail("no backup is needed"))
    assert harbour.steps == []


def test_a_dry_run_writes_nothing(harbour: Harbour, rulebook: Rulebook) -> None:
    before = harbour.file
    dry(before, rulebook, TEXT)
    assert (harbour.file, harbour.steps) == (before, [])


def test_a_price_that_a_table_states_anew_keeps_the_one_of_before_also_at_another_clinic(
    harbour: Harbour, rulebook: Rulebook
) -> None:
    was = harbour.file.quotes_of(LANTERN)[1]
    head = "Record,Clinic,Price,Seen"
    dearer = dry(harbour.file, rulebook, f"{head}\n{was.id},Lantern Street Aesthetics,£99,2026-11-20")
    import_table(harbour.library, dearer, lambda: None)
    moved = dry(harbour.file, rulebook, f"{head}\n{was.id},Quay Skin Clinic,£104,2026-11-21")
    import_table(harbour.library, moved, lambda: None)
    now = next(quote for quote in harbour.file.quotes_of(QUAY) if quote.id == was.id)
    assert [(one.low, one.clinic_id) for one in (*now.earlier, now)] == [(was.low, QUAY), (99, QUAY), (104, QUAY)]
