"""Where a clinic stands: its postal address and postcode, by the forms of the countries."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from botox_vetter.domain.page_facts import Seen, TextFact
from botox_vetter.sources.pages.blocks import Block
from botox_vetter.sources.pages.contacts import organisations
from botox_vetter.sources.pages.glossary import Glossary
from botox_vetter.sources.pages.page import Page

LONGEST = 160  # letters of an address
MOST_LINES = 5
SHORTEST_CODE = 4  # letters; less is the first half of one
_BEFORE = re.compile(r"^[^\w#]+")
STREET_NEAR = 80  # letters before a postcode


def postcode_of(page: Page, country: str, glossary: Glossary) -> TextFact | None:
    """Of the first address on the page, else of the page's data, else an outward code that stands behind a place."""
    for match in _postcodes(page.text, country, glossary):
        return TextFact(match[1], Seen(match[0], match.start()))
    for item in organisations(page):
        address = item.get("address")
        code = str(address.get("postalCode") or "").strip() if isinstance(address, dict) else ""
        if code and len(code) <= 12:
            return TextFact(code, Seen(code, None))
    return _outward(page.text, country, glossary)


def _postcodes(text: str, country: str, glossary: Glossary) -> Iterator[re.Match[str]]:
    streets = _streets(glossary)
    found: list[re.Match[str]] = []
    for form in glossary.postcodes:
        if not (form.code == country or (not country and form.is_sure)):
            continue
        matches = (match for regex in form.regexes for match in re.finditer(regex, text))
        found += (
            m
            for m in matches
            if not form.needs_street or streets.search(text[max(m.start() - STREET_NEAR, 0) : m.start()])
        )
    yield from sorted(found, key=lambda match: match.start())


def _streets(glossary: Glossary) -> re.Pattern[str]:
    """Within a word, too: Hafenstraße."""
    words = "|".join(sorted(map(re.escape, glossary.all("street_words")), key=len, reverse=True))
    return re.compile(rf"(?:{words})(?!\w)\.?", re.IGNORECASE)


def _outward(text: str, country: str, glossary: Glossary) -> TextFact | None:
    """Behind a place: Stone (ST15), Romford RM3. Areas of one letter only in brackets: B12 is a vitamin, too."""
    for form in glossary.postcodes:
        if form.outward and country in ("", form.code):
            half = rf"\(([A-Z]{{1,2}}\d[A-Z\d]?)\)|((?:{form.outward})\d{{1,2}}[A-Z]?)"
            if match := re.search(rf"(?<!\w)[A-Z][a-z]+,?\s+(?:{half})(?![\w-]|\s?\d[A-Z]{{2}})", text):
                return TextFact(match[1] or match[2], Seen(match[0], match.start()))
    return None


def address_of(
    page: Page, postcode: TextFact | None, phones: Sequence[TextFact], glossary: Glossary
) -> TextFact | None:
    """The lines that end with the postcode, or a line with a street and a number; else that of the page's data."""
    at = postcode.seen.at if postcode else None
    if postcode and at is not None and len(postcode.value) > SHORTEST_CODE:
        end = at + len(postcode.seen.wording)
        start = _start(page, at, end, glossary)
        words = _bare(page.text[start:end], phones)
        if len(words) > len(postcode.seen.wording):
            return TextFact(words, Seen(words, page.text.index(words, start)))
    street = re.compile(
        rf"(?<![\w£$€])\d{{1,5}}[a-zA-Z]?(?:[–-]\d{{1,5}})?,?\s+(?:[A-ZÀ-Þ][\w.'’-]*\s+){{1,4}}(?:{_streets(glossary).pattern})",
        re.IGNORECASE,
    )
    for block in page.blocks:
        if len(block.text) <= LONGEST and (match := street.search(block.text)) and match[0][0].isdigit():
            words = _bare(block.text, phones)
            return TextFact(words, Seen(words, block.start + block.text.index(words)))
    return _told(page)


def _bare(words: str, phones: Sequence[TextFact]) -> str:
    """Without a sign or a phone number before it."""
    words = _BEFORE.sub("", words).strip()
    for phone in phones:
        words = words.removeprefix(phone.value).strip()
    return words


def _told(page: Page) -> TextFact | None:
    for item in organisations(page):
        address = item.get("address")
        if isinstance(address, dict):
            parts = [
                _plain(address.get(key)) for key in ("streetAddress", "addressLocality", "addressRegion", "postalCode")
            ]
            words = ", ".join(part for part in parts if part)
            if words:
                return TextFact(words, Seen(words, None))
        elif isinstance(address, str) and address.strip():
            return TextFact(address.strip()[:LONGEST], Seen(address.strip()[:LONGEST], None))
    return None


def _plain(value: Any) -> str:
    return " ".join(value.split())[:LONGEST] if isinstance(value, str) else ""


def _start(page: Page, at: int, end: int, glossary: Glossary) -> int:
    """Where the address begins: lines above, up to one that holds no part of an address."""
    number = next((n for n, block in enumerate(page.blocks) if block.start <= at < block.end), None)
    if number is None:
        return at
    block = page.blocks[number]
    start = block.start if at - block.start <= LONGEST else at
    head = glossary.find("address_heads")
    label = re.match(rf"{head.pattern}\s*[:–-]?\s*", block.text, re.IGNORECASE)
    if start == block.start and label:
        return start + label.end()
    streets = _streets(glossary)
    if start == block.start and not streets.search(block.text[: at - block.start]):
        for above in range(number - 1, max(number - MOST_LINES, 0) - 1, -1):
            line = page.blocks[above]
            if not _is_line(line, head, glossary) or end - line.start > LONGEST:
                break
            start = line.start
            label = re.match(rf"{head.pattern}\s*[:–-]?\s+", line.text, re.IGNORECASE)
            if label:
                return start + label.end()
            if re.match(r"\d", line.text):
                break
    return start


def _is_line(block: Block, head: re.Pattern[str], glossary: Glossary) -> bool:
    """Words with capitals, and nothing about people."""
    text = block.text
    if len(text) > 60 or block.heading_level is not None or head.fullmatch(text.strip(" :")):
        return False
    if glossary.working.search(text) or any(word[0].islower() for word in re.findall(r"[^\W\d_]{4,}", text)):
        return False
    return bool(re.match(r"[A-ZÀ-Þ\d#]", text)) and not re.search(r"[?!@©:]|\d{4,}\s?\d{3,}", text)
