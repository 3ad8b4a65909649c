"""The plan's cost at one clinic, put together (DESIGN P8, P15, P16)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.criteria import country_of
from botox_vetter.domain.money import Amount
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.reasons import Reason
from botox_vetter.pricing import explain
from botox_vetter.pricing.breakdown import by_area, by_quote
from botox_vetter.pricing.counting import count_today, home_currency, spelled_out
from botox_vetter.pricing.facts import Facts
from botox_vetter.pricing.intervals import Timing, doubts, sessions_in, timing_of
from botox_vetter.pricing.market import Market, market_of, member_markets
from botox_vetter.pricing.offers import Offer
from botox_vetter.pricing.plausible import dearer_flags, price_flags
from botox_vetter.pricing.results import Cost, CostState, Figure
from botox_vetter.pricing.sessions import coverable, figure_of
from botox_vetter.pricing.years import spans_of

MOST_AREAS = 10
MOST_QUOTES = 40
YEARS = (1, 2, 5)


def cost_of(plan: Plan, clinic: Clinic, quotes: Sequence[Quote], facts: Facts, today: date) -> Cost:
    """What the plan costs at this clinic with these quotes of it. The order of the quotes does not matter."""
    currency = home_currency(plan, quotes)
    plan = plan_at(plan, clinic)
    counting = count_today(spelled_out(quotes, facts), plan, currency, facts, today)
    market = market_of(plan, clinic, counting, facts, currency)
    counted = counting.counted
    country = country_of(clinic.jurisdiction or plan.jurisdiction)
    flags = [] if plan.currency or not currency else [Reason("home_currency", {"currency": currency})]
    known = Cost(
        clinic.id,
        currency,
        CostState.NONE,
        by_quote=by_quote(market.first),
        not_counted=counting.not_counted,
        omitted=counting.omitted,
        flags=(
            *flags,
            *explain.own_figures(clinic),
            *explain.quote_flags(counted, plan, facts, today),
            *price_flags(_as_stated(quotes, counted), country, facts, today),
            *explain.rate_flags(quotes, counting, facts, currency, today),
        ),
    )
    if not plan.targets:
        return _with(known, Reason("nothing_planned"))
    if len(plan.targets) > MOST_AREAS or len(counted) > MOST_QUOTES:
        return _with(known, Reason("too_many", {"areas": len(plan.targets), "quotes": len(counted)}))
    session = figure_of(plan.targets, market.ordinary, plan.sex, market.at_least)
    if session is None:
        return _incomplete(known, market, facts)
    return _complete(known, session, market, member_markets(market, counting, facts), facts)


def plan_at(plan: Plan, clinic: Clinic) -> Plan:
    """With how often and how long, where the person expects something else at this clinic."""
    if clinic.sessions_per_year is not None:
        plan = replace(plan, sessions_per_year=clinic.sessions_per_year)
    if clinic.months_of_effect is not None:
        plan = replace(plan, months_of_effect=clinic.months_of_effect, own_months=())
    return plan


def _incomplete(known: Cost, market: Market, facts: Facts) -> Cost:
    """No figure at all; what the covered areas cost stands in the breakdown only (DESIGN P8)."""
    plan, first_only = market.plan, market.first[len(market.ordinary) :]
    covered = coverable(plan.targets, market.ordinary, plan.sex)
    partial = figure_of(covered, market.ordinary, plan.sex) if covered else None
    return replace(
        known,
        state=CostState.INCOMPLETE if market.first else CostState.NONE,
        partial=partial,
        uncovered={
            area: explain.why_uncovered(
                area, market.ordinary, first_only, market.idle, market.packages, plan.sex, known.not_counted
            )
            for area in plan.targets
            if area not in covered
        },
        flags=(
            *known.flags,
            *explain.figure_flags([partial], _by_id(market), facts),
            *explain.minimum_spend_flags(market.clinic, known.currency, facts, ()),
        ),
    )


def _complete(known: Cost, session: Figure, market: Market, as_member: Sequence[Market], facts: Facts) -> Cost:
    plan, offers, clinic = market.plan, _by_id(market), market.clinic
    first = _first_session(session, market)
    brands = _brands(session, plan, offers)
    timing = timing_of(plan.targets, brands, plan.months_of_effect, facts, plan.months_by_area)
    told = ((years, sessions_in(years, timing, plan.sessions_per_year)) for years in YEARS)
    sessions = {years: count for years, count in told if count is not None}
    spans = spans_of(sessions, market, as_member, session, first)
    return replace(
        known,
        state=CostState.COMPLETE,
        session=session,
        first_session=first if first != session else None,
        by_area=by_area(plan.targets, session, offers),
        sessions=sessions.get(1),
        year=spans[1].amount if 1 in spans else None,
        two_years=spans[2].amount if 2 in spans else None,
        five_years=spans[5].amount if 5 in spans else None,
        spans=spans,
        per_month_of_effect=_per_month(session, timing),
        flags=(
            *known.flags,
            *([Reason("too_many_packages")] if len(spans) < len(sessions) else ()),
            *dearer_flags(plan, market, session, known.by_quote),
            *explain.review_flags(market, known.omitted),
            *_doubts(plan, brands, facts),
            *explain.figure_flags([session, first], offers, facts),
            *explain.member_flags(spans.values(), as_member),
            *explain.minimum_spend_flags(clinic, known.currency, facts, [session, first]),
        ),
    )


def _as_stated(quotes: Sequence[Quote], counted: Sequence[Quote]) -> list[Quote]:
    """Those that count, in the clinic's own currency, by id."""
    ids = {quote.id for quote in counted}
    return sorted((quote for quote in quotes if quote.id in ids), key=lambda quote: quote.id)


def _by_id(market: Market) -> dict[str, Offer]:
    return {offer.quote.id: offer for offer in market.first}


def _first_session(session: Figure, market: Market) -> Figure:
    """With the first-session prices; the ordinary session where they make no end cheaper."""
    if len(market.first) == len(market.ordinary):
        return session
    first = figure_of(market.plan.targets, market.first, market.plan.sex, market.at_least)
    return session if first is None or first.amount == session.amount else first


def _brands(session: Figure, plan: Plan, offers: Mapping[str, Offer]) -> set[str | None]:
    """The brand at each end; None: its quotes name none, and the plan does not insist on one."""
    if plan.only_product and plan.product:
        return {plan.product}
    ends = [lines for lines in (session.lines_low, session.lines_high) if lines]
    return {next((p for line in end if (p := offers[line.quote_id].quote.product)), None) for end in ends}


def _doubts(plan: Plan, brands: set[str | None], facts: Facts) -> tuple[Reason, ...]:
    return doubts(plan.targets, brands, plan.months_of_effect, plan.sessions_per_year, facts, plan.months_by_area)


def _per_month(session: Figure, timing: Timing | None) -> Amount | None:
    """Of effect, not of interval (DESIGN P16); division rounds beyond the 25th digit."""
    if timing is None:
        return None
    shortest, longest = timing.effect
    return Amount(session.low / longest, None if session.high is None else session.high / shortest)


def _with(cost: Cost, *flags: Reason) -> Cost:
    return replace(cost, flags=(*cost.flags, *flags)) if flags else cost
