"""Invented documents for the paper tests."""

from botox_vetter.report.colours import Colour
from botox_vetter.report.document import (
    Align,
    Block,
    Bullets,
    Cell,
    Column,
    Document,
    Emphasis,
    Heading,
    Paragraph,
    Role,
    Row,
    Table,
)
from botox_vetter.report.drawings.shapes import Box, Drawing, Fill, Label, Line

SHAPES = (
    Box(0, 0, 60, 8, Colour.ACCENT),
    Box(60, 0, 30, 8, Colour.ACCENT, Fill.HATCHED),
    Line(0, 10, 90, 10, Colour.RULE),
    Label(0, 18, "drawn words", 7),
)
DRAWING = Drawing(90, 20, SHAPES, "a bar")
LEGEND = Drawing(90, 20, SHAPES, "a legend")
NOTE = Paragraph("Small print.", Role.NOTE)


def document(*blocks: Block, title: str = "Spring search") -> Document:
    return Document(title, ("Harbour Bay", "22 November 2026"), "en", ("Spring", "22 November 2026"), blocks)


def table(rows: int, caption: str = "Prices of all clinics", text: str = "Quay Skin Rooms") -> Table:
    columns = (Column("Clinic", 2), Column("Price", 1, Align.END), Column("Seen", 3))
    return Table(caption, columns, tuple(row(n, text) for n in range(rows)))


def row(n: int, text: str = "Quay Skin Rooms") -> Row:
    return Row(
        (Cell(f"row{n:03}", emphasis=Emphasis.STRONG), Cell(f"£{n}", colour=Colour.BAD), Cell(text, ("a note",)))
    )


def every_block() -> Document:
    group = Table(
        "Grouped",
        (Column(""), Column("One")),
        (Row((Cell("Harbour"),), True), Row((Cell("a"), Cell("b", drawing=DRAWING)))),
    )
    return document(
        Heading(1, "First things"),
        Paragraph("The answer.", Role.LEAD),
        Paragraph("Plain words."),
        Paragraph("Not to be missed.", Role.WARNING),
        Heading(2, "Second things"),
        Bullets(("one thing", "another thing")),
        Heading(3, "Third things"),
        DRAWING,
        table(3),
        group,
        NOTE,
    )
