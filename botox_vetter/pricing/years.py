"""What some years cost: sessions or packages, fees, with or without a membership (DESIGN P13, P14, P15)."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal

from botox_vetter.domain.money import Amount
from botox_vetter.domain.quotes import Period
from botox_vetter.pricing import fees
from botox_vetter.pricing.courses import Course, Prepaid, cheapest_course
from botox_vetter.pricing.effort import Effort, TooManyCourses
from botox_vetter.pricing.market import Market, readings
from botox_vetter.pricing.offers import End
from botox_vetter.pricing.packages import Package
from botox_vetter.pricing.results import Figure, Line, Post, PostKind, Reckoning, Span
from botox_vetter.pricing.sessions import figure_of
from botox_vetter.pricing.ways import Way, with_packages, without_packages

NOTHING = Decimal(0)
PAYMENTS_A_YEAR = {Period.MONTH: 12, Period.YEAR: 1}


@dataclass(frozen=True, slots=True)
class Side:
    """One end of one market: the ways to hold the first session and each other. Empty: there is none for a price."""

    market: Market
    end: End
    first: tuple[Way, ...]
    later: tuple[Way, ...]
    packages: tuple[Package, ...] = ()


Sides = tuple[Side, Side]  # low, high


@dataclass(frozen=True, slots=True)
class Ends:
    """high None: no upper end."""

    low: Reckoning
    high: Reckoning | None

    @property
    def amount(self) -> Amount:
        return Amount(self.low.total, None if self.high is None else self.high.total)


def spans_of(
    sessions: Mapping[int, tuple[int, int]],
    market: Market,
    as_member: Sequence[Market],
    session: Figure,
    first: Figure,
) -> dict[int, Span]:
    """By years. sessions: years -> fewest and most in them.

    session, first   what one costs as anybody, and the first one
    A number of years is left out where there are too many packages to try all courses.
    """
    effort, spans = Effort(), dict[int, Span]()
    with suppress(TooManyCourses):
        split = readings((market, *as_member))
        if len(split) == 1:
            members = [_sides(member, *_figures(member), effort) for member in as_member]
            told = [[_sides(market, session, first, effort), *members]]
        else:
            told = [[_sides(one, *_figures(one), effort) for one in reading] for reading in split]
        for years, counts in sessions.items():
            spans[years] = _span(years, counts, told, effort)
    return spans


def _figures(market: Market) -> tuple[Figure, Figure]:
    """Of an ordinary and of the first session."""
    plan = market.plan
    session = figure_of(plan.targets, market.ordinary, plan.sex, market.at_least)
    assert session is not None  # what anybody can pay for, a member and one of either sex can, too
    if len(market.first) == len(market.ordinary):
        return session, session
    return session, figure_of(plan.targets, market.first, plan.sex, market.at_least) or session


def _sides(market: Market, session: Figure, first: Figure, effort: Effort) -> Sides:
    low, high = (_side(market, session, first, end, effort) for end in End)
    return low, high


def _side(market: Market, session: Figure, first: Figure, end: End, effort: Effort) -> Side:
    packages = tuple(package for package in market.packages if package.price(end) is not None)
    later = without_packages(session, end)
    once = later if first is session else without_packages(first, end)
    if not packages:
        return Side(market, end, once, later)
    is_alike = len(market.first) == len(market.ordinary)
    drawing = with_packages(market, market.ordinary, later, packages, end, effort)
    at_first = drawing if is_alike else with_packages(market, market.first, once, packages, end, effort)
    return Side(market, end, at_first, drawing, packages)


def _span(years: int, sessions: tuple[int, int], told: Sequence[Sequence[Sides]], effort: Effort) -> Span:
    """told: of each sex that prices are told apart by, the sides as anybody, then as a member of each kind."""
    ends = [[_ends(years, sessions, sides, effort) for sides in markets] for markets in told]
    if len(ends) == len(ends[0]) == 1:
        ((only,),) = ends
        return Span(amount := only.amount, only.low, only.high, amount)
    best = _over([_lesser(of_one_sex) for of_one_sex in ends])
    without = _over([of_one_sex[0] for of_one_sex in ends])
    members = [_lesser(of_one_sex[1:]) for of_one_sex in ends if of_one_sex[1:]]
    return Span(best.amount, best.low, best.high, without.amount, _over(members).amount if members else None)


def _ends(years: int, sessions: tuple[int, int], sides: Sides, effort: Effort) -> Ends:
    """Fewest sessions with lows, most with highs."""
    low, high = (_reckoned(years, count, side, effort) for count, side in zip(sessions, sides, strict=True))
    assert low is not None  # every low end has a price
    return Ends(low, high)


def _lesser(markets: Sequence[Ends]) -> Ends:
    """The lesser of with and without a membership at each end (DESIGN P14); a high that there is goes first."""
    highs = [ends.high for ends in markets if ends.high is not None]
    return Ends(min((ends.low for ends in markets), key=_total), min(highs, key=_total, default=None))


def _over(sexes: Sequence[Ends]) -> Ends:
    """From the low of the sex that pays less to the high of the one that pays more."""
    highs = [ends.high for ends in sexes if ends.high is not None]
    high = max(highs, key=_total) if len(highs) == len(sexes) else None
    return Ends(min((ends.low for ends in sexes), key=_total), high)


def _total(reckoning: Reckoning) -> Decimal:
    return reckoning.total


def _reckoned(years: int, sessions: int, side: Side, effort: Effort) -> Reckoning | None:
    """None: no upper end."""
    posts = _treatment(sessions, side, effort)
    if posts is None:
        return None
    posts += _fees(sessions, side)
    membership = side.market.membership
    if membership is not None and membership.period is not None:
        posts.append(fees.dues(membership, years * PAYMENTS_A_YEAR[membership.period], side.end))
    total = sum([post.total for post in posts], NOTHING)
    member_of = None if membership is None else membership.id
    return Reckoning(sessions, tuple(posts), total, member_of) if total.is_finite() else None


def _fees(sessions: int, side: Side) -> Iterator[Post]:
    charged = side.market.fees
    for kind, times, quotes in (
        (PostKind.CONSULTATION, fees.consultations, charged.consultations),
        (PostKind.REVIEW, fees.reviews, charged.reviews),
        (PostKind.DEPOSIT, fees.deposits, charged.deposits),
    ):
        post = fees.post_of(kind, times, quotes, sessions, side.end) if quotes else None
        if post is not None:
            yield post


def _treatment(sessions: int, side: Side, effort: Effort) -> list[Post] | None:
    """None: some session has no price at that end."""
    if not side.packages and side.first is side.later:  # nearly all clinics
        return [Post(PostKind.SESSION, sessions, way.amount, way.lines) for way in side.later] or None
    prices = [package.price(side.end) for package in side.packages]
    sizes = [package.sessions for package in side.packages]
    prepaid = [Prepaid(size, price) for size, price in zip(sizes, prices, strict=True) if price is not None]
    course = cheapest_course(sessions, side.first, side.later, prepaid, effort)
    if course is None:
        return None
    posts = _held(course, is_first_alike=side.first == side.later)
    bought = zip(side.packages, prepaid, course.bought, strict=True)
    return posts + [_bought(package, one, times) for package, one, times in bought if times]


def _held(course: Course, is_first_alike: bool) -> list[Post]:
    """The sessions by what is paid for each; the first one by itself where it has prices of its own."""
    first, counts = course.first, course.later
    kind = PostKind.FIRST_SESSION
    if is_first_alike or first in counts:
        kind, counts = PostKind.SESSION, {way: n for way, n in counts.items() if way != first}
    times = 1 + course.later.get(first, 0)
    posts = [_paid(kind, first, times), *(_paid(PostKind.SESSION, way, n) for way, n in counts.items())]
    return [post for post in posts if post.lines]


def _paid(kind: PostKind, way: Way, times: int) -> Post:
    return Post(PostKind.BESIDE_PACKAGE if way.drawn else kind, times, way.amount, way.lines)


def _bought(package: Package, prepaid: Prepaid, times: int) -> Post:
    return Post(PostKind.PACKAGE, times, prepaid.price, (Line(package.quote.id, package.areas, prepaid.price),))
