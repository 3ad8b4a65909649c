"""The plan's cost at one clinic, put together (DESIGN P8, P15, P16)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.money import Amount
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.reasons import Reason
from botox_vetter.pricing import explain
from botox_vetter.pricing.breakdown import by_area, by_quote
from botox_vetter.pricing.counting import Counting, count_today, home_currency, spelled_out
from botox_vetter.pricing.facts import Facts
from botox_vetter.pricing.intervals import Timing, doubts, sessions_in, timing_of
from botox_vetter.pricing.offers import Offer, offer_of
from botox_vetter.pricing.results import Cost, CostState, Figure
from botox_vetter.pricing.sessions import coverable, figure_of

MOST_AREAS = 10
MOST_QUOTES = 40


@dataclass(frozen=True, slots=True)
class Market:
    """What one clinic's prices offer for one plan today, before anything is added up.

    ordinary     for every session
    first        for the first session: those and the first-session prices
    idle         those that do not count, to say what they would cover
    at_least     what a session costs at least, in the home currency (DESIGN P4)
    """

    plan: Plan
    at_least: Decimal
    ordinary: tuple[Offer, ...]
    first: tuple[Offer, ...]
    idle: tuple[Offer, ...]

    @property
    def offers(self) -> dict[str, Offer]:
        return {offer.quote.id: offer for offer in self.first}


def cost_of(plan: Plan, clinic: Clinic, quotes: Sequence[Quote], facts: Facts, today: date) -> Cost:
    """What the plan costs at this clinic with these quotes of it. The order of the quotes does not matter."""
    currency = home_currency(plan, quotes)
    counting = count_today(spelled_out(quotes, facts), plan, currency, today)
    market = _market(plan, clinic, counting, facts, currency)
    counted = counting.ordinary + counting.first_only
    flags = [] if plan.currency or not currency else [Reason("home_currency", {"currency": currency})]
    known = Cost(
        clinic.id,
        currency,
        CostState.NONE,
        by_quote=by_quote(market.first),
        not_counted=counting.not_counted,
        omitted=counting.omitted,
        flags=(*flags, *explain.quote_flags(counted, plan, facts, today)),
    )
    if not plan.targets:
        return _with(known, Reason("nothing_planned"))
    if len(plan.targets) > MOST_AREAS or len(counted) > MOST_QUOTES:
        return _with(known, Reason("too_many", {"areas": len(plan.targets), "quotes": len(counted)}))
    session = figure_of(plan.targets, market.ordinary, plan.sex, market.at_least)
    cost = _incomplete(known, market) if session is None else _complete(known, session, market, facts)
    figures = (cost.session, cost.first_session, cost.partial)
    return _with(
        cost,
        *explain.figure_flags(figures, market.offers, facts),
        *explain.minimum_spend_flags(clinic, currency, figures[:2]),
    )


def _market(plan: Plan, clinic: Clinic, counting: Counting, facts: Facts, currency: str) -> Market:
    def offers(quotes: Sequence[Quote]) -> tuple[Offer, ...]:
        return tuple(offer_of(quote, plan, clinic, facts) for quote in quotes)

    is_home = clinic.minimum_spend_currency in ("", currency)
    ordinary = offers(counting.ordinary)
    return Market(
        plan,
        at_least=clinic.minimum_spend if is_home and clinic.minimum_spend is not None else Decimal(0),
        ordinary=ordinary,
        first=(*ordinary, *offers(counting.first_only)),
        idle=offers(counting.idle),
    )


def _incomplete(known: Cost, market: Market) -> Cost:
    """No figure at all; what the covered areas cost stands in the breakdown only (DESIGN P8)."""
    plan, first_only = market.plan, market.first[len(market.ordinary) :]
    covered = coverable(plan.targets, market.ordinary, plan.sex)
    return replace(
        known,
        state=CostState.INCOMPLETE if market.first else CostState.NONE,
        partial=figure_of(covered, market.ordinary, plan.sex) if covered else None,
        uncovered={
            area: explain.why_uncovered(area, market.ordinary, first_only, market.idle, plan.sex, known.not_counted)
            for area in plan.targets
            if area not in covered
        },
    )


def _complete(known: Cost, session: Figure, market: Market, facts: Facts) -> Cost:
    plan = market.plan
    first = _first_session(session, market)
    brands = _brands(session, market)
    timing = timing_of(plan.targets, brands, plan.months_of_effect, facts)
    year, two_years, five_years = (
        _over(sessions_in(years, timing, plan.sessions_per_year), first, session) for years in (1, 2, 5)
    )
    cost = replace(
        known,
        state=CostState.COMPLETE,
        session=session,
        first_session=first if first != session else None,
        by_area=by_area(plan.targets, session, market.offers),
        sessions=sessions_in(1, timing, plan.sessions_per_year),
        year=year,
        two_years=two_years,
        five_years=five_years,
        per_month_of_effect=_per_month(session, timing),
    )
    return _with(cost, *doubts(plan.targets, brands, plan.months_of_effect, plan.sessions_per_year, facts))


def _first_session(session: Figure, market: Market) -> Figure:
    """With the first-session prices; the ordinary session where they make no end cheaper."""
    if len(market.first) == len(market.ordinary):
        return session
    first = figure_of(market.plan.targets, market.first, market.plan.sex, market.at_least)
    return session if first is None or first.amount == session.amount else first


def _brands(session: Figure, market: Market) -> set[str | None]:
    """The brand at each end; None: its quotes name none, and the plan does not insist on one."""
    plan = market.plan
    if plan.only_product and plan.product:
        return {plan.product}
    ends = [lines for lines in (session.lines_low, session.lines_high) if lines]
    return {next((p for line in end if (p := market.offers[line.quote_id].quote.product)), None) for end in ends}


def _over(sessions: tuple[int, int] | None, first: Figure, session: Figure) -> Amount | None:
    """The first session once, then ordinary ones; fewest with lows, most with highs (DESIGN P15)."""
    if sessions is None:
        return None
    fewest, most = sessions
    low = first.low + (fewest - 1) * session.low
    if first.high is None or (session.high is None and most > 1):
        return Amount(low, None)
    return Amount(low, first.high + (most - 1) * (session.high or 0))


def _per_month(session: Figure, timing: Timing | None) -> Amount | None:
    """Of effect, not of interval (DESIGN P16); division rounds beyond the 25th digit."""
    if timing is None:
        return None
    shortest, longest = timing.effect
    return Amount(session.low / longest, None if session.high is None else session.high / shortest)


def _with(cost: Cost, *flags: Reason) -> Cost:
    return replace(cost, flags=(*cost.flags, *flags)) if flags else cost
