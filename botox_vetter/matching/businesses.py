"""The names of businesses: which entries may be the same one, whatever its legal form and the list's cut-off."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from botox_vetter.domain.listed import ListEntry
from botox_vetter.matching.affixes import (
    LEGAL_FORMS,
    OTHER_BUSINESS_NAME_FOLLOWS,
    SAME_IN_BUSINESS,
    TRADE_WORDS,
)
from botox_vetter.matching.spelling import without_one, words

Words = tuple[str, ...]

LEAST_ALIKE, ALL_BUT_ONE = 88.0, 94.0
LONG = 12
"""Lists cut long names off, people shorten them: so many letters with which another name begins say enough."""


class Businesses:
    """Entries of businesses by the first letters of their names and by each word that says who they are."""

    def __init__(self, entries: Sequence[ListEntry]) -> None:
        self._names = {n: _names(entry.business) for n, entry in enumerate(entries) if entry.business}
        self._by_key: dict[str, list[int]] = defaultdict(list)
        for n, names in self._names.items():
            for key in {key for name in names for key in _keys(name)}:
                self._by_key[key].append(n)

    def alike(self, name: str) -> Iterator[tuple[int, str]]:
        """Rows and how: "same", "beginning", "similar". The name of a person may be that of a business."""
        ours = _names(name)
        rows = {n for one in ours for key in _keys(one) for n in self._by_key.get(key, ())}
        for n in sorted(rows):
            ways = {how for one in ours for theirs in self._names[n] if (how := _how(one, theirs))}
            if ways:
                yield n, min(ways, key=_WAYS.index)


_WAYS = ("same", "beginning", "similar")
_SAID_OTHER = re.compile(
    r"(?:^|[\s,;(]+)(?:" + "|".join(map(re.escape, OTHER_BUSINESS_NAME_FOLLOWS)) + r")[\s:.]+", re.IGNORECASE
)


def _names(text: str) -> list[Words]:
    """The name, and the one under which it does business."""
    return [name for part in _SAID_OTHER.split(text) if (name := _telling(part))]


@lru_cache(maxsize=65_536)
def _telling(name: str) -> Words:
    """Without legal forms, hyphens, and letters that stand alone: "A K Chiropractic, P.C." is ak, chiropractic."""
    plain = [_singular(SAME_IN_BUSINESS.get(word, word)) for one in words(name) for word in one.split("-")]
    joined: list[str] = []
    was_letter = False
    for word in plain:
        if len(word) == 1 and was_letter:
            joined[-1] += word
        else:
            joined.append(word)
        was_letter = len(word) == 1
    telling = tuple(word for word in joined if word not in LEGAL_FORMS)
    return telling or tuple(joined)


def _singular(word: str) -> str:
    if len(word) < SHORT or word.endswith("ss") or not word.endswith("s"):
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


def _own(name: Words) -> Words:
    """The words that say who they are; where there are none, all of them."""
    return tuple(word for word in name if not _is_trade(word)) or name


@lru_cache(maxsize=65_536)
def _is_trade(word: str) -> bool:
    """Also with a typing error in it."""
    if word in TRADE_WORDS or len(word) < SHORT:
        return word in TRADE_WORDS
    return process.extractOne(word, _LONG_TRADE_WORDS, scorer=OSA.distance, score_cutoff=1) is not None


SHORT = 6
_LONG_TRADE_WORDS = [word for word in TRADE_WORDS if len(word) >= SHORT]


def _keys(name: Words) -> set[str]:
    rests = {rest for word in _own(name) for rest in (without_one(word) if len(word) >= 5 else {word})}
    return {*rests, "^" + "".join(name)[:6]}


def _how(ours: Words, theirs: Words) -> str:
    one, other = "".join(ours), "".join(theirs)
    if one == other:
        return "same"
    is_begun = any(len(a) > 1 and b[: len(a)] == a for a, b in ((ours, theirs), (theirs, ours)))
    short, long = sorted((one, other), key=len)
    if is_begun or (len(short) >= LONG and long.startswith(short)):
        return "beginning"
    whole = fuzz.ratio(one, other)
    if whole >= ALL_BUT_ONE:
        return "similar"
    may_be = whole >= LEAST_ALIKE or _same_trade(ours, theirs)
    return "similar" if may_be and _nearly(_own(ours), _own(theirs)) else ""


def _nearly(ours: Words, theirs: Words) -> bool:
    """The same words in any order, each with a typing error at most, or the same letters but for a few."""
    pairs = zip(sorted(ours), sorted(theirs), strict=False)
    if len(ours) == len(theirs) and all(a == b or (len(a) > 3 and OSA.distance(a, b) <= 1) for a, b in pairs):
        return True
    return fuzz.token_sort_ratio(" ".join(ours), " ".join(theirs)) >= LEAST_ALIKE


def _same_trade(ours: Words, theirs: Words) -> bool:
    """Where both say what they do, they say something in common."""
    one, other = ({word for word in name if _is_trade(word)} for name in (ours, theirs))
    return not one or not other or bool(one & other)


def alike_names(one: str, other: str) -> str:
    """How two names may be of one business: "same", "beginning", "similar"; "": they are of two."""
    return _how(_telling(one), _telling(other))
