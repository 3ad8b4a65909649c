"""A search, source by source: one that fails leaves what the others have found, and its reason is said."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from botox_vetter.actions.asking import MAP, Asking
from botox_vetter.actions.locating import locate
from botox_vetter.domain.listings import Listing, ListingsPage, Search
from botox_vetter.domain.located import Located
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.domain.received import NotChecked, Received
from botox_vetter.matching.same_place import joined


@dataclass(frozen=True, slots=True)
class Progress:
    """Of one source. done, of: its own steps, of None: nobody knows. why: could not ask (all of it); None: it could."""

    source: str
    found: int = 0
    done: int = 0
    of: int | None = None
    is_over: bool = False
    why: Reason | None = None
    remarks: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """What has come so far. located None: where the place lies is not known; not_located: why that, or no better.

    received   answers by their key: each listing stands in one of them
    """

    wanted: Search
    progress: tuple[Progress, ...]
    located: Located | None = None
    not_located: Reason | None = None
    listings: tuple[Listing, ...] = ()
    received: Mapping[str, Received] = field(default_factory=dict)

    def of(self, source: str) -> tuple[Listing, ...]:
        """Of one source, the nearest first."""
        listings = (one for listing in self.listings for one in listing.entries if one.source == source)
        return tuple(sorted(listings, key=lambda one: (one.distance_km is None, one.distance_km or 0, one.name)))

    @property
    def without_distance(self) -> int:
        return sum(listing.distance_km is None for listing in self.listings)


def search(
    asking: Asking, wanted: Search, sources: Sequence[str], tell: Callable[[Found], object] = lambda _found: None
) -> Found:
    """Asks these sources one after the other. Stopped, it gives what it has; entries of one place are joined then."""
    around = locate(asking, wanted)
    not_located = around.not_located.reason if around.not_located is not None else None
    found = Found(around.wanted, tuple(map(Progress, sources)), around.located, not_located)
    tell(found)
    for n, source_id in enumerate(sources):
        for page in _pages(asking, source_id, around.wanted):
            found = _with_page(found, n, page)
            tell(found)
        found = _with_progress(found, n, replace(found.progress[n], is_over=True))
        tell(found)
    return replace(found, listings=joined(found.listings))


def _pages(asking: Asking, source_id: str, wanted: Search) -> Iterator[ListingsPage | NotChecked]:
    """Never raises what the world does: that is the reason why it could not be asked."""
    if asking.stop.is_set():
        yield NotChecked(source_id, Reason("fetch_stopped"))
        return
    try:
        yield from asking.directory(source_id).search(wanted)
    except Refused as refused:
        yield NotChecked(source_id, refused.reason)


def _with_page(found: Found, n: int, page: ListingsPage | NotChecked) -> Found:
    before = found.progress[n]
    if isinstance(page, NotChecked):
        return _with_progress(found, n, replace(before, why=page.reason))
    now = replace(
        before,
        found=before.found + len(page.listings),
        done=page.done,
        of=page.of,
        remarks=tuple({remark.kind: remark for remark in (*before.remarks, *page.remarks)}.values()),
    )
    received = {**found.received, page.received.key: page.received} if page.listings else found.received
    return replace(_with_progress(found, n, now), listings=(*found.listings, *page.listings), received=received)


def _with_progress(found: Found, n: int, now: Progress) -> Found:
    return replace(found, progress=(*found.progress[:n], now, *found.progress[n + 1 :]))


def is_of_map(found: Found) -> bool:
    """Whether something of it is of OpenStreetMap, whose authors are named wherever it is shown."""
    is_located_there = found.located is not None and found.located.source == "nominatim"
    return is_located_there or bool(found.of(MAP))
