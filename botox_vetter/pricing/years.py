"""What some years cost: sessions or packages, fees, with or without a membership (DESIGN P13, P14, P15)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from botox_vetter.domain.money import Amount
from botox_vetter.domain.quotes import Period
from botox_vetter.pricing import fees
from botox_vetter.pricing.market import Market
from botox_vetter.pricing.offers import End, Offer
from botox_vetter.pricing.packages import Package, Way, can_be_tried, cheapest_course
from botox_vetter.pricing.results import Line, Post, PostKind, Reckoning, Span
from botox_vetter.pricing.sessions import best_lines, total

PAYMENTS_A_YEAR = {Period.MONTH: 12, Period.YEAR: 1}


@dataclass(frozen=True, slots=True)
class Ends:
    """high None: no upper end."""

    low: Reckoning
    high: Reckoning | None

    @property
    def amount(self) -> Amount:
        return Amount(self.low.total, None if self.high is None else self.high.total)


def span_of(years: int, sessions: tuple[int, int], market: Market, as_member: Sequence[Market]) -> Span | None:
    """Fewest sessions with lows, most with highs; the lesser of with and without a membership at each end.

    None: there are too many packages to try all courses.
    """
    if not all(can_be_tried(sessions[1], one.packages) for one in (market, *as_member)):
        return None
    without = _over_readings(years, sessions, market)
    if without is None:
        return None
    found = [ends for member in as_member if (ends := _over_readings(years, sessions, member)) is not None]
    if not found:
        return Span(without.low, without.high, without.amount)
    low = min((ends.low for ends in (without, *found)), key=lambda reckoning: reckoning.total)
    high = _least(ends.high for ends in (without, *found))
    member_low = min(ends.low.total for ends in found)
    member_high = _least(ends.high for ends in found)
    member = Amount(member_low, None if member_high is None else member_high.total)
    return Span(low, high, without.amount, member)


def _least(highs: Iterable[Reckoning | None]) -> Reckoning | None:
    return min((high for high in highs if high is not None), key=lambda high: high.total, default=None)


def _over_readings(years: int, sessions: tuple[int, int], market: Market) -> Ends | None:
    """Where it is not said for whom prices differ by sex, from the cheaper reading's low to the dearer one's high."""
    lows, highs = [], []
    for reading in market.readings():
        low, high = (_reckoned(years, count, reading, end) for count, end in zip(sessions, End, strict=True))
        if low is None:
            return None
        lows.append(low)
        highs.append(high)
    least = min(lows, key=lambda reckoning: reckoning.total)
    told = [high for high in highs if high is not None]
    return Ends(least, max(told, key=lambda high: high.total) if len(told) == len(highs) else None)


def _reckoned(years: int, sessions: int, market: Market, end: End) -> Reckoning | None:
    """None: no upper end."""
    treated = _treatment(sessions, market, end)
    if treated is None:
        return None
    posts = [*treated, *_fees(sessions, market, end)]
    membership = market.membership
    if membership is not None and membership.period is not None:
        posts.append(fees.dues(membership, years * PAYMENTS_A_YEAR[membership.period], end))
    reckoning = Reckoning(sessions, tuple(posts), membership.id if membership else None)
    return reckoning if reckoning.total.is_finite() else None


def _fees(sessions: int, market: Market, end: End) -> Iterator[Post]:
    for kind, times, quotes in (
        (PostKind.CONSULTATION, fees.consultations, market.fees.consultations),
        (PostKind.REVIEW, fees.reviews, market.fees.reviews),
        (PostKind.DEPOSIT, fees.deposits, market.fees.deposits),
    ):
        post = fees.post_of(kind, times, quotes, sessions, end)
        if post is not None:
            yield post


def _treatment(sessions: int, market: Market, end: End) -> list[Post] | None:
    packages = [package for package in market.packages if package.price(end) is not None]
    later = _ways(market.ordinary, packages, market, end)
    has_first = len(market.first) > len(market.ordinary)
    first = _ways(market.first, packages, market, end) if has_first else later
    course = cheapest_course(sessions, first, later, packages, end)
    if course is None:
        return None
    held = [(PostKind.FIRST_SESSION, course.first, 1), *((PostKind.SESSION, way, n) for way, n in course.later.items())]
    if course.first in course.later or not has_first:
        held = _together(course.first, course.later)
    posts = [_held(kind, way, times) for kind, way, times in held]
    bought = zip(packages, course.bought, strict=True)
    return [post for post in posts if post.lines] + [_bought(package, n, end) for package, n in bought if n]


def _together(first: Way, later: Mapping[Way, int]) -> list[tuple[PostKind, Way, int]]:
    """The first session where it is like any other."""
    counts = {first: 1 + later.get(first, 0), **{way: n for way, n in later.items() if way != first}}
    return [(PostKind.SESSION, way, n) for way, n in counts.items()]


def _held(kind: PostKind, way: Way, times: int) -> Post:
    return Post(PostKind.BESIDE_PACKAGE if way.drawn else kind, times, way.amount, way.lines)


def _bought(package: Package, times: int, end: End) -> Post:
    price = package.price(end) or Decimal(0)
    return Post(PostKind.PACKAGE, times, price, (Line(package.quote.id, package.areas, price),))


def _ways(offers: Sequence[Offer], packages: Sequence[Package], market: Market, end: End) -> list[Way]:
    """Every set of packages that a session can draw on, with what the areas outside them cost; the whole plan first."""
    ways = [_way(drawn, offers, packages, market, end) for drawn in range(1 << len(packages))]
    return [way for way in ways if way is not None]


def _way(drawn: int, offers: Sequence[Offer], packages: Sequence[Package], market: Market, end: End) -> Way | None:
    used = [package for n, package in enumerate(packages) if drawn >> n & 1]
    brands = {package.quote.product for package in used} - {None}
    if len(brands) > 1:
        return None
    fitting = [offer for offer in offers if not brands or offer.quote.product in (None, *brands)]
    rests = {frozenset(market.plan.targets).difference(*cover) for cover in product(*(p.covers for p in used))}
    found = [way for rest in sorted(rests, key=sorted) if (way := _beside(drawn, rest, fitting, market, end))]
    return min(found, key=lambda way: (way.amount, len(way.lines)), default=None)


def _beside(drawn: int, rest: frozenset[str], offers: Sequence[Offer], market: Market, end: End) -> Way | None:
    """The session cost of these areas (DESIGN P13's R); nothing where the packages treat them all."""
    areas = [area for area in market.plan.targets if area in rest]
    if not areas:
        return Way(drawn, Decimal(0), ())
    lines = best_lines(areas, offers, end)
    return None if lines is None else Way(drawn, max(total(lines), market.at_least), lines)
