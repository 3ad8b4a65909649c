"""Which quotes count today, and why the others do not (DESIGN P2, P6, P17)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from botox_vetter.domain.plans import Plan
from botox_vetter.domain.quotes import Basis, Known, Quote, State
from botox_vetter.domain.reasons import Reason
from botox_vetter.pricing.facts import Facts

COMPUTED = frozenset({Basis.PER_UNIT, Basis.PER_AREA, Basis.AREAS_BUNDLE})
FEES = frozenset({Basis.CONSULTATION, Basis.REVIEW, Basis.DEPOSIT})


@dataclass(frozen=True, slots=True)
class Counting:
    """The quotes of one clinic sorted out; each part in the order of quote ids, so that no order of input matters.

    ordinary      count in every session
    first_only    count in the first session only
    not_counted   quote id = why not
    idle          those quotes themselves
    omitted       fees and other prices that the figures lack, because their basis is not computed
    """

    ordinary: tuple[Quote, ...]
    first_only: tuple[Quote, ...]
    not_counted: Mapping[str, Reason] = field(hash=False)
    idle: tuple[Quote, ...]
    omitted: tuple[Reason, ...]


def spelled_out(quotes: Iterable[Quote], facts: Facts) -> tuple[Quote, ...]:
    """By id, words for several areas replaced by the areas; () afterwards: the clinic must say which ("full face")."""
    return tuple(_spelled_out(quote, facts) for quote in sorted(quotes, key=lambda quote: quote.id))


def _spelled_out(quote: Quote, facts: Facts) -> Quote:
    areas = facts.spelled_out(quote.areas) if quote.areas else None
    excluded = facts.spelled_out(quote.excluded) if quote.excluded else ()
    if areas == quote.areas and excluded == quote.excluded:
        return quote
    return replace(quote, areas=areas, excluded=excluded)


def home_currency(plan: Plan, quotes: Sequence[Quote]) -> str:
    """The plan's, else the one that most accepted quotes use (of several the first by letter), else ""."""
    if plan.currency:
        return plan.currency
    used = Counter(quote.currency for quote in quotes if quote.state is State.ACCEPTED)
    return min(used, key=lambda currency: (-used[currency], currency), default="")


def count_today(quotes: Sequence[Quote], plan: Plan, currency: str, today: date) -> Counting:
    """Takes quotes that are spelled out."""
    why = {quote.id: _why_not(quote, plan, currency, today) for quote in quotes}
    counted = [quote for quote in quotes if why[quote.id] is None]
    return Counting(
        ordinary=tuple(quote for quote in counted if not quote.first_session_only),
        first_only=tuple(quote for quote in counted if quote.first_session_only),
        not_counted={quote_id: reason for quote_id, reason in why.items() if reason is not None},
        idle=tuple(quote for quote in quotes if why[quote.id] is not None),
        omitted=tuple(
            Reason(quote.basis.value, _price_of(quote))
            for quote in quotes
            if (reason := why[quote.id]) and reason.kind == "basis_not_computed" and _is_missed(quote, plan)
        ),
    )


def is_stale(quote: Quote, facts: Facts, today: date) -> bool:
    return quote.seen_on is not None and (today - quote.seen_on).days > facts.quote_stale_after_days


def _why_not(quote: Quote, plan: Plan, currency: str, today: date) -> Reason | None:
    """The first reason that holds."""
    if quote.state is not State.ACCEPTED:
        return Reason(quote.state.value)
    if quote.low is None:
        return Reason(quote.published.value)
    if quote.valid_until is not None and today > quote.valid_until:
        return Reason("expired", {"on": quote.valid_until})
    if quote.valid_from is not None and today < quote.valid_from:
        return Reason("not_yet_valid", {"on": quote.valid_from})
    if quote.sex is not None and plan.sex is not None and quote.sex is not plan.sex:
        return Reason("other_sex", {"sex": quote.sex})
    if quote.member:
        return Reason("members_only")
    if plan.only_product and plan.product and quote.product not in (None, plan.product):
        return Reason("other_brand", {"product": quote.product})
    if quote.basis not in COMPUTED:
        return Reason("basis_not_computed", {"basis": quote.basis})
    if quote.currency != currency:
        return Reason("no_rate", {"currency": quote.currency})
    if quote.areas == ():
        return Reason("areas_not_listed")
    return None


def _price_of(quote: Quote) -> dict[str, object]:
    """What names a price that the figures lack: its amount, and what a package or a membership gives for it."""
    values: dict[str, object] = {
        "quote": quote.id,
        "low": quote.low,
        "high": quote.high,
        "currency": quote.currency,
    }
    if quote.basis is Basis.PACKAGE and quote.sessions is not None:
        values["sessions"] = quote.sessions
    if quote.basis is Basis.MEMBERSHIP and quote.period is not None:
        values["period"] = quote.period
    return values


def _is_missed(quote: Quote, plan: Plan) -> bool:
    """Whether a figure without it lacks something: not a fee of zero, nor one that is given back or not wanted."""
    if quote.basis in FEES and quote.high == 0:
        return False
    if quote.basis is Basis.CONSULTATION:
        return quote.redeemed is not Known.YES
    if quote.basis is Basis.REVIEW:
        return plan.review
    if quote.basis is Basis.DEPOSIT:
        return quote.deducted is not Known.YES
    return quote.areas is None or bool(set(quote.areas) & set(plan.targets))
