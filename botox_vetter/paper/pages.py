"""The layout pass: a document as pages of placed pieces, the same for PDF, printer and preview."""

from dataclasses import dataclass

from botox_vetter.language import tr
from botox_vetter.paper.blocks import pieces_of
from botox_vetter.paper.pieces import Page, Piece, Placed, cut, moved
from botox_vetter.paper.styles import FOOT
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.report.colours import Colour
from botox_vetter.report.document import Align, Document
from botox_vetter.report.drawings.shapes import Line

MARGIN_X, MARGIN_TOP, MARGIN_BOTTOM = 42.0, 34.0, 44.0
FOOT_GAP = 8.0
NUMBER_WIDTH = 90.0
LEAST_ROOM = 40.0  # below that no cut of an over-high piece is begun on a page


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet, upright."""

    width: float
    height: float


PAPERS = {"A4": Paper(595.276, 841.89), "Letter": Paper(612.0, 792.0)}


def pages(document: Document, paper: str = "A4", setter: Typesetter | None = None) -> tuple[Page, ...]:
    """All pages of the document on one of `PAPERS`; at least one. setter: with which fonts; None: the system's."""
    setter = setter or Typesetter()
    sheet = PAPERS[paper]
    width = sheet.width - 2 * MARGIN_X
    sheets = paginated(pieces_of(document, width, setter), sheet.height - MARGIN_TOP - MARGIN_BOTTOM)
    return tuple(
        Page(
            sheet.width,
            sheet.height,
            (
                *(Placed(MARGIN_X, MARGIN_TOP + y, piece) for y, piece in placed),
                Placed(
                    MARGIN_X, sheet.height - MARGIN_BOTTOM + FOOT_GAP, _foot(document, n, len(sheets), width, setter)
                ),
            ),
        )
        for n, placed in enumerate(sheets, start=1)
    )


def paginated(pieces: list[Piece], height: float) -> list[list[tuple[float, Piece]]]:
    """For each page its pieces with their y from the top of the text; what keeps the next stays with it."""
    stack = _Stack(height)
    start = 0
    while start < len(pieces):
        end = start + 1
        while end < len(pieces) and pieces[end - 1].keeps_next:
            end += 1
        stack.place(pieces[start:end])
        start = end
    return stack.sheets


class _Stack:
    """Pages being filled from the top."""

    def __init__(self, height: float) -> None:
        self.height = height
        self.y = 0.0
        self.sheets: list[list[tuple[float, Piece]]] = [[]]

    def place(self, group: list[Piece]) -> None:
        """Puts what belongs together on this page, on the next, or, if no page can hold it, piece after piece."""
        needed = sum(piece.space_before + piece.height for piece in group)
        if self.y + needed > self.height and self.y > 0 and self._head_height(group[0]) + needed <= self.height:
            self._turn()
        for piece in group:
            self._place_one(piece)

    def _place_one(self, piece: Piece) -> None:
        fits_a_page = self._head_height(piece) + piece.height <= self.height
        if self.y > 0 and self._room(piece) < piece.height and (fits_a_page or self._room(piece) < LEAST_ROOM):
            self._turn()
        if self.y == 0 and (head := self._head(piece)) is not None:
            self._put(head)
        if piece.height <= self._room(piece):
            self._put(piece)
            return
        above, below = cut(piece, self._room(piece))
        self._put(above)
        self._turn()
        self._place_one(below)

    def _head(self, piece: Piece) -> Piece | None:
        """What is repeated above it on a new page; a head of more than half a page is not."""
        return piece.head if piece.head and piece.head.height <= self.height / 2 else None

    def _head_height(self, piece: Piece) -> float:
        head = self._head(piece)
        return head.height if head else 0.0

    def _room(self, piece: Piece) -> float:
        return self.height - self.y - (piece.space_before if self.y > 0 else 0.0)

    def _put(self, piece: Piece) -> None:
        y = self.y + piece.space_before if self.y > 0 else 0.0
        self.sheets[-1].append((y, piece))
        self.y = y + piece.height

    def _turn(self) -> None:
        self.sheets.append([])
        self.y = 0.0


def _foot(document: Document, number: int, count: int, width: float, setter: Typesetter) -> Piece:
    """A rule, what the report is about, and the page's number."""
    about = setter.shortened(" · ".join(document.foot), FOOT.size, width - NUMBER_WIDTH)
    words = tr("Page {number} of {count}").format(number=number, count=count)
    left = (moved(line, 0, 4) for line in setter.lines(about, FOOT, width - NUMBER_WIDTH + 1)[:1])
    right = (moved(line, width - NUMBER_WIDTH, 4) for line in setter.lines(words, FOOT, NUMBER_WIDTH, Align.END))
    return Piece(16, (Line(0, 0, width, 0, Colour.RULE, 0.5), *left, *right))
