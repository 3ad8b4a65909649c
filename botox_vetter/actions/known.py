"""Whether areas, products and professions of a case are those of the rules (a place may be any, DESIGN 7)."""

from collections.abc import Iterable

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.plans import Units
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook


def check_known(file: CaseFile, rulebook: Rulebook) -> None:
    """Raises Refused("no_such_area" | "no_such_product" | "no_such_profession" | "no_such_criterion"), with `where`."""
    known = _Known(rulebook)
    known.check_plan(file)
    for n, clinic in enumerate(file.clinics):
        known.check_areas(clinic.counted_areas or (), f"clinics[{n}].counted_areas")
        known.check_units(clinic.units, f"clinics[{n}].units")
    for n, quote in enumerate(file.quotes):
        for stated in (quote, *quote.earlier):
            known.check_areas((*(stated.areas or ()), *stated.excluded), f"quotes[{n}].areas")
            known.check_product(stated.product, f"quotes[{n}].product")
    for n, person in enumerate(file.practitioners):
        if person.profession and person.profession not in rulebook.places.professions:
            raise Refused("no_such_profession", where=f"practitioners[{n}].profession", profession=person.profession)
    for n, relaxation in enumerate(file.relaxations):
        if relaxation.criterion not in rulebook.criteria:
            raise Refused("no_such_criterion", where=f"relaxations[{n}].criterion", criterion=relaxation.criterion)


class _Known:
    def __init__(self, rulebook: Rulebook) -> None:
        treatments = rulebook.treatments
        self._areas = treatments.areas.keys() | treatments.indications.keys()
        self._products = treatments.products.keys()

    def check_plan(self, file: CaseFile) -> None:
        plan = file.plan
        self.check_areas((*plan.areas, *filter(None, [plan.indication])), "case.plan.areas")
        self.check_product(plan.product, "case.plan.product")
        self.check_units(plan.units, "case.plan.units")

    def check_areas(self, areas: Iterable[str], where: str) -> None:
        for area in areas:
            if area not in self._areas:
                raise Refused("no_such_area", where=where, area=area)

    def check_product(self, product: str | None, where: str) -> None:
        if product is not None and product not in self._products:
            raise Refused("no_such_product", where=where, product=product)

    def check_units(self, units: Iterable[Units], where: str) -> None:
        for figure in units:
            self.check_product(figure.product, where)
            self.check_areas([figure.area], where)
