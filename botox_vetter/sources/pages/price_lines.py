"""Each amount of a page with the words that name what it is paid for, wherever they stand: before, after, beside."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from botox_vetter.sources.pages.amounts import Amounts, Stated
from botox_vetter.sources.pages.blocks import Block
from botox_vetter.sources.pages.labels import Labels
from botox_vetter.sources.pages.lexicon import Lexicon
from botox_vetter.sources.pages.naming import Naming

_SENTENCE = re.compile(r"(?<=\w[.!?])\s+(?=[A-ZÄÖÜ£$€¿¡])")
_PARTED = re.compile(r"[;|•·\n]|,(?=\s)|\s[-–—/]\s")
_AFTERWARDS = re.compile(r"\s*[(=]|\s*:?\s*(?:for|fur|für|para|por)\b", re.IGNORECASE)
_ENDED = re.compile(r"[,;(.·|]")
_LONG = 200  # letters of a sentence; of a longer one only what is near the amount names it
_NEAR = 80
_FRAGMENT = 30
_WORDY = 12  # words for one amount; more make it a sentence


@dataclass(frozen=True, slots=True)
class PriceLine:
    """name     what the amount is paid for, as far as the line itself says it; "": nothing
    before, after   the words right around the amount
    at       the block that the amount stands in; named_at: the one that holds the name
    start, end   of the wording, in the page's text
    heads    what governs it within its own block or table, innermost first
    details  other lines of a box that has this one price
    beside   all lines of the smallest box that holds name and amount, if it is small
    regular  the price before, where it is said
    """

    name: str
    before: str
    after: str
    stated: Stated
    at: int
    named_at: int
    start: int
    end: int
    heads: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    is_prose: bool = False
    regular: Decimal | None = None


class PriceLines:
    """Of one page, in reading order. `names`: the blocks that only name a price."""

    def __init__(self, blocks: Sequence[Block], labels: Labels, lexicon: Lexicon, amounts: Amounts) -> None:
        self._blocks, self._lexicon = blocks, lexicon
        per = rf"\s*(?:/[^\W\d]\w*|/\s(?:{lexicon.any_of('unit', 'area')})\b|(?:{lexicon.any_of('per')})\s[^\W\d]\w*)"
        self._suffix = re.compile(rf"{per}|\s*\([^)]*\)", re.IGNORECASE)
        signs = _signs(blocks)
        priced = {
            at: list(self._within(at, stated))
            for at, block in enumerate(blocks)
            if block.tag != "title"
            and (
                stated := amounts.stated_in(block.text) or amounts.in_column(block.text, signs.get(_column(block), ""))
            )
        }
        self._parts = {at: [part for part in parts if not self._is_no_price(part)] for at, parts in priced.items()}
        bare = {at: self._begins_with_amount(self._parts[at] or parts) for at, parts in priced.items()}
        self._naming = Naming(blocks, labels, lexicon, bare)
        self._named = {at: self._naming.name_of(at) for at, parts in self._parts.items() if parts and bare[at]}
        self.names = frozenset(found.at for found in self._named.values() if found is not None)

    def __iter__(self) -> Iterator[PriceLine]:
        for at, parts in self._parts.items():
            for part in parts:
                heads = (*part.heads, *self._naming.heads(at))
                yield self._with_neighbours(self._with_name(replace(part, heads=heads)))

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

    def _is_no_price(self, part: PriceLine) -> bool:
        """An old price, crossed out or called so; a saving, a deposit."""
        if any(start <= part.stated.start < end for start, end in self._blocks[part.at].struck):
            return True
        before = " ".join(self._lexicon.plain(part.before).split()[-4:])
        after = " ".join(self._lexicon.plain(_ENDED.split(part.after)[0]).split()[:3])
        says = self._lexicon.says
        return says("was", before) or says("not_a_price", before) or says("not_a_price", after)

    def _with_name(self, part: PriceLine) -> PriceLine:
        found = self._named.get(part.at)
        if found is None:
            return part
        named = self._blocks[found.at]
        own = "" if self._lexicon.look(part.name).says_nothing else part.name
        if self._lexicon.look(own).names_something and not own.startswith("("):
            return replace(part, heads=(found.name, *part.heads))
        is_near = named.start < part.start and part.end - named.start <= 2 * _LONG
        return replace(
            part,
            name=found.name,
            after=part.name,
            named_at=found.at,
            start=named.start if is_near else part.start,
            details=found.details,
            beside=self._naming.beside(found.at, part.at),
        )

    def _begins_with_amount(self, parts: list[PriceLine]) -> bool:
        """No words of its own stand before it that would name it."""
        return len(parts) == 1 and self._lexicon.look(parts[0].before).says_nothing and not parts[0].is_prose

    def _within(self, at: int, stated: list[Stated]) -> Iterator[PriceLine]:
        """The amounts of one block, each with the words of its own sentence."""
        text, begins = self._blocks[at].text, 0
        for sentence in _SENTENCE.split(text):
            start = text.index(sentence, begins)
            begins = start + len(sentence)
            own = [one for one in stated if start <= one.start and one.end <= begins]
            if own:
                yield from self._of_sentence(at, start, begins, own)

    def _of_sentence(self, at: int, start: int, end: int, stated: list[Stated]) -> Iterator[PriceLine]:
        text = self._blocks[at].text
        edges = [start, *(edge for one in stated for edge in (one.start, one.end)), end]
        gaps = [text[edges[n] : edges[n + 1]] for n in range(0, len(edges), 2)]
        heads = (text[max(0, start - _NEAR) : start],) if start else ()
        if len(stated) == 1:
            yield self._single(at, start, end, stated[0], gaps, heads)
        elif self._names_follow(gaps):
            for n, one in enumerate(stated):
                over = (gaps[0], *heads) if n or gaps[0].strip() else heads
                yield self._line(
                    at, one, gaps[n + 1], gaps[n] if n == 0 else "", gaps[n + 1], one.start, edges[2 * n + 3], over
                )
        else:
            if listed := self._listed(at, start, stated, gaps, heads):
                yield from listed
                return
            is_prose = sum(len(gap.split()) for gap in gaps) > _WORDY * len(stated)
            for line in self._names_lead(at, start, stated, gaps, heads):
                yield replace(line, is_prose=is_prose)

    def _single(self, at: int, start: int, end: int, one: Stated, gaps: list[str], heads: tuple[str, ...]) -> PriceLine:
        before, after = gaps
        is_long = end - start > _LONG
        if is_long:
            before, after = before[-_NEAR:], after[:_NEAR]
            start, end = one.start - len(before), one.end + len(after)
        line = self._line(at, one, f"{before} {after}".strip(), before, after, start, end, heads)
        return replace(line, is_prose=is_long or len(f"{before} {after}".split()) > _WORDY)

    def _listed(
        self, at: int, start: int, stated: list[Stated], gaps: list[str], heads: tuple[str, ...]
    ) -> list[PriceLine]:
        """ "1, 2 or 3 areas: £150 / £200 / £250"; empty where it is none of that kind."""
        counts, before = self._lexicon.counts_in(gaps[0])
        if len(counts) != len(stated) or not all(self._lexicon.look(gap).says_nothing for gap in gaps[1:]):
            return []
        names = [f"{before} {count}" for count in counts]
        return [
            self._line(at, one, name, name, "", start, one.end, heads) for one, name in zip(stated, names, strict=True)
        ]

    def _names_lead(
        self, at: int, start: int, stated: list[Stated], gaps: list[str], heads: tuple[str, ...]
    ) -> Iterator[PriceLine]:
        """Name, amount, name, amount: what stands between two amounts is shared among them.

        Where nothing between them names something, both have one name: "1 area: women £150, men £170".
        """
        name, begins = gaps[0], start
        if (last := self._last_part(name)) and self._lexicon.look(last).names_something:
            name, begins, heads = last, stated[0].start - len(last), (name, *heads)
        before = name
        for one, gap in zip(stated, [*gaps[1:-1], None], strict=True):
            own, rest = (gaps[-1], "") if gap is None else self._shared(gap)
            yield self._line(at, one, name, before, own, begins, one.end + len(own), heads)
            if before == name:
                heads = (f"{name} {own}", *heads)
            begins, before = one.end + len(gap or "") - len(rest), rest
            name = name if self._lexicon.look(rest).says_nothing else rest

    def _last_part(self, gap: str) -> str:
        """Of a longer beginning: "We offer injections: 1 area"."""
        return re.split(r":|[;,|•·]\s|\s[-–—]\s", gap)[-1] if len(gap.split()) > _WORDY // 2 else ""

    def _shared(self, gap: str) -> tuple[str, str]:
        """What belongs to the amount before, and what to the one after."""
        begun = self._suffix.match(gap)
        own = gap[: begun.end()] if begun else ""
        rest = gap[len(own) :]
        if parted := _PARTED.search(rest):
            return gap[: len(own) + parted.start()], rest[parted.end() :]
        return own, rest

    def _names_follow(self, gaps: list[str]) -> bool:
        """£150 for one area, £200 for two."""
        says = [not self._lexicon.look(gap).says_nothing for gap in gaps]
        if not says[-1]:
            return False
        return not says[0] or all(_AFTERWARDS.match(gap) for gap in gaps[1:])

    def _line(
        self, at: int, one: Stated, name: str, before: str, after: str, start: int, end: int, heads: tuple[str, ...]
    ) -> PriceLine:
        """start and end count in the block's text, without the blanks at its edges."""
        block = self._blocks[at]
        words = block.text[start:end]
        start += len(words) - len(words.lstrip(" ,;|•·/–—-"))
        end -= len(words) - len(words.rstrip(" ,;|•·/–—-"))
        over = tuple(head for head in heads if head.strip())
        return PriceLine(name.strip(), before, after, one, at, at, block.start + start, block.start + end, over)


def _column(block: Block) -> tuple[int, int]:
    """Its table and column; none has these numbers."""
    return (-1, -1) if block.cell is None else (block.cell.table, block.cell.column)


def _signs(blocks: Sequence[Block]) -> dict[tuple[int, int], str]:
    """What the first row of each table says of its columns."""
    return {_column(block): block.text for block in blocks if block.cell is not None and block.cell.row == 0}
