"""Each amount of a page with the words that name what it is paid for, wherever they stand: before, after, beside."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from botox_vetter.sources.pages.amounts import Amounts
from botox_vetter.sources.pages.block_prices import LONG, BlockPrices
from botox_vetter.sources.pages.blocks import Block
from botox_vetter.sources.pages.labels import Labels
from botox_vetter.sources.pages.lexicon import Lexicon
from botox_vetter.sources.pages.naming import Naming
from botox_vetter.sources.pages.old_prices import OldPrices, dearer
from botox_vetter.sources.pages.price_line import PriceLine

_FRAGMENT = 30


class PriceLines:
    """Of one page, in reading order. `names`: the blocks that only name a price."""

    def __init__(self, blocks: Sequence[Block], labels: Labels, lexicon: Lexicon, amounts: Amounts) -> None:
        self._blocks, self._lexicon = blocks, lexicon
        in_block, old_prices = BlockPrices(blocks, lexicon), OldPrices(blocks, lexicon)
        signs = _signs(blocks)
        priced = {
            at: list(in_block.lines_of(at, stated))
            for at, block in enumerate(blocks)
            if block.tag != "title"
            and (
                stated := amounts.stated_in(block.text) or amounts.in_column(block.text, signs.get(_column(block), ""))
            )
        }
        kept = {at: [part for part in parts if not old_prices.is_no_price(part)] for at, parts in priced.items()}
        self._old = {at: [part for part in parts if old_prices.is_old(part)] for at, parts in kept.items()}
        self._parts = {at: list(old_prices.of_today(parts)) for at, parts in kept.items()}
        bare = {at: self._begins_with_amount(self._parts[at] or parts) for at, parts in priced.items()}
        old = frozenset(at for at, parts in self._parts.items() if not parts)
        self._naming = Naming(blocks, labels, lexicon, bare, old)
        unclear = {at for at, parts in self._parts.items() if parts and bare[at] and self._naming.columns(at) == {}}
        self._parts |= {at: [] for at in unclear}
        self._named = {at: self._naming.name_of(at) for at, parts in self._parts.items() if parts and bare[at]}
        self.names = frozenset(found.at for found in self._named.values() if found is not None)

    def __iter__(self) -> Iterator[PriceLine]:
        for at, parts in self._parts.items():
            for part in self._with_names_before(at, parts) if self._is_wordless(at, parts) else parts:
                column, regular = self._naming.heads(at), part.regular or self._old_beside(part)
                headed = replace(part, heads=(*part.heads, *column), column=column, regular=regular)
                named = self._with_name(headed)
                yield self._with_neighbours(self._with_column(named))

    def _is_wordless(self, at: int, parts: list[PriceLine]) -> bool:
        """ "£150 / £200": several amounts, and not a word that tells them apart."""
        return len(parts) > 1 and not any(re.search(r"[^\W\d_]", f"{part.before} {part.after}") for part in parts)

    def _with_names_before(self, at: int, parts: list[PriceLine]) -> list[PriceLine]:
        """Each with the line of its own place, where as many stand right before; else nobody can tell."""
        names = self._naming.names_before(at)
        if len(names) != len(parts):
            return []
        pairs = zip(parts, names, strict=True)
        return [replace(part, name=self._blocks[b].text, named_at=b) for part, b in pairs]

    def _with_column(self, part: PriceLine) -> PriceLine:
        """ "Anti-wrinkle" in the row, "2 areas" at the head of the column."""
        own = self._lexicon.look(f"{part.name} {part.after}")
        for head in part.column if not own.areas and own.count is None else ():
            look = self._lexicon.look(head)
            if look.areas or look.count is not None:
                return replace(part, name=f"{part.name} {head}".strip())
        return part

    def _with_neighbours(self, part: PriceLine) -> PriceLine:
        """ "From" and "per unit" may stand in lines of their own, right before and after the amount."""
        if self._named.get(part.at) is None or part.stated is not self._parts[part.at][0].stated:
            return part
        before, after = self._fragment(part.at, part.at - 1), self._fragment(part.at, part.at + 1)
        is_from = self._lexicon.ends_with("starting", self._lexicon.plain(before))
        end = self._blocks[part.at + 1].end if after else part.end
        stated = replace(part.stated, is_from=part.stated.is_from or is_from)
        return replace(part, stated=stated, after=f"{part.after} {after}".strip(), end=end)

    def _fragment(self, at: int, beside: int) -> str:
        """The text of a block right beside, where it is of a few words that name nothing."""
        if not 0 <= beside < len(self._blocks) or beside in self._parts:
            return ""
        block, other = self._blocks[at], self._blocks[beside]
        around = block.within[: -1 if block.cell is None else len(block.within)]
        is_beside = other.within[: len(around)] == around and len(other.within) <= len(block.within) + 1
        is_short = len(other.text) <= _FRAGMENT and other.heading_level is None
        return other.text if is_beside and is_short and self._lexicon.look(other.text).says_nothing else ""

    def _old_beside(self, part: PriceLine) -> Decimal | None:
        """An old price in a line of its own, right before or behind."""
        for beside in (part.at - 1, part.at + 1):
            old = self._old.get(beside, [])
            is_near = bool(old) and self._blocks[beside].within[:-1] == self._blocks[part.at].within[:-1]
            if is_near and len(old) == 1 and not self._parts[beside] and len(self._parts[part.at]) == 1:
                return dearer(old[0].stated, part.stated)
        return None

    def _with_name(self, part: PriceLine) -> PriceLine:
        found = self._named.get(part.at)
        if found is None:
            return part
        named = self._blocks[found.at]
        own = "" if self._lexicon.look(part.name).says_nothing else part.name
        if self._lexicon.look(own).names_something and not own.startswith("("):
            return replace(part, heads=(found.name, *part.heads))
        is_near = named.start < part.start and part.end - named.start <= 2 * LONG
        return replace(
            part,
            name=found.name,
            after=f"{part.name} {part.after}".strip() if part.after not in part.name else part.name,
            named_at=found.at,
            start=named.start if is_near else part.start,
            details=found.details,
            beside=self._naming.beside(found.at, part.at),
        )

    def _begins_with_amount(self, parts: list[PriceLine]) -> bool:
        """No words of its own stand before it that would name it."""
        return len(parts) == 1 and self._lexicon.look(parts[0].before).says_nothing and not parts[0].is_prose


def _column(block: Block) -> tuple[int, int]:
    """Its table and column; none has these numbers."""
    return (-1, -1) if block.cell is None else (block.cell.table, block.cell.column)


def _signs(blocks: Sequence[Block]) -> dict[tuple[int, int], str]:
    """What the first row of each table says of its columns."""
    return {_column(block): block.text for block in blocks if block.cell is not None and block.cell.row == 0}
