"""What is asked in one place for one use: criteria with their gates, failing levels and worths settled once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from botox_vetter.domain.criteria import Criterion, CriterionUse, GateBasis, Kind, Scale, country_of
from botox_vetter.domain.findings import NOT_APPLICABLE, UNKNOWN, Assurance, Finding
from botox_vetter.domain.own_criteria import as_criterion, is_own
from botox_vetter.domain.places import Jurisdiction, Places
from botox_vetter.domain.plans import Weighing
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.weighing import Importance
from botox_vetter.vetting.results import ANYTHING, Answer, Interval, Judged, Outcome

FACTORS = {Assurance.VERIFIED: Fraction(1), Assurance.SEEN: Fraction(3, 4), Assurance.CLAIMED: Fraction(2, 5)}


@dataclass(frozen=True, slots=True)
class Asked:
    """One criterion as it is asked there.

    basis               None: weighted there, no gate
    is_asked_in_scope   left out until somebody answers that it applies (`gates_if_in_scope`)
    fails_on            the failing levels there; empty where it is no gate
    out_of_scope_when   reasons for which a gate of the law may be answered not_applicable
    worth               level and assurance = what the answer is worth (DESIGN V2); None: it takes the criterion out
    outcomes            level and assurance = where such an answer puts the gate, while it is not stale (DESIGN V5)
    unanswered          how it stands when nobody knows; unnamed: when there is nobody whom to ask about
    """

    criterion: Criterion
    scale: Scale
    basis: GateBasis | None
    is_asked_in_scope: bool
    fails_on: frozenset[str]
    out_of_scope_when: frozenset[str]
    worth: Mapping[tuple[str, Assurance], Interval | None] = field(hash=False, repr=False)
    outcomes: Mapping[tuple[str, Assurance], Outcome] = field(hash=False, repr=False)
    unanswered: Judged = field(repr=False)
    unnamed: Judged = field(repr=False)

    def level_of(self, finding: Finding) -> str:
        """What the finding says here; `unknown` where the law or the scale does not admit its level."""
        level = finding.level
        is_admitted = (level, finding.assurance) in self.worth
        if is_admitted and self.basis is GateBasis.LAW and self.scale.is_left_out(level):
            is_admitted = level in self.scale.levels or finding.reason in self.out_of_scope_when
        return level if is_admitted else UNKNOWN


@dataclass(frozen=True, slots=True)
class Rules:
    """The background check of one place and use, in the order of the criteria file.

    is_known      False: the program does not know the law there, and all gates are its own caution
    jurisdiction  who may prescribe and inject there; None: not known
    gates         those of them that are gates there; weights: of those that have one, gates among them
    """

    place: str
    is_medical: bool
    is_known: bool
    asked: Mapping[str, Asked] = field(hash=False)
    places: Places
    jurisdiction: Jurisdiction | None
    gates: tuple[Asked, ...]
    weights: Mapping[str, Fraction] = field(hash=False)
    weighing: Weighing = ((), ())


def rules_for(rulebook: Rulebook, place: str, is_medical: bool, weighing: Weighing = ((), ())) -> Rules:
    """DESIGN V5. A criterion of kind gate that the place does not list is not asked. Keep the result: it is costly.

    weighing   how much each topic counts, where a person has set it, and questions of their own
    """
    gates = rulebook.gates(place, is_medical)
    importance, own = weighing
    criteria = {cid: criterion for cid, criterion in rulebook.criteria.items() if not is_own(cid)}
    criteria |= {one.id: as_criterion(one) for one in own}
    asked = {
        cid: _asked(
            criterion,
            rulebook.scales[criterion.scale],
            basis=gates.basis.get(cid),
            is_asked_in_scope=cid in gates.only_if_in_scope,
            place=place,
            is_medical=is_medical,
        )
        for cid, criterion in criteria.items()
        if criterion.applies(place, is_medical) and (criterion.kind is Kind.WEIGHTED or cid in gates.basis)
    }
    return Rules(
        place,
        is_medical,
        gates.is_known,
        asked,
        rulebook.places,
        rulebook.jurisdiction(place),
        gates=tuple(one for one in asked.values() if one.basis is not None),
        weights=weighed(asked.values(), importance),
        weighing=weighing,
    )


def weighed(asked: Iterable[Asked], importance: tuple[Importance, ...]) -> dict[str, Fraction]:
    """The weight of each criterion that has one. A topic's points are parted among its questions as their own weights
    are; a knock-out that is given up weighs by the same measure.
    """
    criteria = [one for one in asked if one.criterion.weight > 0]
    own = points_of(criteria)
    wanted = {one.category: Fraction(one.points) / own[one.category] for one in importance if own.get(one.category)}
    weights = {one.criterion.id: one.criterion.weight * wanted.get(one.criterion.category, 1) for one in criteria}
    return {cid: weight for cid, weight in weights.items() if weight > 0}


def points_of(asked: Iterable[Asked]) -> dict[str, Fraction]:
    """By topic, in the order of the criteria file: what its questions weigh in the data; knock-outs take no part."""
    points: dict[str, Fraction] = {}
    for one in asked:
        if one.basis is None and one.criterion.weight > 0:
            category = one.criterion.category
            points[category] = points.get(category, Fraction(0)) + one.criterion.weight
    return points


def _asked(
    criterion: Criterion,
    scale: Scale,
    *,
    basis: GateBasis | None,
    is_asked_in_scope: bool,
    place: str,
    is_medical: bool,
) -> Asked:
    fails_on = frozenset[str]() if basis is None else failing_levels(criterion, place, is_medical)
    worth = _worth(scale)
    nobody = (Reason("nobody_named", {"subject": criterion.subject}),)
    return Asked(
        criterion,
        scale,
        basis,
        is_asked_in_scope,
        fails_on,
        _there(criterion.not_in_scope_when, place),
        worth,
        outcomes=_outcomes(criterion, scale, fails_on, worth),
        unanswered=unanswered(criterion.id, is_asked_in_scope),
        unnamed=unanswered(criterion.id, is_asked_in_scope, reasons=nobody),
    )


def unanswered(
    criterion_id: str, is_asked_in_scope: bool, others: tuple[Finding, ...] = (), reasons: tuple[Reason, ...] = ()
) -> Judged:
    """Nobody knows. A gate that is asked only in scope is then left out: nobody answered that it applies (V5)."""
    if not is_asked_in_scope:
        return Judged(Answer(criterion_id, ANYTHING, others=others, reasons=reasons), Outcome.OPEN)
    reasons = (*reasons, Reason("scope_unanswered"))
    return Judged(Answer(criterion_id, None, others=others, reasons=reasons), Outcome.LEFT_OUT)


def failing_levels(criterion: Criterion, place: str, is_medical: bool) -> frozenset[str]:
    """The levels that fail it as a gate of that place and use."""
    fails = criterion.fails_on
    if is_medical and criterion.fails_on_medical is not None:
        fails = criterion.fails_on_medical
    wanted = CriterionUse.MEDICAL if is_medical else CriterionUse.COSMETIC
    if criterion.fails_on_extra_use in (None, CriterionUse.BOTH, wanted):
        return frozenset(fails) | _there(criterion.fails_on_extra, place)
    return frozenset(fails)


def _there(by_place: Mapping[str, tuple[str, ...]], place: str) -> frozenset[str]:
    """What holds in the place: its own, its country's (a rule for GB holds for GB-*), and everywhere's."""
    return frozenset(text for code in (place, country_of(place), "*") for text in by_place.get(code, ()))


def _worth(scale: Scale) -> dict[tuple[str, Assurance], Interval | None]:
    """DESIGN V2: [a v, v] with a = 1 verified, 3/4 seen, 2/5 claimed; a level that settles nothing: [0, 1].

    yes, verified [1, 1]   yes, seen [3/4, 1]   yes, claimed [2/5, 1]   no [0, 0]   possible_match [0, 1]
    """
    worth: dict[tuple[str, Assurance], Interval | None] = {}
    for assurance, factor in FACTORS.items():
        worth |= {(level, assurance): Interval(factor * value, value) for level, value in scale.values.items()}
        worth |= {(level, assurance): ANYTHING for level in scale.open}
        worth |= {(level, assurance): None for level in (*scale.left_out, NOT_APPLICABLE)}
    return worth


def _outcomes(
    criterion: Criterion, scale: Scale, fails_on: frozenset[str], worth: Mapping[tuple[str, Assurance], Interval | None]
) -> dict[tuple[str, Assurance], Outcome]:
    """DESIGN V5, of answers that are not stale."""
    needs = criterion.needs or Assurance.VERIFIED

    def outcome(level: str, assurance: Assurance) -> Outcome:
        if level in fails_on:
            return Outcome.FAILS
        if worth.get((level, assurance), ANYTHING) is None:
            return Outcome.LEFT_OUT
        return Outcome.PASSES if level in scale.pass_on and assurance.strength >= needs.strength else Outcome.OPEN

    return {said: outcome(*said) for said in (*worth, *((UNKNOWN, assurance) for assurance in Assurance))}
