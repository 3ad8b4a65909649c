"""What makes up the cost of some years, post by post (DESIGN P13 to P15)."""

from collections.abc import Callable, Mapping

from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.pricing.results import Cost, Post, PostKind, Reckoning, Span
from botox_vetter.report.words.money import money
from botox_vetter.report.words.names import joined, sentence
from botox_vetter.report.words.prices import quote_words, sessions_words


def year_note(cost: Cost) -> str:
    """What the figure of a year rests on, in few words: "3 sessions a year, with a package, no review priced"."""
    span = cost.spans.get(1)
    told = [sessions_words(cost.sessions)]
    if span is not None:
        told += _at_ends(tr("with a package"), tr("with a package at the {end}"), span, _has_package)
        told += _at_ends(tr("as a member"), tr("as a member at the {end}"), span, _is_member)
    if any(flag.kind == "review_not_stated" for flag in cost.flags):
        told.append(tr("no review priced"))
    return sentence(", ".join(told))


def _at_ends(words: str, at_one: str, span: Span, holds: Callable[[Reckoning], bool]) -> list[str]:
    is_low, is_high = holds(span.low), span.high is None or holds(span.high)
    if is_low and is_high:
        return [words]
    if is_low:
        return [at_one.format(end=tr("low end"))]
    return [at_one.format(end=tr("high end"))] if is_high and span.high is not None else []


def _has_package(reckoning: Reckoning) -> bool:
    return any(post.kind is PostKind.PACKAGE for post in reckoning.posts)


def _is_member(reckoning: Reckoning) -> bool:
    return reckoning.membership is not None


def year_posts(cost: Cost, quotes: Mapping[str, Quote], rulebook: Rulebook, years: int = 1) -> tuple[str, ...]:
    """A line for each post; each end by itself where they differ. Nothing where the cost cannot be told."""
    span = cost.spans.get(years)
    if span is None:
        return ()
    low = _lines(span.low, cost.currency, quotes, rulebook)
    if span.high is None:
        return (*low, tr("No upper end: some price is only a “from”"))
    high = _lines(span.high, cost.currency, quotes, rulebook)
    if low == high:
        return low
    return (end_words(tr("Low end"), span.low, cost), *low, end_words(tr("High end"), span.high, cost), *high)


def year_use(quote_id: str, cost: Cost) -> tuple[str, ...]:
    """What a fee, a package or a membership adds to a year, or a price that only members pay; nothing: not used."""
    span = cost.spans.get(1)
    if span is None:
        return ()
    low = _adds(quote_id, span.low, cost.currency)
    high = _adds(quote_id, span.high, cost.currency) if span.high is not None else low
    if low == high:
        return (tr("In a year: {what}").format(what=low),) if low else ()
    nothing = tr("nothing")
    ends = ((tr("In a year, low end: {what}"), low), (tr("In a year, high end: {what}"), high))
    return tuple(words.format(what=what or nothing) for words, what in ends)


def end_words(end: str, reckoning: Reckoning, cost: Cost) -> str:
    """What some years come to at that end: "Low end, as a member: £780"."""
    total = money(reckoning.total, cost.currency)
    if reckoning.membership is not None:
        return tr("{end}, as a member: {total}").format(end=end, total=total)
    return tr("{end}: {total}").format(end=end, total=total)


def _lines(reckoning: Reckoning, currency: str, quotes: Mapping[str, Quote], rulebook: Rulebook) -> tuple[str, ...]:
    return tuple(_line(post, currency, quotes, rulebook) for post in reckoning.posts)


def post_words(post: Post, currency: str) -> str:
    """ "3 sessions: 3 times £285, £855"."""
    return tr("{what}: {sum}").format(what=_named(post), sum=_times(post, currency))


def _line(post: Post, currency: str, quotes: Mapping[str, Quote], rulebook: Rulebook) -> str:
    ids = dict.fromkeys(line.quote_id for line in post.lines)
    prices = joined(quote_words(quotes[quote_id], rulebook) for quote_id in ids if quote_id in quotes)
    return tr("{post} ({prices})").format(post=post_words(post, currency), prices=prices)


def _named(post: Post) -> str:
    n = post.times
    match post.kind:
        case PostKind.SESSION:
            return ntr("{n} session", "{n} sessions", n).format(n=n)
        case PostKind.FIRST_SESSION:
            return tr("First session")
        case PostKind.BESIDE_PACKAGE:
            return ntr("{n} session, beside the package", "{n} sessions, beside the package", n).format(n=n)
        case PostKind.PACKAGE:
            return tr("Package")
        case PostKind.CONSULTATION:
            return tr("Consultation")
        case PostKind.REVIEW:
            return tr("Review visits")
        case PostKind.DEPOSIT:
            return tr("Deposit, if it is kept")
        case PostKind.DUES:
            return tr("Membership")


def _times(post: Post, currency: str) -> str:
    each = money(post.each, currency)
    if post.times == 1:
        return each
    return tr("{n} times {each}, {total}").format(n=post.times, each=each, total=money(post.total, currency))


def _adds(quote_id: str, reckoning: Reckoning, currency: str) -> str:
    own = [post for post in reckoning.posts if any(line.quote_id == quote_id for line in post.lines)]
    apart = [post for post in own if post.kind not in (PostKind.SESSION, PostKind.FIRST_SESSION)]
    told = [post for post in apart if post.kind is not PostKind.BESIDE_PACKAGE] or apart
    if reckoning.membership is not None:
        told = told or own
    return joined(_times(post, currency) for post in told)
