"""All that is read on one page."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from botox_vetter.domain.page_facts import PageFacts, PriceFact
from botox_vetter.domain.page_words import PageWords
from botox_vetter.domain.treatments import Treatments
from botox_vetter.sources.pages.amounts import money_in
from botox_vetter.sources.pages.clinic import ClinicRules, with_clinic
from botox_vetter.sources.pages.lexicon import Lexicon
from botox_vetter.sources.pages.page import Page
from botox_vetter.sources.pages.prices import prices_of
from botox_vetter.sources.pages.vocabulary import brands_of, vocabulary_of


def facts_of(
    page: Page, words: Sequence[PageWords], treatments: Treatments, rules: ClinicRules, country: str = ""
) -> PageFacts:
    """What is not understood is counted, never guessed. country: of the clinic, "GB"; "": not known."""
    lexicon = Lexicon(words, brands_of(treatments))
    prices = tuple(prices_of(page, lexicon, vocabulary_of(treatments), country))
    facts = PageFacts(
        page.address,
        page.title,
        prices,
        _not_assigned(page, prices),
        text=page.text,
        is_built_by_scripts=page.is_built_by_scripts,
    )
    return with_clinic(facts, page, country, rules)


def _not_assigned(page: Page, prices: Sequence[PriceFact]) -> int:
    """Amounts that no wording holds."""
    held = sorted((fact.seen.at, fact.seen.at + len(fact.seen.wording)) for fact in prices if fact.seen.at is not None)
    ends = list(accumulate((end for _start, end in held), max))
    starts = [start for start, _end in held]
    before = [(bisect_right(starts, money.start), money.start) for money in money_in(page.text)]
    return sum(1 for place, at in before if place == 0 or ends[place - 1] <= at)
