"""The report as blocks that say what a thing is; every writer lays them out in its own way."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from botox_vetter.report.colours import Colour
from botox_vetter.report.drawings.shapes import Drawing


class Role(StrEnum):
    """How a paragraph speaks: the answer, plain text, small print, or something not to be missed."""

    LEAD = "lead"
    BODY = "body"
    NOTE = "note"
    WARNING = "warning"


class Align(StrEnum):
    START = "start"
    END = "end"


class Emphasis(StrEnum):
    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Heading:
    """level 1 to 3 below the title of the document. opens_page: on paper it begins a sheet."""

    level: int
    text: str
    opens_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    role: Role = Role.BODY


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """weight: its share of the table's width."""

    header: str
    weight: float = 1.0
    align: Align = Align.START


_WEB_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """text: how an address stands at the beginning of a line of its cell. Only http and https lead anywhere."""

    text: str
    address: str

    def __post_init__(self) -> None:
        if not is_web_address(self.address) or not self.text:
            raise ValueError(f"no link: {self.text!r} to {self.address!r}")


def is_web_address(text: str) -> bool:
    """Whether a reader may be led there: http or https, in one piece."""
    return _WEB_ADDRESS.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Cell:
    """notes: further lines, set smaller below the text; the drawing stands between the two.

    links: addresses with which some of these lines begin
    about: the id of the question, price, person or clinic that it tells of, where a window can lead there
    """

    text: str
    notes: tuple[str, ...] = ()
    emphasis: Emphasis = Emphasis.PLAIN
    colour: Colour = Colour.TEXT
    drawing: Drawing | None = None
    links: tuple[Link, ...] = ()
    about: str = ""

    def link_of(self, line: str) -> Link | None:
        """The one with which this line of the cell begins."""
        for link in self.links:
            if line == link.text or line.startswith((f"{link.text},", f"{link.text}:")):
                return link
        return None


@dataclass(frozen=True, slots=True)
class Row:
    """The first cell heads the row. is_group: it stands alone and heads the rows that follow.

    keeps_next: on paper it is not parted from the next row while a page can hold both.
    about: the area, criterion or figure that it tells of, for who wants to know more; "": none
    """

    cells: tuple[Cell, ...]
    is_group: bool = False
    keeps_next: bool = False
    about: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """is_wide: on paper it asks for sheets laid on their side; what belongs to it goes along."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    is_wide: bool = False

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row.cells) != (1 if row.is_group else len(self.columns)):
                raise ValueError(f"{len(row.cells)} cells under {len(self.columns)} columns in {self.caption!r}")


Block = Heading | Paragraph | Bullets | Table | Drawing


@dataclass(frozen=True, slots=True)
class Document:
    """subtitle: lines below the title; foot: what every page repeats; language: an ISO code.

    day: for which it is made, the only date that a written file tells of itself; None: none is told
    """

    title: str
    subtitle: tuple[str, ...]
    language: str
    foot: tuple[str, ...]
    blocks: tuple[Block, ...]
    day: date | None = None


def belongs(block: Block, following: Block) -> bool:
    """Whether the two stay together: a heading and what it heads, a table or drawing and its legend or small print."""
    match block, following:
        case Heading(), _:
            return True
        case Paragraph(role=Role.NOTE), Paragraph(role=Role.NOTE):
            return True
        case Paragraph(), _:
            return block.text.endswith(":")
        case ((Table() | Drawing()), Paragraph()):
            return following.role is Role.NOTE
        case Table(), Drawing():
            return True
        case Drawing(), Table():
            return not following.caption  # with one it begins something new
        case _:
            return False
