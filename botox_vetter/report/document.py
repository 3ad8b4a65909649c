"""The report as blocks that say what a thing is; every writer lays them out in its own way."""

from dataclasses import dataclass
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
    """level 1 to 3 below the title of the document."""

    level: int
    text: str


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


@dataclass(frozen=True, slots=True)
class Cell:
    """notes: further lines, set smaller below the text; the drawing stands between the two."""

    text: str
    notes: tuple[str, ...] = ()
    emphasis: Emphasis = Emphasis.PLAIN
    colour: Colour = Colour.TEXT
    drawing: Drawing | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """The first cell heads the row. is_group: it stands alone and heads the rows that follow."""

    cells: tuple[Cell, ...]
    is_group: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row.cells) != (1 if row.is_group else len(self.columns)):
                raise ValueError(f"{len(row.cells)} cells under {len(self.columns)} columns in {self.caption!r}")


Block = Heading | Paragraph | Bullets | Table | Drawing


@dataclass(frozen=True, slots=True)
class Document:
    """subtitle: lines below the title; foot: what every page repeats; language: an ISO code."""

    title: str
    subtitle: tuple[str, ...]
    language: str
    foot: tuple[str, ...]
    blocks: tuple[Block, ...]
