"""A price as people see it on a page: "3 areas £199", "£12 a unit, Azzalure". Nothing in it is passed over."""

import re
from typing import Any

from botox_vetter.actions.guided.wording_words import (
    AMOUNT,
    BETWEEN,
    BY_THEMSELVES,
    COMES_OFF,
    COMING_OFF,
    CONDITIONS,
    COUNTED,
    EACH_AREA,
    FILLING,
    IN_WORDS,
    LASTING,
    OF_ITS_OWN,
)
from botox_vetter.actions.tables.treatments import areas_in, names_any_toxin, read_treatment, without_areas
from botox_vetter.actions.tables.vocabulary import Words
from botox_vetter.domain.plain_key import plain_key
from botox_vetter.domain.quotes import Basis, Known
from botox_vetter.domain.reading import PriceText, read_price
from botox_vetter.domain.reasons import Refused


def read_wordings(text: str, words: Words) -> list[tuple[str, dict[str, Any]]]:
    """Each price that a line states, with its own words, as fields of a `Quote`; currency "": it names none.

    3 areas £199, 2 areas £160     two bundles            forehead from £95        per_area, no upper end
    £3.50 a unit Azzalure          per_unit               free consultation        consultation, 0
    £120 per area                  a bundle of one        first visit £79, frown   per_area, first session only

    Raises Refused("no_price_in_it" | "several_prices_in_it" | "price_of_what" | "tied_to_which" |
    "words_not_understood") for a line that is not understood whole.
    """
    whole = " ".join(text.split())
    parts = [part.strip() for part in BETWEEN.split(text) if part.strip()]
    if len(parts) < 2 or not all(_states_one(part) for part in parts):
        return [(whole, _read_one(whole, words))]
    if len({tuple(_conditions(part).items()) for part in parts}) > 1:
        raise Refused("tied_to_which")  # "3 areas £199, 2 areas £160 for members": are both for members?
    return [(part, _read_one(part, words)) for part in parts]


def _states_one(part: str) -> bool:
    amounts = _amounts(part)
    return len(amounts) == 1 or (not amounts and IN_WORDS.search(part) is not None)


def _conditions(text: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    plain = plain_key(text)
    for word, said in CONDITIONS:
        if word.search(plain):
            found |= said
    return found


def _read_one(text: str, words: Words) -> dict[str, Any]:
    price, rest = _split(text)
    values: dict[str, Any] = {"low": price.low, "high": price.high, "currency": price.currency}
    values["published"] = price.published
    values |= _paid_for(rest, price.basis, words)
    values |= _conditions(rest)
    if COMES_OFF.search(plain_key(rest)):
        if values["basis"] not in COMING_OFF:
            raise Refused("price_of_what")
        values[COMING_OFF[values["basis"]]] = Known.YES
    product = _product(rest, words)
    if product is not None:
        values["product"] = product
    if left := _left_over(rest, words):
        raise Refused("words_not_understood", words=left)
    return values


def _split(text: str) -> tuple[PriceText, str]:
    """The price in it, and what stands around it."""
    found = _amounts(text)
    if len(found) > 1:
        raise Refused("several_prices_in_it", count=len(found))
    match = found[0] if found else IN_WORDS.search(text)
    if match is None:
        raise Refused("no_price_in_it")
    try:
        return read_price(match[0].strip()), f"{text[: match.start()]} {text[match.end() :]}"
    except ValueError:
        raise Refused("no_price_in_it") from None


def _amounts(text: str) -> list[re.Match[str]]:
    """Every amount but numbers of areas and minutes."""
    counted = [found.span() for other in (COUNTED, LASTING) for found in other.finditer(text)]
    return [
        found
        for found in AMOUNT.finditer(text)
        if not any(start <= found.start("figure") < end for start, end in counted)
    ]


def _paid_for(rest: str, basis: Basis | None, words: Words) -> dict[str, Any]:
    """Basis, areas and their number. Refused("price_of_what") where it can be read in two ways, or in none."""
    treatment, areas = read_treatment(rest), _areas(rest, words)
    is_each = basis is Basis.PER_AREA or EACH_AREA.search(rest) is not None
    if treatment is not None and treatment.basis in BY_THEMSELVES:
        if basis or areas or COUNTED.search(rest) or len(set(OF_ITS_OWN.findall(plain_key(rest)))) > 1:
            raise Refused("price_of_what")
        return {"basis": treatment.basis}
    if counted := COUNTED.findall(rest):
        count = treatment.count if treatment else None
        if basis or is_each or len(counted) > 1 or count is None or 0 < len(areas) < count:
            raise Refused("price_of_what")
        return {"basis": Basis.AREAS_BUNDLE, "count": count} | ({"areas": areas} if areas else {})
    if is_each and not areas:
        return {"basis": Basis.AREAS_BUNDLE, "count": 1}  # DESIGN P5: "an area" that is not named
    if basis is Basis.PER_UNIT:
        return {"basis": basis} | ({"areas": areas} if areas else {})
    if not areas or treatment is None or (is_each and len(areas) > 1):
        raise Refused("price_of_what")
    return {"basis": Basis.PER_AREA if len(areas) == 1 else Basis.PER_SESSION, "areas": areas}


def _areas(rest: str, words: Words) -> tuple[str, ...]:
    """Those named, a word for several as all of them."""
    found: dict[str, None] = {}
    for area in areas_in(plain_key(rest)):
        found |= dict.fromkeys(words.bundles.get(area) or (area,))
    return tuple(found)


def _product(rest: str, words: Words) -> str | None:
    """A brand that is named; "Botox" is what everybody says, whichever brand is used."""
    for word in plain_key(rest).split():
        if word != "botox" and (found := words.product.read(word)) is not None:
            return found
    return None


def _left_over(rest: str, words: Words) -> str:
    """What none of the rules knows."""
    plain = plain_key(LASTING.sub(" ", COUNTED.sub(" ", rest)))
    for word, _said in CONDITIONS:
        plain = word.sub(" ", plain)
    known = sorted((word for word, _id in (*words.area, *words.product)), key=len, reverse=True)
    plain = without_areas(plain)
    for word in known:
        plain = re.sub(rf"\b{re.escape(plain_key(word))}\b", " ", plain)
    plain = COMES_OFF.sub(" ", OF_ITS_OWN.sub(" ", EACH_AREA.sub(" ", plain)))
    left = [word for word in plain.split() if not FILLING.fullmatch(word) and not names_any_toxin(word)]
    return " ".join(left)
