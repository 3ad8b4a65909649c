"""Walks a clinic's site: its start page, and the few pages of it that its links promise most of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from botox_vetter.domain.link_words import LinkWords
from botox_vetter.sources.links import MOST_LINKS, is_page_of_site, worth_reading
from botox_vetter.sources.outcome import PAGE_TYPES, Ask, Fetched, NotFetched

WEBSITE = "website"  # the source's id
_WITH_LINKS = frozenset({"text/html", "application/xhtml+xml"})
_NOTHING_MORE = frozenset(  # of the site is to be had, or it had better be left alone
    {"fetch_stopped", "fetch_offline", "fetch_no_network", "fetch_not_reached", "fetch_timed_out", "fetch_busy"}
)

Get = Callable[[Ask], Fetched | NotFetched]


@dataclass(frozen=True, slots=True)
class Walked:
    """pages: the start page first; none: the start page was not to be had, and `missed` says why."""

    pages: tuple[Fetched, ...]
    missed: tuple[NotFetched, ...] = ()


def walk(
    get: Get,
    address: str,
    languages: Sequence[LinkWords],
    tell: Callable[[int, int], None],
    known: Sequence[str] = (),
) -> Walked:
    """tell: how many pages are done, and of how many. One that was stopped has what it had until then.

    known  pages of this site that come first, whether its start page leads there or not
    """
    start = get(page_ask(address))
    if isinstance(start, NotFetched):
        return Walked((), (start,))
    first = (page for page in known if is_page_of_site(page, start.address))
    further = tuple(dict.fromkeys((*first, *_further(start, languages))))[:MOST_LINKS]
    pages, missed = [start], list[NotFetched]()
    for n, link in enumerate(further, 1):
        tell(n, len(further) + 1)
        found = get(page_ask(link))
        if isinstance(found, NotFetched):
            missed.append(found)
            if found.reason.kind in _NOTHING_MORE:
                break
        elif _is_new(found, pages):
            pages.append(found)
    return Walked(tuple(pages), tuple(missed))


def page_ask(address: str) -> Ask:
    return Ask(address, WEBSITE, PAGE_TYPES, obeys_robots=True)


def _further(start: Fetched, languages: Sequence[LinkWords]) -> tuple[str, ...]:
    if start.media_type not in _WITH_LINKS:
        return ()
    return worth_reading(start.content, start.charset, start.address, languages)


def _is_new(found: Fetched, pages: Sequence[Fetched]) -> bool:
    """Links may lead to the same page in the end, or off the site."""
    is_known = any(found.address == page.address or found.content == page.content for page in pages)
    return is_page_of_site(found.address, pages[0].address) and not is_known
