"""Prices on pages, held against those that the case has of the clinic."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from botox_vetter.actions.proposals.proposal import Group, Proposal, QuoteChange, SeenPage, Standing
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.page_against_data import against_data
from botox_vetter.domain.page_facts import PriceFact
from botox_vetter.domain.price_faults import price_faults
from botox_vetter.domain.quotes import Basis, Quote, State
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.treatments import Treatments

NO_ID = "other"  # an area that the rules have no id for
_SAME_THING = (
    "basis", "count", "product", "member", "first_session_only", "sex", "sessions", "period", "units_included",
    "minimum_units", "discount_percent",
)  # fmt: skip


def price_proposals(
    file: CaseFile, treatments: Treatments, clinic_id: str | None, pages: Sequence[SeenPage]
) -> Iterator[Proposal]:
    """A price that several pages state alike is proposed once; one of a clinic that is new has no clinic_id yet."""
    quotes = [quote for quote in file.quotes if quote.clinic_id == clinic_id and quote.state is State.ACCEPTED]
    read: dict[object, tuple[Quote, PriceFact, SeenPage]] = {}
    for page in pages:
        for fact in page.facts.prices:
            quote = _quote(fact, page, clinic_id or "", file.plan.currency)
            read.setdefault((thing(quote), fact.area, quote.low, quote.high, quote.currency), (quote, fact, page))
    stated = Counter(thing(quote) for quote, _fact, _page in read.values())
    unlike = list(against_data([quote for quote, _fact, _page in read.values()]))
    for n, (quote, fact, page) in enumerate(read.values()):
        alike = [other for other in quotes if thing(other) == thing(quote)]
        same = next((other for other in alike if _amount(other) == _amount(quote)), None)
        before = same or (alike[0] if len(alike) == 1 else None)
        standing = Standing.SAME if same else Standing.DIFFERS if before else Standing.NEW
        change = QuoteChange(_read_again(before, quote) if before else quote, before)
        cannot = _why_not(quote, fact, treatments)
        doubts = tuple(_doubts(quote, fact, stated[thing(quote)], unlike))
        yield Proposal(f"price:{n}", Group.PRICES, standing, change, fact.seen, page, doubts, cannot)


def thing(quote: Quote) -> tuple[object, ...]:
    """What is paid for, and on which terms: two prices of one thing contradict each other."""
    return frozenset(quote.areas or ()), *(getattr(quote, field) for field in _SAME_THING)


def _quote(fact: PriceFact, page: SeenPage, clinic_id: str, currency: str) -> Quote:
    return replace(
        fact.quote,
        clinic_id=clinic_id,
        currency=fact.quote.currency or currency,
        seen_on=page.seen_on,
        address=page.where(fact.seen),
        wording=fact.seen.wording,
        state=State.ACCEPTED,
        evidence=(page.evidence_id,) if page.evidence_id else (),
    )


def _read_again(before: Quote, quote: Quote) -> Quote:
    """The price that the case has, as the page states it now."""
    now = ("low", "high", "currency", "seen_on", "address", "wording", "is_offer", "regular", "published")
    evidence = tuple(dict.fromkeys((*before.evidence, *quote.evidence)))
    return replace(before, **{field: getattr(quote, field) for field in now}, evidence=evidence)


def _amount(quote: Quote) -> tuple[object, ...]:
    return quote.low, quote.high, quote.currency, quote.published


def _why_not(quote: Quote, fact: PriceFact, treatments: Treatments) -> Reason | None:
    if fact.area == NO_ID:
        return Reason("area_without_id")
    return next(price_faults(quote, treatments), None)


def _doubts(quote: Quote, fact: PriceFact, stated: int, unlike: Sequence[tuple[Quote, Quote]]) -> Iterator[Reason]:
    """unlike: prices that a page shows, each with the one in its data."""
    if pair := next((pair for pair in unlike if quote in pair), None):
        values = {"shown": pair[0].amount, "in_data": pair[1].amount, "currency": quote.currency}
        yield Reason("page_against_data", values)
    elif stated > 1:
        yield Reason("two_prices_for_one", {"n": stated})
    if fact.seen.at is None:
        yield Reason("in_data_only")
    if not fact.quote.currency:
        yield Reason("currency_of_plan", {"currency": quote.currency})
    if quote.basis is Basis.PER_UNIT and quote.product is None:
        yield Reason("unit_of_which_brand")
    if fact.is_general:
        yield Reason("price_of_treatment_in_general")
