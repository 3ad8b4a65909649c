"""What is paid beside the treatment: consultation, review, deposit (DESIGN P9, P10, P11)."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from botox_vetter.domain.quotes import Charged, Known, Quote
from botox_vetter.pricing.offers import End
from botox_vetter.pricing.results import Line, Post, PostKind

ENDLESS = Decimal("Infinity")  # what a price without an upper end comes to

Times = Callable[[Quote, int, End], int]


def consultations(quote: Quote, sessions: int, end: End) -> int:
    """How often the fee is paid; what is not known gives the cheaper reading at the low end, the dearer at the high."""
    if quote.redeemed is Known.YES or (quote.redeemed is Known.UNKNOWN and end is End.LOW):
        return 0
    is_once = quote.charged is Charged.ONCE or (quote.charged is Charged.UNKNOWN and end is End.LOW)
    return 1 if is_once else sessions


def reviews(_quote: Quote, sessions: int, _end: End) -> int:
    return sessions


def deposits(quote: Quote, sessions: int, end: End) -> int:
    """Deducted or returned: never; kept: each time; not known: as it suits the end."""
    if quote.deducted is Known.YES or (quote.deducted is Known.UNKNOWN and end is End.LOW):
        return 0
    return sessions


def post_of(kind: PostKind, times: Times, quotes: Sequence[Quote], sessions: int, end: End) -> Post | None:
    """The fee of that kind; of several the least at the low end and the greatest at the high one: nobody knows which.

    A fee that members pay stands for the one that others pay. None: nothing to pay. A fee without an upper end comes to
    infinity at the high one.
    """
    charged = [quote for quote in quotes if quote.member] or quotes
    posts = [_post(kind, quote, times(quote, sessions, end), end) for quote in charged]
    paid = [post for post in posts if post is not None]
    if end is End.HIGH:
        return max(paid, key=lambda post: post.total, default=None)
    return None if len(paid) < len(posts) else min(paid, key=lambda post: post.total, default=None)


def dues(quote: Quote, times: int, end: End) -> Post:
    """A membership, paid so many times."""
    price = _price(quote, end)
    return Post(PostKind.DUES, times, price, (Line(quote.id, (), price),))


def _post(kind: PostKind, quote: Quote, times: int, end: End) -> Post | None:
    price = _price(quote, end)
    return Post(kind, times, price, (Line(quote.id, (), price),)) if times and price else None


def _price(quote: Quote, end: End) -> Decimal:
    price = quote.low if end is End.LOW else quote.high
    return ENDLESS if price is None else price
