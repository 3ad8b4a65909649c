"""What stands beside a name on a card: the rest of its line, the lines before and behind it."""

import re
from collections.abc import Iterator, Sequence, Set
from urllib.parse import unquote

from botox_vetter.domain.plain_key import plain_key
from botox_vetter.sources.pages.blocks import Block
from botox_vetter.sources.pages.glossary import Glossary, any_of, folded
from botox_vetter.sources.pages.names import Name, names_in
from botox_vetter.sources.pages.page import Page
from botox_vetter.sources.pages.sayings import LONGEST_LINE, Sayings, Told
from botox_vetter.sources.pages.whose import Whose

LONGEST_WORK = 160  # letters of a line that says what somebody does
MOST_LISTED = 20  # lines of a list in which its head is looked for
FARTHEST = 4  # elements within the card that the name and the next line may stand in
LONGEST_SENTENCE = 50  # letters of a line that may end with a full stop
LONGEST_LIFE = 400  # letters of a line in which it is looked for
SHORTEST_LIFE = 40  # letters of a line that tells of somebody
_SENTENCE = re.compile(r"[?!]|[a-zß-ÿ]{3}[.]\s+\w+\s+\w+")


class Cards:
    """reviews: numbers of lines that are what customers say; small: words that the page writes in small letters."""

    def __init__(
        self, page: Page, lines: Sequence[Block], glossary: Glossary, reviews: frozenset[int], small: Set[str]
    ) -> None:
        self._blocks = lines
        self._words = glossary
        self._reviews = reviews
        self._small = small
        self._sayings = Sayings(glossary)
        self._whose = Whose(lines, glossary)
        self._addresses = {(link.start, link.text): link.address for link in page.links}
        self._team_paths = frozenset(glossary.all("team_paths"))
        self._address = re.compile(any_of(glossary.all("addressing")), re.IGNORECASE)
        self._soon = re.compile(rf"(?:[\w&/-]+\s+){{0,2}}{glossary.working.pattern}", re.IGNORECASE)
        fields = any_of(glossary.all("fields"))
        self._fields = re.compile(rf"{fields}(?:\W+(?:and\W+)?{fields})*", re.IGNORECASE)
        self._teams = glossary.find("team_heads")
        self._spoken_of = re.compile(
            rf"^\s*\(\s*{any_of(glossary.all('pronouns'))}\s*/[^)]*\)", re.IGNORECASE
        )  # (she/her)
        bodies = any_of(name for body in glossary.bodies for name in (body.short, *body.names))
        claims = any_of(glossary.all("claim_words"))
        self._registered = re.compile(rf"{bodies}.*\d|{claims}.*{bodies}|{bodies}.{{0,3}}{claims}", re.IGNORECASE)

    def beside(self, name: Name, number: int) -> Iterator[Told]:
        """What is said there of the person; "" and None: that it is one shows otherwise."""
        block = self._blocks[number]
        if not _begins(name, block):
            return
        rest = self._spoken_of.sub("", block.text[name.end :])
        if not re.match(r"\s*(?:[,|·•–—:(/-]|$)", rest) and not self.is_run_on(name, block):
            return
        is_full = len(name.words) > 1 or bool(name.title)
        line = rest.strip(" ,|·•–—:()/-")
        if line and self._is_line(line) and (is_full or self._words.working.match(line)):
            yield line, block.start + block.text.index(line, name.end)
        if rest.strip(" .,:"):
            return
        is_headed = is_full or block.heading_level is not None
        for other in (number + 1, number - 1, number + 2)[: 3 if is_full else 1 + is_headed]:
            if self._whose.is_of(other, number, name):
                yield from self._line(block, other, name)
        if any(shows(name, number) for shows in (self._is_told, self._is_in_team, self._is_listed, self._is_linked)):
            yield "", None

    def is_run_on(self, name: Name, block: Block) -> bool:
        """The work follows the name in the same line, with nothing between: "Ana Solé Aesthetic Nurse"."""
        if len(name.words) == 1 or not _begins(name, block):
            return False
        rest = block.text[name.end :].strip()
        return self._soon.match(rest) is not None and self._is_line(rest)

    def _is_linked(self, name: Name, number: int) -> bool:
        """A link to a page of this person, among those of the team."""
        block = self._blocks[number]
        address = self._addresses.get((block.start, block.text), "")
        parts = re.findall(r"[^\W_]+", plain_key(unquote(address)))
        return all(word in parts for word in name.key) and self._team_paths.intersection(parts) != set()

    def _is_in_team(self, name: Name, number: int) -> bool:
        """A heading right under one of the team."""
        block = self._blocks[number]
        if not block.heading_level or not block.headings or not self._is_rare(name):
            return False
        return len(block.headings[-1]) <= LONGEST_SENTENCE and self._teams.search(block.headings[-1]) is not None

    def _is_listed(self, name: Name, number: int) -> bool:
        """A choice under a label, or a line of a menu below one, that says what these people are."""
        block = self._blocks[number]
        if not self._is_rare(name):
            return False
        for other in reversed(self._blocks[max(number - MOST_LISTED, 0) : number]):
            if block.tag == other.tag == "option":
                continue
            says = self._teams.search(other.text) or (block.tag == "option" and self._words.working.search(other.text))
            if says and len(other.text) <= LONGEST_SENTENCE:
                return block.tag == "option" or block.within[: len(other.within)] == other.within
            if block.tag == "option":
                return False
        return False

    def _is_rare(self, name: Name) -> bool:
        """At least two words, and none that the page writes in small letters."""
        return len(name.words) > 1 and not any(word in self._small for word in name.key)

    def _line(self, block: Block, other: int, name: Name) -> Iterator[Told]:
        text = self._line_of(block, other)
        if text is None:
            return
        is_full = len(name.words) > 1 or bool(name.title)
        is_short = len(text.split()) <= 4
        if folded(text).startswith(" ".join(name.key)):
            return
        is_label = is_short and self._words.working.search(text) is not None
        if is_label or (self._is_line(text) and (is_full or self._blocks[other].start > block.start)):
            yield text, self._blocks[other].start
        elif is_full and self._registered.search(text):
            yield "", None
        elif is_short and self._is_rare(name) and self._fields.fullmatch(text):
            yield text, self._blocks[other].start

    def _line_of(self, block: Block, other: int) -> str | None:
        """The other block's text, when it stands on the same card; links beside links are a menu."""
        if not 0 <= other < len(self._blocks) or other in self._reviews:
            return None
        neighbour = self._blocks[other]
        is_next = neighbour.start == block.end + 1
        around = block.within[: max(len(block.within) - (FARTHEST if is_next else 2), 1)]
        if neighbour.within[: len(around)] != around or len(neighbour.text) > LONGEST_WORK:
            return None
        return None if self.is_link(block) and self.is_link(neighbour) else neighbour.text

    def is_link(self, block: Block) -> bool:
        return (block.start, block.text) in self._addresses

    def _is_line(self, text: str) -> bool:
        """What somebody does or has studied, and no sentence to the reader."""
        if len(text) > LONGEST_WORK or (len(text) > LONGEST_SENTENCE and text.endswith(".")):
            return False
        if _SENTENCE.search(text) or self._address.search(text):
            return False
        return bool(self._words.working.search(text) or self._words.degree.search(text))

    def _is_told(self, name: Name, number: int) -> bool:
        """The next lines begin with the name again, or speak of a person under a heading that is the name."""
        if self._blocks[number].heading_level and self._is_rare(name) and self.speaks(number, 1, "pronouns"):
            return True
        for other in range(number + 1, min(number + 4, len(self._blocks))):
            text = self._blocks[other].text
            again = next(names_in(text[:LONGEST_LINE], self._words), None)
            if len(text) <= SHORTEST_LIFE or other in self._reviews or again is None or again.start > 0:
                continue
            if again.key[0] == name.key[0] or again.key[-1] == name.key[-1]:
                return self._tells(text[again.end :].lstrip(), is_full=len(name.words) > 1 or bool(name.title))
        return False

    def _tells(self, after: str, is_full: bool) -> bool:
        """Behind a name: what only people do, or what a person is; what things do as well, where the name is whole."""
        if self._sayings.doing.match(after):
            return True
        if is_full and (self._sayings.happening.match(after) or self._sayings.being.match(after)):
            return True
        return bool(self._sayings.being.match(after) and self._words.working.search(after[:LONGEST_LINE]))

    def speaks(self, number: int, lines: int, *pronouns: str) -> bool:
        """The lines below speak of a person who works there."""
        told = " ".join(block.text[:LONGEST_LIFE] for block in self._blocks[number + 1 : number + 1 + lines])
        speaks = self._words.find(*pronouns).search(told)
        return speaks is not None and self._words.working.search(told) is not None


def _begins(name: Name, block: Block) -> bool:
    """The name begins a line that is no paragraph."""
    return len(block.text) <= LONGEST_LINE and not re.search(r"[^\W\d_]", block.text[: name.start])
