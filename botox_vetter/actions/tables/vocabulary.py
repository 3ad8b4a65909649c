"""Words that people use for what has an id in the program, and the one that is written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from botox_vetter.actions.tables import words as w
from botox_vetter.actions.tables.treatments import areas_in, without_areas
from botox_vetter.domain.plain_key import plain_key
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.matching.keys import name_key
from botox_vetter.report.words.names import AREAS


class Vocabulary:
    """words: for each id the words for it, the one that is written first; ids are read, too.

    A word that stands for two ids is read as the first one's.
    """

    def __init__(self, words: Mapping[str, Iterable[str]]) -> None:
        self._words = {of: tuple(said) for of, said in words.items()}
        self._ids: dict[str, str] = {name_key(of): of for of in self._words}
        for of, said in self._words.items():
            for word in said:
                self._ids.setdefault(name_key(word), of)

    def read(self, text: str) -> str | None:
        """None: no word of these."""
        return self._ids.get(name_key(text))

    def write(self, of: str) -> str:
        """The first word that is read back as this id; the id where there is none."""
        return next((word for word in self._words.get(of, ()) if self.read(word) == of), of)

    def __iter__(self) -> Any:
        return iter(self._ids.items())


class AreaVocabulary(Vocabulary):
    """Reads every word that pages have for an area, too, where the text is nothing but that."""

    def read(self, text: str) -> str | None:
        if (known := super().read(text)) is not None:
            return known
        plain = plain_key(text)
        areas = areas_in(plain)
        return areas[0] if len(areas) == 1 and not without_areas(plain).strip() else None


@dataclass(frozen=True, slots=True)
class Words:
    """The vocabularies of one rulebook and one use of it."""

    area: Vocabulary
    product: Vocabulary
    profession: Vocabulary
    register: Vocabulary
    place: Vocabulary
    bundles: Mapping[str, tuple[str, ...]]


def words_of(rulebook: Rulebook, is_medical: bool) -> Words:
    """is_medical: which of the two products that are called Botox is meant."""
    facts, places = rulebook.treatments, rulebook.places
    areas = {of: (AREAS.get(of, of), area.name) for of, area in facts.areas.items()}
    bundles = {of: (AREAS.get(of, of), bundle.name) for of, bundle in facts.bundles.items() if bundle.areas}
    indications: dict[str, tuple[str, ...]] = {of: (indication.name,) for of, indication in facts.indications.items()}
    products = {
        of: (*w.PRODUCTS.get(of, ()), product.name, *product.names.values()) for of, product in facts.products.items()
    }
    other = "botox_cosmetic" if is_medical else "botox_medical"
    return Words(
        area=AreaVocabulary({**areas, **bundles, **indications}),
        product=Vocabulary({of: words for of, words in products.items() if of != other} | _last(products, other)),
        profession=Vocabulary(
            {of: (entry.name, *w.PROFESSIONS.get(of, ())) for of, entry in places.professions.items()}
        ),
        register=Vocabulary({of: (*w.REGISTERS.get(of, ()), r.body) for of, r in rulebook.registers.items()}),
        place=Vocabulary({of: (entry.name,) for of, entry in places.jurisdictions.items()}),
        bundles={of: bundle.areas for of, bundle in facts.bundles.items()},
    )


def _last(words: Mapping[str, tuple[str, ...]], of: str) -> dict[str, tuple[str, ...]]:
    return {of: words[of]} if of in words else {}
