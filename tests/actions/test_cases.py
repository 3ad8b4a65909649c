"""A case is begun, named and planned."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from botox_vetter.actions.cases import change_plan, new_case, rename_case
from botox_vetter.domain.cases import Case
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.reasons import Reason, Refused
from tests.actions.conftest import Harbour
from tests.cases import CASE_ID

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


def test_a_new_case_is_empty_and_says_its_id(harbour: Harbour) -> None:
    changed = new_case(harbour.library, "Second", NOW)

    assert harbour.library.case(changed.case_id) == Case(changed.case_id, "Second", NOW)
    assert (changed.kinds, changed.ids) == ({"cases"}, {changed.case_id})
    assert changed.message.kind == "new_case"
    assert changed.message.values == {"name": "Second"}


@pytest.mark.parametrize("name", ["", "  ", "\t\n"])
def test_a_case_needs_a_name(harbour: Harbour, name: str) -> None:
    for act in (lambda: new_case(harbour.library, name, NOW), lambda: rename_case(harbour.library, CASE_ID, name)):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.reason.kind == "name_missing"
    assert len(harbour.library.cases()) == 1


def test_a_case_is_renamed_as_typed(harbour: Harbour) -> None:
    rename_case(harbour.library, CASE_ID, " Häfen ")
    assert harbour.file.case.name == " Häfen "
    assert harbour.library.next_undo(CASE_ID) == Reason("rename_case", {"name": " Häfen "})


def test_the_plan_is_changed_whole(harbour: Harbour) -> None:
    plan = Plan(jurisdiction="IE", areas=("masseter",), currency="EUR", budget_per_year=Decimal("500.00"))
    changed = change_plan(harbour.library, CASE_ID, plan)
    assert harbour.file.plan == plan
    assert changed.kinds == {"cases"}


@pytest.mark.parametrize("plan", [Plan(budget_per_year=Decimal(1)), Plan(currency="pounds"), Plan(currency="gbp")])
def test_a_budget_needs_a_currency(harbour: Harbour, plan: Plan) -> None:
    before = harbour.file
    with pytest.raises(Refused) as refused:
        change_plan(harbour.library, CASE_ID, plan)
    assert refused.value.reason.kind == "no_currency"
    assert harbour.file == before


def test_the_same_plan_again_is_no_change(harbour: Harbour) -> None:
    changed = change_plan(harbour.library, CASE_ID, harbour.file.plan)
    assert changed.kinds == frozenset()
    assert harbour.steps == []


def test_a_case_that_is_gone_cannot_be_changed(harbour: Harbour) -> None:
    with pytest.raises(Refused) as refused:
        rename_case(harbour.library, "gone", "x")
    assert refused.value.reason.kind == "no_such_record"
