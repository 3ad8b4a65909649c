"""Which registers are offered, and what the words of a register settle: by the shipped rules."""

from dataclasses import replace
from datetime import date

import pytest

from botox_vetter.domain.clinics import Registration
from botox_vetter.domain.registers import Fit
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.settling import settled
from botox_vetter.report.words.registers import fit_words
from botox_vetter.ui.pages.clinics.registering import lacking, register_choices, status_choices
from botox_vetter.ui.pages.clinics.registration_words import number_words, settled_words

LICENSED = "Registered with a licence to practise"
ENTRY = Registration("", "gmc", "9000001", "somebody", None, "Maren Holloway", LICENSED, date(2026, 11, 9))


@pytest.mark.parametrize(
    ("country", "is_clinic", "first"),
    [("GB", False, "gmc"), ("GB", True, "gphc_premises"), ("IE", False, "imc"), ("US", False, "us_state_board")],
)
def test_the_countrys_own_registers_stand_first(rulebook: Rulebook, country: str, is_clinic: bool, first: str) -> None:
    choices = [str(register) for register, _ in register_choices(rulebook, country, is_clinic, "")]
    assert choices[0] == first
    own = [rulebook.registers[register].country == country for register in choices]
    assert own == sorted(own, reverse=True)


def test_lists_that_hold_no_entries_of_people_are_not_offered_but_one_in_use_stays(rulebook: Rulebook) -> None:
    offered = {register for register, _ in register_choices(rulebook, "GB", False, "")}
    assert offered.isdisjoint({"leie", "mpts", "mhra_products"})
    assert "leie" in dict(register_choices(rulebook, "GB", False, "leie"))
    assert dict(register_choices(rulebook, "GB", False, "gone_register"))["gone_register"] == "gone_register"


def test_another_countrys_register_says_which(rulebook: Rulebook) -> None:
    choices = dict(register_choices(rulebook, "IE", False, ""))
    assert choices["gmc"] == "GB: General Medical Council"
    assert choices["imc"] == "Medical Council"


def test_the_status_is_offered_in_the_registers_own_words(rulebook: Rulebook) -> None:
    choices = status_choices(rulebook.registers["gmc"], "")
    assert choices[0] == ("", "Not read yet")
    assert (LICENSED, LICENSED) in choices
    assert status_choices(rulebook.registers["gmc"], "Their words")[-1] == ("Their words", "Their words")


@pytest.mark.parametrize(
    ("changes", "profession", "expected"),
    [
        ({}, "doctor", {"LR01": "good", "LR02": "good", "LR03": "good", "PC02": "good"}),
        ({}, "nurse", {"LR01": "good", "LR02": "good", "LR03": "good"}),
        ({}, "", {"LR01": "good", "LR02": "good", "LR03": "good"}),
        ({"number": "A123456"}, "doctor", {"LR01": "good", "LR02": "good", "LR03": "good"}),
        ({"status": "Suspended"}, "doctor", {"LR01": "good", "LR02": "knock_out", "PC02": "knock_out"}),
        ({"status": "Words of nobody"}, "doctor", {}),
        ({"status": ""}, "doctor", {}),
        ({"register": "gone_register"}, "doctor", {}),
        ({"practitioner_id": None, "clinic_id": "some clinic"}, "", {}),
    ],
)
def test_a_status_settles_what_the_rules_say_for_that_profession_and_no_more(
    rulebook: Rulebook, changes: dict[str, str], profession: str, expected: dict[str, str]
) -> None:
    assert settled(replace(ENTRY, **changes), profession, rulebook) == expected


def test_every_status_of_every_register_settles_only_levels_of_its_criterions_scale(rulebook: Rulebook) -> None:
    for register in rulebook.registers.values():
        for status in register.statuses:
            for who in ({"practitioner_id": "p", "clinic_id": None}, {"practitioner_id": None, "clinic_id": "c"}):
                entry = replace(ENTRY, register=register.id, status=status.term, **who)
                for cid, level in settled(entry, "doctor", rulebook).items():
                    assert level in rulebook.scales[rulebook.criteria[cid].scale].levels
                    assert settled_words({cid: level}, rulebook)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"number": "12"}, ["its number"]),
        ({"name_as_registered": " "}, ["the name as registered"]),
        ({"checked_on": None}, ["the day it was looked up"]),
        ({"register": "gone_register"}, ["its number"]),
    ],
)
def test_nothing_is_settled_on_a_name_alone_or_without_a_day(
    rulebook: Rulebook, changes: dict[str, object], expected: list[str]
) -> None:
    assert list(lacking(replace(ENTRY, **changes), rulebook)) == expected


@pytest.mark.parametrize(
    ("register", "number", "kept", "begins", "ends", "role"),
    [
        ("gmc", "9000001", "", "Fits the shape", "nothing but the shape.", "muted"),
        ("gmc", "900001", "", "Does not have the shape", "Not kept yet.", "bad"),
        ("gmc", "A123456", "", "Does not", "Not kept yet.", "bad"),
        ("gmc", "A1234567", "", "Fits", "an associate’s, not a doctor’s.", "muted"),
        ("nppes", "1234567890", "", "The check digit is wrong", "Not kept yet.", "bad"),
        ("imc", "1", "", "May not fit", "is not confirmed.", "warn"),
        ("nmbi", "12", "", "This register publishes no format", "of its numbers.", "muted"),
        ("gmc", "", "9000001", "An entry needs its number: 9000001", "is still kept.", "muted"),
        ("gmc", "", "", "", "", "muted"),
        (None, "12", "", "Choose the register first", "the entry is kept.", "muted"),
        (None, "", "", "", "", "muted"),
    ],
)
def test_a_number_is_judged_while_it_is_typed(
    rulebook: Rulebook, register: str | None, number: str, kept: str, begins: str, ends: str, role: str
) -> None:
    words, said_role = number_words(rulebook.registers[register] if register else None, number, kept)
    assert (words.startswith(begins), words.endswith(ends), said_role) == (True, True, role)
    assert bool(words) == bool(begins)


def test_every_way_of_fitting_has_words_of_its_own() -> None:
    words = [fit_words(fit) for fit in Fit]
    assert len(set(words)) == len(words)
