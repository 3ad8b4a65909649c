"""Usual numbers of units in words, and whose word each of them is."""

from collections.abc import Iterable

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.pricing.facts import UnitsSource, facts_of
from botox_vetter.report.words.money import numbers
from botox_vetter.report.words.names import area_name, product_name, sentence


def usual_units(products: Iterable[str], areas: Iterable[str], rulebook: Rulebook, place: str = "") -> tuple[str, ...]:
    """ "Frown lines: 50 units of Azzalure, from its label"; where none is known, that."""
    wanted = tuple(areas)
    return tuple(_usual(product, area, rulebook, place) for product in dict.fromkeys(products) for area in wanted)


def _usual(product: str, area: str, rulebook: Rulebook, place: str) -> str:
    facts = facts_of(rulebook.treatments)
    known = facts.units.get(product, {}).get(area)
    values = {"area": sentence(area_name(area, rulebook)), "product": product_name(product, rulebook, place)}
    if known is None:
        return tr("{area}: no usual number of units of {product} is known").format(**values)
    whose = units_source_words(facts.units_from[product][area])
    return tr("{area}: {count} units of {product}, {whose}").format(count=numbers(*known), whose=whose, **values)


def units_source_words(source: UnitsSource) -> str:
    return {
        UnitsSource.LABEL: tr("from its label"),
        UnitsSource.TYPICAL: tr("from trials and clinics"),
        UnitsSource.BOTH: tr("from its label, trials and clinics"),
    }[source]
