"""Pages as they came become pages that were read."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from threading import Event

from botox_vetter.actions.capture import ReadSite
from botox_vetter.actions.proposals.proposal import SeenPage
from botox_vetter.actions.read_page import read_page_bytes
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.page_facts import PageFacts
from botox_vetter.domain.reasons import Reason, Refused

LITTLE_TEXT = 1500  # letters; more is a page, whatever it asks about cookies
LONGEST_NAME = 80
FEWEST_PAGES = 3  # of a site that can be said to leave something out
COOKIES = ("cookie", "consent", "einwilligung", "consentimiento")
Missed = tuple[str, Reason]


@dataclass(frozen=True, slots=True)
class Reading:
    """Pages that were read for a clinic of the case; clinic_id None: for one that is not in it yet.

    site   is kept with what is accepted; None: it is kept already
    unread addresses or names of what could not be read, with the reason
    before the same pages as they were kept earlier; what they stated may be gone
    """

    clinic_id: str | None
    pages: tuple[SeenPage, ...]
    site: ReadSite | None = None
    unread: tuple[Missed, ...] = ()
    before: tuple[SeenPage, ...] = ()


def seen_pages(
    site: ReadSite,
    place: str,
    evidence: Mapping[str, str] | None = None,
    stop: Event | None = None,
    tell: Callable[[int, int], None] = lambda _n, _of: None,
    miss: Callable[[Missed], object] = lambda _missed: None,
) -> tuple[SeenPage, ...]:
    """place: where the clinic stands, "GB-ENG". evidence: ids of what was kept, by address. Takes its time.

    What is no page that can be read is left out, told to `miss`, and kept as it is. Raises what was refused, where
    nothing is left.
    """
    found, refusals = list[SeenPage](), list[Refused]()
    for n, page in enumerate(site.pages):
        if stop is not None and stop.is_set():
            break
        tell(n, len(site.pages))
        try:
            facts = read_page_bytes(page.content, page.address, place, page.charset or None)
        except Refused as refused:
            refusals.append(refused)
            miss((page.address or page.name, refused.reason))
            continue
        found.append(SeenPage(facts, page.at.date(), (evidence or {}).get(page.address), page.name))
    if refusals and not found:
        raise refusals[0]
    return tuple(found)


def page_remark(pages: Sequence[SeenPage]) -> Reason | None:
    """Why so little was read, where the first page lets one tell; None: there is nothing to say."""
    if not pages:
        return None
    start = pages[0].facts
    if start.is_built_by_scripts:
        return Reason("page_built_by_scripts")
    if any(_has_facts(page.facts) for page in pages):
        return None
    text = start.text.casefold()
    if not text.strip():
        return Reason("fetch_empty")
    is_short = len(text) < LITTLE_TEXT
    return Reason("page_behind_cookies" if is_short and any(word in text for word in COOKIES) else "nothing_read")


def gaps(reading: Reading) -> Iterator[Reason]:
    """What was not read of it: whole pages, and pages of a PDF that hold no text."""
    for page in reading.pages:
        if page.facts.pdf is not None and page.facts.pdf.without_text:
            pages, of = page.facts.pdf.without_text, len(page.facts.pdf.starts)
            yield Reason("pdf_pages_unread", {"page": page.facts.address or page.name, "pages": pages, "of": of})
    yield from (Reason("page_unread", {"page": name, "reason": reason}) for name, reason in reading.unread)


def to_ask(reading: Reading) -> Reason | None:
    """What several pages of a site do not say is a question and no finding; None: too few were read to tell."""
    pages = [page.facts for page in reading.pages]
    if len(pages) < FEWEST_PAGES or any(facts.is_built_by_scripts for facts in pages):
        return None
    people = [person for facts in pages for person in facts.people]
    registered = [one for facts in pages for one in facts.registrations]
    registered += [one for person in people for one in person.registrations]
    things = []
    if not people:
        things.append(Reason("ask_who_injects"))
    elif not any(one.number for one in registered):
        things.append(Reason("ask_their_numbers"))
    if not any(facts.prices for facts in pages):
        things.append(Reason("ask_the_price"))
    if not any(facts.clinic.address or facts.clinic.postcode for facts in pages):
        things.append(Reason("ask_the_address"))
    return Reason("not_found_ask", {"n": len(pages), "things": tuple(things)}) if things else None


def _has_facts(facts: PageFacts) -> bool:
    said = facts.clinic
    of_clinic = (said.phones, said.emails, said.address, said.postcode, said.opening_hours)
    return any((*of_clinic, facts.people, facts.prices, facts.signs, facts.policies, facts.registrations))


def read_before(file: CaseFile, clinic_id: str | None, pages: Sequence[SeenPage]) -> date | None:
    """When this site was read and kept for that clinic last, before this reading; None: never."""
    hosts = {_host(page.facts.address) for page in pages} - {""}
    now = {page.evidence_id: page.seen_on for page in pages}
    kept = [one for one in file.evidence if one.clinic_id == clinic_id and _host(one.address) in hosts]
    days = [one.added_at.date() for one in kept if one.id not in now or one.added_at.date() < now[one.id]]
    return max((day for day in days if pages and day <= pages[0].seen_on), default=None)


def draft_of(case_id: str, pages: Sequence[SeenPage], unnamed: str) -> Clinic:
    """The clinic that these pages are of, before anything of it is accepted.

    It is called by the title of the first page, else by its site, else `unnamed`, until a name is accepted.
    """
    start = pages[0].facts if pages else PageFacts("", "")
    name = " ".join(start.title.split())[:LONGEST_NAME].strip() or _host(start.address) or unnamed
    website = "/".join(start.address.split("/")[:3])
    return Clinic("", case_id, name, website=f"{website}/" if website else "")


def _host(address: str) -> str:
    return address.partition("://")[2].partition("/")[0].removeprefix("www.").casefold()
