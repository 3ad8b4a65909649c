"""A look-up in a register is one step: entry, evidence and answers, and Undo takes all of it back."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from botox_vetter.actions import undo
from botox_vetter.actions.look_ups import Kept, kept_file, record_look_up
from botox_vetter.domain.findings import Assurance
from botox_vetter.domain.looked_up import Seen
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.settling import NOT_FOUND
from botox_vetter.store.library import Library
from botox_vetter.vetting.answers import judge
from botox_vetter.vetting.results import Outcome
from botox_vetter.vetting.rules import rules_for
from tests.cases import CASE_ID, HOLLOWAY, harbour_case, keep

DAY, NOW = date(2026, 11, 20), datetime(2026, 11, 20, 12, tzinfo=UTC)
LICENSED, SUSPENDED = "Registered with a licence to practise", "Suspended"
SEEN = Seen("gmc", DAY, HOLLOWAY, number="9000002", terms=(LICENSED,), name="Maren Holloway")
PICTURE = Kept("entry.txt", b"Maren Holloway, registered")


@pytest.fixture
def filled(tmp_path: Path):
    with Library(str(tmp_path / "a.bvlib")) as library:
        keep(library, harbour_case())
        yield library


def levels(library: Library) -> dict[str, str]:
    found = library.case_file(CASE_ID).findings_about(HOLLOWAY)
    return {f.criterion: f.level for f in found if f.checked_on == DAY and f.register == "gmc"}


def test_entry_evidence_and_answers_are_one_step(filled: Library, rulebook: Rulebook) -> None:
    before = filled.case_file(CASE_ID)
    record_look_up(filled, rulebook, CASE_ID, SEEN, [PICTURE], NOW)
    file = filled.case_file(CASE_ID)
    (kept,) = set(file.evidence) - set(before.evidence)
    found = [f for f in file.findings_about(HOLLOWAY) if f.checked_on == DAY and f.register == "gmc"]
    assert levels(filled) == dict.fromkeys(("LR01", "LR02", "LR03", "PC02"), "good")
    assert {(f.assurance, f.words, f.evidence) for f in found} == {(Assurance.VERIFIED, LICENSED, (kept.id,))}
    entry = next(e for e in file.registrations if e.checked_on == DAY)
    assert (entry.status, entry.practitioner_id, kept.id in entry.evidence) == (LICENSED, HOLLOWAY, True)
    assert filled.evidence_bytes(kept) == PICTURE.content
    undo.undo(filled, CASE_ID)
    assert filled.case_file(CASE_ID) == before


def test_reading_it_again_that_day_takes_the_place_of_what_was_read_before(filled: Library, rulebook: Rulebook) -> None:
    record_look_up(filled, rulebook, CASE_ID, SEEN, [], NOW)
    record_look_up(filled, rulebook, CASE_ID, replace(SEEN, terms=(NOT_FOUND,)), [], NOW)
    assert levels(filled) == {"LR01": "not_found", "PC02": "not_found"}
    record_look_up(filled, rulebook, CASE_ID, replace(SEEN, terms=(SUSPENDED,)), [], NOW)
    assert levels(filled) == {"LR01": "good", "LR02": "knock_out", "PC02": "knock_out"}
    entries = [e for e in filled.case_file(CASE_ID).registrations if (e.register, e.number) == ("gmc", "9000002")]
    assert [entry.status for entry in entries] == [SUSPENDED]


def test_the_last_day_of_the_entry_ends_good_news_alone(filled: Library, rulebook: Rulebook) -> None:
    until = date(2027, 3, 31)
    record_look_up(filled, rulebook, CASE_ID, replace(SEEN, terms=(LICENSED, SUSPENDED), valid_until=until), [], NOW)
    found = [f for f in filled.case_file(CASE_ID).findings_about(HOLLOWAY) if f.checked_on == DAY]
    assert {(f.criterion, f.valid_until) for f in found if f.register == "gmc"} == {
        ("LR01", until),
        ("LR02", None),
        ("LR03", until),
        ("PC02", None),
    }
    (entry,) = [e for e in filled.case_file(CASE_ID).registrations if e.number == "9000002"]
    assert entry.valid_until == until


@pytest.mark.parametrize("changes", [{"restrictions": "not alone"}, {"own_words": "under review"}])
def test_limits_that_no_word_grades_end_what_was_good_before(
    filled: Library, rulebook: Rulebook, changes: dict[str, object]
) -> None:
    seen = replace(SEEN, register="dci", number="123456", terms=("Registered",))
    record_look_up(filled, rulebook, CASE_ID, seen, [], NOW)
    before = filled.case_file(CASE_ID)
    later = replace(seen, on=DAY + timedelta(days=5), **changes)
    record_look_up(filled, rulebook, CASE_ID, later, [], NOW)
    about = filled.case_file(CASE_ID).findings_about(HOLLOWAY)
    ends = {f.criterion: f.valid_until for f in about if f.register == "dci" and f.checked_on == DAY}
    assert ends["LR02"] == later.on - timedelta(days=1)
    rules = rules_for(rulebook, "GB-ENG", is_medical=False)
    judged = judge(rules.asked["LR02"], [f for f in about if f.criterion == "LR02" and f.register == "dci"], later.on)
    assert judged.outcome is Outcome.OPEN
    assert [reason.kind for reason in judged.answer.reasons] == ["held_until"]
    undo.undo(filled, CASE_ID)
    assert filled.case_file(CASE_ID) == before


@pytest.mark.parametrize(
    ("changes", "kept", "kind"),
    [
        ({"number": "12"}, [], "look_up_number"),
        ({"name": "Sorrel Pike"}, [], "look_up_other_name"),
        ({}, [Kept("entry.pdf", b"")], "evidence_empty"),
        ({"register": "gone_register"}, [], "no_such_register"),
    ],
)
def test_what_proves_nothing_is_refused_and_changes_nothing(
    filled: Library, rulebook: Rulebook, changes: dict[str, object], kept: list[Kept], kind: str
) -> None:
    before = filled.case_file(CASE_ID)
    with pytest.raises(Refused) as refusal:
        record_look_up(filled, rulebook, CASE_ID, replace(SEEN, **changes), kept, NOW)
    assert refusal.value.reason.kind == kind
    assert filled.case_file(CASE_ID) == before


def test_a_file_of_no_bytes_is_refused_before_it_is_kept(tmp_path: Path) -> None:
    empty = tmp_path / "entry.pdf"
    empty.touch()
    with pytest.raises(Refused) as refusal:
        kept_file(empty)
    assert refusal.value.reason.kind == "evidence_empty"
