"""The sentence that words stand in, literally."""

import re

from botox_vetter.domain.page_facts import Seen
from botox_vetter.sources.pages.blocks import Block

LONGEST = 300  # letters
_END = re.compile(r"(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bSt)(?<!\bNo)(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-ZÀ-Þ0-9])")


def sentence_around(block: Block, start: int, end: int) -> Seen:
    """start, end: in the block's text. A sentence that is very long is cut at words around them."""
    first = last = 0
    for match in _END.finditer(block.text):
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end:
            last = match.start()
            break
    last = last or len(block.text)
    if last - first > LONGEST:
        first, last = _cut(block.text, start, end, first, last)
    words = block.text[first:last].strip()
    return Seen(words, block.start + block.text.index(words, first), block.headings)


def _cut(text: str, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    spare = max(LONGEST - (end - start), 0) // 2
    first = max(first, start - spare)
    last = min(last, max(end, first + LONGEST))
    while 0 < first < start and not text[first - 1].isspace():
        first += 1
    while end < last < len(text) and not text[last].isspace():
        last -= 1
    return first, last
