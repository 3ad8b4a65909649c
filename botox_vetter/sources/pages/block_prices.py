"""The amounts of one block, each with the words of its own sentence that name it: before it, or after it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from botox_vetter.sources.pages.amounts import Stated
from botox_vetter.sources.pages.blocks import Block
from botox_vetter.sources.pages.lexicon import Lexicon
from botox_vetter.sources.pages.price_line import PriceLine

_SENTENCE = re.compile(r"(?<=\w[.!?])\s+(?=[A-ZÄÖÜ£$€¿¡])")
_PARTED = re.compile(r"[;|•·\n]|,(?=\s)|\s[-–—/]\s")
_BEGUN = re.compile(r"(?::|[;,|•·]\s|\s[-–—]\s)(?![^()]*\))")  # not within brackets
_AFTERWARDS = re.compile(r"\s*[(=]|\s*:?\s*(?:for|fur|für|para|por)\b", re.IGNORECASE)
_FIGURES = re.compile(r"(?:\s?/\s?\d{2,4}(?![\w.,]))+")  # further amounts behind one sign
LONG = 200  # letters of a sentence; of a longer one only what is near the amount names it
_NEAR = 80
_WORDY = 12  # words for one amount; more make it a sentence


class BlockPrices:
    """Of the blocks of one page."""

    def __init__(self, blocks: Sequence[Block], lexicon: Lexicon) -> None:
        self._blocks, self._lexicon = blocks, lexicon
        per = rf"\s*(?:/[^\W\d]\w*|/\s(?:{lexicon.any_of('unit', 'area')})\b|(?:{lexicon.any_of('per')})\s[^\W\d]\w*)"
        self._suffix = re.compile(rf"{per}|\s*\([^)]*\)", re.IGNORECASE)
        self._was = re.compile(rf"\W*\b(?:{lexicon.any_of('was')})\b\W*$", re.IGNORECASE)

    def lines_of(self, at: int, stated: Sequence[Stated]) -> Iterator[PriceLine]:
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
        if slashed := self._slashed(at, start, stated, gaps, heads):
            yield from slashed
        elif len(stated) == 1:
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
        is_long = end - start > LONG
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

    def _slashed(
        self, at: int, start: int, stated: list[Stated], gaps: list[str], heads: tuple[str, ...]
    ) -> list[PriceLine]:
        """ "1/2/3 areas: £150/200/250": one sign for all the figures; empty where it is none of that kind."""
        counts, before = self._lexicon.counts_in(gaps[0])
        found = _FIGURES.match(gaps[-1])
        figures = found[0].replace("/", " ").split() if found and len(stated) == 1 else []
        if not counts or len(figures) != len(counts) - 1:
            return []
        first, end = stated[0], stated[0].end + (found.end() if found else 0)
        all_stated = [first, *(replace(first, low=Decimal(figure)) for figure in figures)]
        pairs = zip(all_stated, counts, strict=True)
        names = [(one, f"{before} {count}") for one, count in pairs]
        return [self._line(at, one, name, name, "", start, end, heads) for one, name in names]

    def _names_lead(
        self, at: int, start: int, stated: list[Stated], gaps: list[str], heads: tuple[str, ...]
    ) -> Iterator[PriceLine]:
        """Name, amount, name, amount: what stands between two amounts is shared among them.

        Where nothing between them names something, both have one name: "1 area: women £150, men £170".
        """
        name, begins = self._was.sub(" ", gaps[0]), start
        if (last := self._last_part(name)) and self._lexicon.look(last).names_something:
            name, begins, heads = last, start + gaps[0].rindex(last.strip()), (name, *heads)
        before = gaps[0]
        for one, gap in zip(stated, [*gaps[1:-1], None], strict=True):
            own, rest = (gaps[-1], "") if gap is None else self._shared(gap)
            yield self._line(at, one, name, before, own, begins, one.end + len(own), heads)
            if before in (name, gaps[0]):
                heads = (f"{name} {own}", *heads)
            begins, before = one.end + len(gap or "") - len(rest), rest
            name = f"{name} {rest}" if self._lexicon.look(rest).says_nothing else rest

    def _last_part(self, gap: str) -> str:
        """Of a longer beginning: "We offer injections: 1 area"."""
        return _BEGUN.split(gap)[-1] if len(gap.split()) > _WORDY // 2 else ""

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
        return not says[0] or (all(says[1:]) and all(_AFTERWARDS.match(gap) for gap in gaps[1:]))

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
