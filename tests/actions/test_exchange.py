"""A case goes out as JSON and comes back as it was."""

import json
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from botox_vetter.actions.case_json import CASE_SCHEMA, GREATEST_LENGTH, from_json, to_json
from botox_vetter.actions.exchange import export_case, export_file, import_case, read_file
from botox_vetter.actions.files import GREATEST_FILE_MB, temporary_file, write_text
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.store.library import Library
from botox_vetter.store.plain import plain
from botox_vetter.store.schema import NOUNS
from tests.actions.conftest import Harbour
from tests.cases import BEGUN_AT, CASE_ID, QUAY, TODAY, decided_case, keep
from tests.store.records import case_files

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "resources" / "case.schema.json").read_text(encoding="utf-8"),
)
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
Data = dict[str, Any]


@pytest.fixture
def text() -> str:
    with Library("sqlite://") as library:
        keep(library, decided_case())
        return export_case(library, CASE_ID)


def test_export_import_export_gives_the_same_bytes(text: str, rulebook: Rulebook) -> None:
    with Library("sqlite://") as other:
        changed = import_case(other, text, rulebook)

        assert export_case(other, CASE_ID).encode() == text.encode()
        assert changed.case_id == CASE_ID
        assert changed.kinds == {noun.name for noun in NOUNS}
        assert [change.reason.kind for change in other.history(CASE_ID)] == ["import_case"]


@settings(max_examples=25, deadline=None)
@given(case_files())
def test_any_case_comes_back_from_its_text(file: CaseFile) -> None:
    with Library("sqlite://") as library:
        keep(library, file)
        kept = library.case_file(file.case.id)
    text = to_json(kept)

    VALIDATOR.validate(_with_names(json.loads(text)))
    data = json.loads(text)
    assert data.pop("schema") == CASE_SCHEMA
    assert data == plain(kept)
    assert text.encode().decode() == text


def _with_names(data: Data) -> Data:
    """hypothesis does not care for names, numbers and currencies; the schema does."""
    for record in (data["case"], *data["clinics"], *data["practitioners"], *data["registrations"], *data["quotes"]):
        record.update({key: "x" for key in ("name", "number") if key in record})
        record.update({key: "GBP" for key in ("currency", "minimum_spend_currency") if key in record})
    data["case"]["plan"]["currency"] = "GBP"
    return data


def test_an_undone_import_is_gone_and_can_be_imported_again(text: str, rulebook: Rulebook) -> None:
    with Library("sqlite://") as other:
        import_case(other, text, rulebook)
        other.undo(CASE_ID)
        assert other.cases() == ()
        import_case(other, text, rulebook)
        assert export_case(other, CASE_ID) == text


def test_a_case_that_is_there_is_imported_only_as_a_copy(harbour: Harbour, text: str, rulebook: Rulebook) -> None:
    before = harbour.file
    with pytest.raises(Refused) as refused:
        import_case(harbour.library, text, rulebook)
    assert refused.value.reason.kind == "case_already_there"
    assert refused.value.reason.values["name"] == before.case.name
    assert harbour.file == before

    changed = import_case(harbour.library, text, rulebook, as_copy=True, now=BEGUN_AT.replace(year=2027))

    copy = harbour.library.case_file(changed.case_id)
    assert copy.case.created_at.year == 2027
    old_ids = {record["id"] for name in LISTS for record in json.loads(text)[name]} | {CASE_ID}
    assert not any(old in to_json(copy) for old in old_ids)
    assert [clinic.name for clinic in copy.clinics] == [clinic.name for clinic in before.clinics]
    assert copy.clinics[1].injector_id == copy.people_of(copy.clinics[1].id, copy.roles[2].kind)[0].id
    assert harbour.file == before


LISTS = ("clinics", "practitioners", "roles", "registrations", "quotes", "findings", "relaxations", "notes")


def test_a_record_of_another_case_is_never_written_over(harbour: Harbour, text: str, rulebook: Rulebook) -> None:
    before = harbour.file
    stolen = text.replace(CASE_ID, "another case")
    with pytest.raises(Refused) as refused:
        import_case(harbour.library, stolen, rulebook)
    assert refused.value.reason.kind == "record_already_there"
    assert harbour.file == before
    assert len(harbour.library.cases()) == 1


def test_fields_with_a_default_may_be_missing(rulebook: Rulebook) -> None:
    few = {"schema": 1, "case": {"id": "c", "name": "Few", "created_at": "2026-11-22T10:00:00Z"}}
    file = from_json(json.dumps({**few, "clinics": [{"id": "a", "case_id": "c", "name": "Quay"}]}), rulebook)
    assert (file.clinics[0].name, file.plan.review, file.quotes) == ("Quay", True, ())


@pytest.mark.parametrize(
    ("broken", "kind"),
    [
        ("", "not_json"),
        ("clinic,price\nQuay,240", "not_json"),
        ("{", "not_json"),
        ("[" * 100_000, "not_json"),
        ('{"schema": ' + "9" * 5000 + "}", "not_json"),
        ("[]", "no_case_file"),
        ("null", "no_case_file"),
        ("{}", "no_case_file"),
        ('{"schema": 1}', "no_case_file"),
        ('{"schema": NaN, "case": {}}', "bad_number"),
        ('{"schema": 1, "case": -Infinity}', "bad_number"),
        ('{"schema": 1, "schema": 2, "case": {}}', "key_twice"),
        (" " * (GREATEST_LENGTH + 1), "file_too_large"),
    ],
    ids=range(13),
)
def test_what_is_no_case_is_refused(harbour: Harbour, rulebook: Rulebook, broken: str, kind: str) -> None:
    with pytest.raises(Refused) as refused:
        import_case(harbour.library, broken, rulebook)
    assert refused.value.reason.kind == kind


def change(path: str, value: object) -> Callable[[Data], None]:
    """Sets the value at a place such as "quotes.0.low"."""

    def apply(data: Data) -> None:
        *steps, last = path.split(".")
        place: Any = data
        for step in steps:
            place = place[int(step)] if step.isdigit() else place[step]
        place[last] = value

    return apply


@pytest.mark.parametrize(
    ("spoil", "kind", "where"),
    [
        (change("schema", CASE_SCHEMA + 1), "other_schema", None),
        (change("schema", "1"), "other_schema", None),
        (change("schema", True), "other_schema", None),
        (change("extra", []), "unknown_key", ""),
        (change("clinics", {}), "wrong_type", "clinics"),
        (change("clinics.1.colour", "red"), "unknown_key", "clinics[1]"),
        (change("clinics.1.name", 7), "wrong_type", "clinics[1].name"),
        (change("clinics.1.name", " "), "name_missing", "clinics[1]"),
        (change("clinics.1.name", "a\x00b"), "bad_text", "clinics[1].name"),
        (change("clinics.1.name", "\ud800"), "bad_text", "clinics[1].name"),
        (change("clinics.1.id", ""), "no_id", "clinics[1]"),
        (change("clinics.1.id", QUAY + "x"), "no_such_reference", "roles[2].clinic_id"),
        (change("clinics.0.id", QUAY), "id_twice", "clinics[1]"),
        (change("clinics.1.case_id", "other"), "no_such_reference", "clinics[1].case_id"),
        (change("clinics.1.injector_id", QUAY), "no_such_reference", "clinics[1].injector_id"),
        (change("clinics.1.minimum_spend", 120), "wrong_type", "clinics[1].minimum_spend"),
        (change("clinics.1.minimum_spend", "-1"), "negative_amount", "clinics[1]"),
        (change("clinics.1.minimum_spend_currency", ""), "no_currency", "clinics[1]"),
        (change("clinics.0.units.0.low", "99"), "range_upside_down", "clinics[0].units[0]"),
        (change("clinics.0.units.0.low", "0"), "zero_units", "clinics[0].units"),
        (change("clinics.0.units.0.product", "x"), "no_such_product", "clinics[0].units"),
        (change("clinics.1.counted_areas", ["x"]), "no_such_area", "clinics[1].counted_areas"),
        (change("case.plan.areas", ["glabella", "glabella"]), "area_twice", "case.plan"),
        (change("case.plan.areas", ["upper_face_3"]), "no_such_area", "case.plan.areas"),
        (change("case.plan.sessions_per_year", 0), "sessions_out_of_range", "case.plan"),
        (change("case.plan.currency", ""), "no_currency", "case.plan"),
        (change("case.plan.product", "x"), "no_such_product", "case.plan.product"),
        (change("case.created_at", "2026-11-22"), "bad_moment", "case.created_at"),
        (change("case.name", ""), "name_missing", "case"),
        (change("practitioners.0.profession", "wizard"), "no_such_profession", "practitioners[0].profession"),
        (change("roles.0.kind", "owner"), "not_one_of", "roles[0].kind"),
        (change("registrations.0.number", "1234567890"), "number_does_not_fit", "registrations[0]"),
        (change("registrations.0.register", "x"), "no_such_register", "registrations[0]"),
        (change("quotes.0.low", "1e999999999"), "bad_number", "quotes[0].low"),
        (change("quotes.0.high", "0"), "range_upside_down", "quotes[0]"),
        (change("quotes.0.basis", "x"), "not_one_of", "quotes[0].basis"),
        (change("quotes.0.currency", "pounds"), "no_currency", "quotes[0]"),
        (change("quotes.0.currency", "ABC"), "unknown_currency", "quotes[0]"),
        (change("quotes.0.areas", ["x"]), "no_such_area", "quotes[0]"),
        (change("quotes.0.product", "x"), "no_such_product", "quotes[0]"),
        (change("quotes.0.low", "0"), "free_treatment", "quotes[0]"),
        (change("quotes.0.discount_percent", "12"), "discount_on_nothing", "quotes[0]"),
        (change("quotes.0.high", "1000000000000"), "figure_out_of_range", "quotes[0]"),
        (change("quotes.0.clinic_id", "x"), "no_such_reference", "quotes[0].clinic_id"),
        (change("quotes.0.seen_on", "yesterday"), "bad_date", "quotes[0].seen_on"),
        (change("findings.0.clinic_id", QUAY), "no_subject", "findings[0]"),
        (change("findings.0.criterion", "x"), "no_such_criterion", "findings[0]"),
        (change("findings.0.level", "x"), "no_such_level", "findings[0]"),
        (change("findings.0.practitioner_id", "x"), "no_such_reference", "findings[0].practitioner_id"),
        (change("relaxations.0.criterion", "x"), "no_such_criterion", "relaxations[0].criterion"),
        (change("decision.clinic_id", "x"), "no_such_reference", "decision.clinic_id"),
        (change("decision.decided_on", None), "wrong_type", "decision.decided_on"),
    ],
)
def test_what_is_wrong_is_refused_with_where_it_stands(
    text: str, rulebook: Rulebook, spoil: Callable[[Data], None], kind: str, where: str | None
) -> None:
    data = json.loads(text)
    data["findings"].sort(key=lambda finding: finding["clinic_id"] is not None)  # the first is about a person
    spoil(data)
    with Library("sqlite://") as library:
        with pytest.raises(Refused) as refused:
            import_case(library, json.dumps(data), rulebook)
        assert (refused.value.reason.kind, refused.value.reason.values.get("where")) == (kind, where)
        assert library.cases() == ()


def test_exports_fit_the_published_schema(text: str) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert [error.message for error in VALIDATOR.iter_errors(json.loads(text))] == []


def test_the_schema_names_and_explains_every_field() -> None:
    kinds = {noun.kind.__name__: noun.kind for noun in NOUNS}
    for name, kind in kinds.items():
        described = SCHEMA["$defs"][name]
        assert list(described["properties"]) == [field.name for field in fields(kind)]
        assert all(entry["description"] for entry in described["properties"].values())
        assert described["additionalProperties"] is False
    assert list(SCHEMA["properties"]) == ["schema", *(field.name for field in fields(CaseFile))]
    assert list(SCHEMA["$defs"]["Plan"]["properties"]) == list(plain(decided_case())["case"]["plan"])
    assert SCHEMA["properties"]["schema"]["enum"] == list(range(1, CASE_SCHEMA + 1))


@pytest.mark.parametrize(
    "spoil",
    [
        change("schema", CASE_SCHEMA + 1),
        change("extra", []),
        change("clinics.0.colour", "red"),
        change("quotes.0.low", 1),
        change("quotes.0.low", "-1"),
        change("quotes.0.low", "NaN"),
        change("quotes.0.basis", "x"),
        change("findings.0.clinic_id", QUAY),
        change("findings.0.practitioner_id", None),
        change("case.created_at", "yesterday"),
        change("case.plan.sessions_per_year", 0),
    ],
)
def test_the_schema_is_strict(text: str, spoil: Callable[[Data], None]) -> None:
    data = json.loads(text)
    data["findings"].sort(key=lambda finding: finding["clinic_id"] is not None)
    spoil(data)
    assert list(VALIDATOR.iter_errors(data))


def test_a_file_is_written_and_read(harbour: Harbour, tmp_path: Path) -> None:
    path = tmp_path / "härbour.json"
    path.write_text("an older one", encoding="utf-8")
    export_file(harbour.library, CASE_ID, path)
    assert read_file(path) == export_case(harbour.library, CASE_ID)
    assert b"\r" not in path.read_bytes()
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"\xff\xfe{\x00}\x00", "not_utf8"), (b" " * (GREATEST_FILE_MB * 2**20 + 1), "file_too_large")],
)
def test_a_file_that_is_no_text_is_refused(tmp_path: Path, content: bytes, kind: str) -> None:
    path = tmp_path / "case.json"
    path.write_bytes(content)
    with pytest.raises(Refused) as refused:
        read_file(path)
    assert refused.value.reason.kind == kind


def test_a_mark_at_the_start_of_a_file_is_read_over(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_bytes(b"\xef\xbb\xbf{}")
    assert read_file(path) == "{}"


def test_a_place_that_cannot_be_read_or_written_is_refused(harbour: Harbour, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "no" / "file.json"):
        with pytest.raises(Refused) as refused:
            read_file(path)
        assert refused.value.reason.kind == "file_not_read"
        with pytest.raises(Refused) as refused:
            export_file(harbour.library, CASE_ID, path)
        assert refused.value.reason.kind == "file_not_written"
        assert refused.value.reason.values["file"] == str(path)
    assert list(tmp_path.iterdir()) == []


def test_a_temporary_file_is_for_this_user_alone() -> None:
    path = temporary_file("report.html")
    try:
        write_text(path, "x")
        assert path.read_text(encoding="utf-8") == "x"
    finally:
        path.unlink()
        path.parent.rmdir()


def test_a_case_that_is_gone_is_not_exported(harbour: Harbour) -> None:
    with pytest.raises(Refused) as refused:
        export_case(harbour.library, "gone")
    assert refused.value.reason.kind == "no_such_case"


def test_an_exported_copy_differs_in_nothing_but_ids_and_day(text: str, rulebook: Rulebook) -> None:
    with Library("sqlite://") as other:
        copy = other.case_file(import_case(other, text, rulebook, as_copy=True).case_id)
    assert replace(copy.case, id=CASE_ID) == decided_case().case
    assert copy.decision is not None
    assert copy.decision.decided_on == TODAY
    assert copy.clinic(str(copy.decision.clinic_id)).name == "Quay Skin Clinic"
