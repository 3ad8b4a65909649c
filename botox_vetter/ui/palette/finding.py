"""How well something fits what was typed. Every typed word must be found, in whatever order. No widgets.

typed        words          more        fit
"new cl"     New clinic                 0     both begin a word
"clinic new" New clinic                 0
"linic"      New clinic                 1     inside a word
"print"      Report         print pdf   2     what also leads there
"clinci"     New clinic                 4     one slip: a letter too many, too few, another, or two changed about
"delete"     New clinic                 None
"""

import re
from functools import cache
from unicodedata import combining, normalize

_LEAST_FOR_A_SLIP = 5  # letters: shorter words are one slip from everything


def fit(typed: str, words: str, more: str = "") -> int | None:
    """0 is best; None: some typed word is nowhere. `more`: further words that lead there."""
    ranks = [_rank(word, split(words), split(more)) for word in split(typed)]
    known = [rank for rank in ranks if rank is not None]
    return sum(known) if len(known) == len(ranks) else None


@cache
def split(text: str) -> tuple[str, ...]:
    """The words of a text, without accents and in small letters."""
    plain = text if text.isascii() else "".join(one for one in normalize("NFKD", text) if not combining(one))
    return tuple(re.findall(r"\w+", plain.casefold()))


def _rank(typed: str, words: tuple[str, ...], more: tuple[str, ...]) -> int | None:
    for rank, found in (
        (0, (word.startswith(typed) for word in words)),
        (1, (typed in word for word in words)),
        (2, (word.startswith(typed) for word in more)),
        (3, (typed in word for word in more)),
        (4, (is_slip(typed, word[: len(typed) + n]) for word in (*words, *more) for n in (-1, 0, 1))),
    ):
        if any(found):
            return rank
    return None


def is_slip(typed: str, meant: str) -> bool:
    """One letter too many, too few or another one, or two that changed places."""
    if len(typed) < _LEAST_FOR_A_SLIP or abs(len(typed) - len(meant)) > 1 or not meant:
        return False
    same = next((n for n, (one, other) in enumerate(zip(typed, meant, strict=False)) if one != other), None)
    if same is None:
        return True
    one, other = typed[same:], meant[same:]
    is_changed_about = one[:2] == other[1::-1] and one[2:] == other[2:]
    return is_changed_about or one[1:] == other[1:] or one[1:] == other or one == other[1:]
