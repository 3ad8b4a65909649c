"""What stands beside a name on a card: the rest of its line, the lines before and behind it."""

import re
from collections.abc import Iterator

from botox_vetter.sources.pages.blocks import Block
from botox_vetter.sources.pages.glossary import Glossary, any_of
from botox_vetter.sources.pages.names import Name, names_in
from botox_vetter.sources.pages.page import Page
from botox_vetter.sources.pages.sayings import LONGEST_LINE, Sayings, Told

LONGEST_SENTENCE = 50  # letters of a line that may end with a full stop
SHORTEST_LIFE = 40  # letters of a line that tells of somebody
_SENTENCE = re.compile(r"[?!]|[.]\s+\w+\s+\w+")


class Cards:
    """reviews: numbers of blocks that are what customers say."""

    def __init__(self, page: Page, glossary: Glossary, reviews: frozenset[int], sayings: Sayings) -> None:
        self._blocks = page.blocks
        self._words = glossary
        self._reviews = reviews
        self._sayings = sayings
        self._linked = {(link.start, link.text) for link in page.links}
        self._address = re.compile(any_of(glossary.all("addressing")), re.IGNORECASE)
        bodies = any_of(name for body in glossary.bodies for name in (body.short, *body.names))
        claims = any_of(glossary.all("claim_words"))
        self._registered = re.compile(rf"{bodies}.*\d|{claims}.*{bodies}|{bodies}.{{0,3}}{claims}", re.IGNORECASE)

    def beside(self, name: Name, number: int) -> Iterator[Told]:
        """What is said there of the person; "" and None: that it is one shows otherwise."""
        block = self._blocks[number]
        rest = block.text[name.end :]
        if name.start > 0 or len(block.text) > LONGEST_LINE or not re.match(r"\s*(?:[,|·•–—:(/-]|$)", rest):
            return
        is_full = len(name.words) > 1 or bool(name.title)
        line = rest.strip(" ,|·•–—:()/-")
        if line and self._is_line(line) and (is_full or self._words.working.match(line)):
            yield line, block.start + block.text.index(line, name.end)
        if rest.strip(" .,:"):
            return
        for other in (number + 1, number - 1, number + 2) if is_full else (number + 1,):
            yield from self._line(block, other, other < number, is_full)
        if is_full and self._is_told(name, number):
            yield "", None

    def _line(self, block: Block, other: int, is_above: bool, is_full: bool) -> Iterator[Told]:
        text = self._line_of(block, other)
        if text is None:
            return
        is_label = is_above and len(text.split()) <= 4 and self._words.working.search(text) is not None
        if is_label or self._is_line(text):
            yield text, self._blocks[other].start
        elif is_full and self._registered.search(text):
            yield "", None

    def _line_of(self, block: Block, other: int) -> str | None:
        """The other block's text, when it stands on the same card; links beside links are a menu."""
        if not 0 <= other < len(self._blocks) or other in self._reviews:
            return None
        neighbour = self._blocks[other]
        around = block.within[: max(len(block.within) - 2, 1)]
        if neighbour.within[: len(around)] != around or len(neighbour.text) > LONGEST_LINE:
            return None
        return None if self._is_link(block) and self._is_link(neighbour) else neighbour.text

    def _is_link(self, block: Block) -> bool:
        return (block.start, block.text) in self._linked

    def _is_line(self, text: str) -> bool:
        """What somebody does or has studied, and no sentence to the reader."""
        if len(text) > LONGEST_LINE or (len(text) > LONGEST_SENTENCE and text.endswith(".")):
            return False
        if _SENTENCE.search(text) or self._address.search(text):
            return False
        return bool(self._words.working.search(text) or self._words.degree.search(text))

    def _is_told(self, name: Name, number: int) -> bool:
        """The next lines begin with the name again, or speak of a person under a heading that is the name."""
        if self._blocks[number].heading_level is not None and len(name.words) > 1 and self.speaks(number, 1):
            return True
        for other in range(number + 1, min(number + 4, len(self._blocks))):
            text = self._blocks[other].text
            again = next(names_in(text[:LONGEST_LINE], self._words), None)
            if len(text) <= SHORTEST_LIFE or other in self._reviews or again is None or again.start > 0:
                continue
            if again.key[0] == name.key[0] or again.key[-1] == name.key[-1]:
                after = text[again.end :]
                return self._sayings.doing.match(after) is not None or bool(self._sayings.being.match(after.lstrip()))
        return False

    def speaks(self, number: int, lines: int = 3) -> bool:
        """The lines below speak of a person who works there."""
        told = " ".join(block.text for block in self._blocks[number + 1 : number + 1 + lines])[:600]
        speaks = self._words.find("pronouns").search(told)
        return speaks is not None and self._words.working.search(told) is not None
