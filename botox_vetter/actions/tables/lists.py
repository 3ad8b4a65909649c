"""Several words in one cell: "English; German". A word that holds a separator stands in quotation marks."""

import re
from collections.abc import Iterable

_NEEDS_QUOTES = re.compile(r'[,;"\n\r]|^\s|\s$|^$')


def write_list(words: Iterable[str]) -> str:
    return "; ".join('"' + word.replace('"', '""') + '"' if _NEEDS_QUOTES.search(word) else word for word in words)


def read_list(text: str) -> tuple[str, ...]:
    """Split at semicolons and line breaks; where there is neither, at commas. Blanks are left out."""
    separators = ";\n" if re.search("[;\n]", re.sub(r'"[^"]*"', "", text)) else ",\n"
    found, at = [], 0
    while at <= len(text):
        word, at = _next(text, at, separators)
        if word:
            found.append(word)
    return tuple(found)


def _next(text: str, at: int, separators: str) -> tuple[str, int]:
    """The word that begins here, and where the one after it does."""
    quoted = re.compile(rf'\s*"((?:[^"]|"")*)"\s*(?=[{separators}]|$)').match(text, at)
    if quoted:
        return quoted[1].replace('""', '"'), quoted.end() + 1
    bare = re.compile(f"[^{separators}]*").match(text, at)
    assert bare is not None
    return bare[0].strip(), bare.end() + 1
