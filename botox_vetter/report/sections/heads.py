"""What stands above everything: whose search, where, for what, and what the program does not know there."""

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.document import Block, Paragraph, Role
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.names import joined, own_words, place_name, sentence
from botox_vetter.report.words.plans import plan_line


def title(comparison: Comparison) -> str:
    return tr("{case} · clinics compared").format(case=own_words(comparison.file.case.name))


def subtitle(comparison: Comparison, rulebook: Rulebook) -> tuple[str, ...]:
    """Day and place; the plan in one line."""
    plan = comparison.file.plan
    when = tr("as known on {day}").format(day=day(comparison.today))
    whose = tr("for {person}").format(person=own_words(plan.person)) if plan.person else ""
    parts = (sentence(when), place_name(plan.jurisdiction, rulebook), own_words(plan.place), whose)
    return (" · ".join(part for part in parts if part), tr("Plan: {plan}").format(plan=plan_line(plan, rulebook)))


def warnings(comparison: Comparison, rulebook: Rulebook) -> list[Block]:
    """One for each place among the clinics whose law the program does not know."""
    file = comparison.file
    places = dict.fromkeys(file.place_of(standing.clinic) for standing in comparison.standings)
    unknown = [place for place in places if not rulebook.gates(place, file.plan.is_medical).is_known]
    return [Paragraph(_unknown_place(place, rulebook), Role.WARNING) for place in unknown]


def _unknown_place(place: str, rulebook: Rulebook) -> str:
    if not place:
        return tr(
            "No place is chosen, so the program does not know which law holds. "
            "The knock-outs below are our own caution, not the law; the rules of your place may ask for more."
        )
    parts = [code for code in rulebook.places.jurisdictions if code.startswith(f"{place}-")]
    if parts:
        return tr(
            "The rules differ within {place} ({parts}), and it is not said which part it is. "
            "The knock-outs below are our own caution, not the law there."
        ).format(place=own_words(place), parts=", ".join(place_name(code, rulebook) for code in parts))
    return tr(
        "The program does not know the law of {place}. "
        "The knock-outs below are our own caution, not the law there: ask the local regulator."
    ).format(place=own_words(place))


def rules_apart(comparison: Comparison, rulebook: Rulebook) -> list[Block]:
    """Which clinics are judged by other rules than the plan's place has; nothing where there are none."""
    apart: dict[str, list[str]] = {}
    for standing in comparison.standings:
        if place := _other_rules(standing.clinic, comparison, rulebook):
            apart.setdefault(place_name(place, rulebook), []).append(own_words(standing.clinic.name))
    if not apart:
        return []
    told = [tr("{clinics} ({place})").format(clinics=joined(names), place=place) for place, names in apart.items()]
    words = tr(
        "Judged by the rules of their own place: {told}. What is a knock-out, and how many there are, differs by place."
    )
    return [Paragraph(words.format(told="; ".join(told)), Role.NOTE)]


def own_rules(clinic: Clinic, comparison: Comparison, rulebook: Rulebook) -> str:
    """ "rules: Ireland" where they are others than those of the plan's place; else ""."""
    place = _other_rules(clinic, comparison, rulebook)
    return tr("rules: {place}").format(place=place_name(place, rulebook)) if place else ""


def _other_rules(clinic: Clinic, comparison: Comparison, rulebook: Rulebook) -> str:
    """The jurisdiction by which it is judged; "": the plan's own, or one that the program does not know."""
    own = rulebook.jurisdiction(comparison.file.place_of(clinic))
    plans = rulebook.jurisdiction(comparison.file.plan.jurisdiction)
    return own.code if own is not None and own is not plans else ""
