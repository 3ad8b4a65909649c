"""Every question of the background check at every clinic as a row: the answer, how sure it is, what hangs on it."""

from collections.abc import Iterable
from fractions import Fraction

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.criteria import Criterion, Subject
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.sections.people import people_asked
from botox_vetter.report.sheets.sheet import Sheet, Told, listed
from botox_vetter.report.sheets.values import Share, Value, web_of, words_of
from botox_vetter.report.words.evidence import reasons_told
from botox_vetter.report.words.names import (
    category_name,
    criterion_question,
    criterion_title,
    own_words,
    register_name,
    sentence,
)
from botox_vetter.report.words.vetting import (
    assurance_words,
    gate_basis_words,
    level_words,
    outcome_words,
    stage_words,
    subject_words,
    titled_level,
)
from botox_vetter.vetting.results import Answer, GateResult, Vetting


def criteria(comparison: Comparison, rulebook: Rulebook) -> Sheet:
    """In the order of the ranking; at each clinic knock-outs first, then in the order of the criteria file."""
    rows = (row for standing in comparison.standings for row in _rows(standing, comparison, rulebook))
    return listed(tr("Criteria"), rows)


def _rows(standing: Standing, comparison: Comparison, rulebook: Rulebook) -> Iterable[Told]:
    gates = {gate.criterion: gate for gate in standing.vetting.gates}
    asked = [c for c in rulebook.criteria.values() if c.id in gates or c.id in standing.vetting.answers]
    for criterion in sorted(asked, key=lambda criterion: criterion.id not in gates):
        gate = gates.get(criterion.id)
        answer = gate.answer if gate else standing.vetting.answers[criterion.id]
        yield _row(criterion, gate, answer, standing, comparison, rulebook)


def _row(
    criterion: Criterion,
    gate: GateResult | None,
    answer: Answer,
    standing: Standing,
    comparison: Comparison,
    rulebook: Rulebook,
) -> Told:
    is_of_people = criterion.subject is not Subject.CLINIC
    people = people_asked(comparison.file, standing.clinic, RoleKind(criterion.subject.value)) if is_of_people else ()
    found = answer.counting
    about = (_name(one.practitioner_id, comparison) for one in found if one.practitioner_id)
    said = (sentence(words) for words in reasons_told(answer.reasons, people, rulebook))
    whole, proven, possible = _shares(criterion.id, answer, standing.vetting)
    return (
        (tr("Clinic"), words_of(standing.clinic.name)),
        (tr("Criterion"), criterion_title(criterion.id, rulebook)),
        (tr("Weighs as"), _weighs_as(gate)),
        (tr("Stands"), sentence(outcome_words(gate.outcome)) if gate else None),
        (tr("Answer"), _answer(answer, criterion.scale)),
        (tr("How sure"), _least_sure(found)),
        (tr("Found on"), min((one.checked_on for one in found), default=None)),
        (tr("Holds until"), min((one.valid_until for one in found if one.valid_until), default=None)),
        (
            tr("Register or list"),
            _each_once(register_name(one.register, rulebook) for one in found if one.register),
        ),
        (tr("About whom"), _each_once(about)),
        (tr("Seen where"), next((web_of(one.address) for one in found if one.address), None)),
        (tr("In its own words"), _each_once(own_words(one.words) for one in found if one.words)),
        (tr("Share of the score"), whole),
        (tr("Proven of it"), proven),
        (tr("Possible of it"), possible),
        (tr("To be said"), _each_once(said)),
        (tr("Question"), criterion_question(criterion.id, rulebook)),
        (tr("Category"), category_name(criterion.category) or None),
        (tr("About"), sentence(subject_words(criterion.subject))),
        (tr("To be settled"), sentence(stage_words(criterion.stage))),
        (tr("Number"), criterion.id),
    )


def _each_once(words: Iterable[str]) -> Value:
    return "; ".join(dict.fromkeys(words)) or None


def _name(practitioner_id: str, comparison: Comparison) -> str:
    return words_of(comparison.file.practitioner(practitioner_id).name) or ""


def _weighs_as(gate: GateResult | None) -> str:
    if gate is None:
        return tr("Weighted")
    return tr("Knock-out, {basis}").format(basis=gate_basis_words(gate.basis))


def _answer(answer: Answer, scale: str) -> str:
    """Of several people each answer once."""
    if answer.counting:
        return sentence("; ".join(dict.fromkeys(titled_level(one.level, scale) for one in answer.counting)))
    return sentence(level_words("not_applicable" if answer.interval is None else "unknown"))


def _least_sure(found: tuple[Finding, ...]) -> Value:
    """Of several people, how sure the least sure answer is."""
    if not found:
        return None
    least: Assurance = min((one.assurance for one in found), key=lambda assurance: assurance.strength)
    return sentence(assurance_words(least))


def _shares(cid: str, answer: Answer, vetting: Vetting) -> tuple[Value, Value, Value]:
    """Of the whole score: what the question weighs, what is proven of that, what is possible."""
    weight = vetting.weights.get(cid)
    if weight is None or answer.interval is None or not vetting.total_weight:
        return None, None, None
    whole = Fraction(weight) / vetting.total_weight
    return Share(whole), Share(whole * answer.interval.low), Share(whole * answer.interval.high)
