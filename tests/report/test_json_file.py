"""The report for other programs: in the published form, with the ids of the case, and exact."""

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from botox_vetter.comparison.case import compare_case
from botox_vetter.report.choice import FULL, SHORT, Contents, Part
from botox_vetter.report.json_file import REPORT_SCHEMA, to_report_json
from botox_vetter.report.words import names
from tests.cases import LANTERN, QUAY, TODAY, decided_case
from tests.report.large import MANY

RESOURCES = Path(__file__).parents[2] / "resources"
SCHEMA, CASE_SCHEMA = (
    json.loads((RESOURCES / name).read_text(encoding="utf-8")) for name in ("report.schema.json", "case.schema.json")
)
VALIDATOR = Draft202012Validator(
    SCHEMA,
    registry=Registry().with_resource(CASE_SCHEMA["$id"], Resource.from_contents(CASE_SCHEMA)),
    format_checker=Draft202012Validator.FORMAT_CHECKER,
)


@pytest.fixture(scope="module")
def comparison(rulebook):
    return compare_case(decided_case(), rulebook, TODAY)


def read(comparison, rulebook, contents: Contents = FULL) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(to_report_json(comparison, rulebook, contents))
    assert [error.message for error in VALIDATOR.iter_errors(data)] == []
    return data


def test_it_has_the_published_form_and_says_which(comparison, rulebook):
    Draft202012Validator.check_schema(SCHEMA)
    assert read(comparison, rulebook)["schema"] == REPORT_SCHEMA == SCHEMA["properties"]["schema"]["const"]


@pytest.mark.parametrize(
    "contents", [SHORT, *(Contents(frozenset({part})) for part in Part)], ids=lambda some: " ".join(some.in_order)
)
def test_whatever_is_wanted_has_the_published_form(contents, comparison, rulebook):
    data = read(comparison, rulebook, contents)
    assert set(data["parts"]) == contents.parts
    assert ("quotes" in data) is (Part.PRICES in contents.parts)
    assert ("evidence" in data) is (Part.EVIDENCE in contents.parts)


def test_the_form_names_every_part_of_a_report():
    assert SCHEMA["properties"]["parts"]["items"]["enum"] == list(Part)


# thirty clinics say no more than eight, and are slow to check
@pytest.mark.parametrize("which", [which for which in MANY if which != "thirty clinics"])
def test_any_number_of_clinics_has_the_published_form(which, rulebook):
    comparison = MANY[which](rulebook)
    assert len(read(comparison, rulebook)["clinics"]) == len(comparison.standings)


def test_ids_are_those_of_the_case_and_every_reference_is_there(comparison, rulebook):
    data, file = read(comparison, rulebook), decided_case()
    assert {found["clinic"]["id"] for found in data["clinics"]} == {clinic.id for clinic in file.clinics}
    findings, quotes = ({record["id"] for record in data[name]} for name in ("findings", "quotes"))
    people, criteria = ({record["id"] for record in data[name]} for name in ("people", "criteria"))
    for clinic in data["clinics"]:
        assert {*clinic["injectors"], *clinic["prescribers"]} <= people
        assert {*clinic["cost"]["used"], *clinic["cost"]["not_counted"]} <= quotes
        for answer in clinic["answers"]:
            assert answer["criterion"] in criteria
            assert {*answer["counting"], *answer["others"]} <= findings


def test_criteria_are_told_by_id_and_their_words_are_english_in_every_language(comparison, rulebook, monkeypatch):
    monkeypatch.setattr(names, "tr", lambda text: f"in other words: {text}")
    assert names.criterion_title("LR01", rulebook).startswith("in other words")
    for told in read(comparison, rulebook)["criteria"]:
        criterion = rulebook.criteria[told["id"]]
        assert (told["title"], told["question"], told["category"]) == (
            criterion.title, criterion.question, criterion.category,
        )  # fmt: skip


def test_scores_and_amounts_are_exact(comparison, rulebook):
    for clinic, standing in zip(read(comparison, rulebook)["clinics"], comparison.standings, strict=True):
        assert Fraction(clinic["score"]["proven"]) == standing.vetting.proven
        year = standing.cost.year
        assert (clinic["cost"]["year"] or {}).get("low") == (None if year is None else f"{year.low:f}")


def test_what_is_personal_stands_nowhere_when_it_is_not_wanted(rulebook):
    file = decided_case()
    clinics = tuple(replace(one, off_shortlist_because="too far for my sister") for one in file.clinics)
    comparison = compare_case(replace(file, clinics=clinics), rulebook, TODAY)
    text = to_report_json(comparison, rulebook, replace(FULL, is_personal=False))
    for secret in ("too far for my sister", "Alex, spring", "The page calls her Dr Gia.", "near work", '"900"'):
        assert secret in to_report_json(comparison, rulebook)
        assert secret not in text
    assert [error.message for error in VALIDATOR.iter_errors(json.loads(text))] == []


@pytest.mark.parametrize(
    ("path", "value"),
    [("schema", 2), ("as_of", "today"), ("clinics", [{}]), ("parts", ["nails"]), ("surprise", 1)],
)
def test_the_published_form_is_strict(path, value, comparison, rulebook):
    data = read(comparison, rulebook) | {path: value}
    assert list(VALIDATOR.iter_errors(data))


def test_how_firm_the_ranking_is_stands_there_in_ids_and_shares(comparison, rulebook):
    firm = read(comparison, rulebook, Contents(frozenset({Part.FIRMNESS})))["firmness"]
    assert firm["lead"] == "clear"
    assert firm["ways"]["ranks"].keys() == {QUAY, LANTERN}
    assert sum(Fraction(share) for share in firm["ways"]["ranks"][QUAY]) == 1
    assert {flip["kind"] for flip in firm["flips"]} == {"knock_out"}
    assert firm["next_checks"][0]["clinics"] == [LANTERN]
    assert "firmness" not in read(comparison, rulebook, SHORT)
