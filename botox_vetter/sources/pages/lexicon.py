"""The words of all languages, ready for looking at a few words of a page."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from botox_vetter.domain.page_words import PageWords
from botox_vetter.domain.plain_key import plain_key

_NOTHING = re.compile(r"(?!)")
MOST_AREAS = 12
_ANY_BRAND = "botox"  # also within a word: "microbotox"
LONGEST_LOOK = 1000  # letters
MOST_KEPT = 20_000  # texts that were looked at; one lexicon reads many pages


class Hold(Enum):
    """How far a word for an area is one of toxin (`AreaWords`)."""

    OWN = "own"
    USUAL = "usual"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Look:
    """What some words of a page speak of.

    areas    each with how far the word for it is one of toxin
    count    of areas
    fee      a consultation, a review and the like, and not that it is free or can be booked
    unknown  words that are none of those known
    """

    text: str
    plain: str
    toxin: bool
    weak_toxin: bool
    injectable: bool
    other: bool
    areas: tuple[tuple[str, Hold], ...]
    count: int | None
    fee: bool
    unknown: tuple[str, ...]

    @property
    def is_toxin(self) -> bool:
        return self.toxin or (self.weak_toxin and not self.other)

    @property
    def owns(self) -> bool:
        """It names an area that only toxin is given to."""
        return any(hold is Hold.OWN for _area, hold in self.areas)

    @property
    def leans(self) -> bool:
        """It names an area that toxin is usually given to."""
        return any(hold is Hold.USUAL for _area, hold in self.areas)

    @property
    def names_something(self) -> bool:
        """By itself enough for the name of a price of toxin."""
        return bool(self.toxin or self.fee or self.areas or self.count is not None)

    @property
    def says_nothing(self) -> bool:
        known = self.toxin or self.weak_toxin or self.injectable or self.other or self.fee
        return not (known or self.areas or self.count is not None or self.unknown)


@dataclass(frozen=True, slots=True)
class _Area:
    word: str
    hold: Hold


class Lexicon:
    """brands: the names of products, as they are printed."""

    def __init__(self, languages: Sequence[PageWords], brands: Iterable[str]) -> None:
        self._languages = languages
        names = {plain_key(name): name for name in brands}
        self.brand, self._printed = _matching(names), names
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._endings: dict[str, re.Pattern[str]] = {}
        self._alternatives: dict[tuple[str, ...], str] = {}
        self._looks: dict[str, Look] = {}
        self._plain: dict[str, str] = {}
        self.numbers: Mapping[str, int] = {w: n for words in languages for w, n in words.numbers.items()}
        self.currencies: Mapping[str, str] = {w: c for words in languages for w, c in words.currencies.items()}
        self._areas, self._area = self._compiled_areas()
        self._toxin = _matching([*self._all("toxin"), *names])
        number = rf"(?:\d{{1,2}}|{_alternatives(self.numbers)})"
        between = r"(?:or |and |und |oder |y |o )?"
        self._listed = re.compile(rf"\b({number} (?:{between}{number} )+)({self.any_of('area')})\b")
        self._injectable = _matching(self._all("injectable"))
        self._counted = self._compiled_count()
        self._filling = _matching(
            [word for kind in _FILLING for word in self._all(kind)] + [*self.numbers, *self.currencies]
        )

    def plain(self, text: str) -> str:
        """As `plain_key`; short texts come again and again."""
        if len(text) > LONGEST_LOOK:
            return plain_key(text)
        known = self._plain.get(text)
        if known is None:
            if len(self._plain) >= MOST_KEPT:
                self._plain.clear()
            known = self._plain[text] = plain_key(text)
        return known

    def says(self, kind: str, plain: str) -> bool:
        """Whether a plain text holds a word of that kind."""
        return self.find(kind, plain) is not None

    def find(self, kind: str, plain: str) -> re.Match[str] | None:
        pattern = self._patterns.get(kind)
        if pattern is None:
            pattern = self._patterns[kind] = _matching(self._all(kind))
        return pattern.search(plain)

    def ends_with(self, kind: str, plain: str) -> bool:
        pattern = self._endings.get(kind)
        if pattern is None:
            pattern = self._endings[kind] = re.compile(rf"\b(?:{self.any_of(kind)})$")
        return pattern.search(plain) is not None

    def is_all(self, kind: str, text: str) -> bool:
        """Whether a text is one such word and nothing else."""
        plain = self.plain(text)
        found = self.find(kind, plain)
        return found is not None and found[0] == plain

    def word_in(self, kind: str, text: str) -> str:
        found = self.find(kind, self.plain(text))
        return found[0] if found else ""

    def printed(self, names: Iterable[str]) -> list[str]:
        """As the maker writes them."""
        return [self._printed[name] for name in names]

    def any_of(self, *kinds: str) -> str:
        """A pattern of all words of these kinds, for a place in running text."""
        known = self._alternatives.get(kinds)
        if known is None:
            known = self._alternatives[kinds] = _alternatives(word for kind in kinds for word in self._all(kind))
        return known

    def look(self, text: str) -> Look:
        known = self._looks.get(text)
        if known is None:
            if len(self._looks) >= MOST_KEPT:
                self._looks.clear()
            known = self._looks[text] = self._look(text)
        return known

    def counts_in(self, text: str) -> tuple[list[str], str]:
        """ "1, 2 or 3 areas": each number with the word for areas, and what stands before; nothing where it is one."""
        plain = self.plain(text)
        found = self._listed.search(plain)
        if found is None:
            return [], plain
        numbers = [word for word in found[1].split() if word.isdecimal() or word in self.numbers]
        return [f"{number} {found[2]}" for number in numbers], plain[: found.start()]

    def areas_in(self, plain: str) -> tuple[list[tuple[str, Hold]], str]:
        """In the order of the text, each as often as it stands there; and the text with "#" in their places."""
        areas: list[tuple[str, Hold]] = []

        def masked(found: re.Match[str]) -> str:
            area = self._areas[(found.lastindex or 1) - 1]
            areas.append((area.word, area.hold))
            return "#"

        rest = self._area.sub(masked, plain)
        return areas, rest

    def brands_in(self, text: str) -> tuple[str, ...]:
        """In the order of the text, each once."""
        plain = self.plain(text)
        named = tuple(dict.fromkeys(found[0] for found in self.brand.finditer(plain)))
        return named or ((_ANY_BRAND,) if _ANY_BRAND in plain else ())

    def _look(self, text: str) -> Look:
        plain = self.plain(text[:LONGEST_LOOK])
        counted = self._counted.search(plain)
        areas, rest = self.areas_in(plain)
        injectable = self.says("injectable", rest)
        bare = self._injectable.sub(" ", self._toxin.sub(" ", rest))
        weak, other = self.says("weak_toxin", bare), self.says("other", bare)
        return Look(
            text,
            plain,
            toxin=self._toxin.search(rest) is not None,
            weak_toxin=weak,
            injectable=injectable,
            other=other,
            areas=tuple(dict.fromkeys(areas))[:MOST_AREAS],
            count=self._count(counted) if counted else None,
            fee=any(self.says(kind, plain) for kind in _FEES) and not self.says("inviting", plain),
            unknown=tuple(w for w in self._filling.sub(" ", bare).split() if len(w) > 2 and w.isalpha()),
        )

    def _count(self, found: re.Match[str]) -> int | None:
        said = found[1] or found[2]
        count = self.numbers.get(said) or (int(said) if said.isdecimal() else 0)
        return count if 1 <= count <= MOST_AREAS else None

    def _compiled_count(self) -> re.Pattern[str]:
        numbers, areas = _alternatives(self.numbers), self.any_of("area")
        between = r"(?:(?:treatment|large|small|facial|upper|face|botox|toxin|anti|wrinkle) ){0,3}"
        number = rf"(\d{{1,2}}|{numbers})"
        every = rf"(?:{self.any_of('every_one')}) {number}(?! (?:{self.any_of('session', 'unit', 'month')})\b)"
        return re.compile(rf"\b(?:{number} {between}(?:{areas})|{every})\b")

    def _compiled_areas(self) -> tuple[list[_Area], re.Pattern[str]]:
        words: dict[str, _Area] = {}
        for language in self._languages:
            for hold in Hold:
                for area, said in getattr(language.areas, hold.value).items():
                    for word in said:
                        words.setdefault(word, _Area(area, hold))
        ordered = sorted(words, key=lambda word: -len(word))
        pattern = "|".join(rf"({_one(word)})" for word in ordered)
        return [words[word] for word in ordered], re.compile(rf"\b(?:{pattern})\b") if ordered else _NOTHING

    def _all(self, kind: str) -> list[str]:
        return [word for words in self._languages for word in getattr(words, kind)]


_FEES = ("consultation", "review", "top_up", "surcharge", "deposit", "membership", "further")
_FILLING = (
    *("weak_toxin", "injectable", "generic", "starting", "and_up", "to", "per", "unit", "area", "session", "course"),
    *(
        "month",
        "year",
        "further",
        "consultation",
        "review",
        "top_up",
        "surcharge",
        "membership",
        "member",
        "no_member",
        "first_visit",
    ),
    *("women", "men", "was", "joining", "package", "up_to", "deposit"),
)


def _one(word: str) -> str:
    return re.escape(word).replace(r"\*", r"\w*")


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(_one(word) for word in sorted(set(words), key=lambda word: -len(word))) or r"(?!)"


def _matching(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_alternatives(words)})\b")
