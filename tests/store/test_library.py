"""What is written is read again, whole."""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings

from botox_vetter.domain.cases import Case, CaseFile
from botox_vetter.domain.clinics import Clinic, Note
from botox_vetter.domain.reasons import Refused
from botox_vetter.store.library import Library
from botox_vetter.store.plain import plain
from botox_vetter.store.schema import NOUNS
from tests.cases import BEGUN_AT, CASE_ID, QUAY, decided_case, harbour_case, keep
from tests.store.records import case_files


def as_sets(file: CaseFile) -> dict[str, object]:
    """The case without the order of its records."""
    return {
        field.name: frozenset(value) if isinstance(value := getattr(file, field.name), Sequence) else value
        for field in fields(file)
    }


@settings(max_examples=25, deadline=None)
@given(case_files())
def test_every_field_of_every_record_survives(file: CaseFile) -> None:
    with Library("sqlite://") as library:
        keep(library, file)

        kept = library.case_file(file.case.id)

    assert as_sets(kept) == as_sets(file)
    assert sorted(map(str, plain(kept)["quotes"])) == sorted(map(str, plain(file)["quotes"]))  # 0.00 is not 0


def test_a_case_outlives_the_program(library: Library) -> None:
    keep(library, decided_case())
    library.close()

    with Library(library.address) as again:
        assert as_sets(again.case_file(CASE_ID)) == as_sets(decided_case())


def test_the_case_file_is_in_the_order_in_which_it_is_shown(library: Library) -> None:
    keep(library, harbour_case())

    file = library.case_file(CASE_ID)

    names = [clinic.name for clinic in file.clinics]
    assert names == sorted(names)
    assert [clinic.id for clinic in file.clinics] == list(dict.fromkeys(quote.clinic_id for quote in file.quotes))
    assert file == library.case_file(CASE_ID)


@pytest.mark.parametrize(
    "text",
    ["x" * 100_000, "👩‍⚕️💉", "עברית ו-العربية", "a\u0301 ≠ á", "  edges\t\r\n", "'; DROP TABLE notes; --", ""],
    ids=["long", "emoji", "right to left", "accents", "white", "sql", "empty"],
)
def test_text_is_kept_exactly_as_typed(library: Library, text: str) -> None:
    keep(library, harbour_case())
    with library.step(CASE_ID, "add_note") as step:
        step.put(Note("n", QUAY, text, BEGUN_AT))

    assert library.get(Note, "n") == Note("n", QUAY, text, BEGUN_AT)


def test_the_case_changed_last_comes_first(library: Library) -> None:
    older, newer = (Case(name, name, BEGUN_AT) for name in ("older", "newer"))
    for case in (older, newer):
        with library.step(case.id, "new_case") as step:
            step.put(case)
    assert library.cases() == (newer, older)

    with library.step("older", "rename_case") as step:
        step.put(replace(older, name="Older"))

    assert [case.id for case in library.cases()] == ["older", "newer"]


@pytest.fixture
def streets(library: Library) -> Library:
    for name in ("Elm Street", "Elm Streets", "ÉLAN", "Oak"):
        with library.step(name, "new_case") as step:
            step.put(Case(f"id {name}", name, BEGUN_AT))
    return library


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("id Oak", "Oak"),
        ("o", "Oak"),
        ("OAK", "Oak"),
        ("elm street", "Elm Street"),
        ("él", "ÉLAN"),
        ("Elm Streets", "Elm Streets"),
    ],
)
def test_a_case_is_found_by_id_or_by_the_only_name_that_begins_so(streets: Library, text: str, found: str) -> None:
    assert streets.find_case(text).name == found


@pytest.mark.parametrize(
    ("text", "kind"), [("elm", "several_cases"), ("ash", "no_such_case"), ("", "no_such_case"), ("ak", "no_such_case")]
)
def test_a_case_that_is_not_told_apart_is_refused(streets: Library, text: str, kind: str) -> None:
    with pytest.raises(Refused) as refused:
        streets.find_case(text)
    assert refused.value.reason.kind == kind


def test_a_case_that_is_not_there_is_refused(library: Library) -> None:
    for ask in (library.case, library.case_file):
        with pytest.raises(Refused) as refused:
            ask("nowhere")
        assert refused.value.reason.kind == "no_such_case"


def test_a_library_in_memory_works_like_one_in_a_file() -> None:
    with Library("sqlite://") as library:
        keep(library, harbour_case())
        assert library.undo(CASE_ID) is not None
        assert library.cases() == ()


def test_a_url_names_the_same_file_as_its_path(tmp_path: Path) -> None:
    path = tmp_path / "a b#ü%20?.bvlib"
    with Library(str(path)) as library:
        keep(library, harbour_case())
    with Library(f"sqlite:///{path}") as library:
        assert [case.id for case in library.cases()] == [CASE_ID]
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_commits_are_on_the_disk_and_references_hold(library: Library) -> None:
    with library._reading() as connection:
        asked = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert asked == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}

    with pytest.raises(Refused) as refused, library.step("c", "add_clinic") as step:
        step.put(Clinic("a", "no case of that id", "name"))
    assert refused.value.reason.kind == "changed_meanwhile"
    assert library.get(Clinic, "a") is None


def test_every_noun_has_the_fields_of_its_dataclass_as_columns() -> None:
    assert {noun.kind.__name__ for noun in NOUNS} == {
        *(
            "Case",
            "Clinic",
            "Practitioner",
            "Role",
            "Registration",
            "Quote",
            "Finding",
            "Relaxation",
            "Note",
            "Decision",
            "Premises",
            "Insurance",
            "Judgement",
            "Visit",
            "Inquiry",
            "Reviews",
            "Evidence",
        )
    }
    for noun in NOUNS:
        assert [column.name for column in noun.table.c] == [field.name for field in fields(noun.kind)]


def test_the_actions_are_imported_without_sqlalchemy() -> None:
    code = (
        "import sys, pkgutil, importlib, botox_vetter.actions as a\n"
        "for m in pkgutil.iter_modules(a.__path__): importlib.import_module(f'botox_vetter.actions.{m.name}')\n"
        "assert 'sqlalchemy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_an_amount_keeps_its_last_digits(library: Library) -> None:
    keep(library, harbour_case())
    quay = replace(library.case_file(CASE_ID).clinic(QUAY), minimum_spend=Decimal("119.999999999999999999"))
    with library.step(CASE_ID, "change_clinic") as step:
        step.put(quay)
    assert library.get(Clinic, QUAY) == quay
