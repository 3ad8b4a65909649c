"""A text made to fit: what tells names apart stands at their ends, so it is the middle that goes."""

from botox_vetter.report.drawings.shapes import Measure

ELLIPSIS = "…"
ISOLATE, POP = "\u2068", "\u2069"


def shortened(text: str, size: float, room: float, measure: Measure) -> str:
    """The text itself where it fits into `room`; two thirds of what is kept are its beginning."""
    if measure(text, size) <= room:
        return text
    if text.startswith(ISOLATE) and text.endswith(POP):
        return ISOLATE + shortened(text[1:-1], size, room, measure) + POP
    low, high = 0, len(text) - 1  # letters kept: `low` fit, more than `high` do not
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(_without_middle(text, middle), size) <= room else (low, middle - 1)
    return _without_middle(text, low)


def _without_middle(text: str, kept: int) -> str:
    end = kept // 3
    return text[: kept - end].rstrip() + ELLIPSIS + (text[-end:].lstrip() if end else "")
