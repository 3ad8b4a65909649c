"""A price that a page says twice is one."""

from collections import defaultdict
from collections.abc import Hashable, Iterable

from botox_vetter.domain.page_facts import PriceFact


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


def _says_as_much(one: PriceFact, other: PriceFact) -> bool:
    """Whether the first of two with one amount says all that the second does."""
    if (one.area, one.count, one.quote.basis) == (other.area, other.count, other.quote.basis):
        return not other.brand or not one.brand or other.brand == one.brand
    return other.is_general
