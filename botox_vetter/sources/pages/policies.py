"""What the clinic says about consultation, time to think, review, deposit, cancelling and complaints."""

import re
from collections.abc import Sequence
from itertools import islice

from botox_vetter.domain.page_facts import PolicyFact
from botox_vetter.sources.pages.glossary import Glossary, finder
from botox_vetter.sources.pages.page import Page
from botox_vetter.sources.pages.sentences import sentence_around

SHORTEST = 18  # letters; less is a button
_QUESTION = re.compile(r"\?\W*$")
MOST_OF_A_MATTER = 3
MOST_OF_A_LINE = 10


def policies_of(page: Page, left_out: frozenset[int], glossary: Glossary) -> tuple[PolicyFact, ...]:
    """Each sentence once, at most three of a matter; left_out: numbers of blocks that are not the clinic's words."""
    found: list[PolicyFact] = []
    for matter, words in glossary.table("policies").items():
        found += _of(matter, words, page, left_out)
    return tuple(sorted(found, key=lambda fact: fact.seen.at or 0))


def _of(matter: str, words: Sequence[str], page: Page, left_out: frozenset[int]) -> list[PolicyFact]:
    pattern = finder(words)
    said: dict[str, PolicyFact] = {}
    linked = {(link.start, link.text) for link in page.links}
    looked_at: set[str] = set()
    for number, block in enumerate(page.blocks):
        if number in left_out or block.tag == "title" or block.heading_level or (block.start, block.text) in linked:
            continue
        if block.text in looked_at:
            continue
        looked_at.add(block.text)
        for match in islice(pattern.finditer(block.text), MOST_OF_A_LINE):
            seen = sentence_around(block, match.start(), match.end())
            if len(seen.wording) >= SHORTEST and not _QUESTION.search(seen.wording):
                said.setdefault(seen.wording.casefold(), PolicyFact(matter, seen))
    return list(said.values())[:MOST_OF_A_MATTER]
