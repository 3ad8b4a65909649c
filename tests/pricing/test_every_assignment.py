"""A session's cost equals what trying every assignment of areas to quotes gives (DESIGN P7).

The trial below knows nothing of how the program searches: it puts each area on each quote in turn.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from itertools import product as every
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.plans import Plan, Units
from botox_vetter.domain.quotes import Basis, Quote, Sex
from botox_vetter.pricing.cost import cost_of
from botox_vetter.pricing.facts import Facts
from botox_vetter.pricing.results import Cost
from tests.pricing.prices import TODAY, ends, paid

AREAS = ("a", "b", "c", "d", "e", "f")
COUNTED = AREAS[:4]
BRANDS = ("kestrel", "heron")
MOST_QUOTES = {1: 6, 2: 6, 3: 5, 4: 4, 5: 3, 6: 3}
FACTS = Facts(counted_by_default=COUNTED, duration_months=dict.fromkeys(AREAS, (Decimal(3), Decimal(4))))

few = st.sampled_from([0, 1, 2, 3, 4, 6])
prices = st.sampled_from([5, 10, 20, 25, 30, 50, 60, 75])
some_areas = st.sets(st.sampled_from(AREAS), min_size=1).map(lambda areas: tuple(sorted(areas)))


@st.composite
def quotes_of(draw: Any, quote_id: str) -> Quote:
    basis = draw(st.sampled_from([Basis.PER_UNIT, Basis.PER_AREA, Basis.AREAS_BUNDLE, Basis.FURTHER_AREA]))
    low = draw(prices)
    quote = Quote(
        quote_id,
        "c1",
        basis,
        Decimal(low),
        draw(st.sampled_from([Decimal(low), Decimal(low + 15), None])),
        "GBP",
        areas=draw(st.none() | some_areas),
        product=draw(st.none() | st.sampled_from(BRANDS)),
        count=draw(st.integers(1, 3)) if basis is Basis.AREAS_BUNDLE else None,
    )
    if basis is Basis.PER_UNIT:
        return replace(quote, minimum_units=draw(st.none() | few.map(Decimal)))
    quote = replace(quote, units_included=draw(st.sampled_from([None, None, Decimal(4)])))
    if basis is Basis.AREAS_BUNDLE:
        return replace(quote, excluded=draw(st.just(()) | some_areas))
    return quote


@st.composite
def requests(draw: Any) -> tuple[Plan, Clinic, list[Quote]]:
    areas = draw(st.lists(st.sampled_from(AREAS), min_size=1, max_size=6, unique=True))
    many = draw(st.integers(1, MOST_QUOTES[len(areas)]))
    units = [
        Units(brand, area, Decimal(fewest), Decimal(fewest + draw(st.sampled_from([0, 2]))))
        for brand in BRANDS
        for area in AREAS
        if (fewest := draw(few) or 1) != 6
    ]
    clinic = Clinic("c1", "case", "Quay Clinic", minimum_spend=draw(st.none() | st.sampled_from([Decimal(45)])))
    plan = Plan(areas=tuple(areas), currency="GBP", units=tuple(units))
    return plan, clinic, [draw(quotes_of(f"q{number}")) for number in range(many)]


def cost(plan: Plan, clinic: Clinic, quotes: Sequence[Quote]) -> Cost:
    return cost_of(plan, clinic, quotes, FACTS, TODAY)


def tried(plan: Plan, clinic: Clinic, quotes: Sequence[Quote], end: int) -> tuple[Decimal, list[str]] | None:
    """The first of all assignments: money, then how many payments, then their ids. end: 0 low, 1 high."""
    found = []
    for assignment in every(quotes, repeat=len(plan.areas)):
        if len({quote.product for quote in assignment} - {None}) > 1:
            continue
        if all(quote.basis is Basis.FURTHER_AREA for quote in assignment):
            continue
        groups = [(q, [a for a, put in zip(plan.areas, assignment, strict=True) if put is q]) for q in quotes]
        payments = [payment for q, areas in groups if areas for payment in [tried_quote(plan, q, areas, end)]]
        if all(payment is not None for payment in payments):
            money = sum((payment[0] for payment in payments), Decimal(0))
            ids = sorted(quote_id for payment in payments for quote_id in payment[1])
            found.append((money, len(ids), ids))
    if not found:
        return None
    money, _, ids = min(found)
    return max(money, clinic.minimum_spend or Decimal(0)), ids


def tried_quote(plan: Plan, quote: Quote, areas: list[str], end: int) -> Any:
    """What these areas cost on this quote and how often it is paid; None: not possible."""
    price = (quote.low, quote.high)[end]
    if price is None:
        return None
    if quote.basis is Basis.PER_UNIT:
        if quote.areas is not None and not set(areas) <= set(quote.areas):
            return None
        units = {u.area: (u.low, u.high)[end] for u in plan.units if u.product == quote.product}
        if not set(areas) <= units.keys():
            return None
        return price * max(sum(units[area] for area in areas), quote.minimum_units or 0), [quote.id]
    names_areas = quote.basis is Basis.PER_AREA and quote.areas is not None
    if not set(areas) <= set(quote.areas or COUNTED) - set(quote.excluded):
        return None
    most = len(areas) if names_areas else quote.count or 1
    times = tried_payments(plan, quote, areas, most, end)
    return None if times is None else (price * times, [quote.id] * times)


def tried_payments(plan: Plan, quote: Quote, areas: list[str], most: int, end: int) -> int | None:
    """The fewest payments for at most so many areas each, none for more units than it includes."""
    if not areas:
        return 0
    units = {u.area: (u.low, u.high)[end] for u in plan.units if u.product == quote.product}
    found = []
    for group in (set(areas[:1]) | set(others) for n in range(most) for others in combinations(areas[1:], n)):
        is_known = group <= units.keys()
        enough = quote.units_included is None or (
            sum(units[area] for area in group) <= quote.units_included if is_known else end == 0
        )
        rest = tried_payments(plan, quote, [a for a in areas if a not in group], most, end) if enough else None
        if rest is not None:
            found.append(1 + rest)
    return min(found, default=None)


@settings(max_examples=250, deadline=None)
@given(requests())
def test_a_session_costs_what_the_best_of_all_assignments_costs(request: Any) -> None:
    plan, clinic, quotes = request

    session = cost(plan, clinic, quotes).session

    low, high = (tried(plan, clinic, quotes, end) for end in (0, 1))
    if low is None:
        assert session is None
    else:
        assert session is not None
        assert ends(session) == (low[0], high[0] if high else None)
        assert paid(session) == (" ".join(low[1]), " ".join(high[1]) if high else "")


@settings(max_examples=80, deadline=None)
@given(requests())
def test_each_line_says_what_was_paid_for_which_areas(request: Any) -> None:
    plan, clinic, quotes = request
    session = cost(plan, clinic, quotes).session
    if session is None:
        return
    by_id = {quote.id: quote for quote in quotes}
    for end, lines in enumerate((session.lines_low, session.lines_high)):
        if lines:
            assert sorted(area for line in lines for area in line.areas) == sorted(plan.areas)
        for line in lines:
            assert tried_quote(plan, by_id[line.quote_id], list(line.areas), end)[0] == line.amount


@settings(max_examples=80, deadline=None)
@given(requests(), st.data())
def test_the_order_of_the_quotes_never_matters(request: Any, data: Any) -> None:
    plan, clinic, quotes = request
    assert cost(plan, clinic, data.draw(st.permutations(quotes))) == cost(plan, clinic, quotes)


@settings(max_examples=120, deadline=None)
@given(requests(), quotes_of("new"))
def test_one_more_quote_never_makes_a_session_dearer(request: Any, more: Quote) -> None:
    plan, clinic, quotes = request
    before = cost(plan, clinic, quotes).session
    after = cost(plan, clinic, [*quotes, more]).session
    if before is not None:
        assert after is not None
        assert after.low <= before.low
        assert before.high is None or (after.high is not None and after.high <= before.high)


@settings(max_examples=80, deadline=None)
@given(requests())
def test_no_figure_is_negative_or_upside_down(request: Any) -> None:
    plan, clinic, quotes = request
    found = cost(plan, clinic, quotes)
    for amount in _amounts(found):
        assert amount.low >= 0
        assert amount.high is None or amount.high >= amount.low


def _amounts(found: Cost) -> Iterator[Any]:
    """`Amount` refuses both of these itself; figures and lines are looked at here."""
    yield from (a for a in (found.year, found.two_years, found.five_years, found.per_month_of_effect) if a)
    yield from found.by_area.values()
    for figure in (found.session, found.first_session, found.partial):
        if figure is not None:
            yield figure
            assert all(line.amount >= 0 for line in (*figure.lines_low, *figure.lines_high))


@settings(max_examples=80, deadline=None)
@given(requests(), st.data())
def test_where_the_sex_is_not_said_the_figure_spans_both_readings(request: Any, data: Any) -> None:
    plan, clinic, quotes = request
    quotes = [replace(quote, sex=data.draw(st.none() | st.sampled_from(Sex))) for quote in quotes]
    readings = [cost(replace(plan, sex=sex), clinic, quotes).session for sex in Sex]

    session = cost(plan, clinic, quotes).session

    if any(reading is None for reading in readings):
        assert session is None
    else:
        told = [reading for reading in readings if reading is not None]
        highs = [reading.high for reading in told]
        bounded = [high for high in highs if high is not None]
        assert ends(session) == (
            min(reading.low for reading in told),
            max(bounded) if len(bounded) == len(highs) else None,
        )
