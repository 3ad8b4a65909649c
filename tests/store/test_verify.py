"""Whatever is no longer as it was written is found and named."""

from hashlib import sha256
from pathlib import Path

import pytest

from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.reasons import Reason
from botox_vetter.store.library import Library
from tests.cases import BEGUN_AT, CASE_ID, HOLLOWAY, LANTERN, QUAY, VELVET, decided_case, keep
from tests.store.files import execute, records
from tests.store.test_steps import rename

PAGE = b"%PDF-1.7 a certificate"
DIGEST = sha256(PAGE).hexdigest()


@pytest.fixture
def path(library: Library) -> Path:
    """A closed library: a decided case with a kept file, a step undone and one redone; and another case."""
    keep(library, decided_case())
    with library.step(CASE_ID, "attach_evidence") as step:
        digest = step.keep(PAGE)
        step.put(Evidence("e", CASE_ID, digest, "certificate.pdf", "application/pdf", len(PAGE), BEGUN_AT))
    rename(library, "Quay")
    rename(library, "Pier")
    library.undo(CASE_ID)
    library.undo(CASE_ID)
    library.redo(CASE_ID)
    library.close()
    assert library.path is not None
    return library.path


def damage(path: Path) -> list[Reason]:
    with Library(str(path)) as library:
        return list(library.verify().damage)


def test_a_whole_library_has_no_damage_and_everything_was_looked_at(path: Path) -> None:
    with Library(str(path)) as library:
        found = library.verify()
        first, second, *_ = library.history(CASE_ID)
    assert found.damage == ()
    assert (found.cases, found.steps, found.files) == (1, 4, len(records(path)["blobs"]))
    assert found.records == len(first.records) + len(second.records)


A_NOTE_MORE = "INSERT INTO notes SELECT 'more', clinic_id, text, written_at, is_printed FROM notes LIMIT 1"
A_STEP_ON_PETS = "UPDATE changes SET records = replace(records, '\"evidence\"', '\"pets\"') WHERE number = 2"
A_STEP_REWRITTEN = "UPDATE changes SET records = replace(records, '\"Quay\"', '\"Key\"') WHERE number = 4"
BOTH_STEPS_REWRITTEN = "UPDATE changes SET records = replace(records, '\"Pier\"', '\"Peer\"') WHERE number = 4"
A_ROLE_ELSEWHERE = "UPDATE roles SET clinic_id = 'nowhere' WHERE id = (SELECT min(id) FROM roles)"


@pytest.mark.parametrize(
    ("statement", "kinds"),
    [
        (
            f"UPDATE blobs SET bytes = CAST('%PDF-1.7 A certificate' AS BLOB) WHERE sha256 = '{DIGEST}'",
            ["evidence_altered"],
        ),
        ("INSERT INTO blobs VALUES ('no hash', x'00')", ["evidence_altered"]),
        (A_ROLE_ELSEWHERE, ["reference_broken", "log_disagrees"]),
        (f"UPDATE clinics SET tags = '[\"a\"' WHERE id = '{QUAY}'", ["record_unreadable"]),
        (f"UPDATE clinics SET units = '{{}}' WHERE id = '{LANTERN}'", ["record_unreadable"]),
        ("UPDATE quotes SET low = 'cheap' WHERE id IN (SELECT id FROM quotes LIMIT 2)", ["record_unreadable"] * 2),
        ("UPDATE cases SET plan = '{\"areas\": 7}'", ["record_unreadable"]),
        (f"UPDATE clinics SET phone = '0' WHERE id = '{VELVET}'", ["log_disagrees"]),
        (f"DELETE FROM registrations WHERE practitioner_id = '{HOLLOWAY}'", ["log_disagrees"]),
        (A_NOTE_MORE, ["log_disagrees"]),
        ("UPDATE changes SET records = 'x' WHERE number = 2", ["log_unreadable"]),
        (A_STEP_ON_PETS, ["log_unreadable"]),
        ("DELETE FROM changes WHERE number = 2", ["log_disagrees"]),
        ("UPDATE changes SET state = 'undone' WHERE number = 3", ["log_disagrees"]),
        (A_STEP_REWRITTEN, ["log_disagrees"]),  # it is undone, and could no longer be redone
        (BOTH_STEPS_REWRITTEN, []),  # it is undone, and could be redone
    ],
)
def test_damage_is_found(path: Path, statement: str, kinds: list[str]) -> None:
    execute(path, statement)
    assert [found.kind for found in damage(path)] == kinds


@pytest.mark.parametrize(
    ("statement", "values"),
    [
        (f"UPDATE blobs SET bytes = x'00' WHERE sha256 = '{DIGEST}'", {"name": "certificate.pdf"}),
        (f"UPDATE clinics SET phone = '0' WHERE id = '{VELVET}'", {"noun": "clinics", "id": VELVET}),
        (A_NOTE_MORE, {"noun": "notes", "id": "more"}),
        ("DELETE FROM changes WHERE number = 2", {"noun": "evidence", "id": "e"}),
        ("UPDATE changes SET records = 'x' WHERE number = 2", {"id": CASE_ID}),
        (A_ROLE_ELSEWHERE, {"noun": "roles", "to": "clinics"}),
    ],
)
def test_it_is_named(path: Path, statement: str, values: dict[str, str]) -> None:
    execute(path, statement)
    assert damage(path)[0].values == values


def test_a_file_that_never_came_is_no_damage(path: Path) -> None:
    execute(path, "DELETE FROM blobs")
    assert damage(path) == []


def test_an_index_that_does_not_fit_its_table_is_found(path: Path) -> None:
    other = "UPDATE sqlite_schema SET sql = replace(sql, '(clinic_id)', '(basis)') WHERE name = 'ix_quotes_clinic_id'"
    execute(path, "PRAGMA writable_schema = ON", other)
    assert {found.kind for found in damage(path)} == {"page_damaged"}


def test_nothing_is_written(path: Path) -> None:
    before = path.read_bytes()
    damage(path)
    assert path.read_bytes() == before
