"""All that is read on one page."""

from collections.abc import Sequence

from botox_vetter.domain.page_facts import PageFacts
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
    held = [(fact.seen.at, fact.seen.at + len(fact.seen.wording)) for fact in prices if fact.seen.at is not None]
    missed = [money for money in money_in(page.text) if not any(start <= money.start < end for start, end in held)]
    return with_clinic(PageFacts(page.address, page.title, prices, len(missed)), page, country, rules)
