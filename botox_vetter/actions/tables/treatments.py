"""A line of a price list, "Botox 3 areas" or "Forehead": what it pays for. The brand is never told from it.

Which words are of toxin, of other treatments, of a number of areas or of a fee is what the reader of pages knows, too.
"""

import re
from dataclasses import dataclass
from functools import cache

from botox_vetter.actions.tables import words as w
from botox_vetter.domain.plain_key import plain_key
from botox_vetter.domain.quotes import Basis
from botox_vetter.knowledge.folder import resource_folder
from botox_vetter.knowledge.page_words import load_page_words
from botox_vetter.knowledge.treatments import load_treatments
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
    """Longer words first, each part of the text once, in the order of the text."""
    found: list[tuple[int, str]] = []
    for word, area in _AREA_WORDS:
        if match := re.search(rf"\b{word}\b", plain):
            found.append((match.start(), area))
            plain = plain[: match.start()] + "#" * len(match[0]) + plain[match.end() :]
    return tuple(dict.fromkeys(area for _at, area in sorted(found)))


_BUNDLE = "upper_face_3"  # three areas, not one
_AREA_WORDS = sorted(
    ((re.escape(plain_key(word)), area) for area, words in w.AREAS.items() for word in words),
    key=lambda pair: -len(pair[0]),
)
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
