"""Where an amount stands alone in its block: which other block names what it is paid for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from botox_vetter.sources.pages.blocks import Block
from botox_vetter.sources.pages.labels import Labels
from botox_vetter.sources.pages.lexicon import Lexicon
from botox_vetter.sources.pages.standing import Kind, kind_of

LONGEST_NAME = 110  # letters; what is longer describes
LONGEST_PLAIN_NAME = 60  # of a line that ends like a sentence
MOST_IN_BOX = 14  # blocks
FAR = 40  # blocks, before and after, in which a name is looked for


@dataclass(frozen=True, slots=True)
class Name:
    at: int
    name: str
    details: tuple[str, ...] = ()


class Naming:
    """priced: the blocks that hold amounts, and whether no words stand before the amount that would name it.

    old: those of them that hold no price of today.
    """

    def __init__(
        self,
        blocks: Sequence[Block],
        labels: Labels,
        lexicon: Lexicon,
        priced: Mapping[int, bool],
        old: frozenset[int],
    ) -> None:
        self._blocks, self._labels, self._lexicon, self._priced, self._old = blocks, labels, lexicon, priced, old
        self._cells: dict[tuple[int, int], list[int]] = {}
        for at, block in enumerate(blocks):
            if block.cell is not None:
                for row in range(block.cell.row, block.cell.row + block.cell.rows):
                    self._cells.setdefault((block.cell.table, row), []).append(at)
        self._head_rows = self._rows_of_heads()

    def _rows_of_heads(self) -> dict[int, list[int]]:
        """By table, from the top: rows of words, without amounts and bare figures."""
        found: dict[int, list[int]] = {}
        for (table, row), blocks in sorted(self._cells.items()):
            texts = [self._blocks[b].text for b in blocks]
            if len(texts) > 1 and not any(b in self._priced for b in blocks) and not any(map(str.isdecimal, texts)):
                found.setdefault(table, []).append(row)
        return found

    def name_of(self, at: int) -> Name | None:
        """None: nothing near names it."""
        cell = self._blocks[at].cell
        if self._is_called_price(at) or (cell is not None and cell.is_head):
            return None
        if cell is None and (columns := self.columns(at)) is not None:
            return columns.get(at)
        return self._in_row(at) or self._in_boxes(at)

    def columns(self, at: int) -> dict[int, Name] | None:
        """Names in one column or list, their amounts in the next one: each with the name of its own place.

        Empty where they are not as many: nobody can tell. None: nothing of that kind.
        """
        amounts = self._alike(at, lambda b: self._priced.get(b, False) and b not in self._old)
        names = self.names_before(amounts.start)
        if len(amounts) < 2 or len(names) < 2:
            return None
        is_apart = self._blocks[names[0]].within[:-1] != self._blocks[at].within[:-1]
        are_areas = all(self._is_area(b) for b in names)
        if len(names) != len(amounts):
            return {} if is_apart and are_areas else None
        if not (are_areas if len(names) == 2 or not is_apart else True):
            return None
        pairs = zip(amounts, names, strict=True)
        return {amount: Name(name, self._blocks[name].text) for amount, name in pairs}

    def names_before(self, at: int) -> range:
        """Lines of one kind right before that name something."""
        return self._alike(at - 1, lambda b: b not in self._priced and self._names(b) and not self._is_sentence(b))

    def _alike(self, at: int, is_one: Callable[[int], bool]) -> range:
        """Blocks around this one of one tag and depth, in one element, without another block between."""
        if at < 0 or not is_one(at):
            return range(0)
        block = self._blocks[at]

        def is_alike(other: int) -> bool:
            one = self._blocks[other]
            return one.tag == block.tag and one.within[:-1] == block.within[:-1] and is_one(other)

        first, last = at, at
        while first > 0 and is_alike(first - 1):
            first -= 1
        while last + 1 < len(self._blocks) and is_alike(last + 1):
            last += 1
        return range(first, last + 1)

    def _is_area(self, at: int) -> bool:
        look = self._lexicon.look(self._blocks[at].text)
        return bool(look.areas) or look.count is not None

    def _is_called_price(self, at: int) -> bool:
        """ "Price", and nothing else, stands right beside it: what it is the price of stands above."""
        for beside in (at - 1, at + 1):
            if 0 <= beside < len(self._blocks) and beside not in self._priced and self._blocks[at].cell is None:
                block = self._blocks[beside]
                around = self._blocks[at].within[:-1]
                is_near = around in (block.within[:-1], block.within)
                if is_near and self._lexicon.is_all("price", block.text):
                    return True
        return False

    def heads(self, at: int) -> tuple[str, ...]:
        """What the head of its column says, else that of the column of its name."""
        heads = self._head(at)
        if not heads and self._blocks[at].cell is not None and (named := self._in_row(at)) is not None:
            heads = self._head(named.at)
        return tuple(self._blocks[b].text for b in heads)

    def beside(self, one: int, other: int) -> tuple[str, ...]:
        """What stands in the smallest box with both; nothing where that is large."""
        both = [box for box in self._blocks[one].within if box in self._blocks[other].within]
        members = self._labels.box(both[-1]) if both else range(0)
        return tuple(self._blocks[b].text for b in members) if len(members) <= MOST_IN_BOX else ()

    def _head(self, at: int) -> list[int]:
        cell = self._blocks[at].cell
        if cell is None:
            return []
        heads: list[int] = []
        for row in reversed(self._head_rows.get(cell.table, [])):
            if row < cell.row and not heads:
                heads = [b for b in self._cells[cell.table, row] if self._column(b) == cell.column]
        return heads

    def _column(self, at: int) -> int | None:
        cell = self._blocks[at].cell
        return None if cell is None else cell.column

    def _in_row(self, at: int) -> Name | None:
        cell = self._blocks[at].cell
        if cell is None:
            return None
        row = self._cells[cell.table, cell.row]
        beside = [b for b in row if b not in self._priced and self._column(b) != cell.column]
        names = [b for b in beside if self._names(b) or self._words(b) != self._blocks[b].text]
        left = self._left(at, row, names) or names
        if not left:
            above = [b for b in self._head(at) if self._names(b)]
            said = [self._blocks[b].text for b in [*above[:1], *beside]]
            return Name(above[0], " ".join(said)) if above else None
        return Name(left[0], " ".join(self._words(b) for b in left))

    def _left(self, at: int, row: list[int], names: list[int]) -> list[int]:
        """Since the amount before; amounts that follow each other share what stands before the first of them."""
        before = [b for b in row if b < at and (b in names or b in self._priced)]
        while before and before[-1] in self._priced:
            before.pop()
        last = max((n for n, b in enumerate(before) if b in self._priced), default=-1)
        return before[last + 1 :]

    def _words(self, at: int) -> str:
        """Of a cell; "2" under "Areas" is two areas."""
        text = self._blocks[at].text
        if not text.isdecimal():
            return text
        return " ".join([text, *(self._lexicon.word_in("area", self._blocks[b].text) for b in self._head(at))])

    def _in_boxes(self, at: int) -> Name | None:
        after: int | None = None
        for box in reversed(self._blocks[at].within):
            whole = self._labels.box(box)
            members = range(max(whole.start, at - FAR), min(whole.stop, at + FAR))
            texts = [b for b in members if b != at and b not in self._priced and self._names(b)]
            if not texts:
                continue
            run = self._run(at, members, texts)
            before = [b for b in texts if run.start <= b < at]
            following = [b for b in texts if at < b < run.stop]
            if self._groups(members, texts) == 1:
                if before:
                    found = self._of_card(before)
                    details = tuple(self._blocks[b].text for b in texts if b != found)
                    return Name(found, self._of_two_lines(found, before), details)
                after = after if after is not None else next(iter(following), None)
                continue
            if self._begins_with_price(members, texts):
                after = following[0] if following else None
            elif before:
                found = self._of_list(before, members, texts)
                is_head = self._is_area(found) and self._blocks[found].heading_level is not None
                if after is not None and self._is_area(after) and not is_head:
                    break  # "£90" and "Chin" in one box, what stands before it is of others
                return Name(found, self._blocks[found].text)
            break
        return None if after is None else Name(after, self._blocks[after].text)

    def _names(self, at: int) -> bool:
        block = self._blocks[at]
        is_short = len(block.text) <= LONGEST_NAME and block.tag != "title"
        return is_short and not self._lexicon.look(block.text).says_nothing

    def _run(self, at: int, members: range, texts: list[int]) -> range:
        """From the amount before to the one after; amounts that follow each other share what names them."""
        start, stop, seen = members.start, members.stop, at
        for b in range(at - 1, members.start - 1, -1):
            if b in texts:
                seen = min(seen, b)
            elif b in self._priced and (seen < at or not self._priced[b]):
                start = b + 1
                break
        for b in range(at + 1, members.stop):
            if b in self._priced:
                stop = b
                break
        return range(start, stop)

    def _groups(self, members: range, texts: list[int]) -> int:
        """Of amounts that no text parts."""
        groups, is_open, named = 0, False, set(texts)
        for b in members:
            if b in self._priced:
                groups += not is_open or not self._priced[b]
                is_open = self._priced[b]
            elif b in named:
                is_open = False
        return groups

    def _begins_with_price(self, members: range, texts: list[int]) -> bool:
        first = next((b for b in members if b in self._priced), members.stop)
        return first < texts[0]

    def _of_card(self, before: list[int]) -> int:
        headings = [b for b in before if self._blocks[b].heading_level is not None]
        bold = [b for b in before if self._blocks[b].is_bold]
        plain = [b for b in before if not self._is_sentence(b)]
        return (headings[-1:] or bold[:1] or plain[:1] or before[:1])[0]

    def _of_two_lines(self, found: int, before: list[int]) -> str:
        """ "Anti-wrinkle" and, in a line of its own, "2 areas"."""
        name = self._blocks[found].text
        areas = [b for b in before if b != found and self._is_area(b) and not self._is_sentence(b)]
        alone = [b for b in areas if kind_of(self._lexicon.look(self._blocks[b].text)) is not Kind.OTHER]
        is_toxin = self._lexicon.look(name).is_toxin and not self._is_area(found)
        return f"{name} {self._blocks[alone[0]].text}" if is_toxin and len(alone) == len(areas) == 1 else name

    def _of_list(self, before: list[int], members: range, texts: list[int]) -> int:
        """The nearest; a description between a name and its amount is passed over."""
        nearest = before[-1]
        if not self._is_sentence(nearest):
            return nearest
        return next((b for b in reversed(before) if not self._is_sentence(b)), nearest)

    def _is_sentence(self, at: int) -> bool:
        text = self._blocks[at].text
        return len(text) > LONGEST_PLAIN_NAME or text.rstrip().endswith((".", "!", "?"))
