"""A person's name that a register writes in capitals alone, as one writes names.

MAREN QUILLE                Maren Quille          J T O'BRIEN-MCKAY JR   J T O'Brien-McKay Jr
ANA LUCIA DE LA CRUZ        Ana Lucia de la Cruz  MARY NG                Mary Ng
PIETER VAN DER MEER III     Pieter van der Meer III
"""

import re

_ALWAYS_SMALL = frozenset({"de", "del", "della", "den", "der", "di", "do", "dos", "das", "du", "y", "zu", "zur", "von"})
_SMALL_BEFORE = {"la": "de", "las": "de", "los": "de", "le": "de"}
_SMALL_WITH = {"van": ("de", "den", "der", "het")}
_NUMERALS = frozenset({"II", "III", "IV", "VI", "VII", "VIII"})


def as_written(name: str) -> str:
    """A name that has small letters stays as it is. Which capitals are in it nobody knows: keep the register's form."""
    if not name.isupper():
        return name
    words = name.split()
    return " ".join(_word(n, words) for n in range(len(words)))


def _word(n: int, words: list[str]) -> str:
    word = words[n]
    before, after = words[n - 1].lower() if n else "", words[n + 1].lower() if n + 1 < len(words) else ""
    small = word.lower()
    is_particle = small in _ALWAYS_SMALL or _SMALL_BEFORE.get(small) == before or after in _SMALL_WITH.get(small, ())
    if is_particle and 0 < n < len(words) - 1:  # else it is a name of its own
        return small
    if n and word.strip(".,") in _NUMERALS:
        return word
    if n == 0 and len(word) == 2 and not re.search("[AEIOUY]", word):
        return word  # JP, TJ: two initials
    return "-".join(map(_part, word.split("-")))


def _part(part: str) -> str:
    """O'BRIEN, D'ANGELO and MCKAY have a second capital."""
    if found := re.fullmatch(r"(\w{1,2}['’])(\w{2,}.*)", part):
        return found[1].capitalize() + found[2].capitalize()
    if found := re.fullmatch(r"MC(\w{3,}.*)", part):
        return "Mc" + found[1].capitalize()
    return part.capitalize()
