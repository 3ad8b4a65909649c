"""Which columns of the table of clinics are seen, in which order and how wide: as the settings remember it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

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
