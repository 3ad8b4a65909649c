"""How well it works in one area, as people out of 100; figures of different trials are no league table."""

from collections.abc import Iterator

from botox_vetter.domain.criteria import country_of
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.treatment_facts import Outcome
from botox_vetter.language import tr
from botox_vetter.report.document import Block, Paragraph
from botox_vetter.report.drawings.people import people_drawing
from botox_vetter.report.sections.treatment.cited import Cited
from botox_vetter.report.words.names import product_name
from botox_vetter.report.words.outcomes import outcome_words

MOST = 3  # figures for one area; more would invite to rank trials


def outcomes_of(target: str, plan: Plan, rulebook: Rulebook) -> tuple[Outcome, ...]:
    """Of the brand that the plan names, else of brands sold in its country; else of any."""
    found = [outcome for outcome in rulebook.treatment_facts.outcomes if outcome.target == target]
    own = [outcome for outcome in found if outcome.product == plan.product]
    sold = [outcome for outcome in found if _is_sold(outcome.product, plan, rulebook)]
    return tuple((own or sold or found)[:MOST])


def how_well(target: str, plan: Plan, rulebook: Rulebook, cited: Cited) -> Iterator[Block]:
    found = outcomes_of(target, plan, rulebook)
    if not found:
        yield Paragraph(tr("How many people it helps here was not found in a trial: ask what your clinic sees."))
    elif plan.product is not None and found[0].product != plan.product:
        name = product_name(plan.product, rulebook, plan.jurisdiction)
        yield Paragraph(tr("No figure was found for {product}; these are for other brands.").format(product=name))
    for outcome in found:
        yield Paragraph(cited(outcome_words(outcome, rulebook, plan.jurisdiction), outcome.sources))
        yield people_drawing(min(outcome.per_100), min(outcome.placebo, default=None))


def _is_sold(product: str, plan: Plan, rulebook: Rulebook) -> bool:
    return country_of(plan.jurisdiction) in rulebook.treatments.products[product].regions
