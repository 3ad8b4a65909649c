"""Amounts that are no price of today: old ones, savings, deposits, what is added to a price."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from botox_vetter.sources.pages.amounts import Stated
from botox_vetter.sources.pages.blocks import Block
from botox_vetter.sources.pages.lexicon import Lexicon
from botox_vetter.sources.pages.price_line import PriceLine

_ENDED = re.compile(r"[,;(.·|]")
_WORDS_BEFORE = 4
_WORDS_AFTER = 3


class OldPrices:
    """Of the blocks of one page."""

    def __init__(self, blocks: Sequence[Block], lexicon: Lexicon) -> None:
        self._blocks, self._lexicon = blocks, lexicon

    def is_old(self, part: PriceLine) -> bool:
        """Crossed out, or called so."""
        if any(start <= part.stated.start < end for start, end in self._blocks[part.at].struck):
            return True
        return self._lexicon.says("was", self._words_before(part))

    def is_no_price(self, part: PriceLine) -> bool:
        """A saving, a deposit, what is added to a price."""
        after = " ".join(self._lexicon.plain(_ENDED.split(part.after)[0]).split()[:_WORDS_AFTER])
        is_added = part.before.rstrip().endswith("+") or self._lexicon.ends_with("added", self._words_before(part))
        if is_added and not self._lexicon.says("further", self._lexicon.plain(part.before)):
            return True
        return any(self._lexicon.says("not_a_price", plain) for plain in (self._words_before(part), after))

    def _words_before(self, part: PriceLine) -> str:
        return " ".join(self._lexicon.plain(part.before).split()[-_WORDS_BEFORE:])

    def of_today(self, parts: Sequence[PriceLine]) -> Iterator[PriceLine]:
        """The prices of one block, each with the old one that stands right before or behind it."""
        old = {n for n, part in enumerate(parts) if self.is_old(part)}
        free = set(old)
        for n, part in enumerate(parts):
            if n in old:
                continue
            beside = next((b for b in (n - 1, n + 1) if b in free), None)
            free.discard(-1 if beside is None else beside)
            yield part if beside is None else replace(part, regular=dearer(parts[beside].stated, part.stated))


def dearer(old: Stated, now: Stated) -> Decimal | None:
    """The price before, where it is one: of the same currency and higher."""
    return old.low if old.currency == now.currency and old.low > now.low else None
