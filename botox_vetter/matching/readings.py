"""The ways in which a written name can be meant: which of its words are given names, and which the surname."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from botox_vetter.matching.affixes import (
    CREDENTIALS,
    JOBS,
    NAMES_TOO,
    OTHER_NAME_FOLLOWS,
    PARTICLES,
    SUFFIXES,
    TITLES,
    WORK,
)
from botox_vetter.matching.spelling import without_digits, words


@dataclass(frozen=True, slots=True)
class Surname:
    """whole: written together, "delacruz"; parts: what it may be shortened to, each half, and without its particle."""

    whole: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to mean a name. how: "as_written", "other_order", "two_surnames" or "other_name" (a former one)."""

    given: tuple[str, ...]
    surname: Surname
    suffix: str = ""
    how: str = "as_written"


def readings(name: str) -> tuple[Reading, ...]:
    """The likeliest first. A name of one word is read as a surname without a given name."""
    return tuple(dict.fromkeys(_all_readings(name)))


def _all_readings(name: str) -> Iterator[Reading]:
    present, others = _with_other_names(name if " " in name.strip() else _RUN_TOGETHER.sub(" ", name))
    now = tuple(_of_parts(present))
    yield from now
    for other in others:
        for reading in _of_parts(other):
            if reading.given:
                yield Reading(reading.given, reading.surname, reading.suffix, "other_name")
            elif now:  # a single word: a former surname or what the person is called
                yield Reading(now[0].given, reading.surname, now[0].suffix, "other_name")
                yield Reading((reading.surname.whole,), now[0].surname, now[0].suffix, "other_name")


def _with_other_names(name: str) -> tuple[str, list[str]]:
    """What stands in brackets or quotes, or after "formerly" and the like, is another name of the same person."""
    others = [found[0].strip('()[]"“”') for found in _BRACKETED.finditer(name)]
    pieces = _SAID_FORMER.split(_BRACKETED.sub(" ", name))
    others = [_SAID_FORMER.split(" " + other + " ")[-1] for other in others]
    return pieces[0], [other for other in [*pieces[1:], *others] if words(other)]


_RUN_TOGETHER = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z])")
_BRACKETED = re.compile(r"\([^)]*\)|\[[^\]]*\]|[\"“][^\"”]*[\"”]")
_SAID_FORMER = re.compile(r"[\s,;]+(?:" + "|".join(map(re.escape, OTHER_NAME_FOLLOWS)) + r")[\s:.]+", re.IGNORECASE)


def _of_parts(name: str) -> Iterator[Reading]:
    before_comma, *behind = re.split(r"[,;]|\s[|–—-]\s", name)
    first, *rest = _close_letters(_without_letters(before_comma)), *map(_close_letters, behind)
    if len(first) > 1:
        rest = [part for part in rest if not WORK & set(part)]
    rest = [part for part in (_without_credentials(part) for part in rest) if part]
    suffixes = {SUFFIXES[word] for part in rest for word in part if word in SUFFIXES}
    given = tuple(word for part in rest for word in part if word not in SUFFIXES)
    if given:
        surname, suffix = _without_suffix(tuple(word for word in first if word not in TITLES))
        if surname:
            yield Reading(_split(_without_titles(given)), surname_of(surname), suffix or "".join(suffixes))
        if not _are_letters(before_comma, behind):
            return
    for plain in _plain_words(first):
        before, suffix = _without_suffix(plain)
        yield from _in_orders(before, suffix or "".join(suffixes))


def _close_letters(part: str) -> tuple[str, ...]:
    """M.D. and Ph.D. become one word, so that they are known; other letters with points stay initials."""
    joined = re.sub(r"\b(?:[^\W\d_]{1,2}\.\s?){2,}", _if_credential, part + " ")
    return tuple(word if word in SUFFIXES else without_digits(word) for word in words(joined))


def _if_credential(found: re.Match[str]) -> str:
    together = re.sub(r"[.\s]", "", found[0]).casefold()
    return f" {together} " if together in CREDENTIALS and found.start() else found[0].replace(".", ". ")


def _without_letters(text: str) -> str:
    """Capitals at the end, one of which is a credential, are all letters behind the name: MSN RN CNOR."""
    kept = text.split()
    while len(kept) > 2 and _is_capital(kept[-1]):
        kept.pop()
    dropped = text.split()[len(kept) :]
    is_name_small = any(any(c.islower() for c in word) for word in kept)
    has_credential = any(re.sub(r"\W", "", word).casefold() in CREDENTIALS for word in dropped)
    return " ".join(kept) if is_name_small and has_credential else text


def _are_letters(before: str, behind: Sequence[str]) -> bool:
    """What stands behind the comma may be letters that nobody has heard of, and the name stands before it whole."""
    is_whole = len(before.split()) > 1 and any(c.islower() for c in before)
    return is_whole and all(_is_capital(word) for part in behind for word in part.split())


def _is_capital(word: str) -> bool:
    bare = re.sub(r"\W", "", word)
    return len(bare) > 1 and bare.isupper()


def _without_credentials(part: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in part if word.replace("-", "") not in CREDENTIALS and word not in TITLES | JOBS)


def _without_titles(part: tuple[str, ...]) -> tuple[str, ...]:
    n = 0
    while n < len(part) - 1 and part[n] in TITLES | JOBS:
        n += 1
    return part[n:]


def _plain_words(part: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Without titles before and letters behind; what may also be a name is tried as both."""
    bare = _without_titles(part)
    if part[:1] != bare[:1] and part[0] in NAMES_TOO:
        yield part
    while len(bare) > 2 and bare[-1].replace("-", "") in CREDENTIALS:
        if bare[-1] in NAMES_TOO:
            yield bare
        bare = bare[:-1]
    yield bare


def _without_suffix(part: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    if len(part) > 1 and part[-1] in SUFFIXES:
        return part[:-1], SUFFIXES[part[-1]]
    return part, ""


def _in_orders(plain: tuple[str, ...], suffix: str) -> Iterator[Reading]:
    groups = _groups(plain)
    if not groups:
        return
    if len(groups) == 1:
        yield Reading((), surname_of(plain), suffix)
        return
    for how, given, surname in (
        ("as_written", groups[:-1], groups[-1:]),
        ("two_surnames", groups[:-2], groups[-2:]),
        ("other_order", groups[1:], groups[:1]),
        ("other_order", groups[2:], groups[:2]),
    ):
        if given and surname:
            flat = tuple(word for group in given for word in group)
            yield Reading(_split(flat), surname_of([word for group in surname for word in group]), suffix, how)


def _groups(plain: Sequence[str]) -> list[tuple[str, ...]]:
    """Particles go with the word behind them, but for the first word, which is somebody's name: Al, Ben, Van."""
    groups: list[tuple[str, ...]] = []
    waiting: tuple[str, ...] = ()
    for n, word in enumerate(plain):
        if word in PARTICLES and 0 < n < len(plain) - 1:
            waiting += (word,)
        else:
            groups.append((*waiting, word))
            waiting = ()
    return groups


def _split(given: Sequence[str]) -> tuple[str, ...]:
    return tuple(part for word in given for part in word.split("-"))


def surname_of(parts: Sequence[str]) -> Surname:
    return _surname_of(tuple(part for word in parts for part in word.split("-") if part))


@lru_cache(maxsize=65_536)
def _surname_of(parts: tuple[str, ...]) -> Surname:
    """de la cruz: "delacruz", also "cruz". garcia de leon: "garciadeleon", also "garcia", "deleon" and "leon"."""
    parts = tuple("st" if part in ("saint", "ste") and n < len(parts) - 1 else part for n, part in enumerate(parts))
    halves: list[str] = []
    waiting = ""
    for n, part in enumerate(parts):
        if part in PARTICLES and n < len(parts) - 1:
            waiting += part
        else:
            halves += [waiting + part, part] if waiting else [part]
            waiting = ""
    whole = "".join(parts)
    return Surname(whole, tuple(half for half in dict.fromkeys(halves) if half != whole and len(half) > 1))
