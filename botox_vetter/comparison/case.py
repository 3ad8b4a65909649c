"""Everything the program can say about the clinics of a case today."""

from collections.abc import Sequence
from datetime import date

from botox_vetter.comparison.results import Comparison
from botox_vetter.comparison.standings import compare
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.pricing.cost import cost_of
from botox_vetter.pricing.facts import facts_of


def compare_case(
    file: CaseFile, rulebook: Rulebook, today: date, clinics: Sequence[Clinic] | None = None
) -> Comparison:
    """Vets and prices these clinics and compares them; clinics None: all of the case."""
    chosen = file.clinics if clinics is None else tuple(clinics)
    facts = facts_of(rulebook.treatments)
    quotes: dict[str, list[Quote]] = {}
    for quote in file.quotes:
        quotes.setdefault(quote.clinic_id, []).append(quote)
    costs = {c.id: cost_of(file.plan, c, tuple(quotes.get(c.id, ())), facts, today) for c in chosen}
    return compare(file, rulebook, costs, today, chosen)
