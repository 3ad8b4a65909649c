"""The prices of botulinum toxin on a page, each as a proposed quote with its words."""

import re
from dataclasses import replace
from decimal import Decimal

from botox_vetter.domain.page_facts import PriceFact, Seen
from botox_vetter.domain.plain_key import plain_key
from botox_vetter.domain.quotes import Basis, Quote, Sex, State
from botox_vetter.sources.pages.amounts import Amounts, Stated
from botox_vetter.sources.pages.data_offers import DataOffer
from botox_vetter.sources.pages.data_prices import decided_offers
from botox_vetter.sources.pages.deciding import Decider, Found, settled
from botox_vetter.sources.pages.labels import Labels
from botox_vetter.sources.pages.lexicon import Lexicon
from botox_vetter.sources.pages.merging import merged, with_data
from botox_vetter.sources.pages.page import Page
from botox_vetter.sources.pages.price_lines import PriceLines
from botox_vetter.sources.pages.standing import Kind, kind_of
from botox_vetter.sources.pages.vocabulary import ANY, Vocabulary
from botox_vetter.sources.pages.wording import OTHER_AREA, PaidFor

_JOINED = re.compile(rf"{ANY}\W{{0,3}}(?:[&+/,]|\b(?:and|or|und|oder|y|o)\b)\s?[^\W\d]", re.IGNORECASE)
DOLLARS = {"US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD"}


def prices_of(page: Page, lexicon: Lexicon, vocabulary: Vocabulary, country: str) -> list[PriceFact]:
    """In reading order; what is said twice is one. country: whose dollars are meant; "": not known."""
    labels = Labels(page.blocks, lexicon)
    lines = PriceLines(page.blocks, labels, lexicon, Amounts(lexicon))
    is_of_toxin = _speaks_of(page, lexicon, "toxin", "weak_toxin")
    is_of_injections = is_of_toxin and _speaks_of(page, lexicon, "toxin", "injectable")
    decider = Decider(lexicon, labels.title, is_of_toxin, is_of_injections)
    found = [decider.decide(line, labels.over(line.named_at, lines.names)) for line in lines]
    proposing = _Proposing(page, lexicon, vocabulary, DOLLARS.get(country, "$"), labels)
    kept = settled([one for one in found if one is not None])
    shown = merged(proposing.shown(each) for one in kept for each in _one_by_one(one))
    in_data = [proposing.in_data(offer, one) for offer, one in decided_offers(page.items, lexicon, decider)]
    return with_data(shown, merged(in_data))


def _one_by_one(found: Found) -> list[Found]:
    """Frown lines, forehead: £90 each."""
    areas = found.paid.areas if found.paid.is_each else ()
    return [replace(found, paid=replace(found.paid, areas=(area,))) for area in areas] or [found]


def _speaks_of(page: Page, lexicon: Lexicon, *kinds: str) -> bool:
    plains = (lexicon.plain(block.text) for block in page.blocks)
    return any(lexicon.says(kind, plain) for plain in plains for kind in kinds)


class _Proposing:
    def __init__(self, page: Page, lexicon: Lexicon, vocabulary: Vocabulary, dollar: str, labels: Labels) -> None:
        self._page, self._lexicon, self._vocabulary = page, lexicon, vocabulary
        self._dollar, self._title = dollar, labels.title

    def shown(self, found: Found) -> PriceFact:
        governing, line = found.standing.governing, found.line
        context = () if governing is None else (governing.text,)
        return self._fact(found, Seen(self._page.text[line.start : line.end], line.start, context))

    def in_data(self, offer: DataOffer, found: Found) -> PriceFact:
        """Its place is the names that hold it."""
        return self._fact(found, Seen(offer.wording, None, offer.over))

    def _fact(self, found: Found, seen: Seen) -> PriceFact:
        line, paid, stated, brand = found.line, found.paid, found.line.stated, self._brand(found)
        whole = self._lexicon.plain(" ".join([line.name, line.after, *line.heads]))
        is_one = paid.count == 1 and not paid.areas and paid.basis is Basis.PER_AREA
        areas = self._areas(paid)
        is_several = paid.basis is Basis.PER_AREA and areas is not None and len(areas) > 1
        basis = Basis.AREAS_BUNDLE if is_one else Basis.PER_SESSION if is_several else paid.basis
        quote = Quote(
            id="",
            clinic_id="",
            basis=basis,
            low=stated.low,
            high=_high(stated, found.is_from),
            currency=self._dollar if stated.currency == "$" else stated.currency,
            areas=areas,
            count=paid.count if basis is Basis.AREAS_BUNDLE else None,
            product=self._product(brand, paid),
            sessions=paid.sessions,
            units_included=paid.units,
            period=paid.period,
            member=found.is_for_members,
            first_session_only=self._lexicon.says("first_visit", whole),
            sex=self._sex(self._lexicon.plain(line.before)) or self._sex(whole),
            wording=seen.wording,
            address=self._page.address,
            state=State.PROPOSED,
            is_offer=line.regular is not None,
            regular=line.regular,
        )
        return PriceFact(quote, seen, self._page_word(paid), paid.count, brand, found.is_from, paid.is_general)

    def _areas(self, paid: PaidFor) -> tuple[str, ...] | None:
        """None: it names none, or one that has no id."""
        return tuple(dict.fromkeys(of for area in paid.areas for of in self._vocabulary.areas.get(area, ()))) or None

    def _product(self, brand: str, paid: PaidFor) -> str | None:
        """ "Botox" is said whichever brand is used, but where units are sold: they are those of one brand."""
        if brand == ANY and paid.basis is not Basis.PER_UNIT:
            return None
        return self._vocabulary.products.get(plain_key(brand))

    def _page_word(self, paid: PaidFor) -> str:
        if not paid.areas or (paid.count == 1 and len(paid.areas) > 1):
            return ""  # one of those that it lists
        return paid.areas[0] if paid.areas[0] in self._vocabulary.page_words else OTHER_AREA

    def _sex(self, plain: str) -> Sex | None:
        women, men = (self._lexicon.says(kind, plain) for kind in ("women", "men"))
        return None if women == men else Sex.FEMALE if women else Sex.MALE

    def _brand(self, found: Found) -> str:
        """As it is printed in the line, else in what governs it; "Botox" beside another one is the word for all."""
        if found.paid.basis in (Basis.CONSULTATION, Basis.MEMBERSHIP):
            return ""
        texts = [found.look.text, found.line.after]
        for look in [found.standing.governing, self._title and self._title.look]:
            texts += [look.text] if look else []
            if look and kind_of(look) is Kind.TOXIN:
                break
        text = next((text for text in texts if self._lexicon.brands_in(text)), "")
        names = self._lexicon.printed(self._lexicon.brands_in(text))
        return ", ".join(name for name in names if name != ANY or len(names) == 1 or _JOINED.search(text))


def _high(stated: Stated, is_from: bool) -> Decimal | None:
    """None: there is no upper end."""
    if stated.high is not None:
        return stated.high
    return None if is_from else stated.low
