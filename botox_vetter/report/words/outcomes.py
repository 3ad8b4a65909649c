"""How well it works: always so many people out of 100, with what was measured, when, in whom and against what."""

from decimal import Decimal

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.treatment_facts import Measure, Outcome
from botox_vetter.language import tr
from botox_vetter.report.words.money import number
from botox_vetter.report.words.names import by_id, joined, product_name


def outcome_words(outcome: Outcome, rulebook: Rulebook, place: str) -> str:
    """ "Azzalure, day 30: 61 of 100 people (placebo: 0) improved by two grades ... Trial: Forehead study 1."."""
    told = tr("{product}, {when}: {figures} of 100 people {reached}.").format(
        product=product_name(outcome.product, rulebook, place),
        when=by_id(f"outcome.{outcome.id}.when", outcome.when),
        figures=figures_words(outcome.per_100),
        reached=reached_words(outcome.measure),
    )
    return " ".join(filter(None, (told, _against(outcome, rulebook, place), _whose(outcome))))


def figures_words(figures: tuple[Decimal, ...]) -> str:
    """ "46 and 53": of two trials, or two times."""
    return joined(number(figure) for figure in dict.fromkeys(figures))


def reached_words(measure: Measure) -> str:
    """What so many people did, behind "61 of 100 people"."""
    match measure:
        case Measure.NONE_OR_MILD:
            return tr("had no lines or only mild ones")
        case Measure.STRICT:
            return tr("were better by two grades, as both the doctor and they themselves judged (a strict measure)")
        case Measure.STILL_BETTER:
            return tr("were still clearly better")
        case Measure.SATISFIED:
            return tr("were satisfied")


def placebo_words(placebo: tuple[Decimal, ...]) -> str:
    if not placebo:
        return tr("How many a placebo helped was not found.")
    return tr("With a placebo: {figures} of 100.").format(figures=figures_words(placebo))


def _against(outcome: Outcome, rulebook: Rulebook, place: str) -> str:
    told = placebo_words(outcome.placebo)
    if outcome.comparator is None or outcome.comparator_per_100 is None:
        return told
    other = tr("In the same trial {product}: {figure} of 100.").format(
        product=product_name(outcome.comparator, rulebook, place), figure=number(outcome.comparator_per_100)
    )
    return f"{other} {told}"


def _whose(outcome: Outcome) -> str:
    trial = by_id(f"outcome.{outcome.id}.trial", outcome.trial)
    also = by_id(f"outcome.{outcome.id}.also", outcome.also)
    people = tr("{n} people treated").format(n=outcome.people) if outcome.people else ""
    return tr("Trial: {trial}.").format(trial="; ".join(filter(None, (trial, people, also))))
