"""Which answers are offered, and what one key answers, by place, use and question."""

import pytest

from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.words.names import sentence
from botox_vetter.report.words.vetting import level_words
from botox_vetter.ui.pages.clinics.vetting_levels import (
    fixed_reasons,
    keys_of,
    levels_offered,
    not_sure_enough_words,
)
from botox_vetter.vetting.rules import Asked, rules_for
from tests.cases import TODAY


def asked_in(rulebook: Rulebook, place: str, criterion: str, is_medical: bool = False) -> Asked:
    return rules_for(rulebook, place, is_medical).asked[criterion]


@pytest.mark.parametrize(
    ("criterion", "keys"),
    [
        ("LR06", {"Y": "yes", "N": "no"}),
        ("LR05", {"1": "clear", "2": "possible_match", "3": "listed_other", "4": "listed"}),
        ("PC03", {"1": "in_person", "2": "live_video", "3": "phone", "4": "form_or_message", "5": "no_contact"}),
        ("AD02", {"1": "clean", "2": "borderline", "3": "breach", "4": "repeat_or_ruled"}),
    ],
)
def test_a_key_says_exactly_one_answer(rulebook: Rulebook, criterion: str, keys: dict[str, str]) -> None:
    assert keys_of(asked_in(rulebook, "GB-ENG", criterion)) == keys | {"U": "unknown"}


def test_every_question_can_be_answered_by_one_key(rulebook: Rulebook) -> None:
    for asked in rules_for(rulebook, "GB-ENG", is_medical=False).asked.values():
        levels = set(asked.scale.levels) - {"not_applicable"}
        assert set(keys_of(asked).values()) == levels | {"unknown"}
        assert len(keys_of(asked)) <= 10


@pytest.mark.parametrize(
    ("place", "criterion", "is_medical", "is_offered"),
    [
        ("GB-ENG", "LR02", False, False),  # a gate of the law without reasons: it always applies
        ("GB-ENG", "LR01", False, True),  # our own caution
        ("GB-ENG", "AD02", False, True),  # weighted
        ("IE", "LR07", False, True),  # a gate of the law whose own scale has the level
        ("GB-SCT", "PR01", False, True),  # a gate of the law with reasons of the place
    ],
)
def test_leaving_out_is_offered_only_where_the_rules_allow_it(
    rulebook: Rulebook, place: str, criterion: str, is_medical: bool, is_offered: bool
) -> None:
    levels = [level for level, _words in levels_offered(asked_in(rulebook, place, criterion, is_medical))]
    assert ("not_applicable" in levels) is is_offered


def test_every_level_of_the_scale_is_offered_in_words(rulebook: Rulebook) -> None:
    offered = dict(levels_offered(asked_in(rulebook, "GB-ENG", "LR01")))
    assert offered["good"] == sentence(level_words("good", "register"))
    assert set(rulebook.scales["register"].levels) <= set(offered)


@pytest.mark.parametrize(
    ("place", "criterion", "reasons"),
    [
        (
            "GB-SCT",
            "PR01",
            ("NHS contract service", "no listed health professional provides it", "registered pharmacy"),
        ),
        ("GB-ENG", "LR01", ()),
        ("IE", "LR07", ()),
    ],
)
def test_a_gate_of_the_law_is_left_out_for_the_reasons_of_its_place_alone(
    rulebook: Rulebook, place: str, criterion: str, reasons: tuple[str, ...]
) -> None:
    assert fixed_reasons(asked_in(rulebook, place, criterion)) == reasons


@pytest.mark.parametrize(
    ("criterion", "level", "sure", "said"),
    [
        ("LR01", "good", "claimed", "Claimed is not enough here: it stays open until it is read at the source"),
        ("LR01", "good", "seen", "Seen is not enough here"),
        ("LR01", "good", "verified", ""),
        ("LR01", "not_found", "claimed", ""),  # no sureness makes it pass
        ("PC03", "in_person", "claimed", "Claimed is not enough here: it stays open until you have seen"),
        ("AD02", "clean", "claimed", ""),  # no knock-out
    ],
)
def test_a_good_answer_that_leaves_a_knock_out_open_says_what_it_lacks(
    rulebook: Rulebook, criterion: str, level: str, sure: str, said: str
) -> None:
    finding = Finding("", criterion, level, Assurance(sure), TODAY)
    words = not_sure_enough_words(asked_in(rulebook, "GB-ENG", criterion), finding)
    assert words.startswith(said) if said else not words
    assert not_sure_enough_words(asked_in(rulebook, "GB-ENG", criterion), None) == ""
