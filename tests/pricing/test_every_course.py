"""A year's cost equals what trying every course of sessions gives (DESIGN P9 to P15).

The trial below knows nothing of how the program searches: it puts each area of each session on each price or package in
turn, tries every such session after every other, and reads every fee in each way that is not ruled out.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product as every
from math import ceil
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.money import Amount
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.price_faults import MAY_BE_FREE
from botox_vetter.domain.quotes import Basis, Charged, Known, Period, Quote, Sex
from botox_vetter.pricing.cost import cost_of
from botox_vetter.pricing.counting import FEES
from botox_vetter.pricing.facts import Facts
from botox_vetter.pricing.results import Cost
from tests.pricing.prices import TODAY

AREAS = ("a", "b", "c")
BRANDS = ("kestrel", "heron")
FACTS = Facts(counted_by_default=AREAS, duration_months=dict.fromkeys(AREAS, (Decimal(4), Decimal(6))))
LOW, HIGH = 0, 1
ENDLESS = Decimal("Infinity")

some_areas = st.sets(st.sampled_from(AREAS), min_size=1).map(lambda areas: tuple(sorted(areas)))
amounts = st.sampled_from([0, 10, 20, 25, 30, 60, 100])
known = st.sampled_from(Known)


@st.composite
def quotes_of(draw: Any, quote_id: str, *bases: Basis) -> Quote:
    basis = draw(st.sampled_from(bases))
    low = Decimal(draw(amounts) or (0 if basis in MAY_BE_FREE else 5))
    quote = Quote(
        quote_id,
        "c1",
        basis,
        low,
        draw(st.sampled_from([low, low, low + 15, None])),
        "GBP",
        member=draw(st.integers(0, 3)) == 0 and basis is not Basis.MEMBERSHIP,
        sex=draw(st.sampled_from([None, None, None, *Sex])),
        count=draw(st.integers(1, 2)) if basis is Basis.AREAS_BUNDLE else None,
    )
    if basis is Basis.MEMBERSHIP:
        percent = draw(st.sampled_from([None, 10, 25, 100]))
        return replace(
            quote,
            period=draw(st.sampled_from(Period)),
            discount_percent=percent if percent is None else Decimal(percent),
        )
    if basis in FEES:
        return replace(quote, charged=draw(st.sampled_from(Charged)), redeemed=draw(known), deducted=draw(known))
    if basis is Basis.SURCHARGE:
        quote = replace(quote, conditions=draw(st.sampled_from(["", "weekends"])))
        return replace(quote, areas=draw(st.none() | some_areas), first_session_only=draw(st.booleans()))
    quote = replace(quote, product=draw(st.sampled_from([None, None, *BRANDS])))
    if basis is Basis.PACKAGE:
        count = draw(st.none() | st.integers(1, 2))
        areas = draw(some_areas) if count is None else draw(st.none() | some_areas)
        return replace(
            quote,
            low=low * 3,
            high=quote.high and quote.high * 3,
            count=count,
            areas=areas,
            sessions=draw(st.integers(1, 3)),
        )
    return replace(quote, areas=draw(some_areas), first_session_only=draw(st.integers(0, 3)) == 0)


TREATMENTS = (Basis.PER_AREA, Basis.AREAS_BUNDLE)


@st.composite
def requests(draw: Any) -> tuple[Plan, Clinic, list[Quote]]:
    whole = Quote(
        "q0", "c1", Basis.PER_SESSION, Decimal(draw(st.sampled_from([60, 90]))), Decimal(100), "GBP", areas=AREAS
    )
    quotes = [whole]
    for name, most, bases in (
        ("q", 3, TREATMENTS),
        ("p", 2, (Basis.PACKAGE,)),
        ("m", 2, (Basis.MEMBERSHIP,)),
        ("f", 3, tuple(FEES)),
        ("s", 2, (Basis.SURCHARGE,)),
    ):
        quotes += [draw(quotes_of(f"{name}{n + 1}", *bases)) for n in range(draw(st.integers(0, most)))]
    plan = Plan(
        areas=draw(st.sampled_from([AREAS, AREAS[:2], AREAS[:1]])),
        currency="GBP",
        sessions_per_year=draw(st.sampled_from([None, 1, 2, 3, 4])),
        sex=draw(st.sampled_from([None, *Sex])),
        review=draw(st.booleans()),
    )
    clinic = Clinic("c1", "case", "Quay Clinic", minimum_spend=draw(st.none() | st.just(Decimal(45))))
    return plan, clinic, quotes


def cost(plan: Plan, clinic: Clinic, quotes: Sequence[Quote]) -> Cost:
    return cost_of(plan, clinic, quotes, FACTS, TODAY)


def tried_year(plan: Plan, clinic: Clinic, quotes: Sequence[Quote], sessions: tuple[int, int]) -> Amount:
    """Of both sexes from the lesser low to the greater high, where the plan does not say for whom it is."""
    lows, highs = [], []
    for sex in [plan.sex] if plan.sex else Sex:
        meant = [quote for quote in quotes if quote.sex in (None, sex)]
        customers = [None, *(quote for quote in meant if quote.basis is Basis.MEMBERSHIP)]
        lows.append(min(_as_customer(one, plan, clinic, meant, sessions[LOW], LOW) for one in customers))
        highs.append(min(_as_customer(one, plan, clinic, meant, sessions[HIGH], HIGH) for one in customers))
    high = max(highs)
    return Amount(min(lows), high if high.is_finite() else None)


def _as_customer(
    membership: Quote | None, plan: Plan, clinic: Clinic, quotes: Sequence[Quote], sessions: int, end: int
) -> Decimal:
    """With the dues; every other amount is less by the discount."""
    share = 1 - (membership.discount_percent or 0) / Decimal(100) if membership else Decimal(1)
    open_to = [quote for quote in quotes if membership or not quote.member]
    prices = {quote.id: _end(quote, end) * share if _end(quote, end).is_finite() else ENDLESS for quote in open_to}
    course = _best_course(plan, clinic, open_to, prices, sessions)
    dues = Decimal(0)
    if membership:
        dues = _end(membership, end) * (12 if membership.period is Period.MONTH else 1)
    return course + dues + _fees(plan, open_to, prices, sessions, end) + _on_top(plan, open_to, prices, sessions, end)


def _end(quote: Quote, end: int) -> Decimal:
    amount = (quote.low, quote.high)[end]
    return ENDLESS if amount is None else amount


def _best_course(
    plan: Plan, clinic: Clinic, quotes: Sequence[Quote], prices: dict[str, Decimal], sessions: int
) -> Decimal:
    first, later = (_held(plan, clinic, quotes, prices, is_first) for is_first in (True, False))
    size = {quote.id: quote.sessions or 1 for quote in quotes}
    best = ENDLESS
    for course in every(first, *[later] * (sessions - 1)):
        drawn = Counter(package for packages in course for package in packages)
        beside = sum((first if n == 0 else later)[packages] for n, packages in enumerate(course))
        bought = sum((prices[package] * ceil(n / size[package]) for package, n in drawn.items()), Decimal(0))
        best = min(best, beside + bought)
    return best


def _held(
    plan: Plan, clinic: Clinic, quotes: Sequence[Quote], prices: dict[str, Decimal], is_first: bool
) -> dict[tuple[str, ...], Decimal]:
    """Which packages a session draws on -> the least that is paid beside them, over every way to place its areas."""
    able = [q for q in quotes if q.basis in (*TREATMENTS, Basis.PER_SESSION) and (is_first or not q.first_session_only)]
    able += [q for q in quotes if q.basis is Basis.PACKAGE]
    found: dict[tuple[str, ...], Decimal] = {}
    for placed in every(able, repeat=len(plan.areas)):
        if len({quote.product for quote in placed} - {None}) > 1:
            continue
        put = {q.id: (q, [a for a, on in zip(plan.areas, placed, strict=True) if on is q]) for q in placed}
        times = [(q, _payments(q, areas)) for q, areas in put.values()]
        if any(n is None or (q.basis is Basis.PACKAGE and n > 1) for q, n in times):
            continue
        drawn = tuple(sorted(q.id for q, _ in times if q.basis is Basis.PACKAGE))
        paid = [prices[q.id] * n for q, n in times if q.basis is not Basis.PACKAGE and n]
        money = max(sum(paid, Decimal(0)), clinic.minimum_spend or Decimal(0)) if paid else Decimal(0)
        found[drawn] = min(money, found.get(drawn, ENDLESS))
    return found


def _payments(quote: Quote, areas: Sequence[str]) -> int | None:
    """How often it is paid for these areas; None: it does not treat them."""
    if not set(areas) <= set(quote.areas or AREAS):
        return None
    return ceil(len(areas) / quote.count) if quote.count else 1


def _fees(plan: Plan, quotes: Sequence[Quote], prices: dict[str, Decimal], sessions: int, end: int) -> Decimal:
    """Of every kind the least, or the most, over all fees of that kind and every reading of each."""
    total = Decimal(0)
    choose = min if end == LOW else max
    for basis in FEES:
        charged = [quote for quote in quotes if quote.basis is basis]
        of_members = [quote for quote in charged if quote.member]
        if basis is Basis.REVIEW and not plan.review:
            continue
        readings = [_times(prices[q.id], n) for q in of_members or charged for n in _fee_times(q, sessions)]
        total += choose(readings, default=Decimal(0))
    return total


def _on_top(plan: Plan, quotes: Sequence[Quote], prices: dict[str, Decimal], sessions: int, end: int) -> Decimal:
    """Each surcharge in every session that it holds for; tied to something, it may never be asked."""
    asked = [q for q in quotes if q.basis is Basis.SURCHARGE and (q.areas is None or set(q.areas) & set(plan.areas))]
    paid = [q for q in asked if end != LOW or not q.conditions]
    return sum((_times(prices[q.id], 1 if q.first_session_only else sessions) for q in paid), Decimal(0))


def _times(price: Decimal, n: int) -> Decimal:
    return price * n if n else Decimal(0)


def _fee_times(quote: Quote, sessions: int) -> Iterator[int]:
    """How often it may be paid."""
    if quote.basis is Basis.REVIEW:
        yield sessions
    elif quote.basis is Basis.DEPOSIT:
        yield from _either(quote.deducted, 0, sessions)
    else:
        often = {Charged.ONCE: [1], Charged.EACH: [sessions], Charged.UNKNOWN: [1, sessions]}[quote.charged]
        for n in often:
            yield from _either(quote.redeemed, 0, n)


def _either(taken_off: Known, yes: int, no: int) -> Iterable[int]:
    return {Known.YES: [yes], Known.NO: [no], Known.UNKNOWN: [yes, no]}[taken_off]


@settings(max_examples=200, deadline=None)
@given(requests())
def test_a_year_costs_what_the_best_of_all_courses_costs(request: Any) -> None:
    plan, clinic, quotes = request
    found = cost(plan, clinic, quotes)
    if plan.sex is not None:
        quotes = [quote for quote in quotes if quote.sex in (None, plan.sex)]
    assert found.sessions is not None
    assert found.year == tried_year(plan, clinic, quotes, found.sessions)


@settings(max_examples=80, deadline=None)
@given(requests(), st.data())
def test_the_order_of_the_quotes_never_matters_for_a_year(request: Any, data: Any) -> None:
    plan, clinic, quotes = request
    assert cost(plan, clinic, data.draw(st.permutations(quotes))) == cost(plan, clinic, quotes)


@settings(max_examples=100, deadline=None)
@given(requests(), quotes_of("new", *TREATMENTS, Basis.PACKAGE, Basis.MEMBERSHIP))
def test_one_more_way_to_pay_never_makes_a_year_dearer(request: Any, more: Quote) -> None:
    plan, clinic, quotes = request
    before, after = cost(plan, clinic, quotes), cost(plan, clinic, [*quotes, more])
    for years in (1, 2, 5):
        was, now = before.spans[years].amount, after.spans[years].amount
        assert now.low <= was.low
        assert was.high is None or (now.high is not None and now.high <= was.high)


@settings(max_examples=80, deadline=None)
@given(requests())
def test_the_posts_of_a_year_add_up_to_it_and_name_every_price(request: Any) -> None:
    plan, clinic, quotes = request
    ids = {quote.id for quote in quotes}
    for span in cost(plan, clinic, quotes).spans.values():
        for end, amount in ((span.low, span.amount.low), (span.high, span.amount.high)):
            if end is None:
                assert amount is None
                continue
            assert sum((post.total for post in end.posts), Decimal(0)) == end.total == amount
            assert all(line.quote_id in ids for post in end.posts for line in post.lines)


def test_two_packages_of_two_brands_are_not_drawn_on_in_one_session() -> None:
    def package(quote_id: str, area: str, product: str) -> Quote:
        more: Any = {"areas": (area,), "product": product, "sessions": 2}
        return Quote(quote_id, "c1", Basis.PACKAGE, Decimal(10), Decimal(10), "GBP", **more)

    plan = Plan(areas=("a", "b"), currency="GBP", sessions_per_year=2)
    plain = [Quote(a, "c1", Basis.PER_AREA, Decimal(50), Decimal(50), "GBP", areas=(a,)) for a in plan.areas]
    quotes = [*plain, package("p1", "a", "kestrel"), package("p2", "b", "heron")]
    found = cost(plan, Clinic("c1", "case", "Quay Clinic"), quotes)
    assert found.year == Amount(Decimal(110), Decimal(110))
