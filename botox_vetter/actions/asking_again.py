"""A clinic's pages as they were kept before: what did not change since, its site need not send again."""

from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from botox_vetter.actions.library import Library
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.media import WARC
from botox_vetter.domain.quotes import State
from botox_vetter.domain.reasons import Refused
from botox_vetter.sources.outcome import Ask, Fetched, NotFetched

if TYPE_CHECKING:
    from botox_vetter.sources.warc import Archived

MOST_PAGES = 18  # that are looked at; a site is read in nine


@dataclass(frozen=True, slots=True)
class KeptPage:
    evidence: Evidence
    page: "Archived"


class AskingAgain:
    """unchanged: pages of which their site said that they are as they were kept, by address."""

    def __init__(self, get: Callable[[Ask], Fetched | NotFetched], kept: Iterable[KeptPage]) -> None:
        self._get = get
        self._kept = {address: one for one in kept for address in (one.page.asked, one.page.address)}
        self.unchanged: dict[str, KeptPage] = {}

    def get(self, ask: Ask) -> Fetched | NotFetched:
        """Of a page that did not change the content as it was kept, and the moment of this answer."""
        before = self._kept.get(ask.address)
        if before is None:
            return self._get(ask)
        found = self._get(replace(ask, etag=before.page.etag, modified=before.page.modified))
        if isinstance(found, NotFetched) or not found.is_unchanged:
            return found
        if found.address != before.page.address:  # the address leads elsewhere by now
            return self._get(ask)
        self.unchanged[found.address] = before
        kept = before.page
        return replace(found, content=kept.content, media_type=kept.media_type, charset=kept.charset)


def kept_pages(library: Library, evidence: Iterable[Evidence]) -> tuple[KeptPage, ...]:
    """Those of them that are web archives of a page, the latest of each address."""
    latest: dict[str, Evidence] = {}
    for one in sorted(evidence, key=lambda one: one.added_at):
        if one.media_type == WARC and one.removed_at is None:
            latest[one.address] = one
    found = (opened(library, one) for one in list(latest.values())[-MOST_PAGES:])
    return tuple(one for one in found if one is not None)


def stated_before(file: CaseFile, clinic_id: str, addresses: Collection[str]) -> tuple[Evidence, ...]:
    """Earlier captures of pages that were looked at again: the latest of each, and those that the case's facts name."""
    quotes = (quote for quote in file.quotes if quote.clinic_id == clinic_id and quote.state is State.ACCEPTED)
    here = {role.practitioner_id for role in file.roles if role.clinic_id == clinic_id}
    entries = (entry for entry in file.registrations if entry.practitioner_id in here)
    kept_of = (*(quote.evidence for quote in quotes), *(entry.evidence for entry in entries))
    named = {evidence_id for ids in kept_of for evidence_id in ids}
    captures = [
        one
        for one in sorted(file.evidence, key=lambda one: one.added_at, reverse=True)
        if one.clinic_id == clinic_id and one.media_type == WARC and not one.removed_at and one.address in addresses
    ]
    latest: dict[str, Evidence] = {}
    for one in captures:
        latest.setdefault(one.address, one)
    return tuple(one for one in captures if one.id in named or latest[one.address] is one)[:MOST_PAGES]


def opened(library: Library, evidence: Evidence) -> KeptPage | None:
    """None: its bytes are not here, or hold no page."""
    from botox_vetter.sources.warc import page_in

    with suppress(Refused):
        page = page_in(library.evidence_bytes(evidence))
        return None if page is None else KeptPage(evidence, page)
    return None
