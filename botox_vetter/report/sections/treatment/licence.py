"""Is it licensed for this area, this brand, this country? What was not read is a question, and no "no"."""

from collections.abc import Mapping

from botox_vetter.domain.criteria import country_of
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.treatments import Area, is_confirmed
from botox_vetter.language import tr
from botox_vetter.report.words.names import country_name, joined, product_name


def licence_words(area: Area, plan: Plan, rulebook: Rulebook) -> str:
    """For the brand of the plan, else for all brands of its country."""
    if area.more.get("off_label") is True and is_confirmed(area, "off_label"):
        return tr(
            "No brand is licensed for this area as far as was read: it is an off-label use. Ask: Is this use licensed? "
            "What is your experience with it?"
        )
    country = country_of(plan.jurisdiction)
    if not country:
        return tr("Whether it is licensed for this area depends on brand and country: choose a country in the plan.")
    named = {"place": country_name(country)}
    licensed = licensed_in(area, country)
    if plan.product is not None:
        named["product"] = product_name(plan.product, rulebook, country)
        if plan.product in licensed:
            return tr("{place}: {product} is licensed for this area.").format(**named)
        return tr("{place}: whether {product} is licensed for this area was not found: ask.").format(**named)
    if not licensed:
        return tr("{place}: which brands are licensed for this area was not found: ask.").format(**named)
    brands = joined(product_name(product, rulebook, country) for product in licensed)
    return tr("{place}: licensed for this area, as far as was read, are {brands}.").format(brands=brands, **named)


def licensed_in(area: Area, country: str) -> tuple[str, ...]:
    """The brands of which it was read."""
    licence = area.more.get("licence")
    if not isinstance(licence, Mapping):
        return ()
    return tuple(product for product in licence.get(country, ()) if is_confirmed(area, f"licence.{country}.{product}"))
