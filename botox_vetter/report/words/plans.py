"""A plan in words."""

from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.money import money
from botox_vetter.report.words.names import area_name, product_name


def plan_line(plan: Plan, rulebook: Rulebook) -> str:
    """ "frown lines, crow's feet · 3 sessions a year · Azzalure preferred · up to £900 a year"."""
    targets = ", ".join(area_name(target, rulebook) for target in plan.targets)
    parts = (targets or tr("no area chosen yet"), _sessions(plan), _product(plan, rulebook), _budget(plan))
    return " · ".join(part for part in parts if part)


def _sessions(plan: Plan) -> str:
    n = plan.sessions_per_year
    if n is None:
        return tr("sessions as the effect lasts")
    return ntr("{n} session a year", "{n} sessions a year", n).format(n=n)


def _product(plan: Plan, rulebook: Rulebook) -> str:
    if plan.product is None:
        return tr("any brand")
    name = product_name(plan.product, rulebook, plan.jurisdiction)
    return (tr("{product} only") if plan.only_product else tr("{product} preferred")).format(product=name)


def _budget(plan: Plan) -> str:
    if plan.budget_per_year is None:
        return ""
    return tr("up to {amount} a year").format(amount=money(plan.budget_per_year, plan.currency))


def sessions_from(plan: Plan) -> str:
    """Where the number of sessions comes from (DESIGN P12)."""
    if plan.sessions_per_year is not None:
        return tr("as the plan says")
    if plan.months_of_effect is not None or plan.own_months:
        return tr("from your own months of effect")
    return tr("from how long the effect usually lasts")
