"""Where a year stands to what somebody wants to spend."""

from enum import StrEnum

from botox_vetter.domain.money import Amount
from botox_vetter.domain.plans import Plan


class Fit(StrEnum):
    """lower_case_only: the low end fits, the high end does not, or there is none."""

    WITHIN = "within"
    LOWER_CASE_ONLY = "lower_case_only"
    OVER = "over"


def budget_fit(year: Amount | None, plan: Plan) -> Fit | None:
    """None: there is no figure, or no budget."""
    if year is None or plan.budget_per_year is None:
        return None
    if year.low > plan.budget_per_year:
        return Fit.OVER
    if year.high is None or year.high > plan.budget_per_year:
        return Fit.LOWER_CASE_ONLY
    return Fit.WITHIN
