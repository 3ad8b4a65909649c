"""When the clinic is open: the lines that name a day and a time."""

import re
from collections.abc import Mapping

from botox_vetter.domain.page_facts import Seen, TextFact
from botox_vetter.sources.pages.contacts import organisations
from botox_vetter.sources.pages.glossary import Glossary
from botox_vetter.sources.pages.page import Page

LONGEST_LINE = 90  # letters
LONGEST_LABEL = 20  # letters before the first day
LONGEST = 400
_TIME = re.compile(
    r"\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|uhr|h)?\s*(?:[-–—]|to|bis|a)\s*\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|uhr|h)?\b",
    re.IGNORECASE,
)


def opening_hours_of(page: Page, glossary: Glossary) -> TextFact | None:
    """From the first line with a day and a time to the last one that follows it; else the page's data."""
    days = glossary.find("days")
    blocks = page.blocks
    for number, block in enumerate(blocks):
        if len(block.text) > LONGEST_LINE or not days.search(block.text):
            continue
        following = blocks[number + 1].text if number + 1 < len(blocks) else ""
        if not _TIME.search(block.text) and not (_TIME.match(following) and len(block.text) < 40):
            continue
        end = block.end
        for other in blocks[number + 1 :]:
            if other.end - block.start > LONGEST or len(other.text) > LONGEST_LINE:
                break
            if not (days.match(other.text) or _TIME.match(other.text)):
                break
            end = other.end
        first = days.search(block.text)
        start = block.start + (first.start() if first and first.start() <= LONGEST_LABEL else 0)
        words = page.text[start:end]
        return TextFact(words, Seen(words, start, block.headings))
    for item in organisations(page):
        if words := _told(item):
            return TextFact(words, Seen(words, None))
    return None


def _told(item: Mapping[str, object]) -> str:
    hours = item.get("openingHours")
    each = [hours] if isinstance(hours, str) else hours if isinstance(hours, list) else []
    return ", ".join(" ".join(part.split()) for part in each if isinstance(part, str))[:LONGEST]
