"""DESIGN V5: what is asked in a place, and what fails there."""

import pytest

from botox_vetter.domain.criteria import Criterion, CriterionUse, GateBasis, Kind
from botox_vetter.vetting.rules import Rules, failing_levels, rules_for
from tests.vetting.world import gate, jurisdiction, rulebook, weighted

CRITERIA = [
    gate("LR04", jurisdictions=("IE", "GB-SCT")),
    gate("LR06", use=CriterionUse.COSMETIC),
    gate("QT05", use=CriterionUse.MEDICAL),
    weighted("ID05", jurisdictions=("GB",)),
    weighted("PC07", fails_on=("no",)),
    gate("PR01", jurisdictions=("GB",)),
]
PLACES = [
    jurisdiction("GB-ENG", gates_law=("LR04", "LR06"), gates_default=("QT05",), gates_medical_only=("PR01",)),
    jurisdiction("GB-SCT", gates_law=("LR04", "PR01"), inactive=("LR04",)),
    jurisdiction("GB-WLS", gates_if_in_scope=("PR01",)),
    jurisdiction("AU", gates_default=("PC07",)),
    jurisdiction("US", gates_law=("LR06",)),
]


def rules(place: str, is_medical: bool = False) -> Rules:
    return rules_for(rulebook(CRITERIA, PLACES), place, is_medical)


@pytest.mark.parametrize(
    ("place", "is_medical", "asked"),
    [
        ("GB-ENG", False, "LR06 ID05 PC07"),
        ("GB-ENG", True, "QT05 ID05 PC07 PR01"),
        ("GB-SCT", False, "ID05 PC07 PR01"),
        ("GB-WLS", False, "ID05 PC07 PR01"),
        ("AU", False, "PC07"),
        ("US-NV", False, "LR06 PC07"),
        ("FR", False, "LR06 PC07"),
        ("", True, "QT05 PC07"),
    ],
)
def test_a_place_asks_its_own_gates_and_what_weighs_there_in_the_order_of_the_file(
    place: str, is_medical: bool, asked: str
) -> None:
    assert list(rules(place, is_medical).asked) == asked.split()


@pytest.mark.parametrize(
    ("place", "criterion", "basis", "is_asked_in_scope"),
    [
        ("GB-ENG", "LR06", GateBasis.LAW, False),
        ("GB-ENG", "PC07", None, False),
        ("GB-WLS", "PR01", GateBasis.LAW, True),
        ("AU", "PC07", GateBasis.DEFAULT, False),
        ("US-CA", "LR06", GateBasis.LAW, False),
        ("FR", "LR06", GateBasis.DEFAULT, False),
    ],
)
def test_the_place_alone_says_what_is_a_gate(
    place: str, criterion: str, basis: GateBasis | None, is_asked_in_scope: bool
) -> None:
    asked = rules(place).asked[criterion]

    assert (asked.basis, asked.is_asked_in_scope) == (basis, is_asked_in_scope)


def test_where_the_law_is_not_known_it_is_said() -> None:
    assert not rules("FR").is_known
    assert rules("FR").jurisdiction is None
    assert rules("US-CA").is_known


CONSULT = gate(
    "PC03",
    scale="consult",
    fails_on=("phone", "no_contact"),
    fails_on_medical=("no_contact",),
    fails_on_extra={"GB": ("live_video",), "GB-SCT": ("in_person",)},
    fails_on_extra_use=CriterionUse.COSMETIC,
)


@pytest.mark.parametrize(
    ("place", "is_medical", "levels"),
    [
        ("GB-ENG", False, "phone no_contact live_video"),
        ("GB-SCT", False, "phone no_contact live_video in_person"),
        ("GB-ENG", True, "no_contact"),
        ("AU", False, "phone no_contact"),
        ("AU", True, "no_contact"),
    ],
)
def test_more_levels_fail_by_place_and_use(place: str, is_medical: bool, levels: str) -> None:
    assert failing_levels(CONSULT, place, is_medical) == set(levels.split())


@pytest.mark.parametrize(
    ("criterion", "is_medical", "levels"),
    [
        (gate("G", fails_on_extra={"GB": ("unknown",)}), True, {"no", "unknown"}),
        (gate("G", fails_on_extra={"GB": ("unknown",)}, fails_on_extra_use=CriterionUse.BOTH), True, {"no", "unknown"}),
        (gate("G", fails_on_medical=()), True, set()),
        (gate("G", fails_on_medical=()), False, {"no"}),
    ],
)
def test_without_a_use_the_extra_levels_fail_for_both(criterion: Criterion, is_medical: bool, levels: set[str]) -> None:
    assert failing_levels(criterion, "GB-ENG", is_medical) == levels


def test_what_is_no_gate_there_has_no_failing_level() -> None:
    assert CRITERIA[4].kind is Kind.WEIGHTED
    assert rules("AU").asked["PC07"].fails_on == {"no"}
    assert rules("US").asked["PC07"].fails_on == set()
