"""The layout pass: a document as pages of placed pieces, the same for PDF, printer and preview."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from botox_vetter.language import tr
from botox_vetter.paper.blocks import pieces_of, title_pieces
from botox_vetter.paper.pieces import Page, Piece, Placed, moved
from botox_vetter.paper.stack import paginated
from botox_vetter.paper.styles import FOOT
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.report.colours import Colour
from botox_vetter.report.document import Align, Block, Document, Table, belongs
from botox_vetter.report.drawings.shapes import Line

MARGIN_X, MARGIN_TOP, MARGIN_BOTTOM = 42.0, 34.0, 44.0
FOOT_GAP = 8.0
NUMBER_WIDTH = 90.0


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet as it lies."""

    width: float
    height: float

    @property
    def text_width(self) -> float:
        return self.width - 2 * MARGIN_X

    @property
    def text_height(self) -> float:
        return self.height - MARGIN_TOP - MARGIN_BOTTOM

    def turned(self) -> "Paper":
        return Paper(self.height, self.width)


PAPERS = {"A4": Paper(595.276, 841.89), "Letter": Paper(612.0, 792.0)}


def pages(document: Document, paper: str = "A4", setter: Typesetter | None = None) -> tuple[Page, ...]:
    """All pages of the document on one of `PAPERS`; at least one. setter: with which fonts; None: the system's."""
    *_, made = pages_by_steps(document, paper, setter or Typesetter())
    return made


def pages_by_steps(document: Document, paper: str, setter: Typesetter) -> Iterator[tuple[Page, ...]]:
    """The same for a window that must answer meanwhile: nothing after each piece that is set, at last the pages."""
    sheets: list[tuple[Paper, list[tuple[float, Piece]]]] = []
    for is_turned, blocks in runs(document.blocks):
        sheet = PAPERS[paper].turned() if is_turned else PAPERS[paper]
        pieces = [] if sheets else title_pieces(document, sheet.text_width, setter)
        for piece in pieces_of(blocks, sheet.text_width, sheet.text_height, setter):
            pieces.append(piece)
            yield ()
        sheets += [(sheet, stack) for stack in paginated(pieces, sheet.text_height)]
    yield tuple(
        _page(sheet, stack, _foot(document, number, len(sheets), sheet.text_width, setter))
        for number, (sheet, stack) in enumerate(sheets, start=1)
    )


def runs(blocks: Sequence[Block]) -> list[tuple[bool, list[Block]]]:
    """The blocks in order, as long as they lie the same way; True: on sheets laid on their side. At least one run."""
    found: list[tuple[bool, list[Block]]] = []
    for chain in _chains(blocks):
        is_turned = any(isinstance(block, Table) and block.is_wide for block in chain)
        if found and found[-1][0] is is_turned:
            found[-1][1].extend(chain)
        else:
            found.append((is_turned, chain))
    return found or [(False, [])]


def _chains(blocks: Sequence[Block]) -> list[list[Block]]:
    chains: list[list[Block]] = []
    for block in blocks:
        if chains and belongs(chains[-1][-1], block):
            chains[-1].append(block)
        else:
            chains.append([block])
    return chains


def _page(sheet: Paper, stack: list[tuple[float, Piece]], foot: Piece) -> Page:
    placed = [Placed(MARGIN_X, MARGIN_TOP + y, piece) for y, piece in stack]
    placed.append(Placed(MARGIN_X, sheet.height - MARGIN_BOTTOM + FOOT_GAP, foot))
    return Page(sheet.width, sheet.height, tuple(placed))


def _foot(document: Document, number: int, count: int, width: float, setter: Typesetter) -> Piece:
    """A rule, what the report is about, and the page's number."""
    about = setter.shortened(" · ".join(document.foot), FOOT.size, width - NUMBER_WIDTH)
    words = tr("Page {number} of {count}").format(number=number, count=count)
    left = (moved(line, 0, 4) for line in setter.lines(about, FOOT, width - NUMBER_WIDTH + 1)[:1])
    right = (moved(line, width - NUMBER_WIDTH, 4) for line in setter.lines(words, FOOT, NUMBER_WIDTH, Align.END))
    return Piece(16, (Line(0, 0, width, 0, Colour.RULE, 0.5), *left, *right))
