"""The text file: one row a clinic, numbers to compute with, nothing that is computed by itself."""

import csv
import io

import pytest

from botox_vetter.report.choice import Contents, Part
from botox_vetter.report.csv_file import to_csv
from tests.report.cases import clinics, spring
from tests.report.large import FORMULA, HOSTILE, MANY, named
from tests.report.references import sample


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def heads(content: bytes) -> list[str]:
    return next(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_there_is_a_row_for_each_clinic_first_to_last(rulebook):
    found = read(to_csv(spring(rulebook), rulebook))
    assert [row["Clinic"] for row in found] == ["Northgate Skin", "Harbour Aesthetics", "Bloom Beauty Bar"]
    assert [row["Id"] for row in found] == ["northgate", "harbour", "bloom"]


def test_amounts_are_plain_numbers_and_what_nobody_knows_is_empty(rulebook):
    northgate, _harbour, bloom = read(to_csv(spring(rulebook), rulebook))
    assert (northgate["One session, from"], northgate["One year, to"], northgate["Currency"]) == (
        "240.00",
        "840.00",
        "GBP",
    )
    assert bloom["One year, from"] == ""
    assert bloom["Frown lines, to"] == "no upper end"


def test_spreadsheets_see_that_it_is_utf_8(rulebook):
    content = to_csv(clinics(1, rulebook, "Ångström 港湾 הנמל {n}"), rulebook)
    assert content.startswith(b"\xef\xbb\xbf")
    assert read(content)[0]["Clinic"] == "Ångström 港湾 הנמל 1"


def test_every_head_is_there_once(rulebook):
    found = heads(to_csv(spring(rulebook), rulebook))
    assert len(found) == len(set(found))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_begins_like_a_formula(text, rulebook):
    content = to_csv(named(text, rulebook), rulebook)
    for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝"))]


def test_a_guarded_name_still_says_what_it_is(rulebook):
    assert {row["Clinic"] for row in read(to_csv(named(FORMULA, rulebook), rulebook))} == {f"'{FORMULA}"}


def test_below_the_title_of_a_question_no_yes_or_no_can_be_misread(rulebook):
    found = read(to_csv(sample(rulebook), rulebook))
    assert {row["No false title"].split(" (")[0] for row in found} == {
        "Passes · In order", "Fails · Not in order", "Open · Not known",
        "Open · Not known · Nobody is named yet: the injector",
    }  # fmt: skip
    titles = {criterion.title for criterion in rulebook.criteria.values()}
    below = [cell for row in found for head, cell in row.items() if head in titles]
    assert not [cell for cell in below if any(f" {word} (" in f" {cell}" for word in ("Yes", "No"))]


def test_parts_that_are_not_wanted_have_no_columns(rulebook):
    only_answer = heads(to_csv(spring(rulebook), rulebook, Contents(frozenset({Part.ANSWER}))))
    assert {"Rank", "One year, from", "Id"} <= set(only_answer)
    assert not {"Who injects", "Frown lines, from", "Ask first"} & set(only_answer)


@pytest.mark.parametrize("which", MANY)
def test_there_are_as_many_rows_as_clinics(which, rulebook):
    comparison = MANY[which](rulebook)
    assert len(read(to_csv(comparison, rulebook))) == len(comparison.standings)
