"""A saved page becomes facts that a person may accept; nothing is kept by reading it."""

from pathlib import Path

from botox_vetter.actions.files import read_bytes
from botox_vetter.domain.page_facts import PageFacts


def read_page_file(path: Path, address: str = "") -> PageFacts:
    """address: where the page was saved from. Raises Refused("file_not_read" | "page_too_large" | "no_page")."""
    from botox_vetter.sources.pages.facts import facts_of
    from botox_vetter.sources.pages.page import GREATEST_PAGE_MB, read_page

    return facts_of(read_page(read_bytes(path, GREATEST_PAGE_MB * 2**20 + 1), address))
