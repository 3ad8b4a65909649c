"""DESIGN V3 and V4: which of several findings counts, and what age does."""

from datetime import timedelta
from fractions import Fraction

import pytest

from botox_vetter.domain.findings import Finding
from botox_vetter.vetting.results import Interval, Outcome
from tests.vetting.world import TODAY, World, finding, gate, kinds, weighted

LOOK_UP = World([gate("LR01", scale="register", fails_on=("knock_out", "not_found"))], law=["LR01"])
LISTS = World([gate("LR05", scale="list_check", fails_on=("listed",))], default=["LR05"])
WEIGHED = World([weighted("A", scale="register")])


def said(level: str, assurance: str = "verified", days_ago: int = 2, register: str | None = None) -> Finding:
    return finding("LR01", level, assurance, days_ago=days_ago, register=register)


@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize(
    ("counts", "other"),
    [
        (said("good", "seen", 20), said("knock_out", "claimed", 1)),
        (said("good", "verified", 20), said("caution", "seen", 1)),
        (said("good", "verified", 1), said("knock_out", "verified", 2)),
        (said("knock_out", "verified", 2), said("good", "verified", 2)),
        (said("knock_out", "verified", 2), said("possible_match", "verified", 2)),
        (said("possible_match", "verified", 2), said("caution", "verified", 2)),
        (said("caution", "verified", 2), said("good", "verified", 2)),
        (said("caution", "verified", 2), said("not_in_scope", "verified", 2)),
        (said("caution", "seen", 20), said("good", "verified", 31)),
        (said("knock_out", "verified", 400), said("good", "seen", 1)),
        (said("good", "claimed", 20), said("unknown", "verified", 1)),
        (said("possible_match", "verified", 1), said("good", "verified", 2)),
    ],
)
def test_the_surest_then_the_latest_then_the_worst_counts(counts: Finding, other: Finding, swapped: bool) -> None:
    vetting = LOOK_UP.vetted(*((other, counts) if swapped else (counts, other)))

    assert vetting.answers["LR01"].finding == counts
    assert vetting.answers["LR01"].others == (other,)


@pytest.mark.parametrize(
    ("findings", "level", "outcome"),
    [
        # not being on the nurses' register says nothing about a doctor
        ([said("good", register="gmc"), said("not_found", days_ago=1, register="nmc")], "good", Outcome.PASSES),
        ([said("good", "claimed", register="gmc"), said("not_found", register="nmc")], "good", Outcome.OPEN),
        ([said("not_found", register="gmc"), said("not_found", register="nmc")], "not_found", Outcome.FAILS),
        ([said("not_in_scope", register="his"), said("not_found", register="cqc")], "not_found", Outcome.FAILS),
        ([said("not_in_scope", register="his"), said("good", register="cqc")], "good", Outcome.PASSES),
        (
            [said("not_in_scope", register="his"), said("not_in_scope", register="cqc")],
            "not_in_scope",
            Outcome.LEFT_OUT,
        ),
        # struck off one register, in good standing on the other, whichever was read last
        ([said("knock_out", days_ago=9, register="gmc"), said("good", register="nmc")], "knock_out", Outcome.FAILS),
        ([said("knock_out", "claimed", register="gmc"), said("good", register="nmc")], "knock_out", Outcome.FAILS),
        ([said("knock_out", days_ago=400, register="gmc"), said("good", register="nmc")], "knock_out", Outcome.FAILS),
        # register by register first: a later look-up of the same register lifts its own bad news
        (
            [
                said("knock_out", days_ago=9, register="gmc"),
                said("good", register="gmc"),
                said("caution", register="nmc"),
            ],
            "good",
            Outcome.PASSES,
        ),
        ([said("caution", register="gmc"), said("good", register="nmc")], "good", Outcome.PASSES),
        # one register alone, and findings that name none, are settled together
        ([said("knock_out", days_ago=9, register="gmc"), said("good")], "good", Outcome.PASSES),
        (
            [said("good", register="gmc"), said("not_found", register="nmc"), said("knock_out", "claimed", 1)],
            "good",
            Outcome.PASSES,
        ),
        (
            [said("good", register="gmc"), said("not_found", register="nmc"), said("knock_out", days_ago=1)],
            "knock_out",
            Outcome.FAILS,
        ),
    ],
)
def test_findings_of_different_registers_are_settled_register_by_register(
    findings: list[Finding], level: str, outcome: Outcome
) -> None:
    for order in (findings, findings[::-1]):
        vetting = LOOK_UP.vetted(*order)

        counts = vetting.answers["LR01"].finding
        assert counts is not None
        assert counts.level == level
        assert vetting.gates[0].outcome is outcome
        assert len(vetting.answers["LR01"].others) == len(findings) - 1


def test_listed_on_one_list_counts_before_clear_on_another() -> None:
    vetting = LISTS.vetted(
        finding("LR05", "listed", days_ago=20, register="leie"), finding("LR05", "clear", register="sam")
    )

    assert vetting.failed == ("LR05",)


@pytest.mark.parametrize("level", ["possible_match", "listed_other"])
def test_an_entry_that_a_person_must_look_at_is_not_settled_by_another_list(level: str) -> None:
    there, elsewhere = finding("LR05", level, days_ago=20, register="leie"), finding("LR05", "clear", register="sam")

    vetting = LISTS.vetted(there, elsewhere)

    assert (vetting.failed, vetting.open) == ((), ("LR05",))
    looked_at = LISTS.vetted(there, elsewhere, finding("LR05", "clear", register="leie"))
    assert looked_at.open == ()


@pytest.mark.parametrize(
    ("levels", "interval"),
    [
        (("knock_out", "good"), Interval(Fraction(0), Fraction(0))),
        (("not_found", "good"), Interval(Fraction(1), Fraction(1))),
        (("not_found", "caution"), Interval(Fraction(2, 5), Fraction(2, 5))),
        (("possible_match", "not_found"), Interval(Fraction(0), Fraction(1))),
    ],
)
def test_registers_are_settled_likewise_where_the_criterion_is_no_gate(
    levels: tuple[str, str], interval: Interval
) -> None:
    gmc, nmc = levels

    vetting = WEIGHED.vetted(finding("A", gmc, register="gmc"), finding("A", nmc, register="nmc"))

    assert vetting.answers["A"].interval == interval


@pytest.mark.parametrize(
    ("findings", "is_contradiction"),
    [
        ([said("good"), said("knock_out", days_ago=9)], True),
        ([said("good", register="gmc"), said("knock_out", register="nmc")], True),
        ([said("good"), said("not_in_scope", "claimed")], True),
        ([said("good"), said("good", "claimed")], False),
        ([said("good"), said("unknown", days_ago=1)], False),
        ([said("good"), said("possible_match", days_ago=9)], False),
        ([said("good", register="gmc"), said("not_found", register="nmc")], False),
        ([said("good", register="gmc"), said("not_in_scope", register="nmc")], False),
        ([said("good", register="gmc"), said("not_found", days_ago=9, register="gmc")], True),
    ],
)
def test_a_contradiction_is_said(findings: list[Finding], is_contradiction: bool) -> None:
    assert ("contradiction" in kinds(LOOK_UP.vetted(*findings), "LR01")) == is_contradiction


@pytest.mark.parametrize(
    ("days_ago", "days_valid", "is_stale"),
    [(30, None, False), (31, None, True), (2, 0, False), (2, -1, True), (31, 50, True), (-5, None, False)],
)
def test_a_finding_is_stale_after_its_days_or_after_its_last_day(
    days_ago: int, days_valid: int | None, is_stale: bool
) -> None:
    until = None if days_valid is None else TODAY + timedelta(days=days_valid)

    vetting = WEIGHED.vetted(finding("A", "good", days_ago=days_ago, valid_until=until))

    assert vetting.answers["A"].is_stale == is_stale
    assert vetting.recheck == (("A",) if is_stale else ())
    assert vetting.proven == (Fraction(2, 5) if is_stale else 1)


@pytest.mark.parametrize(
    ("level", "proven"),
    [
        ("good", Fraction(2, 5)),
        ("caution", Fraction(4, 25)),
        ("knock_out", Fraction(0)),
        ("possible_match", Fraction(0)),
    ],
)
def test_stale_good_news_counts_as_claimed_and_everything_stale_is_rechecked(level: str, proven: Fraction) -> None:
    vetting = WEIGHED.vetted(finding("A", level, days_ago=99))

    assert vetting.proven == proven
    assert vetting.recheck == ("A",)


def test_an_old_unknown_is_asked_not_rechecked() -> None:
    assert WEIGHED.vetted(finding("A", "unknown", days_ago=99)).recheck == ()


def test_a_level_that_fails_its_gate_does_not_fade_though_it_is_worth_something() -> None:
    consult = gate("PC03", scale="consult", fails_on=("phone",))

    fails = World([consult], default=["PC03"], relaxed={"PC03": "I live on an island"})
    vetting = fails.vetted(finding("PC03", "phone", days_ago=99))

    assert vetting.answers["PC03"].interval == Interval(Fraction(1, 10), Fraction(1, 10))


def test_a_date_in_the_future_is_not_stale_and_is_said() -> None:
    vetting = LOOK_UP.vetted(said("good", days_ago=-3))

    assert vetting.gates[0].outcome is Outcome.PASSES
    assert kinds(vetting, "LR01") == ["date_in_future"]
