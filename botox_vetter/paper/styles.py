"""Sizes and weights of every kind of text in the report, in points."""

from dataclasses import dataclass, replace
from functools import cache

from botox_vetter.report.colours import Colour
from botox_vetter.report.document import Emphasis, Role


@dataclass(frozen=True, slots=True)
class Style:
    size: float
    is_bold: bool = False
    colour: Colour = Colour.TEXT


TITLE = Style(16, is_bold=True)
SUBTITLE = Style(9, colour=Colour.QUIET)
HEADINGS = {1: Style(10.5, True, Colour.ACCENT), 2: Style(9.5, is_bold=True), 3: Style(9, is_bold=True)}
PARAGRAPHS = {
    Role.LEAD: Style(10.5),
    Role.BODY: Style(9),
    Role.NOTE: Style(8, colour=Colour.QUIET),
    Role.WARNING: Style(9),
}
BULLET = Style(9)
CAPTION_LEVEL = 1  # a table heads itself
CAPTION = HEADINGS[CAPTION_LEVEL]
TABLE_HEAD = Style(8, is_bold=True)
TABLE_TEXT = Style(8.5)
TABLE_NOTE = Style(7.5, colour=Colour.QUIET)
FOOT = Style(7.5, colour=Colour.QUIET)


@cache
def cell_style(emphasis: Emphasis, colour: Colour) -> Style:
    """How the text of a cell is set."""
    if emphasis is Emphasis.QUIET:
        return replace(TABLE_TEXT, colour=Colour.QUIET)
    return replace(TABLE_TEXT, is_bold=emphasis is Emphasis.STRONG, colour=colour)
