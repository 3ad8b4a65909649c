"""Where a page names somebody, and how surely it presents that person there as staff."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from botox_vetter.sources.pages.blocks import Block
from botox_vetter.sources.pages.cards import Cards
from botox_vetter.sources.pages.glossary import Glossary, any_of, folded
from botox_vetter.sources.pages.lines import lines_of
from botox_vetter.sources.pages.names import Name, is_letters, names_in
from botox_vetter.sources.pages.page import Page
from botox_vetter.sources.pages.reviews import reviews_of
from botox_vetter.sources.pages.sayings import SURE, Sayings, Told

_SMALL = re.compile(r"(?<![\w’'@./-])(?![A-ZÀ-Þ])[^\W\d_]+(?![\w@/]|\.\w)")
_CAPITAL = re.compile(r"(?<!\w)[A-ZÀ-Þ][a-zß-ÿ]+(?!\w)")
_STOPS = tuple(".!?:")
LONGEST_CARD = 60  # letters of a line that is no sentence
WEAK_TITLES = frozenset(["mr", "mrs", "ms", "miss", "herr", "frau", "sr", "sra"])


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands; `at`, `name_end` and `end`: in the page's text.

    weight  see `sayings`; 0: only belongs to somebody who is shown
    told    what is said there of the person, with where it stands
    """

    name: Name
    headings: tuple[str, ...]
    at: int
    name_end: int
    end: int
    weight: int
    told: tuple[tuple[str, int], ...] = ()

    @property
    def title(self) -> str:
        return self.told[0][0] if self.told else ""


class Mentions:
    """Reads one page."""

    def __init__(self, page: Page, glossary: Glossary) -> None:
        self._page = page
        self._words = glossary.spoken_in(page.text)
        self._lines = lines_of(page.blocks)
        self._reviews = reviews_of(self._lines, self._words)
        self._small = {folded(word) for word in set(_SMALL.findall(page.text))}
        self._capital = frozenset(_CAPITAL.findall(page.text))
        self._places = _places_of(page.text, self._words)
        self._sayings = Sayings(self._words)
        self._joined = re.compile(
            rf"\s*(?:\([^)]*\)\s*)?(?:&|{any_of(self._words.all('and_words'))})\s*", re.IGNORECASE
        )
        self._cards = Cards(page, self._lines, self._words, self._reviews, self._small)

    def all(self) -> Iterator[Mention]:
        """In reading order."""
        known: dict[str, list[Name]] = {}
        for number, line in enumerate(self._lines):
            if line.text not in known:
                known[line.text] = list(names_in(line.text, self._words))
            here = []
            for found in known[line.text]:
                name = self._trimmed(found, line)
                if self._may_be(name, line) and not self._sayings.is_elsewhere(name, line):
                    here.append(self._weighed(name, number))
            yield from self._together(here)

    def _together(self, here: list[Mention]) -> list[Mention]:
        """ "Ana and Kim": two who are named in one breath are both staff, where one of them is."""
        for n, (one, other) in enumerate(pairwise(here)):
            between = self._page.text[one.end : other.at]
            are_alike = len(one.name.words) == len(other.name.words) and bool(one.name.title) == bool(other.name.title)
            if are_alike and self._joined.fullmatch(between):
                if one.weight == SURE > other.weight:
                    here[n + 1] = replace(other, weight=SURE)
                elif other.weight == SURE > one.weight:
                    here[n] = replace(one, weight=SURE)
        return here

    def _trimmed(self, name: Name, line: Block) -> Name:
        """Without the word that begins the sentence, where the page writes it in small letters elsewhere."""
        begins = name.start == 0 or line.text[: name.start].rstrip()[-1:] in _STOPS
        if name.title or len(name.words) < 2 or not begins or len(line.text) <= LONGEST_CARD:
            return name
        if name.key[0] not in self._small or name.key[1] in self._small:
            return name
        start = line.text.index(name.words[1], name.start + len(name.words[0]))
        return replace(name, words=name.words[1:], key=name.key[1:], start=start)

    def _may_be(self, name: Name, line: Block) -> bool:
        """Neither letters, nor what the page also writes in small ones, nor a place or a firm."""
        if name.is_cut and not self._cards.is_run_on(name, line):
            return bool(name.title) and not self._is_firm(name, line)
        if len(name.words) == 1 and is_letters(name.words[0]) and name.words[0].title() not in self._capital:
            return False
        if all(part in self._small for word in name.key for part in word.split("-")):
            return False
        return bool(name.title) or not self._is_place(name)

    def _is_firm(self, name: Name, line: Block) -> bool:
        following = re.match(r"\s+(\S+)", line.text[name.name_end : name.name_end + 40])
        return following is not None and self._words.find("clinic_nouns").fullmatch(following[1]) is not None

    def _is_place(self, name: Name) -> bool:
        """The page says "in" before it, somewhere."""
        return name.key in self._places

    def _weighed(self, name: Name, number: int) -> Mention:
        """The title of the page tells of a page, and often of a firm: it shows nobody by itself."""
        line = self._lines[number]
        if number in self._reviews or line.tag == "title" or self._is_aside(line):
            return self._mention(name, line, 0)
        if told := (*self._cards.beside(name, number), *self._sayings.of(name, line)):
            return self._mention(name, line, SURE, told)
        is_full = len(name.words) > 1
        if name.title and (is_full or folded(name.title).strip(".") not in WEAK_TITLES):
            return self._mention(name, line, SURE)
        is_about = self._sayings.is_about(name, line)
        if is_about and (self._cards.is_link(line) or self._cards.speaks(number, 3, "pronouns", "selves")):
            return self._mention(name, line, SURE)
        return self._mention(name, line, self._sayings.weight(name, line))

    def _is_aside(self, line: Block) -> bool:
        """Under a heading for what is nobody's work there: awards, brands, where the press spoke of them."""
        return (
            bool(line.headings) and self._words.find("aside_heads").fullmatch(line.headings[-1].strip(" :")) is not None
        )

    def _mention(self, name: Name, line: Block, weight: int, told: Iterable[Told] = ()) -> Mention:
        at, name_end, end = (line.start + each for each in (name.start, name.name_end, name.end))
        said = tuple((words, place) for words, place in told if place is not None)
        return Mention(name, line.headings, at, name_end, end, weight, said)


def _places_of(text: str, glossary: Glossary) -> frozenset[tuple[str, ...]]:
    """Every one to four words that stand right behind "in", "near", ..."""
    found = set()
    for match in glossary.find("place_words").finditer(text):
        words = re.findall(r"[\w’'.-]+", text[match.end() : match.end() + 60])[:4]
        key = tuple(folded(word).strip(".") for word in words)
        found |= {key[:length] for length in range(1, len(key) + 1)}
    return frozenset(found)
