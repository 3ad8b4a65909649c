"""DESIGN 4.1 by its worked examples: what `expected` names is compared whole."""

from decimal import Decimal
from fractions import Fraction

import pytest

from botox_vetter.comparison.results import Standing
from botox_vetter.comparison.robustness import alphas, robustness
from botox_vetter.comparison.standings import standings, unranked
from botox_vetter.comparison.weight_flips import turning_factors, weight_flip
from botox_vetter.domain.clinics import Clinic
from botox_vetter.pricing.results import Cost, CostState
from botox_vetter.vetting.results import Vetting, whole_points
from botox_vetter.vetting.rules import FACTORS
from tests.comparison.example_case import standings_of
from tests.comparison.weighed import vetting
from tests.examples import Example, assurance_factors, exact, extra_cases, scoring_cases, skip_unbuilt

BUILT = {*(f"V{n}" for n in range(1, 10)), "smaa", "flip"}
NO_COST = Cost("", "GBP", CostState.NONE)
OF_ALL = {"order", "ranks"}


@pytest.mark.parametrize("case", scoring_cases())
def test_clinics_stand_as_the_worked_example_says(case: Example) -> None:
    skip_unbuilt(case, BUILT)

    result = standings_of(case)

    expected = case["expected"]
    by_id = {standing.clinic.id: standing for standing in result}
    clinics = {cid: wanted for cid, wanted in expected.items() if cid not in OF_ALL}
    assert {cid: _told(by_id[cid], wanted) for cid, wanted in clinics.items()} == {
        cid: {word: _comparable(word, value) for word, value in wanted.items()} for cid, wanted in clinics.items()
    }
    if "order" in expected:
        assert _groups(result) == expected["order"]
    if "ranks" in expected:
        assert {cid: by_id[cid].rank for cid in expected["ranks"]} == expected["ranks"]
        assert len(expected["ranks"]) == len(result)


@pytest.mark.parametrize("case", extra_cases())
def test_robustness_and_flips_are_as_the_worked_example_says(case: Example) -> None:
    skip_unbuilt(case, BUILT)
    expected = case["expected"]
    weights = {f"{n}": exact(weight) for n, weight in enumerate(case["weights"], start=1)}
    found = [_settled(i, values, weights) for i, values in case["values"].items()]
    match case["kind"]:
        case "smaa":
            drawn = robustness(found)
            assert drawn is not None
            near = float(expected["tolerance_at_10000_draws"])
            assert alphas([*weights.values()]) == [exact(alpha) for alpha in expected["alpha"]]
            for clinic_id, first in expected["first"].items():
                assert drawn.ranks[clinic_id][0] == pytest.approx(float(exact(first)), abs=near)
        case "flip":
            leader, *others = standings([unranked(Clinic(v.clinic_id, "case", v.clinic_id), v, NO_COST) for v in found])
            assert leader.clinic.id == expected["leader"]
            assert {v.clinic_id: v.proven for v in found} == {i: exact(p) for i, p in expected["proven"].items()}
            factors = turning_factors(leader.vetting, others[0].vetting)
            assert factors == {cid: exact(factor) for cid, factor in expected["factor_by_criterion"].items()}
            named = weight_flip(leader, others)
            assert named is not None
            assert named.criterion == next(iter(factors)), "of equal distances the first"
        case kind:
            pytest.fail(f"{kind} is said to be built but nothing here runs it")


def test_an_assurance_leaves_of_a_value_what_the_examples_say() -> None:
    assert {assurance.value: factor for assurance, factor in FACTORS.items()} == assurance_factors()


def _settled(clinic_id: str, values: list[Decimal], weights: dict[str, Fraction]) -> Vetting:
    return vetting(clinic_id, {cid: (exact(v), exact(v)) for cid, v in zip(weights, values, strict=True)}, weights)


def _told(standing: Standing, wanted: Example) -> Example:
    """What the program says to each word that the example names; a word that nobody knows is an error."""
    return {word: _comparable(word, _say(word, standing, wanted[word])) for word in wanted}


def _say(word: str, standing: Standing, wanted: object) -> object:
    vetting = standing.vetting
    match word:
        case "verdict":
            return vetting.verdict.value
        case "proven" | "possible":
            return getattr(vetting, word)
        case "shown":
            return _shown(vetting)
        case "open" | "failed" | "at_visit" | "relaxed" | "refused" | "recheck":
            return getattr(vetting, word)
        case "ask":
            return [{"criterion": q.criterion, "gain": q.gain, "takes_lead": q.takes_lead} for q in standing.ask]
        case "rank":
            return standing.rank
        case "flags":
            kinds = {reason.kind for answer in vetting.answers.values() for reason in answer.reasons}
            return [flag for flag in wanted if flag in kinds] if isinstance(wanted, list) else None
    raise LookupError(f"the example names {word!r}, which nothing here reads")


def _comparable(word: str, value: object) -> object:
    """Numbers as exact fractions; lists without an order of their own sorted."""
    if word in ("proven", "possible") and isinstance(value, str):
        return exact(value)
    if word in ("open", "failed", "at_visit", "relaxed", "refused", "recheck") and isinstance(value, list | tuple):
        return sorted(value)
    if word == "ask" and isinstance(value, list):
        return [{**question, "gain": _gain(question["gain"])} for question in value]
    return value


def _gain(gain: object) -> object:
    return exact(gain) if isinstance(gain, str) else gain


def _shown(vetting: Vetting) -> list[int] | None:
    if vetting.proven is None or vetting.possible is None:
        return None
    return [whole_points(vetting.proven), whole_points(vetting.possible)]


def _groups(result: tuple[Standing, ...]) -> list[list[str]]:
    """Ids of tied clinics together, first to last."""
    groups: dict[str, list[str]] = {}
    for standing in result:
        groups.setdefault(standing.rank, []).append(standing.clinic.id)
    return list(groups.values())
