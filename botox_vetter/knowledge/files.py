"""What stands in the files of resources/, key by key; resources/README.md says what each key means.

Criteria, registers and professions are the types of `domain` as they stand; facts need some work (treatments.py).
"""

from collections.abc import Mapping
from typing import Literal, TypedDict

from botox_vetter.domain.answering import Effort
from botox_vetter.domain.criteria import Criterion, Scale
from botox_vetter.domain.places import Profession, Source
from botox_vetter.domain.registers import Register
from botox_vetter.domain.weighing import Preset

Words = tuple[str, ...]
ByScale = Mapping[str, str]


class CriteriaMeta(TypedDict):
    rules: str
    possible_match_rule: str
    stage_values: Words
    stage_rule: str
    ttl_basis: str
    use_values: Words
    subject_values: Words
    needs_values: Words
    needs_rule: str
    scale_rule: str
    not_applicable_rule: str
    register_levels_rule: str
    verify_values: Words
    basis_values: str


class RegisterLevels(TypedDict):
    person_picks: Words
    by_kind: Mapping[str, Words]
    list_check: ByScale
    yes_no: ByScale
    yes_no_na: ByScale


class CriteriaFile(TypedDict):
    schema: Literal[1]
    research_date: str
    meta: CriteriaMeta
    scales: Mapping[str, Scale]
    register_levels: RegisterLevels
    preset: tuple[Preset, ...]
    answering: Mapping[str, Effort]
    criterion: tuple[Criterion, ...]
    sources: Mapping[str, Source]


class RegistersMeta(TypedDict):
    levels: str
    sets_rule: str
    only_for_rule: str
    several_rule: str
    match_rule: str
    not_found_rule: str
    format_rule: str
    example_rule: str
    identity_rule: str
    http_rule: str
    automation_values: str


class RegistersFile(TypedDict):
    schema: Literal[1]
    research_date: str
    meta: RegistersMeta
    register: tuple[Register, ...]


class PlacesMeta(TypedDict):
    min_age_note: str
    parent_note: str
    gates_note: str
    codes_note: str


class PlacesFile(TypedDict):
    """A jurisdiction inherits: it is read when what it inherits is filled in (places.py)."""

    schema: Literal[1]
    research_date: str
    meta: PlacesMeta
    jurisdiction: tuple[Mapping[str, object], ...]
    profession: tuple[Profession, ...]
    conditions: Mapping[str, str]
