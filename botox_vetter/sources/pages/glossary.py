"""The words of all languages, ready to be looked for."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from botox_vetter.domain.clinic_words import AllClinicWords, ClinicWords, PostcodeForm, RegisterWords
from botox_vetter.domain.plain_key import plain_key
from botox_vetter.domain.registers import Register


def folded(text: str) -> str:
    """Small letters, one kind of apostrophe, single blanks."""
    return " ".join(text.casefold().replace("’", "'").replace("`", "'").split())


def plain_words(text: str) -> str:
    """Letters and figures alone: "Quay & Co." is "quay and co"."""
    return re.sub(r"\W+", " ", folded(text).replace("&", " and ")).strip()


def any_of(words: Iterable[str]) -> str:
    """A regular expression that finds each of the words whole, the longest first; a star is any ending or beginning."""
    known = sorted({word for word in words if word}, key=lambda word: (-len(word), word))
    each = (
        r"\s+".join(re.escape(part).replace("'", "['’]").replace(r"\*", r"\w*") for part in word.split())
        for word in known
    )
    return rf"(?<!\w)(?:{'|'.join(each)})(?!\w)" if known else r"(?!)"


def finder(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(any_of(words), re.IGNORECASE)


SPOKEN = 0.4  # of the hits of the language that has most


class Glossary:
    """Built once for many pages.

    products    ids by the names of toxins; "": one that is not licensed everywhere
    treatments  plain words for what is no person, a star for any ending or beginning
    """

    def __init__(
        self,
        words: AllClinicWords,
        registers: Mapping[str, Register],
        products: Mapping[str, str],
        treatments: Sequence[str] = (),
    ) -> None:
        self.bodies: tuple[RegisterWords, ...] = words.bodies
        self.postcodes: tuple[PostcodeForm, ...] = words.postcodes
        self.registers = registers
        self.products = products
        self._treatments = treatments
        self._words = words
        self._languages = words.languages
        self._spoken: dict[frozenset[str], Glossary] = {}

    def spoken_in(self, text: str) -> "Glossary":
        """Only the languages that the text speaks: "Una" is no name in one of them, and one in the next.

        A language that is none of ours leaves all of them.
        """
        small = Counter(re.findall(r"(?<!\w)[^\W\d_]+(?!\w)", text))
        counts = {
            lang: sum(small[word] for word in set(lang.not_names) | set(lang.particles)) for lang in self._languages
        }
        most = max(counts.values(), default=0)
        chosen = tuple(lang for lang, count in counts.items() if count and count >= most * SPOKEN) or self._languages
        known = frozenset(lang.language for lang in chosen)
        if known not in self._spoken:
            words = AllClinicWords(chosen, self.bodies, self.postcodes)
            self._spoken[known] = Glossary(words, self.registers, self.products, self._treatments)
        return self._spoken[known]

    def all(self, part: str) -> list[str]:
        """The words of one list, of all languages; `part` is a field of ClinicWords."""
        return [word for language in self._languages for word in getattr(language, part)]

    def table(self, part: str) -> dict[str, list[str]]:
        """The words of one table, of all languages, in the order of the first file that has the key."""
        found: dict[str, list[str]] = {}
        for language in sorted(self._languages, key=_english_first):
            for key, words in getattr(language, part).items():
                found.setdefault(key, []).extend(words)
        return found

    def find(self, *parts: str) -> re.Pattern[str]:
        """Finds any word of these lists."""
        if parts not in self._finders:
            self._finders[parts] = finder(word for part in parts for word in self.all(part))
        return self._finders[parts]

    @cached_property
    def _finders(self) -> dict[tuple[str, ...], re.Pattern[str]]:
        return {}

    @cached_property
    def titles(self) -> frozenset[str]:
        """Without dots: "dr", "dr med"."""
        return frozenset(_undotted(word) for part in ("titles", "working_titles") for word in self.all(part))

    @cached_property
    def title_starts(self) -> frozenset[str]:
        """First words of titles, up to a point within."""
        return frozenset(re.split(r"[ .]", title)[0] for title in self.titles) | {"dr"}

    @cached_property
    def addresses(self) -> frozenset[str]:
        return frozenset(self.all("addresses"))

    @cached_property
    def courtesy(self) -> frozenset[str]:
        return frozenset(_undotted(word) for word in self.all("titles"))

    @cached_property
    def common(self) -> frozenset[str]:
        """Titles of pages and plain words for a clinic: no name of one."""
        words = (word for part in ("page_words", "booking_heads", "clinic_nouns") for word in self.all(part))
        return frozenset(plain_words(word) for word in words)

    @cached_property
    def particles(self) -> frozenset[str]:
        return frozenset(self.all("particles"))

    @cached_property
    def also_names(self) -> frozenset[str]:
        """Words for things that are surnames, too."""
        return frozenset(self.all("also_names"))

    @cached_property
    def not_names(self) -> frozenset[str]:
        """Single words that begin with a capital and are no part of a name."""
        lists = (
            "not_names",
            "asking",
            "leading",
            "about",
            "introductions",
            "roles",
            "clinic_nouns",
            "pronouns",
            "selves",
            "place_words",
        )
        words = {folded(word) for part in lists for word in self.all(part)}
        words |= {folded(word) for kinds in self.table("professions").values() for word in kinds}
        words |= {folded(name) for name in self.products}
        words |= {folded(word) for body in self.bodies for name in (body.short, *body.names) for word in name.split()}
        return frozenset(word for word in words if " " not in word) - self.also_names

    def is_treatment(self, word: str) -> bool:
        return self._treatment.fullmatch(plain_key(word)) is not None

    @cached_property
    def _treatment(self) -> re.Pattern[str]:
        single = (word for word in self._treatments if " " not in word)
        return re.compile("|".join(re.escape(word).replace(r"\*", r"\w*") for word in single) or r"(?!)")

    @cached_property
    def degrees(self) -> frozenset[str]:
        return frozenset(word.replace(".", "") for kinds in self.table("degrees").values() for word in kinds)

    @cached_property
    def studies(self) -> frozenset[str]:
        """Degrees that show no profession: BSc."""
        return frozenset(self.all("studies"))

    @cached_property
    def working(self) -> re.Pattern[str]:
        """Any word that says what somebody does there."""
        kinds = [word for words in self.table("professions").values() for word in words]
        return finder([*kinds, *self.all("roles"), *self.all("working_titles")])

    @cached_property
    def degree(self) -> re.Pattern[str]:
        """Letters behind a name, as they are written: "PA" is one, "pa" is none."""
        return re.compile(any_of(word for words in self.table("degrees").values() for word in words))

    @cached_property
    def professions(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        kinds = self.table("professions")
        return tuple((profession, finder(words)) for profession, words in kinds.items())

    @cached_property
    def kinds(self) -> frozenset[str]:
        return frozenset(self.table("professions"))

    @cached_property
    def graduates(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return tuple((profession, re.compile(any_of(words))) for profession, words in self.table("degrees").items())


def _english_first(language: ClinicWords) -> tuple[bool, str]:
    return language.language != "en", language.language


def _undotted(word: str) -> str:
    return " ".join(word.replace(".", " ").split())
