"""Fills pages with pieces from top to bottom: what belongs together stays together, what is too high is cut."""

from collections.abc import Callable
from itertools import pairwise

from botox_vetter.paper.pieces import Piece, cut

LEAST_ROOM = 40.0  # a piece higher than a page is cut so that neither end of it is lower than that

Pieces = list[Piece]


def paginated(pieces: Pieces, height: float) -> list[list[tuple[float, Piece]]]:
    """For each page its pieces with their y from the top of the text."""
    stack = _Stack(height)
    for group in _chains(pieces, lambda piece: piece.keeps_next or piece.likes_next):
        stack.place(group)
    return stack.sheets


def _chains(pieces: Pieces, is_bound: Callable[[Piece], bool]) -> list[Pieces]:
    """The pieces in groups: each goes on for as long as its last one is bound to the next."""
    if not pieces:
        return []
    chains = [[pieces[0]]]
    for before, piece in pairwise(pieces):
        if is_bound(before):
            chains[-1].append(piece)
        else:
            chains.append([piece])
    return chains


class _Stack:
    """Pages being filled from the top."""

    def __init__(self, height: float) -> None:
        self.height = height
        self.y = 0.0
        self.sheets: list[list[tuple[float, Piece]]] = [[]]

    def place(self, group: Pieces) -> None:
        """Puts a chain on this page, on the next, or, if no page can hold it, in parts."""
        if group[0].opens_page and self.y > 0:
            self._turn()
        if self._fits_a_page(group):
            self._place_together(group)
            return
        for part in _chains(group, lambda piece: piece.keeps_next):
            self._place_together(part)

    def _place_together(self, group: Pieces) -> None:
        is_cut = not self._fits_a_page(group)
        needed = self._needed(group)
        if is_cut:
            needed += LEAST_ROOM - group[-1].height  # room for the beginning of what is cut, or its heading is alone
        if self.y > 0 and self.y + needed > self.height:
            self._turn()
        for piece in group:
            self._place_one(piece, is_cut)

    def _place_one(self, piece: Piece, is_cut: bool) -> None:
        least = LEAST_ROOM if is_cut and piece.height > 2 * LEAST_ROOM else piece.height
        if self.y > 0 and self._room(piece) < least:
            self._turn()
        if self.y == 0 and (head := self._head(piece)) is not None:
            self._put(head)
        if piece.height <= self._room(piece):
            self._put(piece)
            return
        above, below = cut(piece, min(self._room(piece), piece.height - LEAST_ROOM))
        self._put(above)
        self._turn()
        self._place_one(below, is_cut)

    def _needed(self, group: Pieces) -> float:
        return sum(piece.space_before + piece.height for piece in group)

    def _fits_a_page(self, group: Pieces) -> bool:
        needed = self._needed(group) - group[0].space_before
        return self._head_height(group[0]) + needed <= self.height

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
