"""Reads small made-up pages, and tells their prices in few words."""

from collections.abc import Sequence
from functools import cache

from botox_vetter.actions.read_page import clinic_rules
from botox_vetter.domain.page_facts import PageFacts, PriceFact
from botox_vetter.domain.page_words import PageWords
from botox_vetter.domain.quotes import Basis
from botox_vetter.domain.treatments import Treatments
from botox_vetter.knowledge.folder import resource_folder
from botox_vetter.knowledge.page_words import load_page_words
from botox_vetter.knowledge.treatments import load_treatments
from botox_vetter.sources.pages.facts import facts_of
from botox_vetter.sources.pages.lexicon import Lexicon
from botox_vetter.sources.pages.prices import prices_of
from botox_vetter.sources.pages.vocabulary import brands_of, vocabulary_of
from tests.sources.pages.html import page_of


@cache
def known() -> tuple[tuple[PageWords, ...], Treatments]:
    return load_page_words(), load_treatments(resource_folder())


def facts_on(
    body: str, title: str = "", country: str = "GB", address: str = "https://quay.example/prices"
) -> PageFacts:
    words, treatments = known()
    return facts_of(page_of(body, title, address), words, treatments, clinic_rules(), country)


def told(facts: Sequence[PriceFact]) -> list[str]:
    """ "3 areas 199", "chin from 90", "per unit 12 Botox"."""
    return [_told(fact) for fact in facts]


def prices_on(body: str, title: str = "", country: str = "GB") -> list[str]:
    return told(facts_on(body, title, country).prices)


def prices_only(body: str, country: str, title: str = "") -> list[str]:
    """The same, quicker: nothing else of the page is read."""
    _words, treatments = known()
    return told(prices_of(page_of(body, title), _lexicon(), vocabulary_of(treatments), country))


@cache
def _lexicon() -> Lexicon:
    words, treatments = known()
    return Lexicon(words, brands_of(treatments))


def _told(fact: PriceFact) -> str:
    quote, words = fact.quote, []
    if quote.basis not in (Basis.PER_AREA, Basis.AREAS_BUNDLE):
        words.append(quote.basis.value.replace("_", " "))
    if fact.count is not None:
        words.append(f"{fact.count} area" + "s" * (fact.count > 1))
    if fact.area and fact.count in (None, 1):
        words.append(fact.area)
    words += ["member"] * quote.member + ["from"] * fact.is_from
    is_range = quote.high is not None and quote.high != quote.low
    words.append(f"{quote.low}-{quote.high}" if is_range else f"{quote.low}")
    return " ".join([*words, fact.brand]).strip()
