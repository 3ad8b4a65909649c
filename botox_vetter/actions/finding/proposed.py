"""Where a search begins: at the place of the plan."""

import re

from botox_vetter.domain.criteria import country_of
from botox_vetter.domain.plans import Plan

_CODES = {
    "GB": re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?(\s*\d[A-Z]{2})?\s*$", re.IGNORECASE),
    "US": re.compile(r"\b\d{5}(-\d{4})?\s*$"),
}


def proposed_place(plan: Plan) -> str:
    """The postcode at the end of the plan's place, where there is one; else all of it."""
    code = _CODES.get(country_of(plan.jurisdiction))
    found = code.search(plan.place) if code is not None else None
    return (found[0] if found else plan.place).strip()


def region_of(plan: Plan, country: str) -> str:
    """The part of that country in which the plan lies, "CA"; "": not known."""
    place, _, part = plan.jurisdiction.partition("-")
    return part if place == country and country != "GB" else ""
