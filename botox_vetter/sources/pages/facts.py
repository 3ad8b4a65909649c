"""All that is read on one page."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, groupby

from botox_vetter.domain.page_facts import PageFacts, PriceFact
from botox_vetter.domain.page_words import PageWords
from botox_vetter.domain.treatments import Treatments
from botox_vetter.sources.pages.amounts import MAY_BE_MONEY, money_in
from botox_vetter.sources.pages.clinic import ClinicRules, with_clinic
from botox_vetter.sources.pages.lexicon import Lexicon
from botox_vetter.sources.pages.page import Page
from botox_vetter.sources.pages.prices import prices_of
from botox_vetter.sources.pages.vocabulary import brands_of, vocabulary_of


def facts_of(
    page: Page, words: Sequence[PageWords], treatments: Treatments, rules: ClinicRules, country: str = ""
) -> PageFacts:
    """What is not understood is counted, never guessed. country: of the clinic, "GB"; "": not known."""
    lexicon = _lexicon_of(tuple(words), brands_of(treatments))
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


@lru_cache(maxsize=4)
def _lexicon_of(words: tuple[PageWords, ...], brands: tuple[str, ...]) -> Lexicon:
    """What it has looked at on one page comes again on the next."""
    return Lexicon(words, brands)


def _not_assigned(page: Page, prices: Sequence[PriceFact]) -> int:
    """Amounts that no wording holds."""
    held = sorted((fact.seen.at, fact.seen.at + len(fact.seen.wording)) for fact in prices if fact.seen.at is not None)
    ends = list(accumulate((end for _start, end in held), max))
    starts = [start for start, _end in held]
    places = [start + money.start for start, end in _about_money(page) for money in money_in(page.text[start:end])]
    before = [(bisect_right(starts, at), at) for at in places]
    return sum(1 for place, at in before if place == 0 or ends[place - 1] <= at)


def _about_money(page: Page) -> Iterator[tuple[int, int]]:
    """From where to where blocks follow each other that name a currency, or stand beside one: "£" and "95"."""
    signed = [at for at, block in enumerate(page.blocks) if MAY_BE_MONEY.search(block.text)]
    near = sorted({beside for at in signed for beside in (at - 1, at, at + 1) if 0 <= beside < len(page.blocks)})
    for _run, found in groupby(enumerate(near), lambda numbered: numbered[1] - numbered[0]):
        run = [at for _number, at in found]
        yield page.blocks[run[0]].start, page.blocks[run[-1]].end
