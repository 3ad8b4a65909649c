"""A scoring case of the worked examples as the program's own nouns; `about` in the file says what its words mean."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from botox_vetter.comparison.results import Standing
from botox_vetter.comparison.standings import standings, unranked
from botox_vetter.domain.clinics import Clinic, Practitioner
from botox_vetter.domain.criteria import Criterion, CriterionUse, Kind, Scale, Stage, Subject
from botox_vetter.domain.findings import NOT_APPLICABLE, Assurance, Finding, Relaxation
from botox_vetter.domain.money import Amount
from botox_vetter.domain.places import Jurisdiction, Places
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.treatments import Treatments
from botox_vetter.pricing.results import Cost, CostState
from botox_vetter.vetting.clinic import vet
from botox_vetter.vetting.results import Verdict, Vetting
from botox_vetter.vetting.rules import rules_for
from tests.examples import Example, exact

NOWHERE = "XX"  # a case that does not care where
NOTHING = Treatments({}, {}, {}, {}, Decimal(13), "", "", {})


def standings_of(case: Example) -> tuple[Standing, ...]:
    """The clinics of the case, first to last."""
    vettings = {data["id"]: _vetting(case, data) for data in case["clinics"]}
    costs = {data["id"]: _cost(data) for data in case["clinics"]}
    found = [unranked(_clinic(data), vettings[data["id"]], costs[data["id"]]) for data in case["clinics"]]
    return standings(found)


def _vetting(case: Example, data: Example) -> Vetting:
    if given := data.get("given"):
        verdict, proven, possible = Verdict(given["verdict"]), given["proven"], given["possible"]
        score = [None if end is None else exact(end) for end in (proven, possible)]
        return Vetting(data["id"], verdict, score[0], score[1], exact(0), (), {}, {})
    place, is_medical = data.get("jurisdiction", NOWHERE), data.get("use", case.get("use")) == "medical"
    relaxations = [
        Relaxation(f"{data['id']}-r{n}", data["id"], wish["gate"], wish["reason"])
        for n, wish in enumerate(data.get("relaxed", []))
    ]
    return vet(
        _clinic(data),
        list(_findings(case, data)),
        [_person(person) for person in data.get("injectors", [])],
        [_person(person) for person in data.get("prescribers", [])],
        relaxations,
        rules_for(_rulebook(case, place), place, is_medical),
        date.fromisoformat(case["today"]),
    )


def _clinic(data: Example) -> Clinic:
    return Clinic(
        data["id"],
        "case",
        str(data.get("name", data["id"])),
        jurisdiction=data.get("jurisdiction", ""),
        injector_id=data.get("chosen_injector"),
        prescriber_id=data.get("chosen_prescriber"),
    )


def _person(person_id: str) -> Practitioner:
    return Practitioner(person_id, "case", person_id)


def _findings(case: Example, clinic: Example) -> Iterator[Finding]:
    """What is found out about the clinic, and about its people wherever they work (DESIGN V1).

    A case may show one person in several states, a clinic each: a clinic that says something itself about a person
    and a criterion is not told what another clinic of the case says about them.
    """
    own = clinic.get("findings", [])
    told = {(data.get("person"), data["criterion"]) for data in own}
    elsewhere = [
        data
        for other in case["clinics"]
        if other is not clinic
        for data in other.get("findings", [])
        if data.get("person") is not None and (data["person"], data["criterion"]) not in told
    ]
    for n, data in enumerate([*own, *elsewhere]):
        yield _finding(f"{clinic['id']}-{n}", clinic["id"], data, case["today"])


def _finding(finding_id: str, clinic_id: str, data: Example, today: str) -> Finding:
    person = data.get("person")
    until = data.get("valid_until")
    return Finding(
        finding_id,
        data["criterion"],
        data["level"],
        Assurance(data.get("assurance", "claimed")),
        date.fromisoformat(data.get("checked_on", today)),
        clinic_id=clinic_id if person is None else None,
        practitioner_id=person,
        register=data.get("register"),
        valid_until=None if until is None else date.fromisoformat(until),
        reason=data.get("reason", ""),
    )


def _cost(data: Example) -> Cost:
    year = data.get("year_cost", {"state": "none"})
    state = CostState(year["state"])
    if state is not CostState.COMPLETE:
        return Cost(data["id"], "GBP", state)
    high = None if year["high"] is None else Decimal(year["high"])
    return Cost(data["id"], "GBP", state, year=Amount(Decimal(year["low"]), high))


def _rulebook(case: Example, place: str) -> Rulebook:
    """The case's own criteria and scales, and the place with its gates by their `basis`."""
    criteria = [_criterion(data) for data in case["criteria"]]
    scales = {scale_id: _scale(scale_id, data) for scale_id, data in case["scales"].items()}
    by_reason = {c.id: replace(scales[c.scale], id=c.id) for c in criteria if c.not_in_scope_when}
    criteria = [replace(c, scale=c.id) if c.id in by_reason else c for c in criteria]
    strict = {sid: replace(s, levels=tuple(set(s.levels) - {NOT_APPLICABLE})) for sid, s in by_reason.items()}
    return Rulebook(
        {criterion.id: criterion for criterion in criteria},
        {**scales, **strict},
        Places({place: _jurisdiction(case, place)}, {}, {}),
        {},
        NOTHING,
        {},
    )


def _criterion(data: Example) -> Criterion:
    medical, extra_use = data.get("fails_on_medical"), data.get("fails_on_extra_use")
    return Criterion(
        id=data["id"],
        title=data["id"],
        question=data["id"],
        category="worked example",
        kind=Kind(data["kind"]),
        weight=exact(data["weight"]),
        scale=data["scale"],
        subject=Subject(data.get("subject", "clinic")),
        stage=Stage(data.get("stage", "booking")),
        ttl_days=data["ttl_days"],
        use=CriterionUse(data.get("use", "both")),
        jurisdictions=tuple(data.get("jurisdictions", ["*"])),
        fails_on=tuple(data.get("fails_on", [])),
        fails_on_medical=None if medical is None else tuple(medical),
        fails_on_extra=_tuples(data.get("fails_on_extra", {})),
        fails_on_extra_use=None if extra_use is None else CriterionUse(extra_use),
        needs=Assurance(data["needs"]) if data.get("needs") else None,
        not_in_scope_when=_tuples(data.get("not_in_scope_when", {})),
    )


def _scale(scale_id: str, data: Example) -> Scale:
    """Every scale of the examples accepts not_applicable."""
    values = {level: exact(value) for level, value in data["values"].items()}
    left_out = tuple(dict.fromkeys((*data["left_out"], NOT_APPLICABLE)))
    levels = tuple(dict.fromkeys((*values, *data["open"], *left_out)))
    return Scale(scale_id, scale_id, levels, values, tuple(data["pass_on"]), left_out, tuple(data["open"]))


def _jurisdiction(case: Example, place: str) -> Jurisdiction:
    def gates(basis: str) -> tuple[str, ...]:
        return tuple(data["id"] for data in case["criteria"] if data.get("basis") == basis)

    return Jurisdiction(
        code=place,
        name=place,
        parent=None,
        prescribers=(),
        injectors=(),
        injectors_complete=False,
        gates_law=gates("law"),
        gates_default=gates("default"),
        gates_medical_only=gates("medical_only"),
        gates_if_in_scope=gates("if_in_scope"),
        inactive=(),
    )


def _tuples(by_place: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    return {place: tuple(texts) for place, texts in by_place.items()}
