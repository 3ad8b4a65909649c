"""DESIGN V1: who is asked about."""

from dataclasses import replace
from fractions import Fraction

import pytest

from botox_vetter.domain.criteria import Subject
from botox_vetter.domain.findings import Finding
from botox_vetter.vetting.results import ANYTHING, Interval, Outcome, Verdict
from tests.vetting.world import CLINIC, World, finding, gate, kinds, person, weighted

ANN, BEA = person("ann"), person("bea")
ON_REGISTER = gate("LR01", scale="register", fails_on=("knock_out", "not_found"), subject=Subject.INJECTOR)
TRAINED = weighted("QT01", subject=Subject.INJECTOR)
SALON = World([ON_REGISTER, TRAINED], law=["LR01"], injectors=[ANN, BEA])


def about(who: str, level: str) -> Finding:
    return finding("LR01", level, person=who)


@pytest.mark.parametrize(
    ("levels", "outcome", "reasons"),
    [
        ({"ann": "good", "bea": "good"}, Outcome.PASSES, []),
        ({"ann": "knock_out", "bea": "not_found"}, Outcome.FAILS, []),
        ({"ann": "good", "bea": "knock_out"}, Outcome.OPEN, ["depends_on_who"]),
        ({"ann": "good"}, Outcome.OPEN, ["depends_on_who"]),
        ({}, Outcome.OPEN, []),
        ({"ann": "good", "bea": "not_in_scope"}, Outcome.PASSES, []),
        ({"ann": "knock_out", "bea": "not_in_scope"}, Outcome.FAILS, []),
        ({"ann": "not_in_scope", "bea": "not_in_scope"}, Outcome.LEFT_OUT, []),
    ],
)
def test_a_gate_about_several_injectors_settles_only_when_it_does_for_all(
    levels: dict[str, str], outcome: Outcome, reasons: list[str]
) -> None:
    vetting = SALON.vetted(*(about(who, level) for who, level in levels.items()))

    assert vetting.gates[0].outcome is outcome
    assert kinds(vetting, "LR01") == reasons


@pytest.mark.parametrize(
    ("findings", "interval"),
    [
        ([finding("QT01", "yes", person="ann"), finding("QT01", "no", person="bea")], ANYTHING),
        ([finding("QT01", "yes", person="ann"), finding("QT01", "yes", "seen", person="bea")], (Fraction(3, 4), 1)),
        ([finding("QT01", "no", person="ann"), finding("QT01", "not_applicable", person="bea")], (0, 0)),
        ([finding("QT01", "not_applicable", person=who) for who in ("ann", "bea")], None),
    ],
)
def test_an_answer_reaches_from_the_lowest_to_the_highest_of_all_injectors(
    findings: list[Finding], interval: Interval | tuple[Fraction, Fraction] | None
) -> None:
    answer = SALON.vetted(*findings).answers["QT01"]

    assert answer.interval == (Interval(*interval) if isinstance(interval, tuple) else interval)
    assert answer.finding is None
    assert set(answer.others) == set(findings)


def test_only_the_chosen_injector_counts() -> None:
    world = replace(SALON, clinic=replace(CLINIC, injector_id="bea"))

    vetting = world.vetted(about("ann", "knock_out"), about("bea", "good"))

    assert vetting.gates[0].outcome is Outcome.PASSES
    assert vetting.answers["LR01"].finding == about("bea", "good")


def test_a_chosen_person_who_no_longer_works_there_is_not_asked_about() -> None:
    world = replace(SALON, clinic=replace(CLINIC, injector_id="cleo"))

    vetting = world.vetted(about("ann", "good"), about("bea", "good"), about("cleo", "knock_out"))

    assert vetting.gates[0].outcome is Outcome.PASSES


def test_the_only_person_with_the_role_is_the_one() -> None:
    vetting = replace(SALON, injectors=[ANN]).vetted(about("ann", "good"), about("bea", "knock_out"))

    assert vetting.verdict is Verdict.CLEARED


def test_nobody_named_is_unknown_and_said() -> None:
    vetting = replace(SALON, injectors=[]).vetted()

    assert vetting.answers["LR01"].interval == ANYTHING
    assert vetting.open == ("LR01",)
    assert kinds(vetting, "LR01") == ["nobody_named"]


def test_prescriber_and_injector_are_chosen_apart_and_may_be_one_person() -> None:
    prescribes = gate("PC02", subject=Subject.PRESCRIBER)
    world = replace(SALON, criteria=[ON_REGISTER, prescribes], law=["LR01", "PC02"], prescribers=[ANN, BEA])
    world = replace(world, clinic=replace(CLINIC, injector_id="ann", prescriber_id="ann"))

    vetting = world.vetted(about("ann", "good"), finding("PC02", "yes", person="ann"))

    assert vetting.verdict is Verdict.CLEARED


def test_a_reason_of_one_of_several_people_says_whose_it_is() -> None:
    vetting = SALON.vetted(finding("QT01", "yes", days_ago=60, person="bea"))

    stale = next(reason for reason in vetting.answers["QT01"].reasons if reason.kind == "stale")
    assert stale.values["practitioner_id"] == "bea"
    assert vetting.recheck == ("QT01",)


def test_a_finding_about_the_clinic_says_nothing_about_its_injector() -> None:
    vetting = replace(SALON, injectors=[ANN]).vetted(finding("LR01", "good"))

    assert vetting.open == ("LR01",)
