"""Which pages of all are meant: "1-3, 5"."""

import re

_RANGE = re.compile(r"(\d*)\s*[-\N{EN DASH}]\s*(\d*)")


def chosen_pages(text: str, count: int) -> tuple[int, ...]:
    """Numbers from 1 to count in order, each once; no text is all of them, "4-" the fourth and all after it.

    Raises ValueError where it cannot be understood, or no such page is there.
    """
    if not text.strip():
        return tuple(range(1, count + 1))
    chosen: set[int] = set()
    for part in re.split("[,;]", text):
        chosen |= set(_range(part.strip(), count))
    return tuple(sorted(chosen))


def _range(part: str, count: int) -> range:
    if part.isdecimal():
        first = last = int(part)
    elif (found := _RANGE.fullmatch(part)) and part.strip("-\N{EN DASH} "):
        first, last = int(found[1] or 1), int(found[2] or count)
    else:
        raise ValueError(part)
    if not 1 <= first <= last <= count:
        raise ValueError(part)
    return range(first, last + 1)
