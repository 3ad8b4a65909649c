"""A line of a price list, "Botox 3 areas" or "Forehead": what it pays for. The brand is never told from it."""

import re
from dataclasses import dataclass

from botox_vetter.actions.tables import words as w
from botox_vetter.domain.plain_key import plain_key
from botox_vetter.domain.quotes import Basis


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
    plain = plain_key(text)
    if _OTHER.search(plain):
        return None
    for basis, pattern in _BY_WORD.items():
        if pattern.search(plain):
            return Treatment(basis)
    if found := _COUNTED.search(plain):
        count = _NUMBERS.get(found[1]) or int(found[1])
        return Treatment(Basis.AREAS_BUNDLE, count=count) if 1 <= count <= 20 else None
    areas = areas_in(plain)
    if not areas:
        return Treatment(Basis.PER_UNIT) if _BY_UNIT.search(plain) else None
    is_one = len(areas) == 1 and areas[0] != _BUNDLE
    return Treatment(Basis.PER_AREA if is_one else Basis.PER_SESSION, areas)


def names_any_toxin(text: str) -> bool:
    """Whether it speaks of toxin in general: "Botox", "anti-wrinkle injections"; what names no area then means any."""
    plain = plain_key(text)
    return bool(_TOXIN.search(plain)) and not _OTHER.search(plain)


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
_NUMBERS = dict(
    zip(["single", "one", "two", "three", "four", "five", "six"], (1, 1, 2, 3, 4, 5, 6), strict=True)
) | dict(zip(["ein", "eine", "zwei", "drei", "vier", "fuenf", "funf", "sechs"], (1, 1, 2, 3, 4, 5, 5, 6), strict=True))
_COUNTED = re.compile(rf"\b(\d{{1,2}}|{'|'.join(_NUMBERS)}) (?:areas?|zonen?|areale?|regionen?|region)\b")
_OTHER = re.compile(  # treatments that price lists show beside toxin, often for the same areas
    r"\b(?:fillers?|hyaluron\w*|laser|ipl|hifu|peels?|peeling|microneedling|threads?|faden\w*|radiofrequency|"
    r"prp|mesotherapy|skin boosters?|profhilo|polynucleotides?|waxing|facials?(?! slimming))\b"
)
_TOXIN = re.compile(
    r"\b(?:toxin\w*|botulinum\w*|botox|botulax|azzalure|dysport|xeomin|bocouture|vistabel|letybo|alluzience|relfydess|"
    r"jeuveau|daxxify|anti ?wrinkle|antiwrinkle|wrinkle\w*|falten\w*|(?:any|one|single|1|per|each) area)\b"
)
_BY_UNIT = re.compile(r"\b(?:per|pro|je|a) (?:unit|einheit)\b")
_BY_WORD = {
    Basis.CONSULTATION: re.compile(r"\b(?:consultations?|consult|beratung|beratungsgesprach|erstgesprach)\b"),
    Basis.REVIEW: re.compile(r"\b(?:review|follow up|nachkontrolle|kontrolle)\b"),
    Basis.TOP_UP: re.compile(r"\b(?:top up|nachbehandlung)\b"),
    Basis.SURCHARGE: re.compile(r"\b(?:surcharge|supplement|extra charge|zuschlag|aufpreis)\b"),
    Basis.DEPOSIT: re.compile(r"\b(?:deposit|booking fee|anzahlung)\b"),
    Basis.FURTHER_AREA: re.compile(r"\b(?:further|additional|extra|weitere|zusatzliche) (?:areas?|zonen?|areale?)\b"),
}
