"""Why an area is not covered, and what a figure rests on that the reader should know. Reasons only, never sentences."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.quotes import Basis, Known, Quote, Sex
from botox_vetter.domain.reasons import Reason
from botox_vetter.pricing.counting import FEES, TREATMENTS, Counting, is_stale, spelled_out
from botox_vetter.pricing.facts import Facts, UnitsSource
from botox_vetter.pricing.market import Market
from botox_vetter.pricing.offers import End, Offer, offer_of
from botox_vetter.pricing.packages import Package, package_of
from botox_vetter.pricing.results import Cost, Figure, Line, Span


def why_uncovered(
    area: str,
    ordinary: Sequence[Offer],
    first_only: Sequence[Offer],
    idle: Sequence[Offer],
    packages: Sequence[Package],
    sex: Sex | None,
    not_counted: Mapping[str, Reason],
) -> Reason:
    """What stands nearest to covering it (DESIGN P8): a counted price first, then those that do not count.

    A price that would cover it in a first session, or with another brand than the plan's, says more than one of which
    nobody can tell how much it asks. not_counted: why the idle ones do not count, by quote id.
    """
    covering = [offer for offer in ordinary if area in offer.areas]
    if covering and sex is None and all(offer.quote.sex is not None for offer in covering):
        return Reason("sex_not_said", {"quotes": _ids(covering)})
    if covering and not any(offer.leads for offer in ordinary if offer.areas):
        return Reason("only_further_areas", {"quotes": _ids(covering)})
    if covering:
        return Reason(
            "brand_split", {"products": tuple(sorted({o.quote.product for o in covering if o.quote.product}))}
        )
    if first := [offer for offer in first_only if area in offer.areas]:
        return Reason("first_session_only", {"quotes": _ids(first)})
    if prepaid := [package.quote.id for package in packages if area in package.areas]:
        return Reason("only_in_package", {"quotes": tuple(prepaid)})
    others = [offer for offer in idle if area in offer.areas and _why_idle(offer, not_counted).kind == "other_brand"]
    if others:
        products = tuple(sorted({offer.quote.product for offer in others if offer.quote.product}))
        return Reason("only_other_brand", {"quotes": _ids(others), "products": products})
    for offer in (*ordinary, *first_only):
        if area in offer.cannot_tell:
            return offer.cannot_tell[area]
    near = [offer for offer in idle if area in offer.areas or area in offer.cannot_tell]
    return _none_counts(near, not_counted) if near else Reason("no_quote")


def _none_counts(near: Sequence[Offer], not_counted: Mapping[str, Reason]) -> Reason:
    """Nothing but prices that do not count; where it is the currency alone, that is said (DESIGN P17)."""
    why = [_why_idle(offer, not_counted) for offer in near]
    if all(reason.kind == "no_rate" for reason in why):
        currencies = tuple(sorted({offer.quote.currency for offer in near}))
        return Reason("not_comparable", {"quotes": _ids(near), "currencies": currencies})
    distinct = tuple(reason for n, reason in enumerate(why) if reason not in why[:n])
    return Reason("not_counted", {"quotes": _ids(near), "why": distinct})


def _why_idle(offer: Offer, not_counted: Mapping[str, Reason]) -> Reason:
    """Prices for members count in the year alone, so nothing stands there of them."""
    return not_counted.get(offer.quote.id, Reason("members_only"))


def why_unused(quote: Quote, cost: Cost, plan: Plan, clinic: Clinic, facts: Facts) -> Reason | None:
    """Why a price that counts takes no part in any figure; None: it could, but others treat the same areas for less.

    other_areas: it treats none of the plan. no_brand, no_units: nobody can tell how much it asks. Where areas stay
    uncovered: first_session_price, other_brand_than_most, sex_not_said. Of fees: free, taken_off, no_reviews_planned.
    year_not_known: it would be a part of the year's cost, and that cannot be told.
    """
    if quote.basis is Basis.SURCHARGE:
        return None if quote.areas is None or set(quote.areas) & set(plan.targets) else Reason("other_areas")
    if quote.basis not in TREATMENTS:
        return _why_not_in_year(quote, cost, plan, clinic, facts)
    (spelled,) = spelled_out((quote,), facts)
    offer = offer_of(spelled, plan, clinic, facts)
    missed = [area for area in offer.areas if area in cost.uncovered]
    if missed and quote.first_session_only:
        return Reason("first_session_price")
    if missed:
        why = cost.uncovered[missed[0]].kind
        if why == "brand_split":
            return Reason("other_brand_than_most")
        return Reason("sex_not_said") if why == "sex_not_said" else Reason("only_further_areas")
    if offer.areas and not offer.cannot_tell.keys() & cost.uncovered.keys():
        return None
    return next(iter(offer.cannot_tell.values()), Reason("other_areas"))


def _why_not_in_year(quote: Quote, cost: Cost, plan: Plan, clinic: Clinic, facts: Facts) -> Reason | None:
    if quote.basis in FEES and quote.high == 0:
        return Reason("free")
    if Known.YES in (quote.redeemed, quote.deducted):
        return Reason("taken_off")
    if quote.basis is Basis.REVIEW and not plan.review:
        return Reason("no_reviews_planned")
    if quote.basis is Basis.PACKAGE:
        (spelled,) = spelled_out((quote,), facts)
        if package_of(spelled, plan, clinic, facts) is None:
            return Reason("other_areas")
    return None if 1 in cost.spans else Reason("year_not_known")


def quote_flags(counted: Sequence[Quote], plan: Plan, facts: Facts, today: date) -> Iterable[Reason]:
    """About the quotes that count, used or not."""
    stale = tuple(quote.id for quote in counted if is_stale(quote, facts, today))
    if stale:
        yield Reason("stale_quote", {"quotes": stale})
    by_sex = tuple(quote.id for quote in counted if quote.sex is not None)
    if by_sex and plan.sex is None:
        yield Reason("sex_not_said", {"quotes": by_sex})


def rate_flags(quotes: Iterable[Quote], counting: Counting, facts: Facts, home: str, today: date) -> Iterable[Reason]:
    """By which rate prices in another currency were taken into account, and of which day it is (DESIGN P17)."""
    counted = {quote.id for quote in counting.counted}
    for currency, rate in counting.converted.items():
        ids = tuple(sorted(quote.id for quote in quotes if quote.currency == currency and quote.id in counted))
        assert facts.rates is not None  # nothing is converted without
        yield Reason(
            "converted",
            {"quotes": ids, "currency": currency, "home": home, "rate": rate, "on": facts.rates.on},
        )
    if counting.converted and facts.rates is not None and facts.rates.is_stale(today):
        yield Reason("old_rates", {"on": facts.rates.on, "source": facts.rates.source})


def figure_flags(figures: Iterable[Figure | None], offers: Mapping[str, Offer], facts: Facts) -> Iterable[Reason]:
    """About the quotes that the figures use. `offers` by quote id."""
    ends = [lines for figure in figures if figure for lines in (figure.lines_low, figure.lines_high)]
    lines = [line for end in ends for line in end]
    used = [offers[quote_id] for quote_id in sorted({line.quote_id for line in lines})]
    unnamed = [offer for offer in used if offer.quote.product is None and not offer.is_on_top]
    if unnamed:
        yield Reason("brand_not_stated", {"quotes": _ids(unnamed)})
    combined = {quote_id for end in ends for quote_id in _combined(end, offers)}
    if combined:
        yield Reason("combined_bundles", {"quotes": tuple(sorted(combined))})
    unused = {line.quote_id for line in lines if _has_unused_place(line, offers[line.quote_id])}
    if unused:
        yield Reason("unused_place_in_bundle", {"quotes": tuple(sorted(unused))})
    short = {line.quote_id for line in lines if not offers[line.quote_id].suffices(line.areas, End.HIGH)}
    if short:
        yield Reason("more_units_may_be_needed", {"quotes": tuple(sorted(short))})
    default = [offer for offer in used if offer.is_default]
    if default:
        yield Reason("counted_areas_default", {"quotes": _ids(default), "areas": facts.counted_by_default})
    yield from _usual_units(lines, offers, facts)


def review_flags(market: Market, omitted: Iterable[Reason]) -> Iterable[Reason]:
    """Where the plan counts reviews and nothing is stated of one: 0 and said (DESIGN P10)."""
    if market.plan.review and not market.fees.reviews and all(reason.kind != Basis.REVIEW for reason in omitted):
        yield Reason("review_not_stated")


def member_flags(spans: Iterable[Span], as_member: Sequence[Market]) -> Iterable[Reason]:
    """Prices for members that a year takes less the membership's discount: it holds for each amount (DESIGN P14)."""
    discounted = {m.membership.id: m for m in as_member if m.membership and m.membership.discount_percent}
    ends = [end for span in spans for end in (span.low, span.high) if end and end.membership in discounted]
    found = {
        quote.id
        for end in ends
        for post in end.posts
        for line in post.lines
        for quote in discounted[end.membership or ""].quotes
        if quote.member and quote.id == line.quote_id
    }
    if found:
        yield Reason("discount_on_member_prices", {"quotes": tuple(sorted(found))})


def own_figures(clinic: Clinic) -> Iterable[Reason]:
    """What the person expects at this clinic alone."""
    if clinic.sessions_per_year is not None:
        yield Reason("own_sessions_here", {"n": clinic.sessions_per_year})
    if clinic.months_of_effect is not None:
        yield Reason("own_months_here", {"months": clinic.months_of_effect})


def minimum_spend_flags(
    clinic: Clinic, currency: str, facts: Facts, figures: Iterable[Figure | None]
) -> Iterable[Reason]:
    """Where the clinic's minimum raises an end (the low one is then among them), and where it cannot be applied."""
    if clinic.minimum_spend is None:
        return
    values = {"amount": clinic.minimum_spend, "currency": clinic.minimum_spend_currency or currency}
    own = clinic.minimum_spend_currency or currency
    if own != currency and (facts.rates is None or facts.rates.rate(own, currency) is None):
        yield Reason("minimum_spend_no_rate", values)
    elif any(_sum(figure.lines_low) < figure.low for figure in figures if figure):
        yield Reason("minimum_spend", values)


def _sum(lines: Iterable[Line]) -> Decimal:
    return sum((line.amount for line in lines), Decimal(0))


def _combined(lines: Sequence[Line], offers: Mapping[str, Offer]) -> list[str]:
    bundles = [line.quote_id for line in lines if offers[line.quote_id].is_bundle and offers[line.quote_id].leads]
    return bundles if len(bundles) > 1 else []


def _has_unused_place(line: Line, offer: Offer) -> bool:
    """Also where a price names several areas and the plan needs fewer: it is paid in full (DESIGN P5)."""
    if offer.is_on_top:
        return False
    if offer.is_bundle:
        return len(line.areas) < (offer.places or 0)
    return line.units is None and len(line.areas) < len(offer.quote.areas or ())


def _usual_units(lines: Iterable[Line], offers: Mapping[str, Offer], facts: Facts) -> Iterable[Reason]:
    """One reason for each product and source; the source is None where the facts do not record it."""
    found: dict[tuple[str, UnitsSource | None], set[str]] = {}
    for line in lines:
        offer, product = offers[line.quote_id], offers[line.quote_id].quote.product
        for area in line.areas:
            if product is not None and area in offer.usual_units:
                source = facts.units_from.get(product, {}).get(area)
                found.setdefault((product, source), set()).add(area)
    for (product, source), areas in sorted(found.items(), key=lambda item: (item[0][0], item[0][1] or "")):
        yield Reason("usual_units", {"product": product, "source": source, "areas": tuple(sorted(areas))})


def _ids(offers: Iterable[Offer]) -> tuple[str, ...]:
    return tuple(offer.quote.id for offer in offers)
