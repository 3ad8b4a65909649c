"""Which criteria are knock-outs where (DESIGN V5). The places are invented."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from botox_vetter.domain.criteria import Criterion, CriterionUse, GateBasis, Kind, Stage, Subject
from botox_vetter.domain.places import Jurisdiction, Places
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.treatments import Treatments

LAW, DEFAULT = GateBasis.LAW, GateBasis.DEFAULT


def criterion(criterion_id: str, **more: Any) -> Criterion:
    usual = {
        "title": criterion_id,
        "question": "?",
        "category": "test",
        "kind": Kind.GATE,
        "weight": Fraction(5),
        "scale": "yes_no",
        "subject": Subject.INJECTOR,
        "stage": Stage.BOOKING,
        "ttl_days": 30,
    }
    return Criterion(criterion_id, **{**usual, **more})


def place(code: str, **lists: Any) -> Jurisdiction:
    return Jurisdiction(code, code, (), (), **{"gates_law": (), "gates_default": (), **lists})


RULES = Rulebook(
    criteria={
        c.id: c
        for c in (
            criterion("licence"),
            criterion("training", kind=Kind.WEIGHTED),
            criterion("age", use=CriterionUse.COSMETIC),
            criterion("premises"),
            criterion("nation", jurisdictions=("ZZ-N",)),
            criterion("wait", jurisdictions=("ZZ",)),
        )
    },
    scales={},
    places=Places(
        {
            "ZZ": place("ZZ", gates_default=("age", "premises"), gates_law=("licence",)),
            "ZZ-N": place(
                "ZZ-N",
                gates_law=("licence", "wait"),
                gates_default=("training", "age"),
                gates_medical_only=("premises",),
                gates_if_in_scope=("nation",),
                inactive=("wait",),
            ),
        },
        {},
        {},
    ),
    registers={},
    treatments=Treatments({}, {}, {}, {}, Decimal(13), "", "", {}),
    sources={},
)


@pytest.mark.parametrize(
    ("code", "is_medical", "expected"),
    [
        ("ZZ", False, {"licence": LAW, "age": DEFAULT, "premises": DEFAULT}),
        ("ZZ", True, {"licence": LAW, "premises": DEFAULT}),  # age is asked for cosmetic use only
        ("ZZ-N", False, {"licence": LAW, "training": DEFAULT, "age": DEFAULT, "nation": LAW}),  # wait is not active
        ("ZZ-N", True, {"licence": LAW, "training": DEFAULT, "premises": LAW, "nation": LAW}),
        ("ZZ-S", False, {"licence": LAW, "age": DEFAULT, "premises": DEFAULT}),  # no entry: the country's
    ],
)
def test_the_place_alone_says_which_criteria_are_gates(
    code: str, is_medical: bool, expected: dict[str, GateBasis]
) -> None:
    assert RULES.gates(code, is_medical).basis == expected


def test_gates_stand_in_the_order_of_the_criteria() -> None:
    assert list(RULES.gates("ZZ", False).basis) == ["licence", "age", "premises"]


def test_a_gate_that_needs_a_scope_is_marked() -> None:
    assert RULES.gates("ZZ-N", False).only_if_in_scope == {"nation"}
    assert RULES.gates("ZZ", False).only_if_in_scope == frozenset()


@pytest.mark.parametrize("code", ["YY", "YY-N", ""])
def test_where_the_law_is_not_known_the_gates_of_everywhere_are_our_own_caution(code: str) -> None:
    gates = RULES.gates(code, is_medical=False)
    assert not gates.is_known
    assert gates.basis == {"licence": DEFAULT, "age": DEFAULT, "premises": DEFAULT}
    assert RULES.jurisdiction(code) is None


def test_a_part_has_its_own_entry_or_its_countrys() -> None:
    found = [RULES.jurisdiction(code) for code in ("ZZ-N", "ZZ-S", "ZZ")]
    assert [entry.code for entry in found if entry] == ["ZZ-N", "ZZ", "ZZ"]
    assert RULES.gates("ZZ-S", is_medical=False).is_known
