"""Whether areas, products, units and professions of a case can be (a place may be any, DESIGN 7)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.plans import Units
from botox_vetter.domain.price_faults import units_faults, unknown_areas, unknown_product
from botox_vetter.domain.reasons import Reason, Refused, refuse_first
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.treatments import Treatments


def check_known(file: CaseFile, rulebook: Rulebook) -> None:
    """Of all but the prices, which are held to more.

    Raises Refused with `where`: no_such_area, no_such_product, zero_units, no_such_profession, no_such_criterion.
    """
    refuse_first(_faults(file, rulebook.treatments))
    for n, person in enumerate(file.practitioners):
        if person.profession and person.profession not in rulebook.places.professions:
            raise Refused("no_such_profession", where=f"practitioners[{n}].profession", profession=person.profession)
    for n, relaxation in enumerate(file.relaxations):
        if relaxation.criterion not in rulebook.criteria:
            raise Refused("no_such_criterion", where=f"relaxations[{n}].criterion", criterion=relaxation.criterion)


def _faults(file: CaseFile, treatments: Treatments) -> Iterator[Reason]:
    plan = file.plan
    targets = (*plan.areas, *filter(None, [plan.indication]))
    yield from _at("case.plan.areas", unknown_areas(targets, treatments))
    yield from _at("case.plan.product", unknown_product(plan.product, treatments))
    yield from _at("case.plan.units", _units_faults(plan.units, treatments))
    for n, clinic in enumerate(file.clinics):
        yield from _at(f"clinics[{n}].counted_areas", unknown_areas(clinic.counted_areas or (), treatments))
        yield from _at(f"clinics[{n}].units", _units_faults(clinic.units, treatments))


def _at(where: str, faults: Iterable[Reason]) -> Iterator[Reason]:
    return (replace(fault, values={**fault.values, "where": where}) for fault in faults)


def _units_faults(units: Iterable[Units], treatments: Treatments) -> Iterator[Reason]:
    yield from units_faults(units)
    for figure in units:
        yield from unknown_product(figure.product, treatments)
        yield from unknown_areas([figure.area], treatments)
