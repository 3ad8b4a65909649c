"""Reads a clinic's website and keeps its pages as evidence: all that could be read in one step, or nothing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from threading import Event
from typing import TYPE_CHECKING

from botox_vetter.actions.asking_again import AskingAgain, KeptPage, kept_pages, opened, stated_before
from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.library import Library
from botox_vetter.actions.outside import Outside, web_address
from botox_vetter.domain.cases import Case, CaseFile
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.media import WARC
from botox_vetter.domain.quotes import State
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.report.document import is_web_address
from botox_vetter.sources.outcome import Fetched, NotFetched

if TYPE_CHECKING:
    from botox_vetter.store.steps import Step

MOST_NAME = 80


@dataclass(frozen=True, slots=True)
class ReadPage:
    """content: as it was meant; charset: what the server says, "": it does not.

    kept   how it is kept as evidence: `kept_as`, under `name`, "": that of its address
    before what it is kept as already, where its site says that it did not change since; None: it is new
    """

    address: str
    at: datetime
    media_type: str
    charset: str
    content: bytes
    kept: bytes
    kept_as: str = WARC
    name: str = ""
    before: Evidence | None = None


@dataclass(frozen=True, slots=True)
class ReadSite:
    """pages: the start page first. missed: addresses of further pages with the reason why they were not read."""

    pages: tuple[ReadPage, ...]
    missed: tuple[tuple[str, Reason], ...] = ()


@dataclass(frozen=True, slots=True)
class Captured:
    """What was read, and kept in one step. before: the same pages as they were kept earlier, the latest first."""

    site: ReadSite
    change: Changed
    before: ReadSite


Tell = Callable[[int, int], None]
"""How many pages are done, and of how many."""


def capture_website(
    outside: Outside,
    library: Library,
    case_id: str,
    clinic_id: str,
    address: str,
    stop: Event,
    tell: Tell,
    ready: Callable[[], object],
) -> Captured:
    """Reads the site and keeps its pages as evidence of the clinic. ready: is called before anything is kept.

    Raises Refused as `read_site` and `keep_site`.
    """
    file = library.case_file(case_id)
    kept = kept_pages(library, (one for one in file.evidence if one.clinic_id == clinic_id))
    site = read_site(outside, library, web_address(address), stop, tell, kept, _pages_of_prices(file, clinic_id))
    before = ReadSite(tuple(_as_kept(one) for one in _earlier(library, file, clinic_id, site)))
    ready()
    return Captured(site, keep_site(library, case_id, site, clinic_id), before)


def _earlier(library: Library, file: CaseFile, clinic_id: str, site: ReadSite) -> Iterator[KeptPage]:
    """Of pages that are there now, and of those that are there no longer."""
    gone = {address for address, reason in site.missed if reason.kind == "fetch_not_there"}
    same = {page.before.id for page in site.pages if page.before is not None}
    for evidence in stated_before(file, clinic_id, {page.address for page in site.pages} | gone):
        if evidence.id not in same and (kept := opened(library, evidence)) is not None:
            yield kept


def _as_kept(kept: KeptPage) -> ReadPage:
    page = kept.page
    return ReadPage(page.address, page.at, page.media_type, page.charset, page.content, b"", before=kept.evidence)


def _pages_of_prices(file: CaseFile, clinic_id: str) -> tuple[str, ...]:
    """Where prices of the case stand: these are looked at again, whether the start page leads there or not."""
    quotes = (quote for quote in file.quotes if quote.clinic_id == clinic_id and quote.state is State.ACCEPTED)
    return tuple(dict.fromkeys(quote.address.partition("#")[0] for quote in quotes if is_web_address(quote.address)))


def read_site(
    outside: Outside,
    library: Library,
    address: str,
    stop: Event | None = None,
    tell: Tell = lambda _n, _of: None,
    kept: Sequence[KeptPage] = (),
    known: Sequence[str] = (),
) -> ReadSite:
    """The start page and at most eight others of its site. Nothing of it is kept but the lines in the ledger.

    kept   pages as they were before, which are not sent again if they are so still
    known  pages that come first among those others

    Raises Refused with the reason why the start page could not be read; "fetch_stopped" also further on the way.
    """
    from botox_vetter.knowledge.link_words import load_link_words
    from botox_vetter.sources.site import walk

    asking = AskingAgain(lambda ask: outside.get(ask, library, stop), kept)
    walked = walk(asking.get, address, load_link_words(), tell, known)
    if not walked.pages or (stop is not None and stop.is_set()):
        reason = walked.missed[-1].reason if walked.missed else Reason("fetch_stopped")
        raise Refused(reason.kind, **reason.values)
    pages = tuple(_read(page, asking.unchanged.get(page.address)) for page in walked.pages)
    return ReadSite(pages, tuple((one.asked, one.reason) for one in walked.missed))


def read_address(outside: Outside, library: Library, address: str, stop: Event | None = None) -> ReadPage:
    """This page alone. Raises Refused with the reason why it could not be read."""
    from botox_vetter.sources.site import page_ask

    found = outside.get(page_ask(address), library, stop)
    if isinstance(found, NotFetched):
        raise Refused(found.reason.kind, **found.reason.values)
    return _read(found)


def _read(page: Fetched, before: KeptPage | None = None) -> ReadPage:
    from botox_vetter.sources.warc import warc_of

    as_it_came = (page.address, page.at, page.media_type, page.charset, page.content)
    return ReadPage(*as_it_came, b"", before=before.evidence) if before else ReadPage(*as_it_came, warc_of(page))


def keep_site(library: Library, case_id: str, site: ReadSite, clinic_id: str | None = None) -> Changed:
    """Its pages as evidence, beside those of an earlier day; one that did not change is kept already.

    The ids in the change are theirs, in no order; where nothing changed it is empty.

    Raises Refused("no_such_case").
    """
    start = site.pages[0]
    n = sum(page.before is None for page in site.pages)
    with library.step(case_id, "capture_website", {"host": _host(start.address), "n": n}) as step:
        if step.get(Case, case_id) is None:
            raise Refused("no_such_case", text=case_id)
        put_site(step, case_id, site, clinic_id)
    return done(step)


def put_site(step: "Step", case_id: str, site: ReadSite, clinic_id: str | None) -> dict[str, str]:
    """The same within a step that does more. Ids of the evidence by the address of its page."""
    kept = {page.address: page.before.id if page.before else new_id() for page in site.pages}
    for page in (page for page in site.pages if page.before is None):
        digest, name, size = step.keep(page.kept), page.name or file_name(page.address), len(page.kept)
        evidence_id, address = kept[page.address], page.address
        step.put(Evidence(evidence_id, case_id, digest, name, page.kept_as, size, page.at, clinic_id, address=address))
    return kept


def file_name(address: str) -> str:
    """ "https://quay.example/prices/botox/" is "quay.example prices botox.warc"."""
    words = address.partition("://")[2].partition("?")[0].replace("/", " ").split()
    return " ".join(words)[:MOST_NAME].strip() + ".warc"


def _host(address: str) -> str:
    return address.partition("://")[2].partition("/")[0]
