"""What the plan costs at one clinic, in the few lines that stand beside the plan."""

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.pricing.results import Cost
from botox_vetter.report.sections.answer import budget_words
from botox_vetter.report.words.money import amount_words
from botox_vetter.report.words.prices import session_words, why_no_cost, year_words
from botox_vetter.report.words.reasons import reason_sentence
from botox_vetter.report.words.years import year_note


def cost_lines(cost: Cost, plan: Plan, rulebook: Rulebook) -> tuple[str, ...]:
    """A session, a year and where that stands to the budget; or, in words, why nobody can tell yet."""
    if cost.session is None:
        return (tr("Cannot be told yet: {why}.").format(why=why_no_cost(cost, rulebook)),)
    return (
        tr("One session: {amount}").format(amount=session_words(cost, rulebook)),
        *_first_session(cost),
        *_year(cost, plan, rulebook),
    )


def small_lines(cost: Cost, rulebook: Rulebook) -> tuple[str, ...]:
    """What the year rests on, at which rate prices were taken, and what is lacking, such as a fee; as sentences."""
    if cost.session is None:
        return ()
    rates = [flag for flag in cost.flags if flag.kind in ("converted", "old_rates")]
    return (f"{year_note(cost)}.", *(reason_sentence(reason, rulebook) for reason in (*rates, *cost.omitted)))


def what_first(file: CaseFile) -> str:
    """What is to be done before anything can be added up; "": nothing."""
    if not file.clinics:
        return tr("Add the clinics that you are thinking of; their prices are added up here.")
    if not file.shortlist:
        return tr("No clinic is on the shortlist yet. Mark clinics with the star; their prices are added up here.")
    return "" if file.plan.targets else tr("Choose what is to be treated, and the costs stand here.")


def foot_words(left_out: int) -> str:
    """Below the clinics; left_out: how many more there are on the shortlist."""
    words = tr("Added up from the prices recorded so far.")
    if not left_out:
        return words
    more = ntr("{n} more clinic of the shortlist stands under Compare.", "{n} more stand under Compare.", left_out)
    return f"{words} {more.format(n=left_out)}"


def _first_session(cost: Cost) -> tuple[str, ...]:
    if cost.first_session is None:
        return ()
    return (tr("The first session: {amount}").format(amount=amount_words(cost.first_session.amount, cost.currency)),)


def _year(cost: Cost, plan: Plan, rulebook: Rulebook) -> tuple[str, ...]:
    amount, budget = year_words(cost, rulebook), budget_words(cost.year, plan)
    words = tr("One year: {amount}, {budget}") if budget else tr("One year: {amount}")
    return (words.format(amount=amount, budget=budget),)
