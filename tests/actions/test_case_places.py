"""A case copied, archived, binned, restored, deleted for good; and what a changed plan leaves alone."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from botox_vetter.actions import cases
from botox_vetter.actions.compare import compare
from botox_vetter.actions.copying import records_of, with_new_ids
from botox_vetter.actions.evidence import attach, content_of
from botox_vetter.actions.findings import record_finding
from botox_vetter.actions.undo import undo
from botox_vetter.domain.case_states import CaseState, state_of
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.plans import Use
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.store.plain import plain
from botox_vetter.store.schema import NOUNS
from tests.actions.conftest import Harbour
from tests.cases import CASE_ID, QUAY, TODAY, decided_case

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


def test_a_case_goes_into_the_archive_and_comes_out(harbour: Harbour) -> None:
    cases.archive_case(harbour.library, CASE_ID, NOW)
    assert harbour.file.case.archived_at == NOW
    assert [case.id for case in cases.cases_in(harbour.library, CaseState.ARCHIVED)] == [CASE_ID]
    cases.unarchive_case(harbour.library, CASE_ID)
    assert [case.id for case in cases.cases_in(harbour.library, CaseState.IN_USE)] == [CASE_ID]


def test_a_binned_case_comes_back_to_where_it_was(harbour: Harbour) -> None:
    cases.archive_case(harbour.library, CASE_ID, NOW)
    before = harbour.file
    cases.bin_case(harbour.library, CASE_ID, NOW)
    assert state_of(harbour.file.case) is CaseState.BINNED
    assert harbour.file == replace(before, case=replace(before.case, binned_at=NOW))
    cases.restore_case(harbour.library, CASE_ID)
    assert state_of(harbour.file.case) is CaseState.ARCHIVED
    undo(harbour.library, CASE_ID)
    assert state_of(harbour.file.case) is CaseState.BINNED


def test_a_binned_case_is_found_by_its_id_alone(harbour: Harbour) -> None:
    name = harbour.file.case.name
    cases.bin_case(harbour.library, CASE_ID, NOW)
    with pytest.raises(Refused):
        harbour.library.find_case(name)
    assert harbour.library.find_case(CASE_ID).name == name
    copy = cases.copy_case(harbour.library, CASE_ID, name, NOW).case_id
    assert harbour.library.find_case(name[:7]).id == copy


def test_a_copy_is_a_case_of_its_own_with_the_same_bytes(harbour: Harbour) -> None:
    attach(harbour.library, CASE_ID, "a.txt", b"x", NOW, proves=harbour.file.quotes[0])
    cases.archive_case(harbour.library, CASE_ID, NOW)
    before = harbour.file

    copied = cases.copy_case(harbour.library, CASE_ID, "Another spring", NOW)

    copy = harbour.library.case_file(copied.case_id)
    assert harbour.file == before
    assert (copy.case.name, copy.case.created_at, state_of(copy.case)) == ("Another spring", NOW, CaseState.IN_USE)
    assert [change.reason.kind for change in harbour.library.history(copied.case_id)] == ["copy_case"]
    for name in (field for field in before.__dataclass_fields__ if field not in ("case", "decision")):
        originals, copies = getattr(before, name), getattr(copy, name)
        assert len(copies) == len(originals)
        assert not {record.id for record in copies} & {record.id for record in originals}
        assert {record_without_ids(r) for r in copies} == {record_without_ids(r) for r in originals}
    assert CASE_ID not in str(plain(copy))
    visited = {visit.id: visit.clinic_id for visit in copy.visits}
    assert [visited[f.visit_id] for f in copy.findings if f.visit_id] == [copy.visits[0].clinic_id]
    (new,) = (one for one in copy.evidence if one.name == "a.txt")
    assert content_of(harbour.library, new) == b"x"


def record_without_ids(record: object) -> str:
    told = {key: value for key, value in plain(record).items() if not (key == "id" or key.endswith("_id"))}
    return str({**told, "evidence": len(told.get("evidence", ()))})


def test_only_a_binned_case_is_deleted_for_good_and_leaves_no_orphan(harbour: Harbour) -> None:
    with pytest.raises(Refused) as refused:
        cases.delete_for_good(harbour.library, CASE_ID)
    assert refused.value.reason.kind == "case_not_in_bin"
    copy = cases.copy_case(harbour.library, CASE_ID, "Copy", NOW).case_id
    kept = harbour.library.case_file(copy)
    attach(harbour.library, CASE_ID, "a.txt", b"x", NOW)
    cases.bin_case(harbour.library, CASE_ID, NOW)

    cases.delete_for_good(harbour.library, CASE_ID)

    assert [case.id for case in harbour.library.cases()] == [copy]
    assert harbour.library.case_file(copy) == kept
    assert harbour.library.history(CASE_ID) == ()
    with harbour.library._reading() as connection:
        for noun in NOUNS:
            rows = connection.exec_driver_sql(f"SELECT id FROM {noun.table.name}").all()
            assert {row.id for row in rows} == {r.id for r in noun.all_of_case(connection, copy)}, noun.name
        assert connection.exec_driver_sql("SELECT count(*) FROM blobs").scalar() == 0
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []


def test_a_case_that_is_not_there_is_nowhere(harbour: Harbour) -> None:
    for wish in (
        lambda: cases.archive_case(harbour.library, "gone", NOW),
        lambda: cases.bin_case(harbour.library, "gone", NOW),
        lambda: cases.copy_case(harbour.library, "gone", "Name", NOW),
        lambda: cases.delete_for_good(harbour.library, "gone"),
    ):
        with pytest.raises(Refused) as refused:
            wish()
        assert refused.value.reason.kind == "no_such_case"
    with pytest.raises(Refused) as refused:
        cases.copy_case(harbour.library, CASE_ID, " ", NOW)
    assert refused.value.reason.kind == "name_missing"


def test_every_kind_of_record_survives_a_copy(harbour: Harbour) -> None:
    copy = with_new_ids(decided_case())
    with harbour.library.step(copy.case.id, "copy_case") as step:
        step.add_all(records_of(copy))
    assert {type(record) for record in records_of(copy)} == {noun.kind for noun in NOUNS}
    assert harbour.library.case_file(copy.case.id).decision == copy.decision


@pytest.mark.parametrize(
    "elsewhere",
    [{"jurisdiction": "US-TX"}, {"jurisdiction": "FR"}, {"use": Use.MEDICAL, "indication": "chronic_migraine"}],
)
def test_answers_that_no_longer_apply_are_kept_and_come_back(
    harbour: Harbour, rulebook: Rulebook, elsewhere: dict[str, object]
) -> None:
    library = harbour.library
    plan, premises_level = harbour.file.plan, rulebook.scales[rulebook.criteria["PR03"].scale].levels[0]
    only_here = Finding("", "PR03", premises_level, Assurance.SEEN, TODAY, clinic_id=QUAY)
    record_finding(library, rulebook, CASE_ID, only_here)
    before, asked_before = harbour.file, compare(library, rulebook, CASE_ID, TODAY)

    cases.change_plan(library, CASE_ID, replace(plan, **elsewhere))

    there = compare(library, rulebook, CASE_ID, TODAY)
    hidden = set(asked_before.of(QUAY).vetting.answers) - set(there.of(QUAY).vetting.answers)
    assert harbour.file.findings == before.findings
    assert harbour.file.relaxations == before.relaxations
    assert hidden & {finding.criterion for finding in before.findings}
    record_finding(library, rulebook, CASE_ID, Finding("", "PP01", "no", Assurance.CLAIMED, TODAY, clinic_id=QUAY))
    undo(library, CASE_ID)

    cases.change_plan(library, CASE_ID, plan)

    assert harbour.file == before
    again = compare(library, rulebook, CASE_ID, TODAY)
    assert [standing.vetting for standing in again.standings] == [s.vetting for s in asked_before.standings]


def test_what_a_plan_of_the_other_use_needs_is_kept_beside(harbour: Harbour) -> None:
    library, plan = harbour.library, replace(harbour.file.plan, indication="chronic_migraine")
    cases.change_plan(library, CASE_ID, plan)
    cases.change_plan(library, CASE_ID, replace(plan, use=Use.MEDICAL))
    assert harbour.file.plan.targets == ("chronic_migraine",)
    cases.change_plan(library, CASE_ID, replace(harbour.file.plan, use=Use.COSMETIC))
    assert harbour.file.plan.targets == plan.areas
