"""The loader against the shipped data: what it makes of it, and what it refuses."""

import shutil
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from botox_vetter.domain.criteria import CriterionUse, Kind, Stage, Subject
from botox_vetter.domain.findings import Assurance
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.knowledge.errors import DataError
from botox_vetter.knowledge.folder import resource_folder
from botox_vetter.knowledge.rulebook import load_rulebook


@pytest.fixture(scope="module")
def rules() -> Rulebook:
    return load_rulebook()


def test_values_and_weights_are_exact(rules: Rulebook) -> None:
    assert rules.scales["years"].values["5_to_10"] == Fraction(17, 20)
    assert rules.criteria["LR01"].weight == Fraction(5)
    assert isinstance(rules.treatments.default_min_retreatment_weeks, Decimal)


def test_a_criterion_says_everything_that_the_file_says(rules: Rulebook) -> None:
    seen_by = rules.criteria["PC03"]
    assert (seen_by.kind, seen_by.use, seen_by.subject) == (Kind.GATE, CriterionUse.BOTH, Subject.PRESCRIBER)
    assert (seen_by.stage, seen_by.needs) == (Stage.CONSULTATION, Assurance.SEEN)
    assert seen_by.fails_on_extra["GB-ENG"] == ("live_video",)
    assert seen_by.fails_on_extra_use is CriterionUse.COSMETIC
    assert seen_by.fails_on_medical == ("form_or_message", "no_contact")


def test_a_key_that_a_criterion_does_not_state_is_none(rules: Rulebook) -> None:
    assert rules.criteria["LR04"].derived_from == "LR01"
    assert rules.criteria["LR01"].derived_from is None
    assert rules.criteria["LR01"].fails_on_medical is None
    assert rules.criteria["ID01"].needs is None


def test_criteria_and_registers_keep_the_order_of_the_file(rules: Rulebook) -> None:
    assert list(rules.criteria)[:4] == ["LR01", "LR02", "LR03", "LR04"]
    assert list(rules.registers)[:4] == ["gmc", "mpts", "nmc", "gdc"]


def test_a_status_row_says_what_it_settles_and_for_whom(rules: Rulebook) -> None:
    licensed = rules.registers["gmc"].statuses[0]
    assert licensed.sets == {"LR01": "good", "LR02": "good", "LR03": "good", "PC02": "good"}
    assert licensed.only_for == {"PC02": ("doctor",)}


def test_sources_carry_whether_they_were_read(rules: Rulebook) -> None:
    assert rules.sources["uk_act2021"].confirmed
    assert not rules.sources["design"].confirmed
    assert rules.treatments.sources["memory"].grade == "memory"
    assert rules.researched_on == "2026-11-22"


def test_what_was_read_cannot_be_changed(rules: Rulebook) -> None:
    with pytest.raises(TypeError):
        rules.scales["years"].values["under_2"] = Fraction(1)  # type: ignore[index]
    with pytest.raises(TypeError):
        rules.treatments.areas["glabella"].more["label_units"]["dysport"] = Decimal(1)  # type: ignore[index]


ENG, GMC, MPTS = "jurisdiction GB-ENG", "register gmc statuses", "register mpts statuses"
BOTOX = "product botox_cosmetic"

# kind, file, what stands there, the slip, and where it must be told: entry and key
REFUSED = [
    ("unknown_key", "criteria", "ttl_days = 30", "ttl_days = 30\nttl_weeks = 4", "criterion LR01", "ttl_weeks"),
    ("missing_key", "criteria", 'scale = "register"\n', "", "criterion LR01", "scale"),
    ("wrong_type", "criteria", "weight = 5", 'weight = "5"', "criterion LR01", "weight"),
    ("wrong_type", "criteria", "weight = 5", "weight = nan", "criterion LR01", "weight"),
    ("wrong_type", "criteria", "ttl_days = 30", "ttl_days = 30.5", "criterion LR01", "ttl_days"),
    ("wrong_type", "criteria", "ttl_days = 30", "ttl_days = true", "criterion LR01", "ttl_days"),
    ("wrong_type", "criteria", '= ["gmc"', '= [1, "gmc"', "criterion LR01 registers", "0"),
    ("wrong_type", "criteria", "yes = 1.0", 'yes = "1"', "scales yes_no values", "yes"),
    ("wrong_type", "criteria", "confirmed = true", 'confirmed = "yes"', "sources uk_act2021", "confirmed"),
    ("wrong_value", "criteria", 'kind = "gate"', 'kind = "door"', "criterion LR01", "kind"),
    ("wrong_value", "criteria", "schema = 1", "schema = 2", "", "schema"),
    ("stands_twice", "criteria", 'id = "LR02"', 'id = "LR01"', "criterion LR01", "id"),
    ("wrong_type", "registers", "sets = {}", "sets = []", f"{MPTS} Finding of impairment", "sets"),
    ("unknown_key", "registers", "meaning", "means", f"{GMC} Registered with a licence to practise", "means"),
    ("unknown_key", "jurisdictions", "licence = ", "license = ", ENG, "license"),
    ("missing_key", "jurisdictions", 'name = "England"\n', "", ENG, "name"),
    ("wrong_type", "jurisdictions", "min_age = 18", 'min_age = "18"', ENG, "min_age"),
    ("leads_nowhere", "jurisdictions", 'parent = "US"', 'parent = "USA"', "jurisdiction US-CA", "parent"),
    ("unknown_key", "facts", "caution = ", "careful = ", "area forehead", "careful"),
    ("missing_key", "facts", 'status = "partial"\n', "", BOTOX, "status"),
    ("wrong_value", "facts", 'status = "partial"', 'status = "sure"', BOTOX, "status"),
    ("wrong_type", "facts", "dysport = 50", 'dysport = "50"', "area glabella label_units", "dysport"),
    ("wrong_value", "facts", "months = [2, 3]", "months = [2]", "area lip_flip", "duration_months"),
    ("leads_nowhere", "facts", '["onset_days.0"]', '["onset_day.0"]', "area gummy_smile", "unconfirmed"),
    ("unreadable", "facts", "[meta]", "[meta", "", ""),
]


@pytest.mark.parametrize(("kind", "name", "old", "new", "entry", "key"), REFUSED)
def test_the_loader_refuses_and_says_where(
    tmp_path: Path, kind: str, name: str, old: str, new: str, entry: str, key: str
) -> None:
    file = shutil.copytree(resource_folder(), tmp_path / "resources") / f"{name}.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text, "the data has moved on: plant the slip elsewhere"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(DataError) as caught:
        load_rulebook(file.parent)

    told = caught.value.reason
    assert told.kind == f"data_{kind}"
    assert [told.values[part] for part in ("file", "entry", "key")] == [file.name, entry, key]


def test_an_empty_folder_is_refused_by_the_name_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        load_rulebook(tmp_path)
    assert caught.value.reason.kind == "data_unreadable"
    assert caught.value.reason.values["file"] == "criteria.toml"
