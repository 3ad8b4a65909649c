"""What a person saw in a register settles what the data says of those words, and nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from botox_vetter.domain.criteria import Subject
from botox_vetter.domain.looked_up import Agrees, Seen, asks_number, lacks, names_agree, pickable, settles
from botox_vetter.domain.registers import Register, page_of
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.settling import NOT_FOUND, may_list, words_of, worst

LICENSED = "Registered with a licence to practise"
NAME = "Maren Holloway"
SEEN = Seen("gmc", date(2026, 11, 20), "p", number="9000002", terms=(LICENSED,), name=NAME)
LISTED = replace(SEEN, register="leie", number="", name="")


def kinds(seen: Seen, rulebook: Rulebook) -> list[str]:
    return [reason.kind for reason in lacks(seen, NAME, rulebook)]


def about(register: Register, is_clinic: bool) -> Seen:
    who = {"practitioner_id": None, "clinic_id": "c"} if is_clinic else {"practitioner_id": "p", "clinic_id": None}
    return replace(SEEN, register=register.id, **who)


def test_every_word_of_every_register_settles_its_sets_for_its_subject_and_profession(rulebook: Rulebook) -> None:
    for register in rulebook.registers.values():
        for status in words_of(register):
            for is_clinic in (False, True):
                for profession in ("", "doctor", "nurse", "dentist"):
                    expected = {
                        cid: level
                        for cid, level in status.sets.items()
                        if (rulebook.criteria[cid].subject is Subject.CLINIC) == is_clinic
                        and profession in status.only_for.get(cid, (profession,))
                    }
                    if status.term == NOT_FOUND and not may_list(register, profession):
                        expected = {}
                    seen = replace(about(register, is_clinic), terms=(status.term,))
                    assert settles(seen, profession, rulebook) == expected, (register.id, status.term)


def test_no_result_of_a_full_number_settles_register_and_prescribing_also_without_a_row(rulebook: Rulebook) -> None:
    unfound = {"LR01": "not_found", "PC02": "not_found"}
    for register in rulebook.registers.values():
        if register.kind == "register" and register.id != "nppes":  # an NPI is no licence: its row settles nothing
            assert settles(replace(about(register, False), terms=(NOT_FOUND,)), "", rulebook) == unfound
    elsewhere = replace(SEEN, terms=(NOT_FOUND,))
    assert settles(elsewhere, "", rulebook) == settles(elsewhere, "doctor", rulebook) == unfound
    assert settles(elsewhere, "nurse", rulebook) == {}  # nobody claims that a nurse is on the doctors' register
    cqc = replace(about(rulebook.registers["cqc"], True), terms=(NOT_FOUND,))
    assert settles(cqc, "", rulebook) == {"PR01": "not_found"}
    assert settles(replace(cqc, register="rqia"), "", rulebook) == {}  # its row: outside what it covers


@pytest.mark.parametrize(
    ("changes", "profession", "expected"),
    [
        ({"terms": (LICENSED, "Warning")}, "doctor", {"LR02": "caution", "PC02": "good"}),
        ({"terms": (LICENSED, "Suspended")}, "doctor", {"LR02": "knock_out", "PC02": "knock_out"}),
        ({"terms": ("Interim order", "Suspended")}, "doctor", {"LR02": "knock_out", "LR01": "good"}),
        ({"restrictions": "not alone"}, "doctor", {"LR01": "good", "LR02": None, "PC02": None}),
        ({"own_words": "under review"}, "doctor", {"LR01": "good", "LR02": None, "PC02": None}),
        ({"number": "A1234567"}, "doctor", {"PC02": None}),
        ({"terms": (), "own_words": "Registered"}, "doctor", {"LR01": None}),
    ],
)
def test_adverse_words_win_and_words_of_nobody_settle_nothing(
    rulebook: Rulebook, changes: dict[str, object], profession: str, expected: dict[str, str | None]
) -> None:
    found = settles(replace(SEEN, **changes), profession, rulebook)
    assert {cid: found.get(cid) for cid in expected} == expected


def test_the_worst_level_of_each_scale(rulebook: Rulebook) -> None:
    lists, entries = rulebook.scales["list_check"], rulebook.scales["register"]
    assert worst(lists, ("clear", "possible_match", "listed_other", "listed")) == "listed"
    assert worst(lists, ("clear", "possible_match", "listed_other")) == "listed_other"
    assert worst(lists, ("possible_match", "clear")) == "possible_match"
    assert worst(entries, ("good", "not_found", "knock_out")) == "knock_out"
    assert worst(entries, ("not_in_scope", "good")) == "good"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"number": "12"}, ["look_up_number"]),
        ({"number": ""}, ["look_up_number"]),
        ({"terms": ()}, ["look_up_words"]),
        ({"name": " "}, ["look_up_name"]),
        ({"name": "Sorrel Pike"}, ["look_up_other_name"]),
        ({"name": "Sorrel Pike", "is_same": True}, []),
        ({"name": "HOLLOWAY, Maren Anne"}, []),
        ({"terms": (NOT_FOUND,), "name": ""}, []),
        ({"terms": (NOT_FOUND, LICENSED)}, ["look_up_found_or_not"]),
        ({"restrictions": "not alone"}, ["look_up_restrictions"]),
        ({"restrictions": "not alone", "terms": (LICENSED, "Warning")}, []),
        ({"register": "mhra_products", "practitioner_id": None, "clinic_id": "c", "terms": ("Listed",)}, []),
        ({"register": "dci", "restrictions": "not alone", "terms": ("Registered",)}, []),
    ],
)
def test_what_is_lacking_is_said(rulebook: Rulebook, changes: dict[str, object], expected: list[str]) -> None:
    assert kinds(replace(SEEN, **changes), rulebook) == expected


@pytest.mark.parametrize(
    ("term", "agrees", "is_enough"),
    [
        ("No match", (), True),
        ("Name match only", (Agrees.NAME,), True),
        ("Identity confirmed; EXCLTYPE 1128a1 to 1128a4, or 1128b4 (licence lost)", (Agrees.NAME,), False),
        ("Identity confirmed; EXCLTYPE 1128a1 to 1128a4, or 1128b4 (licence lost)", tuple(Agrees)[:2], True),
        ("Identity confirmed; EXCLTYPE 1128a1 to 1128a4, or 1128b4 (licence lost)", tuple(Agrees)[1:], True),
        ("Identity confirmed; EXCLTYPE 1128a1 to 1128a4, or 1128b4 (licence lost)", (Agrees.NUMBER,), False),
    ],
)
def test_nobody_is_called_listed_on_a_name_alone(
    rulebook: Rulebook, term: str, agrees: tuple[Agrees, ...], is_enough: bool
) -> None:
    seen = replace(LISTED, terms=(term,), agrees=frozenset(agrees))
    assert kinds(seen, rulebook) == ([] if is_enough else ["look_up_identity"])


def test_a_person_picks_only_where_the_data_lets_them(rulebook: Rulebook) -> None:
    assert set(pickable(SEEN, rulebook)) == {"TR01"}
    assert "good" not in pickable(SEEN, rulebook)["TR01"]
    words = replace(LISTED, own_words="Barred since May")
    assert pickable(LISTED, rulebook) == {}
    assert pickable(words, rulebook) == {"LR05": ("clear", "listed", "possible_match")}
    assert settles(replace(words, picked={"LR05": "listed", "LR01": "good"}), "", rulebook) == {"LR05": "listed"}
    assert kinds(replace(words, picked={"LR05": "listed"}), rulebook) == ["look_up_identity"]
    assert settles(replace(LISTED, picked={"LR05": "listed"}), "", rulebook) == {}


@pytest.mark.parametrize(
    ("register", "number", "place", "expected"),
    [
        ("gmc", "9000 001", "", ("https://www.gmc-uk.org/registrants/9000001", True)),
        ("gmc", "90", "", ("https://www.gmc-uk.org/registration-and-licensing/the-medical-register", False)),
        ("us_state_board", "1", "US-CA", ("https://search.dca.ca.gov/", False)),
        ("us_state_board", "1", "US-OH", ("", False)),
    ],
)
def test_the_page_of_an_entry_or_the_search(
    rulebook: Rulebook, register: str, number: str, place: str, expected: tuple[str, bool]
) -> None:
    assert page_of(rulebook.registers[register], number, place) == expected


def test_every_deep_link_can_be_filled_in(rulebook: Rulebook) -> None:
    for register in rulebook.registers.values():
        for number in register.valid_samples if register.deep_link else ():
            address, is_entry = page_of(register, number)
            assert is_entry
            assert "{" not in address
    hcpc = page_of(rulebook.registers["hcpc"], "CH12345")[0]
    assert hcpc.endswith("query=CH12345&profession=CH")


def test_names_agree_in_any_order_and_with_more_of_them() -> None:
    assert names_agree("Müller-Vale, Ana", "Ana Muller Vale")
    assert not names_agree("Maren Holloway", "Maren Pike")
    assert not names_agree("", "Maren Pike")


def test_only_lists_are_asked_without_a_number(rulebook: Rulebook) -> None:
    without = {r.kind for r in rulebook.registers.values() if not asks_number(r)}
    assert without.isdisjoint({"register", "premises"})
