"""Words on a page that a person should look at, with their sentence. They fail nothing."""

import re
from itertools import islice
from urllib.parse import urlsplit

from botox_vetter.domain.page_facts import SignFact
from botox_vetter.domain.warning_signs import Scope, SignPattern, WarningSigns
from botox_vetter.sources.pages.blocks import Block
from botox_vetter.sources.pages.glossary import Glossary
from botox_vetter.sources.pages.page import Page
from botox_vetter.sources.pages.sentences import sentence_around

NEAR_TREATMENT = 200  # letters
NEAR_NUMBER = 300
MOST_OF_A_SIGN = 5
MOST_OF_A_LINE = 10


def signs_of(
    page: Page, place: str, signs: WarningSigns, has_address: bool, left_out: frozenset[int], glossary: Glossary
) -> tuple[SignFact, ...]:
    """Each sentence once, at most five of a sign. What only the whole site can show ("nobody is named") is none.

    left_out: blocks of what customers say, which are no words of the clinic.
    """
    said: dict[tuple[str, str], SignFact] = {}
    for pattern in signs.patterns:
        if not pattern.holds_in(place) or (pattern.scope is Scope.NO_ADDRESS and has_address):
            continue
        if pattern.scope is Scope.BOOKING and not _is_about_booking(page, glossary):
            continue
        regex = re.compile(pattern.regex, re.IGNORECASE)
        without: set[str] = set()
        for number, block in enumerate(page.blocks):
            if (number in left_out) != (pattern.scope is Scope.REVIEWS) or not _is_in_scope(page, block, pattern):
                continue
            if block.text in without:
                continue
            if not regex.search(block.text):
                without.add(block.text)
                continue
            for match in islice(regex.finditer(block.text), MOST_OF_A_LINE):
                if _is_near_enough(
                    page, block.start + match.start(), block.start + match.end(), pattern, signs, glossary
                ):
                    seen = sentence_around(block, match.start(), match.end())
                    said.setdefault((pattern.sign, seen.wording.casefold()), SignFact(pattern.sign, seen))
    return _few(sorted(said.values(), key=lambda fact: fact.seen.at or 0))


def _few(facts: list[SignFact]) -> tuple[SignFact, ...]:
    counts: dict[str, int] = {}
    kept = []
    for fact in facts:
        counts[fact.sign] = counts.get(fact.sign, 0) + 1
        if counts[fact.sign] <= MOST_OF_A_SIGN:
            kept.append(fact)
    return tuple(kept)


def _is_in_scope(page: Page, block: Block, pattern: SignPattern) -> bool:
    return pattern.scope is not Scope.ADVERTS or block.tag == "title" or _is_home(page)


def _is_home(page: Page) -> bool:
    try:
        parts = urlsplit(page.address)
    except ValueError:
        return False
    return bool(parts.hostname) and re.fullmatch(r"/?(?:index\.\w+|home(?:\.\w+)?/?)?", parts.path) is not None


def _is_about_booking(page: Page, glossary: Glossary) -> bool:
    heads = glossary.find("booking_heads")
    return any(heads.search(block.text) for block in page.blocks if block.heading_level or block.tag == "title")


def _is_near_enough(
    page: Page, start: int, end: int, pattern: SignPattern, signs: WarningSigns, glossary: Glossary
) -> bool:
    if pattern.scope is Scope.NEAR_TREATMENT:
        around = page.text[max(start - NEAR_TREATMENT, 0) : end + NEAR_TREATMENT]
        return glossary.find("treatment_words").search(around) is not None
    if pattern.scope is Scope.NO_NUMBER_NEAR:
        around = page.text[max(start - NEAR_NUMBER, 0) : end + NEAR_NUMBER]
        return not any(re.search(words.regex, around, re.IGNORECASE) for words in signs.number_words)
    return True
