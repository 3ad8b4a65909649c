"""From the words of pages to the ids of what is known."""

from collections.abc import Mapping
from dataclasses import dataclass

from botox_vetter.domain.plain_key import plain_key
from botox_vetter.domain.treatments import Treatments

ANY = "Botox"  # said whichever brand is used
WITHOUT_ID = (ANY, "Allergan")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """areas: ids by the word of `page_words`, or by themselves; products: ids by the plain name.

    page_words: of all areas, bundles and indications
    """

    areas: Mapping[str, tuple[str, ...]]
    page_words: frozenset[str]
    products: Mapping[str, str]


def vocabulary_of(treatments: Treatments) -> Vocabulary:
    """The areas of a bundle stand for it; a name of two products is that of the first."""
    areas: dict[str, tuple[str, ...]] = {bundle.id: bundle.areas for bundle in treatments.bundles.values()}
    areas |= {area: (area,) for area in treatments.areas}
    entries = [(area.id, area.page_words) for area in treatments.areas.values()]
    entries += [(indication.id, indication.page_words) for indication in treatments.indications.values()]
    said: dict[str, tuple[str, ...]] = {}
    for of, words in entries:
        said |= {word: (*said.get(word, ()), of) for word in words}
    bundles = {word for bundle in treatments.bundles.values() for word in bundle.page_words}
    products: dict[str, str] = {}
    for of, names in _names(treatments).items():
        for name in names:
            products.setdefault(plain_key(name), of)
    return Vocabulary(areas | said, frozenset(said) | bundles, products)


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
