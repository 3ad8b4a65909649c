"""What makes two spellings of a word comparable."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_NO_MARKS = re.compile("['’‘`´ʼʻ]")


@lru_cache(maxsize=65_536)
def words(text: str) -> tuple[str, ...]:
    """Lower case without accents and apostrophes; hyphens stay inside their word, initials stand apart.

    "Ó'Briain-Łoś, J.R." is obriain-los, j, r.
    """
    bare = text.casefold()
    if not bare.isascii():
        bare = unicodedata.normalize("NFKD", bare.translate(_LETTERS))
        bare = "".join(c for c in bare if not unicodedata.combining(c)).translate(_LETTERS)
    bare = re.sub(r"[‐-―−]|\s+-\s*|\s*-\s+", "-", _NO_MARKS.sub("", bare))
    bare = re.sub(r"[^\w-]|_", " ", bare)
    return tuple(word for one in bare.split() if (word := re.sub("-+", "-", one).strip("-")))


@lru_cache(maxsize=65_536)
def sound(word: str) -> str:
    """Its consonants as they are heard: "mohammed" and "muhammad" are mmd, "kowalski" and "kovalsky" kflsk."""
    word = _SOFT_W.sub("", word)
    for letters, heard in _HEARD:
        word = word.replace(letters, heard)
    word = undoubled(word)
    first = "a" if word[:1] in _VOWELS else word[:1]
    return first + "".join(letter for letter in word[1:] if letter not in _VOWELS + "h")


def undoubled(word: str) -> str:
    """ "derrick" is derick."""
    return re.sub(r"(.)\1+", r"\1", word)


_VOWELS = "aeiouy"
_SOFT_W = re.compile("(?<=o)[vw](?=[ds])")  # Chowdhury and Choudhary, Kowska and Kovska
_HEARD = (
    ("tsk", "k"), ("sch", "s"), ("ph", "f"), ("ck", "k"), ("ch", "k"), ("gh", "g"), ("dt", "t"), ("x", "ks"),
    ("c", "k"), ("q", "k"), ("v", "f"), ("w", "f"), ("z", "s"),
)  # fmt: skip


def without_one(word: str) -> set[str]:
    """The word, and the word without one of its letters: two words that share one differ by a typing error at most."""
    return {word, *(word[:n] + word[n + 1 :] for n in range(len(word)))}


@lru_cache(maxsize=65_536)
def read_for(word: str) -> frozenset[str]:
    """What a machine that reads pictures may have taken for this word, at one place: "surnrner" has "sumrner" in it."""
    found = set()
    for ours, theirs in _LOOK_ALIKE:
        n = word.find(ours)
        while n >= 0:
            found.add(word[:n] + theirs + word[n + len(ours) :])
            n = word.find(ours, n + 1)
    return frozenset(found)


_SEEN = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"), ("ri", "n"), ("l", "i"), ("c", "e"), ("h", "b"))
_LOOK_ALIKE = (*_SEEN, *((theirs, ours) for ours, theirs in _SEEN))
_DIGITS = str.maketrans("015834", "olsbea")


def without_digits(word: str) -> str:
    """Digits among letters are letters that were misread: "m0ser" is moser."""
    return word.translate(_DIGITS) if any(c.isalpha() for c in word) else word
