"""What the plan costs at each clinic, in amounts to compute with; and why there are none."""

from collections.abc import Sequence

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.money import Amount
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.pricing.results import Figure as Session
from botox_vetter.report.sections.answer import budget_words
from botox_vetter.report.sections.price_rows import area_amount, behind_row
from botox_vetter.report.sheets.figures import Figure, Figures, Group, figure, figures_of
from botox_vetter.report.sheets.values import Value, high_of, low_of
from botox_vetter.report.words.names import area_name, sentence
from botox_vetter.report.words.prices import why_no_cost

Amounts = Sequence[Amount | None]  # of the clinics, first to last


def cost_figures(group: Group, comparison: Comparison, rulebook: Rulebook) -> Figures:
    """A session and a year. What is told of no clinic is left out: a first session that differs nowhere."""
    costs, plan = [standing.cost for standing in group], comparison.file.plan
    told = (
        *_ends(tr("One session"), [_amount(cost.session) for cost in costs], group),
        *_ends(tr("First session"), [_amount(cost.first_session) for cost in costs], group),
        *_ends(tr("One year"), [cost.year for cost in costs], group),
        figure(tr("Sessions a year, fewest"), group, lambda s: s.cost.sessions[0] if s.cost.sessions else None),
        figure(tr("Sessions a year, most"), group, lambda s: s.cost.sessions[1] if s.cost.sessions else None),
        figure(tr("Against your budget"), group, lambda s: sentence(budget_words(s.cost.year, plan)) or None),
        figure(tr("Why there is no figure"), group, lambda s: _why_none(s, rulebook)),
    )
    currency = figure(tr("Currency"), group, lambda s: s.cost.currency or None)
    return Figures(tr("Session and year"), (currency, *(one for one in told if one.is_told)))


def further_figures(group: Group, comparison: Comparison, rulebook: Rulebook) -> Figures:
    """Several years, a month of effect, and what all the figures rest on."""
    costs = [standing.cost for standing in group]
    told = (
        *_ends(tr("Two years"), [cost.two_years for cost in costs], group),
        *_ends(tr("Five years"), [cost.five_years for cost in costs], group),
        *_ends(tr("A month of effect"), [cost.per_month_of_effect for cost in costs], group),
        *figures_of(behind_row(group, comparison, rulebook)),
    )
    return Figures(tr("Further figures"), tuple(one for one in told if one.is_told))


def area_figures(group: Group, comparison: Comparison, rulebook: Rulebook) -> Figures:
    """Each area of the plan: its part of the session, or what it costs by itself."""
    ends = (
        end
        for area in comparison.file.plan.targets
        for end in _ends(
            sentence(area_name(area, rulebook)), [area_amount(one, area, comparison) for one in group], group
        )
    )
    return Figures(tr("Price per area"), tuple(end for end in ends if end.is_told))


def _ends(words: str, amounts: Amounts, group: Group) -> tuple[Figure, Figure]:
    each = [(amount, standing.cost.currency) for amount, standing in zip(amounts, group, strict=True)]
    return (
        Figure(tr("{figure}, from").format(figure=words), tuple(low_of(*one) for one in each)),
        Figure(tr("{figure}, to").format(figure=words), tuple(high_of(*one) for one in each)),
    )


def _amount(session: Session | None) -> Amount | None:
    return session.amount if session else None


def _why_none(standing: Standing, rulebook: Rulebook) -> Value:
    cost = standing.cost
    if cost.session is not None and cost.year is not None:
        return None
    return sentence(why_no_cost(cost, rulebook))
