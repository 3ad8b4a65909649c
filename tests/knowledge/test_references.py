"""The shipped data names nothing that is not there, and a slip in it is found."""

import shutil
from pathlib import Path

import pytest

from botox_vetter.knowledge.folder import resource_folder
from tests.knowledge import fact_references, references
from tests.knowledge.data import Check, Data, data_of
from tests.knowledge.fact_references import (
    bundles,
    ids_of_facts,
    keys_explained,
    page_words,
    ranges,
    regions_of_facts,
    sources,
    status_of_facts,
)
from tests.knowledge.references import (
    codes_of_professions,
    gates_of_places,
    levels_of_criteria,
    needs_of_gates,
    places_of_criteria,
    register_levels,
    register_samples,
    scales,
    status_rows,
    words_of_criteria,
)


@pytest.fixture(scope="module")
def shipped() -> Data:
    return data_of(resource_folder())


@pytest.mark.parametrize("check", references.CHECKS + fact_references.CHECKS, ids=lambda check: check.__name__)
def test_the_shipped_data_passes_every_check(shipped: Data, check: Check) -> None:
    assert list(check(shipped)) == []


def test_the_shipped_data_is_all_there(shipped: Data) -> None:
    rules = shipped.rules
    counts = [rules.criteria, rules.scales, rules.registers, rules.places.jurisdictions, rules.places.professions]
    assert [len(table) for table in counts] == [60, 17, 57, 22, 16]
    known = rules.treatments
    assert [len(table) for table in (known.products, known.areas, known.bundles, known.indications)] == [11, 14, 2, 11]


# check, file, what stands there, the slip, the problem that must be told; only the first place in the file is changed
PLANTED = [
    (scales, "criteria", 'pass_on = ["yes"]', 'pass_on = ["yess"]', "scale yes_no: unknown level yess"),
    (scales, "criteria", "{ yes = 1.0, no = 0.0 }", "{ yes = 1.0 }", "no must have a value, be open or be left out"),
    (scales, "criteria", "under_2 = 0.3", "under_2 = 1.3", "under_2 is not worth 0 to 1"),
    (gates_of_places, "jurisdictions", '["PR01"]', "[]", "PR01 is of kind gate and applies here"),
    (gates_of_places, "jurisdictions", '"LR03", "LR06"', '"LR03", "XX99"', "place GB-ENG: unknown gate XX99"),
    (gates_of_places, "jurisdictions", '["PR06"]', '["LR04"]', "inactive gate, in no list of gates: LR04"),
    (gates_of_places, "jurisdictions", '["LR01", "LR05"', '["LR02", "LR05"', "LR02 is listed twice"),
    (
        gates_of_places,
        "criteria",
        '["IE", "US", "CA", "AU", "GB-SCT"]',
        '["IE"]',
        "LR04 is a gate here but its criterion",
    ),
    (
        codes_of_professions,
        "jurisdictions",
        '["any_directed',
        '["all_directed',
        "no profession satisfies it: all_directed",
    ),
    (codes_of_professions, "jurisdictions", "podiatrist = ", "footman = ", "conditions: unknown code footman"),
    (levels_of_criteria, "criteria", 'scale = "consult"', 'scale = "consults"', "PC03: unknown scale consults"),
    (levels_of_criteria, "criteria", '["listed"]', '["on_it"]', "LR05: unknown level that fails on_it"),
    (levels_of_criteria, "criteria", '["listed"]', '["clear"]', "LR05: clear both fails and passes"),
    (places_of_criteria, "criteria", '"AU", "GB-SCT"]', '"AU", "US-ZZ"]', "LR04: unknown place in jurisdictions US-ZZ"),
    (
        places_of_criteria,
        "criteria",
        '{ "GB-ENG" = ["live',
        '{ "GB-EMG" = ["live',
        "PC03: unknown place in fails_on_extra",
    ),
    (words_of_criteria, "criteria", 'verify = ["automatic"', 'verify = ["guess"', "LR01: unknown way to verify guess"),
    (words_of_criteria, "criteria", '["gmc", "nmc"', '["gmk", "nmc"', "LR01: unknown register gmk"),
    (words_of_criteria, "criteria", 'from = "LR01"', 'from = "LR99"', "LR04: unknown criterion it derives from LR99"),
    (words_of_criteria, "criteria", 'jurisdictions = ["*"]\n', "", "LR01: jurisdictions is not stated"),
    (needs_of_gates, "criteria", 'needs = "verified"\n', "", "LR01: a gate somewhere, without needs"),
    (needs_of_gates, "criteria", 'pass_on = ["good"]', "pass_on = []", "LR01: a gate somewhere: it needs fails_on"),
    (status_rows, "registers", 'level = "good", sets', 'level = "fine", sets', "unknown level fine"),
    (status_rows, "registers", '{ LR01 = "good"', '{ LR01 = "grand"', "unknown level to set grand"),
    (status_rows, "registers", '{ LR01 = "good"', '{ ID01 = "yes"', "sets ID01, which does not list this register"),
    (status_rows, "registers", '{ PC02 = ["doctor"] }', '{ PC02 = ["medic"] }', "unknown profession medic"),
    (register_samples, "registers", 'valid_samples = ["9000001"', 'valid_samples = ["900001"', "900001 does not fit"),
    (register_samples, "registers", '["1234567898"', '["1234567893"', "nppes: invalid sample 1234567893 fits"),
    (register_levels, "criteria", "{ exclusion = ", "{ excluded = ", "unknown kind of register excluded"),
    (sources, "criteria", "[sources.uk_act2021]", "[sources.uk_act2020]", "LR06: unknown source uk_act2021"),
    (sources, "facts", 'source = "nice_ta260"', 'source = "nice_ta26"', "facts: unknown source nice_ta26"),
    (
        status_of_facts,
        "facts",
        'status = "partial"',
        'status = "confirmed"',
        "botox_cosmetic: confirmed, and unconfirmed",
    ),
    (regions_of_facts, "facts", '["US", "CA"]', '["US"]', "botox_cosmetic: must have one name in CA"),
    (regions_of_facts, "facts", "licence = { US = ", "licence = { UK = ", "glabella: unknown region UK"),
    (ids_of_facts, "facts", '{ area = "glabella"', '{ area = "frown"', "botox_cosmetic: unknown area frown"),
    (ids_of_facts, "facts", "{ botox_cosmetic = [20", "{ botox = [20", "glabella: unknown product botox"),
    (ids_of_facts, "facts", '["botox_medical", "dysport"]', '["botox_medical", "dispor"]', "unknown product dispor"),
    (bundles, "facts", '["glabella", "forehead"', '["glabella", "brow"', "bundle upper_face_3: unknown area brow"),
    (bundles, "facts", "areas_from_clinic = true\n", "", "bundle full_face: without areas"),
    (page_words, "facts", 'words = ["forehead"]', 'words = ["glabella"]', "glabella stands for two things"),
    (ranges, "facts", "months = [3, 4]", "months = [4, 3]", "botox_cosmetic: label_duration_months falls"),
]


@pytest.mark.parametrize(("check", "name", "old", "new", "problem"), PLANTED)
def test_a_planted_slip_is_found(tmp_path: Path, check: Check, name: str, old: str, new: str, problem: str) -> None:
    file = shutil.copytree(resource_folder(), tmp_path / "resources") / f"{name}.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text, "the data has moved on: plant the slip elsewhere"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")

    problems = list(check(data_of(file.parent)))

    assert [line for line in problems if problem in line], problems


def test_a_key_that_the_readme_does_not_explain_is_found(shipped: Data) -> None:
    silent = Data(shipped.rules, shipped.folder, shipped.explained - {"ttl_days"})
    assert list(keys_explained(silent)) == ["criteria.toml: unknown key to README.md: ttl_days"]
