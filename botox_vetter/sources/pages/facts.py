"""All that is read on one page."""

from botox_vetter.domain.page_facts import PageFacts
from botox_vetter.sources.pages.amounts import money_in
from botox_vetter.sources.pages.page import Page


def facts_of(page: Page) -> PageFacts:
    """What is not understood is counted, never guessed."""
    return PageFacts(page.address, page.title, not_assigned=sum(1 for _money in money_in(page.text)))
