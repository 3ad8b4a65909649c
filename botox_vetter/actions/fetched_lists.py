"""Exclusion lists from where they are published."""

from datetime import datetime
from email.utils import parsedate_to_datetime
from threading import Event

from botox_vetter.actions.kept_lists import KeptLists
from botox_vetter.actions.library import Library
from botox_vetter.actions.list_parts import MOST_BYTES, Came
from botox_vetter.actions.outside import Outside
from botox_vetter.domain.asked_sources import AskedSource
from botox_vetter.domain.kept_lists import KeptList
from botox_vetter.domain.reasons import Refused
from botox_vetter.sources.addresses import path_of
from botox_vetter.sources.outcome import Ask, Fetched, NotFetched

WHOLE_LIST = "UPDATED.csv"
LONGEST_S = 600.0
"""Fifteen megabytes over a slow line."""


def fetch_list(
    outside: Outside,
    library: Library,
    source: AskedSource,
    lists: KeptLists,
    now: datetime,
    stop: Event | None = None,
    address: str = "",
) -> KeptList:
    """The whole list, or with `address` a monthly file of it; kept as KeptLists.keep does.

    One that has not changed since it came is not sent again. Raises Refused as `keep`, and with the reason of a
    NotFetched: for a monthly file that is not out yet "fetch_not_there".
    """
    before = lists.about(source.id)
    is_whole = not address
    address = address or outside.address_of(source).rstrip("/") + f"/{WHOLE_LIST}"
    has_it = before is not None and is_whole and before.whole.came_from == address
    modified = before.whole.modified if before is not None and has_it else ""
    found = outside.get(
        Ask(address, source.id, most_bytes=MOST_BYTES, most_s=LONGEST_S, modified=modified), library, stop
    )
    if isinstance(found, NotFetched):
        raise Refused(found.reason.kind, **found.reason.values)
    if found.is_unchanged and before is not None:
        return before
    return lists.keep(source.id, _came(found, address, now), now)


def _came(found: Fetched, address: str, now: datetime) -> Came:
    """A server that does not say when the list was last changed tells nothing beyond today."""
    modified = found.last.header("Last-Modified")
    try:
        told = parsedate_to_datetime(modified).date()
    except ValueError:
        modified, told = "", now.date()
    name = path_of(address).partition("?")[0].rpartition("/")[2] or WHOLE_LIST
    return Came(found.content, name, told, address, modified)
