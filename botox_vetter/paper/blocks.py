"""Each block of a document as pieces of a given width."""

from botox_vetter.paper.pieces import Piece, TextLine, fitted, moved
from botox_vetter.paper.styles import BULLET, HEADINGS, PARAGRAPHS, SUBTITLE, TITLE, Style
from botox_vetter.paper.tables import table_pieces
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.report.colours import Colour
from botox_vetter.report.document import Block, Bullets, Document, Heading, Paragraph, Role, Table
from botox_vetter.report.drawings.shapes import Box, Drawing

BULLET_INDENT = 11.0
WARNING_EDGE, WARNING_PADDING = 2.5, 6.0
SPACE_BEFORE_HEADING = {1: 9.0, 2: 8.0, 3: 6.0}


def pieces_of(document: Document, width: float, setter: Typesetter) -> list[Piece]:
    """The title and all blocks, in order."""
    pieces = [_text(document.title, TITLE, width, setter, keeps_next=True)]
    pieces += [_text(line, SUBTITLE, width, setter, space=1) for line in document.subtitle]
    for block in document.blocks:
        pieces += _block(block, width, setter)
    return pieces


def _block(block: Block, width: float, setter: Typesetter) -> list[Piece]:
    match block:
        case Heading():
            space = SPACE_BEFORE_HEADING[block.level]
            return [_text(block.text, HEADINGS[block.level], width, setter, space=space, keeps_next=True)]
        case Paragraph(role=Role.WARNING):
            return [_warning(block, width, setter)]
        case Paragraph():
            return [_text(block.text, PARAGRAPHS[block.role], width, setter, space=5)]
        case Bullets():
            return [_bullet(item, width, setter) for item in block.items]
        case Table():
            return table_pieces(block, width, setter)
        case Drawing():
            shapes, height = fitted(block, width)
            return [Piece(height, shapes, space_before=6)]


def _text(
    text: str, style: Style, width: float, setter: Typesetter, space: float = 0.0, keeps_next: bool = False
) -> Piece:
    lines = setter.lines(text, style, width)
    return Piece(_height(lines), lines, space, keeps_next)


def _bullet(item: str, width: float, setter: Typesetter) -> Piece:
    sign = setter.lines("•", BULLET, BULLET_INDENT)
    lines = setter.lines(item, BULLET, width - BULLET_INDENT)
    return Piece(_height(lines), (*sign, *(moved(line, BULLET_INDENT, 0) for line in lines)), space_before=2)


def _warning(block: Paragraph, width: float, setter: Typesetter) -> Piece:
    inset = WARNING_EDGE + WARNING_PADDING
    lines = setter.lines(block.text, PARAGRAPHS[Role.WARNING], width - inset - WARNING_PADDING)
    height = _height(lines) + 2 * WARNING_PADDING
    ground = (Box(0, 0, width, height, Colour.TINT), Box(0, 0, WARNING_EDGE, height, Colour.CAUTION))
    return Piece(height, (*ground, *(moved(line, inset, WARNING_PADDING) for line in lines)), space_before=8)


def _height(lines: tuple[TextLine, ...]) -> float:
    return sum(line.height for line in lines)
