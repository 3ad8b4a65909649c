"""DESIGN V2 and V5: what one answer is worth, and where it puts a gate."""

from fractions import Fraction

import pytest

from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.vetting.results import Interval, Outcome
from tests.vetting.world import World, finding, gate, kinds, weighted

ON_REGISTER = {"scale": "register", "fails_on": ("knock_out", "not_found")}


@pytest.mark.parametrize(
    ("level", "assurance", "interval"),
    [
        ("good", "verified", (Fraction(1), Fraction(1))),
        ("good", "seen", (Fraction(3, 4), Fraction(1))),
        ("good", "claimed", (Fraction(2, 5), Fraction(1))),
        ("caution", "verified", (Fraction(2, 5), Fraction(2, 5))),
        ("caution", "claimed", (Fraction(4, 25), Fraction(2, 5))),
        ("knock_out", "verified", (Fraction(0), Fraction(0))),
        ("not_found", "claimed", (Fraction(0), Fraction(0))),
        ("possible_match", "verified", (Fraction(0), Fraction(1))),
        ("unknown", "verified", (Fraction(0), Fraction(1))),
        ("a level of an older list", "verified", (Fraction(0), Fraction(1))),
        ("not_in_scope", "claimed", None),
        ("not_applicable", "claimed", None),
    ],
)
def test_a_level_is_worth_its_value_times_the_assurance_up_to_its_value(
    level: str, assurance: str, interval: tuple[Fraction, Fraction] | None
) -> None:
    vetting = World([weighted("A", scale="register")]).vetted(finding("A", level, assurance))

    assert vetting.answers["A"].interval == (None if interval is None else Interval(*interval))


def test_no_finding_is_anything() -> None:
    assert World([weighted("A")]).vetted().answers["A"].interval == Interval(Fraction(0), Fraction(1))


@pytest.mark.parametrize(
    ("level", "assurance", "days_ago", "outcome"),
    [
        ("good", "verified", 2, Outcome.PASSES),
        ("good", "seen", 2, Outcome.OPEN),
        ("good", "verified", 31, Outcome.OPEN),
        ("caution", "verified", 2, Outcome.OPEN),
        ("possible_match", "verified", 2, Outcome.OPEN),
        ("unknown", "verified", 2, Outcome.OPEN),
        ("not_found", "claimed", 2, Outcome.FAILS),
        ("knock_out", "claimed", 400, Outcome.FAILS),
        ("not_in_scope", "claimed", 2, Outcome.LEFT_OUT),
    ],
)
def test_a_gate_passes_only_fresh_and_sure_and_fails_however_known_and_old(
    level: str, assurance: str, days_ago: int, outcome: Outcome
) -> None:
    world = World([gate("LR01", **ON_REGISTER)], law=["LR01"])

    vetting = world.vetted(finding("LR01", level, assurance, days_ago=days_ago))

    assert vetting.gates[0].outcome is outcome


@pytest.mark.parametrize("needs", list(Assurance))
@pytest.mark.parametrize("assurance", list(Assurance))
def test_a_gate_passes_from_the_assurance_it_needs(needs: Assurance, assurance: Assurance) -> None:
    vetting = World([gate("G", needs=needs)], law=["G"]).vetted(finding("G", "yes", assurance))

    assert (vetting.gates[0].outcome is Outcome.PASSES) == (assurance.strength >= needs.strength)


def test_not_being_found_fails_no_gate_that_only_a_knock_out_fails() -> None:
    vetting = World([gate("LR02", scale="register", fails_on=("knock_out",))], law=["LR02"]).vetted(
        finding("LR02", "not_found")
    )

    assert vetting.gates[0].outcome is Outcome.OPEN


SCOPE = {"GB-ENG": ("cosmetic use only",), "GB": ("NHS contract service",), "GB-SCT": ("registered pharmacy",)}


@pytest.mark.parametrize(
    ("scale", "reason", "outcome"),
    [
        ("yes_no_na", "", Outcome.LEFT_OUT),
        ("yes_no", "", Outcome.OPEN),
        ("yes_no", "cosmetic use only", Outcome.LEFT_OUT),
        ("yes_no", "NHS contract service", Outcome.LEFT_OUT),
        ("yes_no", "registered pharmacy", Outcome.OPEN),
        ("yes_no", "they told me so", Outcome.OPEN),
    ],
)
def test_a_gate_of_the_law_does_not_apply_only_by_its_own_scale_or_a_reason_of_the_place(
    scale: str, reason: str, outcome: Outcome
) -> None:
    world = World([gate("G", scale=scale, not_in_scope_when=SCOPE)], law=["G"])

    vetting = world.vetted(finding("G", "not_applicable", reason=reason))

    assert vetting.gates[0].outcome is outcome
    assert kinds(vetting, "G") == (["level_not_admitted"] if outcome is Outcome.OPEN else [])


def test_our_own_gate_does_not_apply_for_any_reason() -> None:
    vetting = World([gate("G")], default=["G"]).vetted(finding("G", "not_applicable", reason="home visit"))

    assert vetting.gates[0].outcome is Outcome.LEFT_OUT


@pytest.mark.parametrize("earlier", [finding("G", "no", days_ago=9), finding("G", "yes", days_ago=9)])
def test_a_not_applicable_that_the_law_does_not_admit_replaces_no_answer(earlier: Finding) -> None:
    vetting = World([gate("G")], law=["G"]).vetted(earlier, finding("G", "not_applicable", reason="no need"))

    assert vetting.answers["G"].finding == earlier
    assert vetting.answers["G"].others == (finding("G", "not_applicable", reason="no need"),)


@pytest.mark.parametrize(
    ("level", "outcome"),
    [
        (None, Outcome.LEFT_OUT),
        ("unknown", Outcome.LEFT_OUT),
        ("not_in_scope", Outcome.LEFT_OUT),
        ("possible_match", Outcome.OPEN),
        ("caution", Outcome.OPEN),
        ("good", Outcome.PASSES),
        ("not_found", Outcome.FAILS),
    ],
)
def test_a_gate_asked_only_in_scope_is_left_out_until_somebody_answers_that_it_applies(
    level: str | None, outcome: Outcome
) -> None:
    world = World([gate("PR01", **ON_REGISTER)], if_in_scope=["PR01"])

    vetting = world.vetted(*([] if level is None else [finding("PR01", level)]))

    assert vetting.gates[0].outcome is outcome
    assert ("scope_unanswered" in kinds(vetting, "PR01")) == (level in (None, "unknown"))
