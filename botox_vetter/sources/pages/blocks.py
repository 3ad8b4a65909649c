"""What stands on a page: pieces of its text in reading order, and links."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """Where in a table; all count from 0, the columns of wide cells each. is_head: a `th`; rows: that it spans."""

    table: int
    row: int
    column: int
    is_head: bool
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text that no border of a paragraph, cell, list item or line breaks.

    start     where it begins in the text of its page, where it stands literally
    tag       the nearest element that makes a block: "p", "li", "td", "h2", "div", ...
    within    numbers of such elements around it, outermost first; what two blocks begin with alike holds both
    headings  the headings that it stands under, outermost first
    is_bold   all of it
    struck    pieces of it that are crossed out, from and to which letter
    """

    text: str
    start: int
    tag: str
    within: tuple[int, ...]
    headings: tuple[str, ...] = ()
    cell: Cell | None = None
    is_bold: bool = False
    struck: tuple[tuple[int, int], ...] = ()

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def heading_level(self) -> int | None:
        """1 to 6; None: it is no heading."""
        return int(self.tag[1]) if len(self.tag) == 2 and self.tag[0] == "h" and self.tag[1].isdecimal() else None


@dataclass(frozen=True, slots=True)
class Link:
    """address: as it stands in the page, "tel:" and "mailto:" included; start: of its text, or where it would be."""

    address: str
    text: str
    start: int
