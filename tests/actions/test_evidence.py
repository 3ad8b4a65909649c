"""Kept files, their records and what they prove."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from botox_vetter.actions import evidence as kept
from botox_vetter.actions.clinics import remove_clinic
from botox_vetter.actions.exchange import export_case, import_case
from botox_vetter.actions.findings import record_finding
from botox_vetter.actions.library import open_library
from botox_vetter.actions.undo import redo, undo
from botox_vetter.domain.evidence import GREATEST_EVIDENCE_MB, Evidence
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.store.library import Library
from tests.actions.conftest import Harbour
from tests.case_ids import PAPER
from tests.case_records import CERTIFICATE
from tests.cases import CASE_ID, HOLLOWAY, QUAY, TODAY, VELVET, harbour_case, keep

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
PAGE = b"<!doctype html><title>Prices</title>"


def only_new(harbour: Harbour) -> Evidence:
    (found,) = (one for one in harbour.file.evidence if one.id != PAPER)
    return found


@pytest.mark.parametrize("which", ["finding", "quote", "registration"])
def test_a_file_and_what_it_proves_are_linked_in_one_step(harbour: Harbour, which: str) -> None:
    file = harbour.file
    proves: Any = {"finding": file.findings[0], "quote": file.quotes[0], "registration": file.registrations[0]}[which]

    changed = kept.attach(
        harbour.library, CASE_ID, "prices.html", PAGE, NOW, proves=proves, address="https://a.example", note="front"
    )

    new = only_new(harbour)
    assert (new.name, new.media_type, new.size, new.added_at) == ("prices.html", "text/html", len(PAGE), NOW)
    assert (new.sha256, new.address, new.note) == (sha256(PAGE).hexdigest(), "https://a.example", "front")
    assert new.clinic_id == proves.clinic_id
    assert harbour.library.get(type(proves), proves.id) == replace(proves, evidence=(*proves.evidence, new.id))
    assert changed.kinds == {"evidence", f"{which}s"}
    assert kept.content_of(harbour.library, new) == PAGE

    undo(harbour.library, CASE_ID)
    assert harbour.file == file
    redo(harbour.library, CASE_ID)
    assert kept.content_of(harbour.library, only_new(harbour)) == PAGE


def test_evidence_is_about_a_clinic_a_person_or_the_case(harbour: Harbour) -> None:
    for about in ({}, {"clinic_id": QUAY}, {"practitioner_id": HOLLOWAY}):
        (added,) = kept.attach(harbour.library, CASE_ID, "a.txt", b"x", NOW, **about).ids
        found = harbour.library.get(Evidence, added)
        assert found is not None
        assert (found.clinic_id, found.practitioner_id) == (about.get("clinic_id"), about.get("practitioner_id"))


def test_a_file_is_attached_by_its_own_name_and_written_out_again(harbour: Harbour, tmp_path: Path) -> None:
    source, copy = tmp_path / "Preisliste ü.txt", tmp_path / "copy.txt"
    source.write_bytes(b"285")
    kept.attach_file(harbour.library, CASE_ID, source, NOW, clinic_id=QUAY)
    new = only_new(harbour)
    assert (new.name, new.clinic_id) == ("Preisliste ü.txt", QUAY)

    kept.export_evidence(harbour.library, new, copy)
    assert copy.read_bytes() == b"285"


def test_a_name_that_is_no_text_is_made_one(harbour: Harbour, tmp_path: Path) -> None:
    source = tmp_path / "a\udcff.txt"
    try:
        source.write_bytes(b"x")
    except (OSError, UnicodeEncodeError):
        pytest.skip("this file system has no such names")
    kept.attach_file(harbour.library, CASE_ID, source, NOW)
    assert only_new(harbour).name == "a?.txt"


def test_the_greatest_file_is_taken_and_one_byte_more_is_not(harbour: Harbour, tmp_path: Path) -> None:
    greatest = GREATEST_EVIDENCE_MB * 2**20
    path = tmp_path / "large.bin"
    path.write_bytes(b"\x00" * (greatest + 1))
    with pytest.raises(Refused) as refused:
        kept.attach_file(harbour.library, CASE_ID, path, NOW)
    assert refused.value.reason.kind == "evidence_too_large"
    assert refused.value.reason.values == {"limit_mb": 25}

    kept.attach(harbour.library, CASE_ID, "large.bin", b"\x00" * greatest, NOW)
    assert only_new(harbour).size == greatest


Wish = Callable[[Library], Any]
REFUSED: list[tuple[Wish, str]] = [
    (lambda library: kept.attach(library, CASE_ID, "a.txt", b"", NOW), "evidence_empty"),
    (lambda library: kept.attach(library, CASE_ID, " ", b"x", NOW), "name_missing"),
    (lambda library: kept.attach(library, "gone", "a.txt", b"x", NOW), "no_such_case"),
    (lambda library: kept.attach(library, CASE_ID, "a\x00", b"x", NOW), "bad_text"),
    (lambda library: kept.attach(library, CASE_ID, "a", b"x", NOW.replace(year=9000)), "day_out_of_range"),
    (lambda library: kept.attach(library, CASE_ID, "a", b"x", NOW, clinic_id="gone"), "changed_meanwhile"),
    (
        lambda library: kept.attach(
            library, CASE_ID, "a", b"x", NOW, proves=replace(harbour_case().findings[0], id="gone")
        ),
        "no_such_record",
    ),
    (lambda library: kept.attach_file(library, CASE_ID, Path("/nowhere/at/all"), NOW), "file_not_read"),
    (lambda library: kept.content_of(library, harbour_case().evidence[0]), "evidence_not_here"),
    (lambda library: kept.restore_evidence(library, harbour_case().evidence[0]), "evidence_not_here"),
    (lambda library: kept.erase_evidence(library, harbour_case().evidence[0]), "evidence_in_force"),
    (lambda library: kept.change_evidence(library, replace(harbour_case().evidence[0], name="")), "name_missing"),
]  # fmt: skip


@pytest.mark.parametrize(("wish", "kind"), REFUSED, ids=[f"{n} {kind}" for n, (_, kind) in enumerate(REFUSED)])
def test_what_cannot_be_kept_is_refused_in_words(harbour: Harbour, rulebook: Rulebook, wish: Wish, kind: str) -> None:
    before = harbour.file
    with pytest.raises(Refused) as refused:
        wish(harbour.library)
    assert refused.value.reason.kind == kind
    assert reason_words(refused.value.reason, rulebook)
    assert (harbour.file, harbour.steps) == (before, [])


def test_a_name_and_a_note_are_changed_beside_the_bytes(harbour: Harbour) -> None:
    kept.attach(harbour.library, CASE_ID, "a.txt", b"x", NOW)
    new = only_new(harbour)
    forged = replace(new, name="b.txt", note="mine", clinic_id=VELVET, sha256="0" * 64, size=9, media_type="image/png")
    kept.change_evidence(harbour.library, forged)
    assert only_new(harbour) == replace(new, name="b.txt", note="mine", clinic_id=VELVET)


def test_evidence_is_linked_to_further_records_and_unlinked(harbour: Harbour) -> None:
    paper, quote = harbour.file.evidence[0], harbour.file.quotes[0]
    kept.link_evidence(harbour.library, paper, quote)
    kept.link_evidence(harbour.library, paper, quote)
    assert harbour.file.quotes[0].evidence == (PAPER,)
    kept.unlink_evidence(harbour.library, paper, quote)
    assert harbour.file.quotes[0] == quote
    assert harbour.steps == ["link_evidence", "unlink_evidence"]


def test_removal_leaves_a_record_unlinks_nothing_and_can_be_undone(harbour: Harbour) -> None:
    finding = harbour.file.findings[0]
    kept.attach(harbour.library, CASE_ID, "a.txt", b"x", NOW, proves=finding)
    before, new = harbour.file, only_new(harbour)

    kept.remove_evidence(harbour.library, new, NOW)

    assert only_new(harbour) == replace(new, removed_at=NOW)
    assert new.id in harbour.file.findings[0].evidence
    undo(harbour.library, CASE_ID)
    assert harbour.file == before
    redo(harbour.library, CASE_ID)
    kept.restore_evidence(harbour.library, only_new(harbour))
    assert harbour.file == before
    assert kept.content_of(harbour.library, new) == b"x"


def test_thirty_days_after_its_removal_the_bytes_go_and_undo_says_so(harbour: Harbour) -> None:
    kept.attach(harbour.library, CASE_ID, "a.txt", b"x", NOW)
    new = only_new(harbour)
    much_later = datetime.now(UTC) + timedelta(days=1)  # the log's own moments are those of the clock
    kept.remove_evidence(harbour.library, new, much_later)

    assert kept.purge(harbour.library, much_later + timedelta(days=29)) == 0
    assert kept.is_here(harbour.library, new) == {new.id}
    assert kept.purge(harbour.library, much_later + timedelta(days=30)) == 1

    undo(harbour.library, CASE_ID)
    assert only_new(harbour) == new
    assert kept.is_here(harbour.library, new) == frozenset()


def test_opening_a_library_purges_what_is_due(tmp_path: Path) -> None:
    long_ago = datetime.now(UTC) - timedelta(days=40)
    address = str(tmp_path / "library.bvlib")
    with Library(address, clock=lambda: long_ago) as library:
        keep(library, harbour_case())
        kept.attach(library, CASE_ID, "a.txt", b"x", long_ago)
        kept.attach(library, CASE_ID, "b.txt", b"y", long_ago)
        first, second = (one for one in library.case_file(CASE_ID).evidence if one.id != PAPER)
        kept.remove_evidence(library, first, long_ago)
    with open_library(address) as again:
        assert kept.is_here(again, first, second) == {second.id}


def test_removed_bytes_can_be_erased_at_once(harbour: Harbour) -> None:
    kept.attach(harbour.library, CASE_ID, "a.txt", b"x", NOW)
    new = only_new(harbour)
    kept.remove_evidence(harbour.library, new, NOW)
    steps = harbour.steps
    kept.erase_evidence(harbour.library, new)
    assert (kept.is_here(harbour.library, new), harbour.steps) == (frozenset(), steps)


def test_evidence_outlives_the_clinic_that_it_is_about(harbour: Harbour) -> None:
    kept.attach(harbour.library, CASE_ID, "a.txt", b"x", NOW, clinic_id=VELVET)
    remove_clinic(harbour.library, harbour.clinic(VELVET))
    assert only_new(harbour).clinic_id is None
    undo(harbour.library, CASE_ID)
    assert only_new(harbour).clinic_id == VELVET


def test_a_case_goes_out_with_its_records_and_comes_in_without_bytes(harbour: Harbour, rulebook: Rulebook) -> None:
    kept.attach(harbour.library, CASE_ID, "a.txt", b"nobody else sees this", NOW, proves=harbour.file.quotes[0])
    text = export_case(harbour.library, CASE_ID)
    assert "nobody else sees this" not in text
    with Library("sqlite://") as other:
        import_case(other, text, rulebook)
        assert export_case(other, CASE_ID) == text
        assert kept.is_here(other, *other.case_file(CASE_ID).evidence) == frozenset()

    copy = harbour.library.case_file(import_case(harbour.library, text, rulebook, as_copy=True).case_id)
    linked = [(quote.wording, quote.evidence) for quote in copy.quotes if quote.evidence]
    (new,) = (one for one in copy.evidence if one.name == "a.txt")
    assert linked == [(harbour.file.quotes[0].wording, (new.id,))]
    assert kept.content_of(harbour.library, new) == b"nobody else sees this"


@pytest.mark.parametrize(
    ("field", "value", "kind", "where"),
    [
        ("sha256", "abc", "bad_checksum", "evidence[0]"),
        ("sha256", "F" * 64, "bad_checksum", "evidence[0]"),
        ("size", 0, "evidence_empty", "evidence[0]"),
        ("size", 26 * 2**20, "evidence_too_large", "evidence[0]"),
        ("name", "", "name_missing", "evidence[0]"),
        ("clinic_id", "gone", "no_such_reference", "evidence[0].clinic_id"),
        ("id", "another", "no_such_reference", "findings[11].evidence"),
    ],
)
def test_evidence_of_a_file_is_held_to_the_same_checks(
    harbour: Harbour, rulebook: Rulebook, field: str, value: object, kind: str, where: str
) -> None:
    data = json.loads(export_case(harbour.library, CASE_ID))
    data["evidence"][0][field] = value
    naming = next(n for n, finding in enumerate(data["findings"]) if finding["evidence"])
    with Library("sqlite://") as other, pytest.raises(Refused) as refused:
        import_case(other, json.dumps(data), rulebook)
    assert refused.value.reason.kind == kind
    assert refused.value.reason.values["where"] == where.replace("[11]", f"[{naming}]")


def test_an_answer_names_only_evidence_that_is_there(harbour: Harbour, rulebook: Rulebook) -> None:
    draft = Finding("", "PR04", "yes", Assurance.SEEN, TODAY, clinic_id=QUAY, evidence=("gone",))
    with pytest.raises(Refused) as refused:
        record_finding(harbour.library, rulebook, CASE_ID, draft)
    assert refused.value.reason.kind == "no_such_record"


def test_a_corrected_answer_keeps_its_evidence(harbour: Harbour, rulebook: Rulebook) -> None:
    proven = next(finding for finding in harbour.file.findings if finding.evidence)
    record_finding(harbour.library, rulebook, CASE_ID, replace(proven, id="", evidence=(), level="short_course"))
    corrected = harbour.library.get(Finding, proven.id)
    assert corrected == replace(proven, level="short_course")


def test_the_certificate_of_the_invented_case_fits_its_record(harbour: Harbour) -> None:
    with harbour.library.step(CASE_ID, "attach_evidence") as step:
        step.keep(CERTIFICATE)
    (paper,) = harbour.file.evidence
    assert kept.content_of(harbour.library, paper) == CERTIFICATE
