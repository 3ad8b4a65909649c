"""What is due in a case."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from botox_vetter.comparison.due import due
from botox_vetter.comparison.due_item import Urgency
from botox_vetter.domain.cases import Case, CaseFile, Decision
from botox_vetter.domain.clinics import Clinic, Practitioner, Registration, Role, RoleKind
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.quotes import Basis, Known, Published, Quote, State
from botox_vetter.domain.records import Inquiry, Insurance, Reviews, Visit
from botox_vetter.domain.rulebook import Rulebook

TODAY = date(2026, 11, 22)
QUAY, PIER = Clinic("quay", "case", "Quay"), Clinic("pier", "case", "Pier")
ANN = Practitioner("ann", "case", "Ann Rook", "doctor")
PLAN = Plan(jurisdiction="GB-ENG", areas=("glabella", "forehead"), currency="GBP")
EMPTY = CaseFile(
    Case("case", "Spring", datetime(2026, 11, 1, tzinfo=UTC), PLAN),
    clinics=(PIER, QUAY),
    practitioners=(ANN,),
    roles=(Role("r", "quay", "ann", RoleKind.INJECTOR), Role("s", "pier", "ann", RoleKind.INJECTOR)),
)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def ahead(days: int) -> date:
    return TODAY + timedelta(days=days)


def found(**more: Any) -> Finding:
    usual: dict[str, Any] = {"id": "f", "criterion": "PP01", "level": "yes", "assurance": Assurance.SEEN}
    return Finding(**{**usual, "checked_on": ago(3), "clinic_id": "quay", **more})


def price(**more: Any) -> Quote:
    usual: dict[str, Any] = {"id": "q", "clinic_id": "quay", "basis": Basis.PER_AREA, "currency": "GBP"}
    money = {"low": Decimal(90), "high": Decimal(90), "areas": ("glabella",), "seen_on": ago(3)}
    return Quote(**{**usual, **money, **more})


def entry(**more: Any) -> Registration:
    return Registration(**{"id": "g", "register": "gmc", "number": "9000001", "practitioner_id": "ann", **more})


def cover(**more: Any) -> Insurance:
    return Insurance(**{"id": "i", "insurer": "Anchor Mutual", "practitioner_id": "ann", **more})


def asked(**more: Any) -> Inquiry:
    usual: dict[str, Any] = {"id": "a", "clinic_id": "quay", "criteria": ("PP01",), "asked_on": ago(7)}
    return Inquiry(**{**usual, "due_on": TODAY, **more})


def old(rulebook: Rulebook, criterion: str = "PP01") -> int:
    """One day more than an answer to it lives."""
    return rulebook.criteria[criterion].ttl_days + 1


def found_due(rulebook: Rulebook, **lists: tuple[Any, ...]) -> list[tuple[str, Urgency, date]]:
    return [(item.reason.kind, item.urgency, item.day) for item in due(replace(EMPTY, **lists), rulebook, TODAY)]


def test_nothing_is_due_where_nothing_is_recorded(rulebook: Rulebook) -> None:
    assert due(EMPTY, rulebook, TODAY) == ()


def test_an_answer_that_outlived_its_time_is_due_since_its_last_day(rulebook: Rulebook) -> None:
    days = old(rulebook)
    assert found_due(rulebook, findings=(found(checked_on=ago(days)),)) == [("answer_stale", Urgency.NOW, ago(1))]
    assert found_due(rulebook, findings=(found(checked_on=ago(days - 1)),)) == []


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        (ago(40), ("answer_stale", Urgency.NOW)),
        (ago(1), ("answer_stale", Urgency.NOW)),
        (TODAY, ("answer_ends", Urgency.SOON)),
        (ahead(30), ("answer_ends", Urgency.SOON)),
        (ahead(31), None),
    ],
)
def test_an_answer_with_a_last_day(rulebook: Rulebook, ends: date, expected: tuple[str, Urgency] | None) -> None:
    items = found_due(rulebook, findings=(found(valid_until=ends, checked_on=ago(50)),))
    assert items == ([] if expected is None else [(*expected, ends)])


def test_only_an_answer_that_counts_is_due(rulebook: Rulebook) -> None:
    stale, newer = found(checked_on=ago(old(rulebook))), found(id="new", checked_on=ago(1))
    assert found_due(rulebook, findings=(stale, newer)) == []
    unknown = found(level="unknown", checked_on=ago(900))
    assert found_due(rulebook, findings=(unknown,)) == []
    elsewhere = found(criterion="PR03", level="no", checked_on=ago(900))
    american = replace(EMPTY, case=replace(EMPTY.case, plan=replace(PLAN, jurisdiction="US-TX")), findings=(elsewhere,))
    assert due(american, rulebook, TODAY) == ()


def test_an_answer_about_a_person_is_due_once_though_she_works_at_two_clinics(rulebook: Rulebook) -> None:
    days = old(rulebook, "QT02")
    stale = found(criterion="QT02", level="under_100", checked_on=ago(days), clinic_id=None, practitioner_id="ann")
    scale = rulebook.scales[rulebook.criteria["QT02"].scale]
    (item,) = due(replace(EMPTY, findings=(replace(stale, level=scale.levels[0]),)), rulebook, TODAY)
    assert (item.name, item.practitioner_id, item.clinic_id, item.ids) == ("Ann Rook", "ann", "pier", ("f",))


def test_of_two_injectors_each_stale_answer_is_due(rulebook: Rulebook) -> None:
    bea = Practitioner("bea", "case", "Bea Finch", "nurse")
    stale = [
        found(id=who, criterion="ID01", checked_on=ago(3000), clinic_id=None, practitioner_id=who)
        for who in ("ann", "bea")
    ]
    file = replace(
        EMPTY,
        practitioners=(ANN, bea),
        roles=(*EMPTY.roles, Role("t", "quay", "bea", RoleKind.INJECTOR)),
        findings=tuple(stale),
    )
    assert {item.ids for item in due(file, rulebook, TODAY)} == {("ann",), ("bea",)}


@pytest.mark.parametrize("days", [-200, -1, 0, 30])
@pytest.mark.parametrize("paper", ["registration", "insurance"])
def test_a_paper_that_ended_or_soon_will_is_due(rulebook: Rulebook, days: int, paper: str) -> None:
    ends = ahead(days)
    lists: dict[str, tuple[Any, ...]] = {
        "registration": {"registrations": (entry(valid_until=ends),)},
        "insurance": {"insurances": (cover(valid_until=ends),)},
    }[paper]
    expected = (f"{paper}_ended", Urgency.NOW, ends) if days < 0 else (f"{paper}_ends", Urgency.SOON, ends)
    assert found_due(rulebook, **lists) == [expected]


def test_a_paper_that_runs_on_or_has_no_last_day_is_not_due(rulebook: Rulebook) -> None:
    papers = (entry(valid_until=ahead(31)), entry(id="h", number="9000002"))
    assert found_due(rulebook, registrations=papers, insurances=(cover(), cover(id="j", valid_until=ahead(31)))) == []


def test_a_paper_that_was_renewed_is_not_due(rulebook: Rulebook) -> None:
    ended, renewed = cover(valid_until=ago(5)), cover(id="j", insurer="Other", valid_until=ahead(200))
    assert found_due(rulebook, insurances=(ended, renewed)) == []
    assert found_due(rulebook, insurances=(ended, replace(renewed, practitioner_id=None, clinic_id="quay"))) != []
    without_toxin = replace(renewed, covers_toxin=Known.NO)
    assert [kind for kind, _, _ in found_due(rulebook, insurances=(ended, without_toxin))] == ["insurance_ended"]
    first, second = entry(valid_until=ago(5)), entry(id="h", valid_until=ahead(200))
    assert found_due(rulebook, registrations=(first, second)) == []
    assert found_due(rulebook, registrations=(first, replace(second, register="nmc"))) != []


@pytest.mark.parametrize(
    ("inquiry", "is_due"),
    [
        (asked(), True),
        (asked(due_on=ago(1)), True),
        (asked(due_on=ahead(1)), False),
        (asked(answered_on=TODAY), False),
        (asked(criteria=(), note="Which brand?"), True),
    ],
)
def test_a_question_is_asked_again_on_its_day(rulebook: Rulebook, inquiry: Inquiry, is_due: bool) -> None:
    expected = [("answer_awaited", Urgency.NOW, inquiry.due_on)] if is_due else []
    assert found_due(rulebook, inquiries=(inquiry,)) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"valid_until": ahead(7)}, [("price_ends", Urgency.SOON, ahead(7))]),
        ({"valid_until": TODAY}, [("price_ends", Urgency.SOON, TODAY)]),
        ({"valid_until": ahead(8)}, []),
        ({"valid_until": ago(1)}, [("price_ended", Urgency.NOW, ago(1))]),
        ({"valid_until": ago(1), "seen_on": ago(200)}, [("price_ended", Urgency.NOW, ago(1))]),
        ({"valid_until": ago(1), "areas": ("chin",)}, []),
        ({"valid_until": ago(1), "areas": ("upper_face_3",)}, [("price_ended", Urgency.NOW, ago(1))]),
        ({"valid_until": ago(1), "areas": None}, [("price_ended", Urgency.NOW, ago(1))]),
        ({"valid_until": ago(1), "state": State.REFUSED}, []),
        ({"valid_until": ago(1), "low": None, "high": None, "published": Published.ON_REQUEST}, []),
        ({"valid_from": ahead(2), "valid_until": ahead(5)}, []),
        ({"seen_on": ago(90)}, []),
        ({"seen_on": ago(91)}, [("prices_old", Urgency.NOW, ago(1))]),
        ({"seen_on": ago(91), "state": State.PROPOSED}, []),
        ({"seen_on": ago(91), "areas": ("chin",)}, []),
        ({"seen_on": None}, []),
    ],
)
def test_a_price(rulebook: Rulebook, more: dict[str, Any], expected: list[tuple[str, Urgency, date]]) -> None:
    assert found_due(rulebook, quotes=(price(**more),)) == expected


def test_a_price_that_ended_is_not_due_once_another_stands_in_its_place(rulebook: Rulebook) -> None:
    ended = price(valid_until=ago(3))
    assert found_due(rulebook, quotes=(ended, price(id="r", low=Decimal(99), high=None))) == []
    for other in ({"areas": ("forehead",)}, {"clinic_id": "pier"}, {"state": State.REFUSED}, {"product": "azzalure"}):
        kinds = [kind for kind, _, _ in found_due(rulebook, quotes=(ended, price(id="r", **other)))]
        assert kinds == ["price_ended"], other


def test_old_prices_of_one_clinic_are_one_thing_to_do(rulebook: Rulebook) -> None:
    prices = tuple(price(id=f"q{n:04}", seen_on=ago(100 + n), basis=Basis.PER_UNIT) for n in range(1000))
    (item,) = due(replace(EMPTY, quotes=prices), rulebook, TODAY)
    assert (item.reason.values["count"], len(item.ids), item.day) == (1000, 1000, ago(1099 - 90))


LATER = ahead(5)


@pytest.mark.parametrize(
    "lists",
    [
        {"findings": (found(checked_on=LATER),)},
        {"registrations": (entry(checked_on=LATER),)},
        {"quotes": (price(seen_on=LATER),)},
        {"insurances": (cover(seen_on=LATER),)},
        {"visits": (Visit("v", "quay", LATER),)},
        {"inquiries": (asked(asked_on=LATER, due_on=LATER),)},
        {"reviews": (Reviews("w", "quay", "Voices", LATER),)},
        {"decision": Decision("d", "case", None, "", LATER)},
    ],
    ids=lambda lists: next(iter(lists)),
)
def test_what_cannot_have_happened_yet_is_looked_at(rulebook: Rulebook, lists: dict[str, Any]) -> None:
    assert found_due(rulebook, **lists) == [("day_ahead", Urgency.LOOK, LATER)]


def test_the_most_urgent_comes_first(rulebook: Rulebook) -> None:
    file = replace(
        EMPTY,
        findings=(found(checked_on=LATER),),
        insurances=(cover(valid_until=ago(1)),),
        registrations=(entry(valid_until=ahead(3)),),
        inquiries=(asked(due_on=ago(9), asked_on=ago(16)), asked(id="b", clinic_id="pier", due_on=ago(1))),
    )
    items = due(file, rulebook, TODAY)
    assert [(item.reason.kind, item.name) for item in items] == [
        ("answer_awaited", "Quay"),
        ("insurance_ended", "Ann Rook"),
        ("answer_awaited", "Pier"),
        ("registration_ends", "Ann Rook"),
        ("day_ahead", "Quay"),
    ]
    shuffled = replace(file, inquiries=file.inquiries[::-1])
    assert due(shuffled, rulebook, TODAY) == items


def test_days_far_away_break_nothing(rulebook: Rulebook) -> None:
    """As they may stand in a library of before, when they were not refused."""
    first, last = date(1, 1, 1), date(9999, 12, 31)
    lists = {
        "findings": (found(checked_on=first, valid_until=last), found(id="g", checked_on=last, criterion="PT01")),
        "quotes": (price(seen_on=first, valid_until=last), price(id="r", seen_on=last, valid_until=first)),
        "insurances": (cover(valid_until=first), cover(id="j", valid_until=last)),
        "inquiries": (asked(asked_on=first, due_on=first), asked(id="b", asked_on=last, due_on=last)),
        "visits": (Visit("v", "quay", last),),
    }
    assert found_due(rulebook, **lists)
