"""What a colour means; its print, dark enough on white to be read in black and white, too; and its light by night."""

from enum import StrEnum

from botox_vetter.vetting.results import Verdict


class Colour(StrEnum):
    """A role. Never the only sign of anything: words stand beside it."""

    TEXT = "text"
    QUIET = "quiet"
    ACCENT = "accent"
    GOOD = "good"
    CAUTION = "caution"
    BAD = "bad"
    RULE = "rule"
    TINT = "tint"


VERDICT_COLOURS = {Verdict.CLEARED: Colour.GOOD, Verdict.OPEN: Colour.CAUTION, Verdict.RULED_OUT: Colour.BAD}


ON_PAPER = {
    Colour.TEXT: "#1c2430",
    Colour.QUIET: "#55606b",
    Colour.ACCENT: "#0f5f73",
    Colour.GOOD: "#1f6a3c",
    Colour.CAUTION: "#875200",
    Colour.BAD: "#a3231b",
    Colour.RULE: "#c3cbd2",
    Colour.TINT: "#eef2f4",
}

PAPER, NIGHT = "#ffffff", "#14191f"  # what they stand on

AT_NIGHT = {
    Colour.TEXT: "#e6eaee",
    Colour.QUIET: "#a9b4be",
    Colour.ACCENT: "#7fcbde",
    Colour.GOOD: "#7fd09a",
    Colour.CAUTION: "#e8b45c",
    Colour.BAD: "#f29a90",
    Colour.RULE: "#46515c",
    Colour.TINT: "#232b33",
}
