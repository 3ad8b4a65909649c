"""Names of things in lines of text: what people typed, made safe, and what the rulebook calls by ids."""

import unicodedata
from collections.abc import Iterable

from botox_vetter.domain.own_criteria import is_own
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
BIDI_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})


def own_words(text: str) -> str:
    """What a person or a page wrote, as one line that cannot disturb its surroundings.

    No control characters, line breaks or direction overrides; words from right to left keep to themselves.
    """
    if text.isascii() and text.isprintable():  # most are, and a case may have ten thousand names
        return " ".join(text.split())
    tidy = " ".join("".join(_tidy(character) for character in text).split())
    if any(unicodedata.bidirectional(character) in RIGHT_TO_LEFT for character in tidy):
        return FIRST_STRONG_ISOLATE + tidy + POP_ISOLATE
    return tidy


def _tidy(character: str) -> str:
    if character in BIDI_CONTROLS:
        return ""
    return " " if unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} else character


def shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def quoted(text: str) -> str:
    """Somebody's own words, as such."""
    return tr("“{words}”").format(words=own_words(text))


def by_id(key: str, english: str) -> str:
    """The catalogue's text for an id such as "criterion.LR01.title", else for the English text of the data."""
    text = tr(key)
    if text != key:
        return text
    return tr(english) if english else ""  # for "" a catalogue tells about itself


def joined(items: Iterable[str]) -> str:
    """a; a and b; a, b and c."""
    words = list(items)
    if len(words) < 2:
        return "".join(words)
    return tr("{most} and {last}").format(most=", ".join(words[:-1]), last=words[-1])


def sentence(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


AREAS = {
    "glabella": "frown lines",
    "forehead": "forehead lines",
    "crows_feet": "crow's feet",
    "platysma": "neck bands and jawline",
    "masseter": "jaw muscle",
    "bunny_lines": "bunny lines",
    "lip_flip": "lip flip",
    "lip_lines": "lip lines",
    "gummy_smile": "gummy smile",
    "chin": "dimpled chin",
    "mouth_corners": "mouth corners",
    "brow_lift": "brow lift",
    "underarm_sweat": "underarm sweating",
    "palm_sole_face_sweat": "sweating of palms, soles, face or scalp",
    "upper_face_3": "three upper-face areas",
    "chronic_migraine": "chronic migraine",
    "overactive_bladder": "overactive bladder",
    "neurogenic_bladder": "leaking bladder from spinal cord injury or multiple sclerosis",
    "strabismus": "squint",
    "blepharospasm": "eyelid spasm",
    "cervical_dystonia": "neck dystonia",
    "axillary_hyperhidrosis": "severe underarm sweating",
    "spasticity_adult": "muscle stiffness of arm or leg",
    "spasticity_child": "muscle stiffness with cerebral palsy",
    "hemifacial_spasm": "hemifacial spasm",
    "sialorrhoea": "chronic drooling",
}


def area_name(area: str, rulebook: Rulebook) -> str:
    """An area, bundle or indication in running text: short and without a capital where we have a short name."""
    if area in AREAS:
        return by_id(f"area.{area}.short", AREAS[area])
    facts = rulebook.treatments
    entry = facts.areas.get(area) or facts.indications.get(area) or facts.bundles.get(area)
    return by_id(f"area.{area}.name", entry.name) if entry else own_words(area)


def area_names(areas: Iterable[str], rulebook: Rulebook) -> str:
    return joined(area_name(area, rulebook) for area in areas)


def product_name(product: str, rulebook: Rulebook, place: str = "") -> str:
    """The brand as it is sold in the place's country, else its first name."""
    entry = rulebook.treatments.products.get(product)
    if entry is None:
        return own_words(product)
    return entry.names.get(place.split("-", 1)[0], entry.name)


def profession_name(profession: str, rulebook: Rulebook) -> str:
    """ "": not known."""
    if not profession:
        return tr("profession not known")
    entry = rulebook.places.professions.get(profession)
    return by_id(f"profession.{profession}", entry.name) if entry else own_words(profession)


def place_name(place: str, rulebook: Rulebook) -> str:
    """The name of a jurisdiction; "": none chosen. Of a place that the program does not know: the code as it is."""
    if not place:
        return tr("no place chosen")
    entry = rulebook.places.jurisdictions.get(place)
    return by_id(f"place.{place}", entry.name.removesuffix(" (default)")) if entry else own_words(place)


def country_name(country: str) -> str:
    """Of a code of ISO 3166; of one that the program does not know: the code as it is."""
    names = {
        "GB": tr("United Kingdom"),
        "IE": tr("Ireland"),
        "US": tr("United States"),
        "CA": tr("Canada"),
        "AU": tr("Australia"),
    }
    return names.get(country, country)


def register_name(register: str, rulebook: Rulebook) -> str:
    entry = rulebook.registers.get(register)
    return entry.body if entry else own_words(register)


def criterion_title(criterion: str, rulebook: Rulebook) -> str:
    entry = rulebook.criteria.get(criterion)
    if entry is None or is_own(criterion):
        return own_words(entry.title if entry else criterion)
    return by_id(f"criterion.{criterion}.title", entry.title)


def criterion_question(criterion: str, rulebook: Rulebook) -> str:
    entry = rulebook.criteria.get(criterion)
    if entry is None or is_own(criterion):
        return own_words(entry.question if entry else criterion)
    return by_id(f"criterion.{criterion}.question", entry.question)


def category_name(category: str) -> str:
    """A heading of the background check, as the criteria file words it."""
    return by_id(f"category.{category}", sentence(category)) if category else ""
