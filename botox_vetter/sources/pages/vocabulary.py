"""From the words of pages to the ids of what is known."""

from collections.abc import Mapping
from dataclasses import dataclass

from botox_vetter.domain.plain_key import plain_key
from botox_vetter.domain.treatments import Treatments

WITHOUT_ID = ("Botox", "Allergan")  # said of any brand, or of none that is known


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """areas: ids by the word of `page_words`; products: ids by the plain name."""

    areas: Mapping[str, tuple[str, ...]]
    products: Mapping[str, str]


def vocabulary_of(treatments: Treatments) -> Vocabulary:
    """The areas of a bundle stand for it; "Botox" names no product: it is said whichever brand is used."""
    areas: dict[str, tuple[str, ...]] = {}
    entries = [(area.id, area.page_words) for area in treatments.areas.values()]
    entries += [(indication.id, indication.page_words) for indication in treatments.indications.values()]
    for of, words in entries:
        areas |= {word: (*areas.get(word, ()), of) for word in words}
    products = {plain_key(name): of for of, names in _names(treatments).items() for name in names}
    return Vocabulary(areas, {name: of for name, of in products.items() if name != "botox"})


def brands_of(treatments: Treatments) -> tuple[str, ...]:
    """All names of products that a page may print."""
    names = [name for said in _names(treatments).values() for name in said]
    return (*names, *(entry.name for entry in treatments.not_licensed), *WITHOUT_ID)


def _names(treatments: Treatments) -> Mapping[str, tuple[str, ...]]:
    """Former names, too."""
    found: dict[str, tuple[str, ...]] = {}
    for of, product in treatments.products.items():
        rows = product.more.get("names", ())
        former = [str(row["name"]) for row in rows if isinstance(row, Mapping)] if isinstance(rows, tuple) else []
        found[of] = tuple(dict.fromkeys([product.name, *product.names.values(), *former]))
    return found
