"""Which blocks of a page are what its customers say."""

import re
from collections.abc import Sequence

from botox_vetter.sources.pages.blocks import Block
from botox_vetter.sources.pages.glossary import Glossary

_QUOTED = re.compile(r"^[\"“”„«‘']\s*\S.{30,}", re.DOTALL)
_STARS = re.compile(r"[★⭐☆]{3,}|\b[45](?:[.,]\d)?\s*(?:/\s*5|stars?|sterne)\b", re.IGNORECASE)
LONGEST_HEAD = 80  # letters
LONGEST_STARS = 40  # letters of a line that holds stars
LONGEST_AUTHOR = 60  # letters
AUTHOR_WITHIN = 3  # blocks behind the words of a customer


def reviews_of(blocks: Sequence[Block], glossary: Glossary) -> frozenset[int]:
    """Numbers of blocks. A section of reviews ends with its element, or at the next heading of its rank.

    Words in quotation marks alone may be of somebody who works there, when the line below says so.
    """
    found: set[int] = set()
    works = glossary.working
    heads = glossary.find("review_heads")
    for number, block in enumerate(blocks):
        if len(block.text) > LONGEST_HEAD:
            pass
        elif block.heading_level is not None and heads.search(block.text):
            found |= set(_section(blocks, number, glossary))
        elif _STARS.search(block.text) and len(block.text) <= LONGEST_STARS:
            found |= set(_card(blocks, number))
        if _QUOTED.match(block.text):
            said_by = (author for author in _authors(blocks, number) if not works.search(blocks[author].text))
            found |= {number, *said_by}
    return frozenset(found)


def _section(blocks: Sequence[Block], number: int, glossary: Glossary) -> range:
    head = blocks[number]
    level = head.heading_level or 6
    around = _smallest_around(blocks, number)
    others = glossary.find("team_heads", "about", "address_heads")
    end = number + 1
    while end < len(blocks) and blocks[end].within[: len(around)] == around:
        other = blocks[end].heading_level
        if other is not None and (other <= level or others.search(blocks[end].text)):
            break
        end += 1
    return range(number, end)


def _smallest_around(blocks: Sequence[Block], number: int) -> tuple[int, ...]:
    """The nearest element that holds more than its heading."""
    within = blocks[number].within
    following = blocks[number + 1].within if number + 1 < len(blocks) else ()
    shared = 0
    while shared < min(len(within), len(following)) and within[shared] == following[shared]:
        shared += 1
    return within[:shared]


def _card(blocks: Sequence[Block], number: int) -> range:
    """Stars and what stands with them in one element, when that is a card and no section."""
    around = blocks[number].within[:-1]
    start, end = number, number + 1
    while start > 0 and number - start < 4 and blocks[start - 1].within[: len(around)] == around:
        start -= 1
    while end < len(blocks) and end - number < 5 and blocks[end].within[: len(around)] == around:
        end += 1
    return range(start, end)


def _authors(blocks: Sequence[Block], number: int) -> list[int]:
    """Short lines behind words in quotation marks, in the same element."""
    around = blocks[number].within[:-1]
    found = []
    for other in range(number + 1, min(number + 1 + AUTHOR_WITHIN, len(blocks))):
        block = blocks[other]
        if block.within[: len(around)] != around or len(block.text) > LONGEST_AUTHOR or block.heading_level in (1, 2):
            break
        found.append(other)
    return found
