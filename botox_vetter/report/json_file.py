"""The report for other programs: one JSON text, the same bytes each time. `resources/report.schema.json` describes it.

Ids are those of the case and stay the same; records stand as they do in an exported case. Amounts and scores are exact,
as texts; what the program found is a kind and its values, never a sentence. Titles and questions of criteria, beside
their ids, are English whatever language is spoken.
"""

from collections.abc import Iterable
from typing import Any

from botox_vetter.comparison.firmness import with_firmness
from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.choice import FULL, Contents, Part, without_personal
from botox_vetter.report.firmness_json import firmness_facts
from botox_vetter.report.plain import plain, to_json
from botox_vetter.report.sections.evidence import kept_of
from botox_vetter.report.sections.people import people_asked
from botox_vetter.report.sections.uses import used_quotes
from botox_vetter.report.sheets.clinics import ANSWERS
from botox_vetter.vetting.results import Answer, GateResult, Vetting, whole_points

REPORT_SCHEMA = 1
_PERSONAL = {"note": "", "off_shortlist_because": "", "tags": []}  # of any record

Json = dict[str, Any]


def to_report_json(comparison: Comparison, rulebook: Rulebook, contents: Contents = FULL) -> str:
    """Lists of parts that are not wanted are left out."""
    known = with_firmness(comparison, rulebook) if Part.FIRMNESS in contents.parts else comparison
    told = known if contents.is_personal else without_personal(known)
    file, parts = told.file, contents.parts
    people = [one for one in file.practitioners if one.id in _people(told)]
    about = {*told.by_clinic, *(one.id for one in people)}
    found: Json = {
        "schema": REPORT_SCHEMA,
        "as_of": told.today,
        "case": file.case,
        "decision": file.decision,
        "parts": contents.in_order,
        "clinics": [_clinic(standing, told, rulebook, contents) for standing in told.standings],
        "people": people,
        "roles": [role for role in file.roles if role.clinic_id in told.by_clinic],
        "registrations": [one for one in file.registrations if (one.practitioner_id or one.clinic_id) in about],
    }
    if ANSWERS & parts:
        found["criteria"] = _criteria(told, rulebook)
        found["findings"] = file.findings_about(*sorted(about))
    if Part.FIRMNESS in parts:
        found["firmness"] = firmness_facts(told)
    if Part.PRICES in parts:
        found["quotes"] = [quote for standing in told.standings for quote in file.quotes_of(standing.clinic.id)]
    if Part.EVIDENCE in parts:
        found["evidence"] = kept_of(told)
    made = plain(found)
    return to_json(made if contents.is_personal else _impersonal(made)) + "\n"


def _people(comparison: Comparison) -> set[str]:
    return {role.practitioner_id for role in comparison.file.roles if role.clinic_id in comparison.by_clinic}


def _clinic(standing: Standing, comparison: Comparison, rulebook: Rulebook, contents: Contents) -> Json:
    clinic, vetting, file = standing.clinic, standing.vetting, comparison.file
    found: Json = {
        "clinic": clinic,
        "jurisdiction": file.place_of(clinic),
        "rank": standing.rank,
        "verdict": vetting.verdict,
        "score": _score(vetting),
        "knock_outs": {"failed": vetting.failed, "open": vetting.open, "at_visit": vetting.at_visit},
        "set_aside": {"relaxed": vetting.relaxed, "refused": vetting.refused},
        "injectors": [person.id for person in people_asked(file, clinic, RoleKind.INJECTOR)],
        "prescribers": [person.id for person in people_asked(file, clinic, RoleKind.PRESCRIBER)],
        "cost": {**_cost(standing), "used": sorted(used_quotes(standing.cost))},
    }
    if ANSWERS & contents.parts:
        gates = {gate.criterion: gate for gate in vetting.gates}
        asked = {**vetting.answers, **{cid: gate.answer for cid, gate in gates.items()}}
        in_order = [cid for cid in rulebook.criteria if cid in asked]
        found["answers"] = [_answer(asked[cid], gates.get(cid), vetting) for cid in in_order]
    if Part.ASK in contents.parts:
        found["ask"] = standing.ask
    return found


def _score(vetting: Vetting) -> Json | None:
    """None: no weighted question applies. Points are what people see."""
    if vetting.proven is None or vetting.possible is None:
        return None
    return {
        "proven": vetting.proven,
        "possible": vetting.possible,
        "proven_points": whole_points(vetting.proven),
        "possible_points": whole_points(vetting.possible),
    }


def _cost(standing: Standing) -> Json:
    cost = standing.cost
    return {
        "currency": cost.currency,
        "state": cost.state,
        "sessions": cost.sessions,
        "session": cost.session.amount if cost.session else None,
        "first_session": cost.first_session.amount if cost.first_session else None,
        "year": cost.year,
        "two_years": cost.two_years,
        "five_years": cost.five_years,
        "per_month_of_effect": cost.per_month_of_effect,
        "areas": cost.by_area,
        "uncovered": cost.uncovered,
        "not_counted": cost.not_counted,
        "omitted": cost.omitted,
        "flags": cost.flags,
    }


def _answer(answer: Answer, gate: GateResult | None, vetting: Vetting) -> Json:
    counting = {finding.id for finding in answer.counting}
    return {
        "criterion": answer.criterion,
        "gate": {"outcome": gate.outcome, "basis": gate.basis, "stage": gate.stage} if gate else None,
        "weight": vetting.weights.get(answer.criterion),
        "worth": answer.interval,
        "counting": [finding.id for finding in answer.counting],
        "others": [finding.id for finding in answer.others if finding.id not in counting],
        "is_stale": answer.is_stale,
        "reasons": answer.reasons,
    }


def _criteria(comparison: Comparison, rulebook: Rulebook) -> list[Json]:
    """Those that are asked at any clinic, in the order of the criteria file."""
    asked = {cid for standing in comparison.standings for cid in _asked(standing.vetting)}
    return [
        {"id": one.id, "title": one.title, "question": one.question, "category": one.category, "subject": one.subject}
        for one in rulebook.criteria.values()
        if one.id in asked
    ]


def _asked(vetting: Vetting) -> Iterable[str]:
    return {*vetting.answers, *(gate.criterion for gate in vetting.gates)}


def _impersonal(value: Any) -> Any:
    """Without what the user wrote beside the records."""
    match value:
        case dict():
            return {key: _PERSONAL.get(key, _impersonal(inner)) for key, inner in value.items()}
        case list():
            return [_impersonal(inner) for inner in value]
        case _:
            return value
