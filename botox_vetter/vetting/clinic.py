"""Verdict, gates and score of one clinic: DESIGN V5 to V7 over the answers of V1 to V4."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from operator import mul

from botox_vetter.domain.clinics import Clinic, Practitioner
from botox_vetter.domain.criteria import GateBasis, Stage, Subject
from botox_vetter.domain.findings import Finding, Relaxation
from botox_vetter.domain.records import Visit
from botox_vetter.vetting.answers import judge
from botox_vetter.vetting.exact import over_one
from botox_vetter.vetting.people import asked_people, judge_people
from botox_vetter.vetting.results import Answer, GateResult, Interval, Judged, Outcome, Verdict, Vetting
from botox_vetter.vetting.rules import Rules
from botox_vetter.vetting.visits import Visited, visited


def vet(
    clinic: Clinic,
    findings: Iterable[Finding],
    injectors: Sequence[Practitioner],
    prescribers: Sequence[Practitioner],
    relaxations: Sequence[Relaxation],
    rules: Rules,
    today: date,
    visits: Iterable[Visit] = (),
) -> Vetting:
    """Where the clinic stands today. Findings about others than the clinic and these people are not looked at.

    visits   those to this clinic; on the latest hang the answers of the later stages (DESIGN V7)
    """
    people = {
        Subject.INJECTOR: asked_people(injectors, clinic.injector_id),
        Subject.PRESCRIBER: asked_people(prescribers, clinic.prescriber_id),
    }
    judged = _judge_all(clinic, findings, people, rules, today, visited(clinic.id, visits))
    answers = {cid: one.answer for cid, one in judged.items()}
    relaxed, refused = _wishes(clinic, relaxations, rules)
    gates = _gates(judged, relaxed, rules)
    failed, open_now, at_visit = _found(gates)
    intervals = _weighted(answers, relaxed, rules)
    weights = {cid: rules.weights[cid] for cid in intervals}
    total, proven, possible = _score(weights.values(), intervals.values())
    return Vetting(
        clinic_id=clinic.id,
        verdict=Verdict.RULED_OUT if failed else Verdict.OPEN if open_now else Verdict.CLEARED,
        proven=proven,
        possible=possible,
        total_weight=total,
        gates=gates,
        answers=answers,
        weights=weights,
        failed=failed,
        open=open_now,
        at_visit=at_visit,
        relaxed=tuple(gate.criterion for gate in gates if gate.outcome is Outcome.RELAXED),
        refused=refused,
        recheck=tuple([cid for cid, answer in answers.items() if answer.is_stale]),
    )


def _judge_all(
    clinic: Clinic,
    findings: Iterable[Finding],
    people: Mapping[Subject, Sequence[Practitioner]],
    rules: Rules,
    today: date,
    visited: Visited,
) -> dict[str, Judged]:
    """Every criterion that is asked, in the file's order; findings are sorted once by what and whom they are about."""
    about: dict[tuple[str, str], list[Finding]] = {}
    aside: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        asked = rules.asked.get(finding.criterion)
        counted = about if asked is None or visited.admits(asked, finding) else aside
        counted.setdefault((finding.criterion, finding.practitioner_id or finding.clinic_id or ""), []).append(finding)
    judged = {
        cid: judge(asked, about.get((cid, clinic.id), ()), today)
        if asked.criterion.subject is Subject.CLINIC
        else judge_people(asked, people[asked.criterion.subject], about, rules, today)
        for cid, asked in rules.asked.items()
    }
    for cid in {cid for cid, _ in aside}:
        subject = rules.asked[cid].criterion.subject
        subjects = [clinic.id] if subject is Subject.CLINIC else [person.id for person in people[subject]]
        judged[cid] = visited.with_set_aside(judged[cid], [f for who in subjects for f in aside.get((cid, who), ())])
    return judged


def _wishes(clinic: Clinic, relaxations: Sequence[Relaxation], rules: Rules) -> tuple[set[str], tuple[str, ...]]:
    """The gates given up, and those that may not be: gates of the law, or a wish without a reason (DESIGN V5)."""
    wanted = {r.criterion: r.reason.strip() for r in relaxations if r.clinic_id == clinic.id}
    gates = {asked.criterion.id: asked.basis for asked in rules.gates if asked.criterion.id in wanted}
    relaxed = {cid for cid, basis in gates.items() if basis is GateBasis.DEFAULT and wanted[cid]}
    return relaxed, tuple(cid for cid in gates if cid not in relaxed)


def _gates(judged: Mapping[str, Judged], relaxed: set[str], rules: Rules) -> tuple[GateResult, ...]:
    return tuple(
        [
            GateResult(
                (cid := asked.criterion.id),
                Outcome.RELAXED if cid in relaxed else judged[cid].outcome,
                asked.basis,
                asked.criterion.stage,
                judged[cid].answer,
            )
            for asked in rules.gates
            if asked.basis is not None
        ]
    )


def _found(gates: Sequence[GateResult]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Gates that fail, that are open and hold the clinic open, and that are open but for the visit (DESIGN V7)."""
    failed = tuple(gate.criterion for gate in gates if gate.outcome is Outcome.FAILS)
    is_open = [gate for gate in gates if gate.outcome is Outcome.OPEN]
    return (
        failed,
        tuple(gate.criterion for gate in is_open if gate.stage is Stage.BOOKING),
        tuple(gate.criterion for gate in is_open if gate.stage is not Stage.BOOKING),
    )


def _weighted(answers: Mapping[str, Answer], relaxed: set[str], rules: Rules) -> dict[str, Interval]:
    """What takes part in the score: weight above 0, no gate or one given up, not left out (DESIGN V6)."""
    return {
        cid: interval
        for cid in rules.weights
        if (rules.asked[cid].basis is None or cid in relaxed) and (interval := answers[cid].interval) is not None
    }


def _score(
    weights: Iterable[Fraction], intervals: Iterable[Interval]
) -> tuple[Fraction, Fraction | None, Fraction | None]:
    """sum(w), sum(w low) / sum(w), sum(w high) / sum(w), exact; None: nothing has any weight."""
    parts, of_weights = over_one(weights)
    lows, of_lows = over_one([interval.low for interval in intervals])
    highs, of_highs = over_one([interval.high for interval in intervals])
    total = sum(parts)
    return (
        Fraction(total, of_weights),
        Fraction(sum(map(mul, parts, lows)), total * of_lows) if total else None,
        Fraction(sum(map(mul, parts, highs)), total * of_highs) if total else None,
    )
