"""What somebody wants."""

from decimal import Decimal
from typing import Any

import pytest

from botox_vetter.domain.plans import AreaMonths, Plan, Units, Use
from botox_vetter.domain.reasons import Refused


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ({"areas": ("glabella", "forehead", "glabella")}, "area_twice"),
        ({"sessions_per_year": 0}, "sessions_out_of_range"),
        ({"sessions_per_year": 53}, "sessions_out_of_range"),
        ({"months_of_effect": Decimal(0)}, "months_out_of_range"),
        ({"own_months": (AreaMonths("chin", Decimal(3)), AreaMonths("chin", Decimal(4)))}, "area_twice"),
        ({"months_of_effect": Decimal(61)}, "months_out_of_range"),
        ({"months_of_effect": Decimal("NaN")}, "months_out_of_range"),
        ({"budget_per_year": Decimal("Infinity")}, "negative_amount"),
        ({"budget_per_year": Decimal(-1)}, "negative_amount"),
    ],
)
def test_a_plan_that_cannot_be_is_refused_with_the_reason(more: dict[str, Any], kind: str) -> None:
    with pytest.raises(Refused) as refused:
        Plan(**more)
    assert refused.value.reason.kind == kind


@pytest.mark.parametrize(("low", "high"), [(-1, 5), (10, 5), ("NaN", 5), (5, "Infinity")])
def test_units_that_cannot_be_are_refused(low: int | str, high: int | str) -> None:
    with pytest.raises(Refused) as refused:
        Units("kestrel", "glabella", Decimal(low), Decimal(high))
    assert refused.value.reason.kind == "range_upside_down"


@pytest.mark.parametrize(
    ("plan", "targets", "is_medical"),
    [
        (Plan(areas=("glabella", "forehead")), ("glabella", "forehead"), False),
        (Plan(areas=("underarm_sweat",)), ("underarm_sweat",), True),
        (Plan(areas=("palm_sole_face_sweat", "glabella")), ("palm_sole_face_sweat", "glabella"), True),
        (Plan(use=Use.MEDICAL, indication="chronic_migraine"), ("chronic_migraine",), True),
        (Plan(use=Use.MEDICAL, areas=("masseter",)), ("masseter",), True),
        (Plan(indication="chronic_migraine", areas=("glabella",)), ("glabella",), False),
        (Plan(), (), False),
    ],
)
def test_what_is_priced_and_whether_it_is_medical(plan: Plan, targets: tuple[str, ...], is_medical: bool) -> None:
    assert plan.targets == targets
    assert plan.is_medical is is_medical
