"""A line of a price list, "Botox 3 areas" or "Forehead": what it pays for. The brand is never told from it.

Which words are of toxin, of other treatments, of a number of areas or of a fee is what the reader of pages knows, too.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from botox_vetter.domain.plain_key import plain_key
from botox_vetter.domain.quotes import Basis
from botox_vetter.knowledge.folder import resource_folder
from botox_vetter.knowledge.page_words import load_page_words
from botox_vetter.knowledge.treatments import load_treatments
from botox_vetter.report.words.names import AREAS
from botox_vetter.sources.pages.lexicon import Lexicon
from botox_vetter.sources.pages.vocabulary import brands_of


@dataclass(frozen=True, slots=True)
class Treatment:
    """areas None: it names none; a word for several areas stays that word. count: of areas, for a bundle."""

    basis: Basis
    areas: tuple[str, ...] | None = None
    count: int | None = None


def read_treatment(text: str) -> Treatment | None:
    """None: not understood.

    3 areas           areas_bundle, 3      Forehead                per_area, forehead
    Consultation      consultation         Forehead and frown      per_session, both
    Additional area   further_area         Botox per unit          per_unit
    """
    plain, lexicon = plain_key(text), _lexicon()
    look = lexicon.look(text)
    if look.other:
        return None
    for basis, kind in _BY_WORD.items():
        if lexicon.says(kind, plain):
            return Treatment(basis)
    if look.count is not None:
        return Treatment(Basis.AREAS_BUNDLE, count=look.count)
    areas = areas_in(plain)
    if not areas:
        return Treatment(Basis.PER_UNIT) if _BY_UNIT.search(plain) else None
    is_one = len(areas) == 1 and areas[0] != _BUNDLE
    return Treatment(Basis.PER_AREA if is_one else Basis.PER_SESSION, areas)


def names_any_toxin(text: str) -> bool:
    """Whether it speaks of toxin in general: "Botox", "anti-wrinkle injections"; what names no area then means any."""
    look = _lexicon().look(text)
    return (look.is_toxin or look.count == 1 or _ONE_AREA.search(look.plain) is not None) and not look.other


@cache
def _lexicon() -> Lexicon:
    return Lexicon(load_page_words(), brands_of(load_treatments(resource_folder())))


def areas_in(plain: str) -> tuple[str, ...]:
    """Those that have an id, each once: the program's own names first, then the words of pages in the text's order."""
    own, rest = _own_names(plain)
    words, _rest = _lexicon().areas_in(rest)
    found = (_area_ids().get(word) for word, _hold in words)
    return tuple(dict.fromkeys((*own, *(area for area in found if area is not None))))


def without_areas(plain: str) -> str:
    """What is left of a text beside the words for areas, whether they have an id or not."""
    return _lexicon().areas_in(_own_names(plain)[1])[1].replace("#", " ")


def _own_names(plain: str) -> tuple[list[str], str]:
    """Of areas that the program writes in several words, which pages mean otherwise: "neck bands and jawline"."""
    found = list[str]()
    for area, name in _names_of_our_own().items():
        if (masked := re.sub(rf"\b{name}\b", "#", plain)) != plain:
            found.append(area)
            plain = masked
    return found, plain


@cache
def _names_of_our_own() -> Mapping[str, str]:
    """Names that mean something else, or more, when each of their words is taken as pages use it."""
    found: dict[str, str] = {}
    for area, name in AREAS.items():
        words, rest = _lexicon().areas_in(plain_key(name))
        if {_area_ids().get(word) for word, _hold in words} != {area} or rest.strip(" #"):
            found[area] = re.escape(plain_key(name))
    return found


@cache
def _area_ids() -> Mapping[str, str]:
    """By the word of pages; a word for several areas is that of the bundle."""
    facts = load_treatments(resource_folder())
    said: dict[str, str] = {}
    for of, words in (
        *((area.id, area.page_words) for area in facts.areas.values()),
        *((indication.id, indication.page_words) for indication in facts.indications.values()),
        *((bundle.id, bundle.page_words) for bundle in facts.bundles.values()),
    ):
        for word in (*words, of):
            said.setdefault(word, of)
    return said


_BUNDLE = "upper_face_3"  # three areas, not one
_ONE_AREA = re.compile(r"\b(?:any|per|each) area\b")
_BY_UNIT = re.compile(r"\b(?:per|pro|je|a) (?:unit|einheit)\b")
_BY_WORD = {
    Basis.CONSULTATION: "consultation",
    Basis.REVIEW: "review",
    Basis.TOP_UP: "top_up",
    Basis.SURCHARGE: "surcharge",
    Basis.DEPOSIT: "deposit",
    Basis.FURTHER_AREA: "further",
}
