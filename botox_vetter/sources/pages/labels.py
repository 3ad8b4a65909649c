"""What a block of a page stands under: headings, first lines of boxes and tables, bold lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from botox_vetter.sources.pages.amounts import money_in
from botox_vetter.sources.pages.blocks import Block
from botox_vetter.sources.pages.lexicon import Lexicon, Look

LONGEST_LABEL = 120  # letters
LONGEST_LINE = 50
SMALL_BOX = 25  # blocks; its first line is its label
LARGEST_BOX = 80  # blocks; the first line of a larger one is no label of all that follows
UPPER = frozenset(["forehead", "crows_feet", "glabella"])
FEWEST_WORDS = 5  # of a sentence
MOST_OF_A_HEAD = 3  # words
FAR = 40  # blocks back in which a bold line is looked for
LABEL_TAGS = frozenset(["caption", "summary", "legend", "dt", "button", "th"])


def is_sentence(text: str) -> bool:
    """It ends like one, and is no short heading with a full stop."""
    return text.rstrip().endswith((".", "!", "?")) and len(text.split()) >= FEWEST_WORDS


def is_of_toxin(look: Look) -> bool:
    """It names a number of areas, or one that toxin is given to and hardly anything else."""
    return look.count is not None or look.owns or look.leans or bool(UPPER.intersection(area for area, _ in look.areas))


@dataclass(frozen=True, slots=True)
class Label:
    """rank: of a heading, 1 to 6; 0: the page's title; None: another line."""

    look: Look
    start: int
    rank: int | None

    @property
    def text(self) -> str:
        return self.look.text


class Labels:
    """Of all blocks of one page."""

    def __init__(self, blocks: Sequence[Block], lexicon: Lexicon) -> None:
        self._blocks, self._lexicon = blocks, lexicon
        self._first: dict[int, int] = {}
        self._last: dict[int, int] = {}
        for at, block in enumerate(blocks):
            for box in block.within:
                self._first.setdefault(box, at)
                self._last[box] = at
        self._priced = [next(money_in(block.text), None) is not None for block in blocks]
        self._headings = self._all_headings()
        self.title = next((self._label(at, 0) for at, block in enumerate(blocks) if block.tag == "title"), None)

    def over(self, at: int, names: frozenset[int] = frozenset()) -> list[Label]:
        """Innermost first; without the title, and without the blocks in `names`, which are names of prices.

        A line above a heading says nothing about what follows that heading, unless it only names an area.
        """
        block = self._blocks[at]
        found = {label.start: label for label in self._headings[at]}
        since = max((label.start for label in found.values() if not self._is_item(label.look)), default=-1)
        for box in block.within:
            first = self._first[box]
            is_before = since < self._blocks[first].start < block.start and first not in names
            if is_before and self._is_short(first) and self._is_label_of(first, box):
                found.setdefault(self._blocks[first].start, self._label(first, None))
        bold = self._line_before(at, names)
        if bold is not None and self._blocks[bold].start > since:
            found.setdefault(self._blocks[bold].start, self._label(bold, None))
        return sorted(found.values(), key=lambda label: -label.start)

    def _is_label_of(self, first: int, box: int) -> bool:
        """The first line of a box: where it tells of a treatment, or the box is small and has no headings."""
        if self._blocks[first].heading_level is None and is_sentence(self._blocks[first].text):
            return False
        size = self._last[box] - first
        if size > SMALL_BOX:
            return size <= LARGEST_BOX and self._tells(self._blocks[first])
        return self._tells(self._blocks[first]) or not any(
            self._blocks[b].heading_level is not None for b in self.box(box)
        )

    def box(self, number: int) -> range:
        """The blocks within."""
        return range(self._first[number], self._last[number] + 1)

    def _label(self, at: int, rank: int | None) -> Label:
        block = self._blocks[at]
        return Label(self._lexicon.look(block.text), block.start, rank)

    def _is_short(self, at: int) -> bool:
        block = self._blocks[at]
        return len(block.text) <= LONGEST_LABEL and not self._priced[at] and block.tag != "title"

    def _line_before(self, at: int, names: frozenset[int]) -> int | None:
        """The nearest line before that stands out and governs what follows in its box."""
        block = self._blocks[at]
        names_itself = self._priced[at]
        for back in range(at - 1, max(-1, at - FAR), -1):
            line = self._blocks[back]
            if line.heading_level is not None or not self._is_short(back):
                continue
            if back in names and not (names_itself and self._lexicon.look(line.text).other):
                continue  # "Electrolysis" names the next amount, and more than that
            around = line.within[: -2 if line.cell is not None else -1]
            stands_out = (self._stands_out(line) and line.within != block.within) or self._parts(back)
            if block.within[: len(around)] == around and (stands_out or self._tells(line)):
                return back
        return None

    def _parts(self, at: int) -> bool:
        """ "Tanning", between lines of their own names and amounts: nobody knows it, and yet it heads the next ones."""
        line, look = self._blocks[at], self._lexicon.look(self._blocks[at].text)
        if (
            not look.unknown
            or look.areas
            or len(line.text.split()) > MOST_OF_A_HEAD
            or not 0 < at < len(self._blocks) - 2
        ):
            return False
        around = [(self._blocks[b], self._priced[b]) for b in (at - 1, at + 1, at + 2)]
        return all(b.tag == line.tag and b.within[:-1] == line.within[:-1] and is_priced for b, is_priced in around)

    def _tells(self, line: Block) -> bool:
        """A plain line that is no sentence and names a treatment."""
        look = self._lexicon.look(line.text)
        if re.search(r"\d", line.text):
            return False
        is_telling = look.toxin or look.weak_toxin or look.injectable or look.other
        return is_telling and len(line.text) <= LONGEST_LINE and not line.text.rstrip().endswith((".", "!", "?"))

    def _stands_out(self, line: Block) -> bool:
        is_alone = line.cell is not None and self._is_alone_in_row(line)
        return line.is_bold or line.tag in LABEL_TAGS or line.text.endswith(":") or line.text.isupper() or is_alone

    def _is_alone_in_row(self, line: Block) -> bool:
        row = line.within[-2] if len(line.within) > 1 else None
        return row is not None and self._first[row] == self._last[row]

    def _all_headings(self) -> list[tuple[Label, ...]]:
        """For each block; a heading that names an area or their number stands under one of its own rank.

        "Lips" right after "Anti-wrinkle" does not, nor "Chin": other treatments have them, too.
        """
        over: list[tuple[Label, ...]] = []
        stack: list[tuple[float, Label]] = []
        for at, block in enumerate(self._blocks):
            level = block.heading_level
            over.append(tuple(label for _rank, label in stack))
            if level is None or not self._is_short(at):
                continue
            label = self._label(at, level)
            if at and self._blocks[at - 1].within == block.within:
                label = self._joined(at, level)
            last = stack[-1][0] if stack else 0
            is_item = self._is_item(label.look) and (is_of_toxin(label.look) or last == level + 0.5)
            rank = level + (0.5 if is_item else 0)
            stack = [known for known in stack if known[0] < rank]
            stack.append((rank, label))
        return over

    def _joined(self, at: int, level: int) -> Label:
        """A heading of two lines."""
        first, second = self._blocks[at - 1], self._blocks[at]
        return Label(self._lexicon.look(f"{first.text} {second.text}"), first.start, level)

    def _is_item(self, look: Look) -> bool:
        return bool(look.areas or look.count) and not (look.toxin or look.weak_toxin or look.injectable or look.other)
