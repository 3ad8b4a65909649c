"""Pages as they came become pages that were read."""

from collections.abc import Iterator, Mapping

from botox_vetter.actions.capture import ReadSite
from botox_vetter.actions.proposals.proposal import SeenPage
from botox_vetter.actions.read_page import read_page_bytes
from botox_vetter.domain.reasons import Refused


def seen_pages(site: ReadSite, place: str, evidence: Mapping[str, str] | None = None) -> Iterator[SeenPage]:
    """place: where the clinic stands, "GB-ENG". evidence: ids of what was kept, by address. Takes its time.

    What is no page that can be read is left out; it is kept as it is.
    """
    for page in site.pages:
        try:
            facts = read_page_bytes(page.content, page.address, place, page.charset or None)
        except Refused:
            continue
        yield SeenPage(facts, page.at.date(), (evidence or {}).get(page.address))
