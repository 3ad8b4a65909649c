"""Which register answers which question about whom, and when it was read."""

from dataclasses import replace
from datetime import date

import pytest

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.registers import covers
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.vetting.coverage import Source, coverage
from botox_vetter.vetting.rules import rules_for
from tests.cases import HOLLOWAY, LANTERN, QUAY, TODAY, harbour_case


def sources_of(file: CaseFile, clinic_id: str, place: str, rulebook: Rulebook) -> dict[tuple[str, str | None], tuple]:
    rules = rules_for(rulebook, place, False)
    found = coverage(file.clinic(clinic_id), file, rules, rulebook, TODAY)
    return {(one.criterion, one.practitioner_id): one.sources for one in found}


def test_a_question_names_its_registers_and_the_day_they_were_read(rulebook: Rulebook) -> None:
    found = sources_of(harbour_case(), QUAY, "GB-ENG", rulebook)
    assert found["LR01", HOLLOWAY] == (Source("gmc", date(2026, 11, 9)),)
    assert found["TR01", HOLLOWAY][1:] == (Source("mpts"),)
    asked_of_nobody = [sources for (cid, _), sources in found.items() if not rulebook.criteria[cid].registers]
    assert len(asked_of_nobody) > 10
    assert set(asked_of_nobody) == {()}
    old = [replace(f, checked_on=date(2026, 1, 9)) for f in harbour_case().findings]
    stale = sources_of(replace(harbour_case(), findings=tuple(old)), QUAY, "GB-ENG", rulebook)
    assert stale["LR01", HOLLOWAY] == (Source("gmc", date(2026, 1, 9), is_old=True),)


def test_where_nobody_is_named_every_register_of_the_place_may_answer(rulebook: Rulebook) -> None:
    found = sources_of(replace(harbour_case(), roles=(), practitioners=()), QUAY, "GB-ENG", rulebook)
    assert {source.register for source in found["LR01", None]} == {"gmc", "nmc", "gdc", "gphc", "hcpc"}


def test_what_is_only_claimed_was_not_read(rulebook: Rulebook) -> None:
    file = harbour_case()
    claimed = tuple(replace(f, assurance=type(f.assurance).CLAIMED) for f in file.findings)
    found = sources_of(replace(file, findings=claimed), QUAY, "GB-ENG", rulebook)
    assert {source.read_on for sources in found.values() for source in sources} == {None}


def test_nobody_registered_is_on_no_register_of_a_profession(rulebook: Rulebook) -> None:
    found = sources_of(harbour_case(), LANTERN, "GB-ENG", rulebook)
    assert any(criterion == "LR05" and sources for (criterion, _), sources in found.items())


@pytest.mark.parametrize(
    ("register", "place", "profession", "expected"),
    [
        ("gmc", "GB-ENG", "doctor", True),
        ("gmc", "GB-ENG", "nurse", False),
        ("gmc", "GB-ENG", "", True),
        ("gmc", "IE", "doctor", False),
        ("his", "GB-SCT", "", True),
        ("his", "GB-ENG", "", False),
        ("his", "GB", "", True),
        ("us_state_board", "US-CA", "nurse", True),
        ("cno", "CA-ON", "nurse", True),
        ("ca_other", "CA-ON", "nurse", False),
        ("ca_other", "CA-NS", "nurse", True),
    ],
)
def test_a_register_covers_its_place_and_professions(
    rulebook: Rulebook, register: str, place: str, profession: str, expected: bool
) -> None:
    assert covers(rulebook.registers[register], place, profession) is expected


def test_holds_and_only_in_name_professions_and_parts_of_the_country(rulebook: Rulebook) -> None:
    for register in rulebook.registers.values():
        assert set(register.holds) <= set(rulebook.places.professions), register.id
        assert all(place.startswith(f"{register.country}-") for place in register.only_in), register.id


def test_every_profession_is_on_a_register_in_every_country_the_data_knows(rulebook: Rulebook) -> None:
    registered = set(rulebook.places.professions) - {"not_registered"}
    for place in ("GB-ENG", "GB-NIR", "US-CA", "AU", "CA-ON"):
        there = [r for r in rulebook.registers.values() if r.kind == "register" and covers(r, place)]
        for profession in ("doctor", "dentist", "nurse"):
            assert profession in registered
            assert any(covers(r, place, profession) for r in there), (place, profession)
