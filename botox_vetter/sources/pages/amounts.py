"""Amounts of money in running text: what is stated as one price, with its end, its sign and its "from"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from botox_vetter.domain.currencies import CODES, SIGNS
from botox_vetter.domain.reading import read_amount
from botox_vetter.sources.pages.lexicon import Lexicon

_SIGN = r"(?:(?<![A-Za-z])(?:US|CA|AU|NZ|C|A)\$|[£€$]|(?<![A-Za-z])(?:Fr\.|(?:" + "|".join(CODES) + r")(?![A-Za-z])))"
_FIGURE = r"\d{1,3}(?:[.,'’]\d{3})+(?:[.,]\d{2})?(?![\d])|\d{1,7}(?:[.,]\d{1,2})?(?!\d)"
_TAIL = r"(?:[.,][-–—]+)?"
MONEY = re.compile(
    rf"(?P<before>{_SIGN})\s?(?P<first>{_FIGURE}){_TAIL}|(?<!\d[.,])(?<!\d)(?P<second>{_FIGURE}){_TAIL}\s?(?P<after>{_SIGN})(?:(?!\s?\d)|(?=\s\d{{1,2}}\s[^\W\d]))",
    re.IGNORECASE,
)
_SPELLINGS = [said for code in ("Fr.", *CODES) for said in (code, code.lower(), code.capitalize(), code.upper())]
MAY_BE_MONEY = re.compile("|".join(map(re.escape, ["£", "€", "$", *_SPELLINGS])))  # in every amount; quick to look for
_SIGN_ALONE = re.compile(rf"{_SIGN}(?!\s?\d)", re.IGNORECASE)
_FIGURE_ALONE = re.compile(rf"({_FIGURE}){_TAIL}")
_DIGIT = re.compile(r"\d")
NEARBY = 30  # letters before an amount in which "from" may stand


@dataclass(frozen=True, slots=True)
class Money:
    """One amount in a text. currency "$": a dollar that does not say whose it is."""

    figure: Decimal
    currency: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Stated:
    """What is stated as one price. high None: no range; is_from: "from", "ab" or a plus."""

    low: Decimal
    high: Decimal | None
    currency: str
    is_from: bool
    start: int
    end: int


def money_in(text: str) -> Iterator[Money]:
    """Each amount that has a sign or a code of a currency, in reading order."""
    for found in MONEY.finditer(text) if MAY_BE_MONEY.search(text) else ():
        sign = (found["before"] or found["after"]).lower()
        figure = read_amount(found["first"] or found["second"])
        yield Money(figure, SIGNS.get(sign, sign.upper()), found.start(), found.end())


class Amounts:
    """Reads amounts with the words of a lexicon: "from", "to", "pounds"."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        dash = rf"(?:[-–—]|(?<=\s)(?:{lexicon.any_of('to')})(?=\s))\s*"
        self._dash = re.compile(rf"\s*{dash}", re.IGNORECASE)
        self._bare_end = re.compile(rf"\s*[-–—]\s*({_FIGURE})(?!\s?%|\s?[A-Za-z]*ml)", re.IGNORECASE)
        self._bare_start = re.compile(rf"(?<![\w.,£€$])({_FIGURE})\s*{dash}$", re.IGNORECASE)
        self._between = re.compile(rf"\b(?:{lexicon.any_of('between')})$")
        self._from = re.compile(rf"\b(?:{lexicon.any_of('starting')})$")
        self._up = re.compile(rf"\s*(?:\+(?!\s?[£€$\d])|(?:{lexicon.any_of('and_up')})\b)", re.IGNORECASE)
        words = "|".join(re.escape(word) for word in sorted(lexicon.currencies, key=len, reverse=True))
        self._in_words = re.compile(rf"(?<![\w.,£€$])({_FIGURE}){_TAIL}\s?({words})\b", re.IGNORECASE)

    def stated_in(self, text: str) -> list[Stated]:
        """In reading order; both ends of a range are one."""
        if not _DIGIT.search(text):
            return []
        found: list[Stated] = []
        money = self._money(text)
        at = 0
        while at < len(money):
            stated, used = self._stated(text, money, at)
            found.append(stated)
            at += used
        return found

    def in_column(self, text: str, head: str) -> list[Stated]:
        """A bare figure in a table whose column says "Price (£)"."""
        sign = _SIGN_ALONE.search(head)
        figure = _FIGURE_ALONE.fullmatch(text)
        if sign is None or figure is None:
            return []
        code = sign[0].lower()
        low = read_amount(figure[1])
        return [Stated(low, None, SIGNS.get(code, code.upper()), False, 0, len(text))]

    def _money(self, text: str) -> list[Money]:
        found = list(money_in(text))
        if not self._lexicon.currencies:
            return found
        for words in self._in_words.finditer(text):
            if any(money.start < words.end() and words.start() < money.end for money in found):
                continue
            code = self._lexicon.currencies[words[2].lower()]
            found.append(Money(read_amount(words[1]), code, words.start(), words.end()))
        return sorted(found, key=lambda money: money.start)

    def _spans(self, text: str, first: Money, second: Money) -> bool:
        """Whether they are the ends of one range."""
        between = text[first.end : second.start]
        if self._dash.fullmatch(between):
            return True
        is_between = self._between.search(self._lexicon.plain(text[max(0, first.start - NEARBY) : first.start]))
        return is_between is not None and len(between.split()) == 1

    def _stated(self, text: str, money: Sequence[Money], at: int) -> tuple[Stated, int]:
        first, used = money[at], 1
        low, high, start, end = first.figure, None, first.start, first.end
        following = money[at + 1] if at + 1 < len(money) else None
        if following is not None and following.figure > low and self._spans(text, first, following):
            high, end, used = following.figure, following.end, 2
        elif (bare := self._bare_end.match(text, end)) and read_amount(bare[1]) > low:
            high, end = read_amount(bare[1]), bare.end()
        elif (bare := self._bare_start.search(text, max(0, start - NEARBY), start)) and read_amount(bare[1]) < low:
            low, high, start = read_amount(bare[1]), low, bare.start()
        is_from = bool(self._from.search(self._lexicon.plain(text[max(0, start - NEARBY) : start])))
        if up := self._up.match(text, end):
            is_from, end = True, up.end()
        return Stated(low, high, first.currency, is_from, start, end), used
