"""A price that a page says twice is one."""

from collections.abc import Iterable

from botox_vetter.domain.page_facts import PriceFact


def merged(facts: Iterable[PriceFact]) -> list[PriceFact]:
    """In reading order; of two that state one amount the one that says more stays, in the place of the first."""
    kept: list[PriceFact] = []
    for fact in facts:
        for at, known in enumerate(kept):
            if _says_as_much(known, fact):
                break
            if _says_as_much(fact, known):
                kept[at] = fact
                break
        else:
            kept.append(fact)
    return kept


def _says_as_much(one: PriceFact, other: PriceFact) -> bool:
    """Whether the first says all that the second does."""
    amounts = [(fact.quote.low, fact.quote.currency, fact.quote.member) for fact in (one, other)]
    if amounts[0] != amounts[1]:
        return False
    if (one.area, one.count, one.quote.basis) == (other.area, other.count, other.quote.basis):
        return not other.brand or not one.brand or other.brand == one.brand
    return other.is_general
