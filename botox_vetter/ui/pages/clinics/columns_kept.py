"""Which columns of the table of clinics are seen, in which order and how wide: as the settings remember it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from botox_vetter.ui.models import clinic_columns as c

NAMES = {
    c.RANK: "rank",
    c.NAME: "name",
    c.VERDICT: "verdict",
    c.SCORE: "score",
    c.YEAR: "year",
    c.PLACE: "place",
    c.INJECTS: "injects",
    c.GATES: "gates",
    c.SESSION: "session",
    c.CHECKED: "checked",
    c.TO_ASK: "to_ask",
    c.TAGS: "tags",
    c.SHORTLIST: "shortlist",
}
_NUMBERS = {name: column for column, name in NAMES.items()}


@dataclass(frozen=True, slots=True)
class Columns:
    """order: all of them, from left to right; shown: those that are seen; widths: of those that a hand has set."""

    order: tuple[int, ...] = c.COLUMNS
    shown: frozenset[int] = c.AT_FIRST
    widths: Mapping[int, int] = field(default_factory=dict, hash=False)
    sorted_by: int = c.RANK
    is_descending: bool = False


def columns_text(columns: Columns) -> str:
    """By name: a later program may know other columns."""
    return json.dumps(
        {
            "order": [NAMES[column] for column in columns.order],
            "shown": [NAMES[column] for column in columns.order if column in columns.shown],
            "widths": {NAMES[column]: width for column, width in columns.widths.items()},
            "sorted_by": NAMES[columns.sorted_by],
            "is_descending": columns.is_descending,
        }
    )


def read_columns(text: str) -> Columns:
    """What cannot be read is as at first: these are no facts. Columns that the text does not know come last."""
    try:
        kept = json.loads(text)
        order = [_NUMBERS[name] for name in kept["order"] if name in _NUMBERS]
        shown = frozenset(_NUMBERS[name] for name in kept["shown"] if name in _NUMBERS) | {c.NAME}
        widths = {_NUMBERS[name]: int(width) for name, width in kept["widths"].items() if name in _NUMBERS}
        sorted_by = _NUMBERS.get(kept["sorted_by"], c.RANK)
        is_descending = bool(kept["is_descending"])
    except (ValueError, KeyError, TypeError, AttributeError):
        return Columns()
    order += [column for column in c.COLUMNS if column not in order]
    return Columns(tuple(dict.fromkeys(order)), shown, widths, sorted_by, is_descending)


def with_shown(columns: Columns, column: int, is_shown: bool) -> Columns:
    """The name is always seen."""
    shown = columns.shown | {column} if is_shown else columns.shown - {column}
    return replace(columns, shown=shown | {c.NAME})


def moved(columns: Columns, column: int, by: int) -> Columns:
    """One place among those that are seen: by 1 to the right, -1 to the left; at the edge it stays."""
    seen = [one for one in columns.order if one in columns.shown]
    place = seen.index(column) + by
    if not 0 <= place < len(seen):
        return columns
    order = [one for one in columns.order if one != column]
    order.insert(order.index(seen[place]) + (by > 0), column)
    return replace(columns, order=tuple(order))


def with_width(columns: Columns, column: int, width: int) -> Columns:
    return replace(columns, widths={**columns.widths, column: width})
