"""A price that a page says twice is one."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

from botox_vetter.domain.page_against_data import agree, is_same_thing
from botox_vetter.domain.page_facts import PriceFact
from botox_vetter.domain.plain_key import plain_key
from botox_vetter.sources.pages.wording import OTHER_AREA


def merged(facts: Iterable[PriceFact]) -> list[PriceFact]:
    """In reading order; of two that state one amount the one that says more stays, in the place of the first."""
    kept: list[PriceFact] = []
    same: dict[Hashable, list[int]] = defaultdict(list)
    for fact in facts:
        places = same[fact.quote.low, fact.quote.currency, fact.quote.member]
        for at in places:
            if _says_as_much(kept[at], fact):
                break
            if _says_as_much(fact, kept[at]):
                kept[at] = fact
                break
        else:
            places.append(len(kept))
            kept.append(fact)
    return kept


def with_data(shown: Sequence[PriceFact], in_data: Iterable[PriceFact]) -> list[PriceFact]:
    """What visitors see, then what only the data of the page says; what both say is seen."""
    return [*shown, *(fact for fact in in_data if not any(_is_said(fact, other) for other in shown))]


def _is_said(fact: PriceFact, shown: PriceFact) -> bool:
    """The data names less than the page, or the same for one amount: "Botox, 150" beside "Botox, 1 area £150"."""
    one, other = fact.quote, shown.quote
    if (one.low, one.currency) != (other.low, other.currency):
        return False
    names_nothing = not fact.area and fact.count is None and one.basis is not other.basis
    return names_nothing or fact.is_general or (is_same_thing(other, one) and agree(other, one))


def _words(fact: PriceFact) -> str:
    """The letters of its wording: what an area without an id is told by."""
    return re.sub(r"[^a-z]+", " ", plain_key(fact.seen.wording)).strip()


def _says_as_much(one: PriceFact, other: PriceFact) -> bool:
    """Whether the first of two with one amount says all that the second does."""
    if one.area == other.area == OTHER_AREA and _words(one) != _words(other):
        return False
    if (one.area, one.count, one.quote.basis) == (other.area, other.count, other.quote.basis):
        return not other.brand or not one.brand or other.brand == one.brand
    return other.is_general
