"""Each block of a document as pieces of a given width."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from botox_vetter.paper.pieces import Mark, Piece, TextLine, fitted, moved
from botox_vetter.paper.styles import BULLET, HEADINGS, PARAGRAPHS, SUBTITLE, TITLE
from botox_vetter.paper.tables import table_pieces
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.report.colours import Colour
from botox_vetter.report.document import Block, Bullets, Document, Heading, Paragraph, Role, Table, belongs
from botox_vetter.report.drawings.shapes import Box, Drawing

BULLET_INDENT = 11.0
BULLET_SPACE = 2.0
WARNING_EDGE, WARNING_PADDING = 2.5, 6.0
SPACE_BEFORE_HEADING = {1: 9.0, 2: 8.0, 3: 6.0}
HIGHEST_DRAWING = 0.85  # of a page: a heading stands above it, small print below


def title_pieces(document: Document, width: float, setter: Typesetter) -> list[Piece]:
    title = setter.lines(document.title, TITLE, width)
    subtitle = (setter.lines(line, SUBTITLE, width) for line in document.subtitle)
    return [_whole(title, keeps_next=True), *(_whole(lines, space=1, keeps_next=True) for lines in subtitle)]


def pieces_of(blocks: Sequence[Block], width: float, height: float, setter: Typesetter) -> Iterator[Piece]:
    """All blocks in order; width and height: of the text on a page."""
    for before, block, following in zip((None, *blocks), blocks, (*blocks[1:], None), strict=False):
        last: Piece | None = None
        for piece in _block(block, width, height, setter):
            if last is not None:
                yield last
            last = piece
        if last is not None:
            is_bound = following is not None and (belongs(block, following) or _is_below_a_head(block, before))
            yield replace(last, keeps_next=True) if is_bound else last


def _is_below_a_head(block: Block, before: Block | None) -> bool:
    """Small print between a heading and what it heads."""
    return isinstance(before, Heading) and isinstance(block, Paragraph) and block.role is Role.NOTE


def _block(block: Block, width: float, height: float, setter: Typesetter) -> Iterable[Piece]:
    match block:
        case Heading():
            lines = setter.lines(block.text, HEADINGS[block.level], width)
            piece = _whole(lines, SPACE_BEFORE_HEADING[block.level], keeps_next=True)
            return [replace(piece, heading=block, opens_page=block.opens_page)]
        case Paragraph(role=Role.WARNING):
            return [_warning(block, width, setter)]
        case Paragraph():
            return flowing(setter.lines(block.text, PARAGRAPHS[block.role], width), space=5)
        case Bullets():
            return _bullets(block.items, width, setter)
        case Table():
            return table_pieces(block, width, setter)
        case Drawing():
            shapes, drawn_height = fitted(block, width, height * HIGHEST_DRAWING)
            return [Piece(drawn_height, shapes, space_before=6)]


def flowing(lines: tuple[TextLine, ...], space: float) -> list[Piece]:
    """The lines of one text, which may run over to the next page, but never with one line alone."""
    if len(lines) < 4:
        return [_whole(lines, space)]
    parts = (lines[:2], *((line,) for line in lines[2:-2]), lines[-2:])
    return [_whole(part, 0 if n else space) for n, part in enumerate(parts)]


def _whole(lines: tuple[TextLine, ...], space: float = 0.0, keeps_next: bool = False) -> Piece:
    """Lines that are never parted."""
    top = lines[0].y if lines else 0.0
    return Piece(_height(lines), tuple(moved(line, 0, -top) for line in lines), space, keeps_next)


def _bullets(items: tuple[str, ...], width: float, setter: Typesetter) -> list[Piece]:
    """A list of short items runs over like a text: the first and the last never stand alone on a page."""
    parts = [_bullet(item, width, setter) for item in items]
    pieces = list(chain.from_iterable(parts))
    if len(parts) > 1:
        pieces[len(parts[0]) - 1] = replace(pieces[len(parts[0]) - 1], keeps_next=True)
        before_last = -len(parts[-1]) - 1
        pieces[before_last] = replace(pieces[before_last], keeps_next=True)
    return pieces


def _bullet(item: str, width: float, setter: Typesetter) -> list[Piece]:
    sign = setter.lines("•", BULLET, BULLET_INDENT)
    first, *others = flowing(setter.lines(item, BULLET, width - BULLET_INDENT), BULLET_SPACE)
    return [
        replace(first, marks=(*sign, *_indented(first))),
        *(replace(piece, marks=_indented(piece)) for piece in others),
    ]


def _indented(piece: Piece) -> tuple[Mark, ...]:
    return tuple(moved(mark, BULLET_INDENT, 0) for mark in piece.marks)


def _warning(block: Paragraph, width: float, setter: Typesetter) -> Piece:
    inset = WARNING_EDGE + WARNING_PADDING
    lines = setter.lines(block.text, PARAGRAPHS[Role.WARNING], width - inset - WARNING_PADDING)
    height = _height(lines) + 2 * WARNING_PADDING
    ground = (Box(0, 0, width, height, Colour.TINT), Box(0, 0, WARNING_EDGE, height, Colour.CAUTION))
    return Piece(height, (*ground, *(moved(line, inset, WARNING_PADDING) for line in lines)), space_before=8)


def _height(lines: tuple[TextLine, ...]) -> float:
    return sum(line.height for line in lines)
