"""Which quotes count today, and why the others do not (DESIGN P2, P6, P17)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from botox_vetter.domain.plans import Plan
from botox_vetter.domain.price_faults import is_free_treatment
from botox_vetter.domain.quotes import Basis, Known, Quote, State
from botox_vetter.domain.reasons import Reason
from botox_vetter.pricing.facts import Facts

TREATMENTS = frozenset({Basis.PER_UNIT, Basis.PER_AREA, Basis.AREAS_BUNDLE, Basis.PER_SESSION, Basis.FURTHER_AREA})
FEES = frozenset({Basis.CONSULTATION, Basis.REVIEW, Basis.DEPOSIT})
IN_SESSIONS = TREATMENTS | {Basis.SURCHARGE}
COMPUTED = IN_SESSIONS | FEES | {Basis.PACKAGE, Basis.MEMBERSHIP}
TOO_VAGUE = frozenset({"basis_not_computed", "areas_not_named", "sessions_not_said", "period_not_said", "no_rate"})


@dataclass(frozen=True, slots=True)
class Counting:
    """The quotes of one clinic sorted out, in the order of their ids, so that no order of input matters.

    counted       in the home currency; those for members only where there is a membership
    converted     currency -> its rate, of counted quotes that were stated in another one
    not_counted   quote id = why not
    idle          those quotes themselves
    omitted       prices that the figures lack, because nobody can tell what they come to
    """

    counted: tuple[Quote, ...]
    converted: Mapping[str, Decimal] = field(hash=False)
    not_counted: Mapping[str, Reason] = field(hash=False)
    idle: tuple[Quote, ...]
    omitted: tuple[Reason, ...]

    def treatments(self, first_session: bool, member: bool = False) -> tuple[Quote, ...]:
        """What is paid in an ordinary session, or in the first one alone; of members only, or of everybody."""
        return tuple(
            quote
            for quote in self.counted
            if quote.basis in IN_SESSIONS and quote.first_session_only is first_session and quote.member is member
        )

    def of(self, basis: Basis, member: bool = False) -> tuple[Quote, ...]:
        return tuple(quote for quote in self.counted if quote.basis is basis and quote.member is member)


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


def count_today(quotes: Sequence[Quote], plan: Plan, currency: str, facts: Facts, today: date) -> Counting:
    """Takes quotes that are spelled out."""
    rates = _rates({quote.currency for quote in quotes} - {currency}, currency, facts)
    known = frozenset({currency, *rates})
    why = {quote.id: _why_not(quote, plan, known, today) for quote in quotes}
    if not any(quote.basis is Basis.MEMBERSHIP and why[quote.id] is None for quote in quotes):
        why |= {q.id: Reason("members_only") for q in quotes if q.member and why[q.id] is None}
    counted = [quote for quote in quotes if why[quote.id] is None]
    return Counting(
        counted=tuple(_at_home(quote, currency, rates) for quote in counted),
        converted={other: rate for other, rate in rates.items() if any(q.currency == other for q in counted)},
        not_counted={quote_id: reason for quote_id, reason in why.items() if reason is not None},
        idle=tuple(quote for quote in quotes if why[quote.id] is not None),
        omitted=tuple(
            Reason(quote.basis.value, _price_of(quote))
            for quote in quotes
            if (reason := why[quote.id]) and _leaves_a_gap(quote, reason) and _is_missed(quote, plan)
        ),
    )


def _rates(currencies: set[str], home: str, facts: Facts) -> dict[str, Decimal]:
    """Of those currencies for which a rate is published."""
    if facts.rates is None:
        return {}
    found = {currency: facts.rates.rate(currency, home) for currency in sorted(currencies)}
    return {currency: rate for currency, rate in found.items() if rate is not None}


def is_stale(quote: Quote, facts: Facts, today: date) -> bool:
    return quote.seen_on is not None and (today - quote.seen_on).days > facts.quote_stale_after_days


def _why_not(quote: Quote, plan: Plan, currencies: frozenset[str], today: date) -> Reason | None:
    """The first reason that holds."""
    if quote.state is not State.ACCEPTED:
        return Reason(quote.state.value)
    if quote.low is None:
        return Reason(quote.published.value)
    if is_free_treatment(quote):
        return Reason("free_treatment")
    if quote.valid_until is not None and today > quote.valid_until:
        return Reason("expired", {"on": quote.valid_until})
    if quote.valid_from is not None and today < quote.valid_from:
        return Reason("not_yet_valid", {"on": quote.valid_from})
    if quote.sex is not None and plan.sex is not None and quote.sex is not plan.sex:
        return Reason("other_sex", {"sex": quote.sex})
    if plan.only_product and plan.product and quote.product not in (None, plan.product):
        return Reason("other_brand", {"product": quote.product})
    if quote.currency not in currencies:
        return Reason("no_rate", {"currency": quote.currency})
    if quote.areas == ():
        return Reason("areas_not_listed")
    return _why_not_told(quote)


def _why_not_told(quote: Quote) -> Reason | None:
    """What a price leaves unsaid that it cannot be computed without."""
    if quote.basis is Basis.TOP_UP:
        return Reason("top_up_not_counted")
    if quote.basis not in COMPUTED:
        return Reason("basis_not_computed", {"basis": quote.basis})
    if quote.basis is Basis.PER_SESSION and quote.areas is None:
        return Reason("areas_not_named")
    if quote.basis is Basis.PACKAGE and quote.sessions is None:
        return Reason("sessions_not_said")
    if quote.basis is Basis.PACKAGE and quote.areas is None and quote.count is None:
        return Reason("areas_not_named")
    if quote.basis is Basis.MEMBERSHIP and quote.period is None:
        return Reason("period_not_said")
    return None


def _at_home(quote: Quote, currency: str, rates: Mapping[str, Decimal]) -> Quote:
    """The same price in the home currency, exact (DESIGN P17)."""
    if quote.currency == currency or quote.low is None:
        return quote
    rate = rates[quote.currency]
    high = None if quote.high is None else quote.high * rate
    return replace(quote, low=quote.low * rate, high=high, currency=currency)


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


def _leaves_a_gap(quote: Quote, reason: Reason) -> bool:
    """A treatment in another currency is missed as a price for its areas, not as a part of the figures."""
    return reason.kind in TOO_VAGUE and not (reason.kind == "no_rate" and quote.basis in TREATMENTS)


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
