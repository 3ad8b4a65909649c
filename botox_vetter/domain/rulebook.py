"""Everything that is known in advance, as one thing that can be handed on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from botox_vetter.domain.answering import Effort, Way
from botox_vetter.domain.asked_sources import AskedSource
from botox_vetter.domain.consultation import Consultation
from botox_vetter.domain.criteria import Criterion, GateBasis, Gates, Kind, Scale, country_of
from botox_vetter.domain.places import Jurisdiction, Places, Source
from botox_vetter.domain.price_levels import PriceLevel
from botox_vetter.domain.rates import Rates
from botox_vetter.domain.registers import Register, StatusLevels
from botox_vetter.domain.treatment_facts import TreatmentFacts
from botox_vetter.domain.treatments import Treatments
from botox_vetter.domain.weighing import Preset


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Criteria and scales in the file's order, places, registers and their common sources; treatments carry their own.

    treatments says what is counted with, treatment_facts what a person should know.

    researched_on   the day the criteria were researched, ISO
    price_levels    what treatment costs elsewhere, as it was published; context, never a part of a figure
    asked_sources   what can be asked outside
    presets         how much each topic may count for different people
    answering       about how long an answer takes
    status_levels   what words of a register may mean that have no row in the data
    rates           reference rates of one or more days, those that came with the program and those kept since
    """

    criteria: Mapping[str, Criterion] = field(hash=False)
    scales: Mapping[str, Scale] = field(hash=False)
    places: Places
    registers: Mapping[str, Register] = field(hash=False)
    treatments: Treatments
    sources: Mapping[str, Source] = field(hash=False)
    researched_on: str = ""
    rates: tuple[Rates, ...] = field(default=(), hash=False)
    price_levels: tuple[PriceLevel, ...] = field(default=(), hash=False)
    price_sources: Mapping[str, Source] = field(default_factory=dict, hash=False)
    asked_sources: Mapping[str, AskedSource] = field(default_factory=dict, hash=False)
    presets: tuple[Preset, ...] = field(default=(), hash=False)
    answering: Mapping[Way, Effort] = field(default_factory=dict, hash=False)
    status_levels: StatusLevels = field(default_factory=StatusLevels)
    treatment_facts: TreatmentFacts = field(default_factory=TreatmentFacts, hash=False)
    consultation: Consultation = field(default_factory=Consultation, hash=False)

    def jurisdiction(self, place: str) -> Jurisdiction | None:
        """The place's own entry, else its country's, else None."""
        known = self.places.jurisdictions
        return known.get(place) or known.get(country_of(place))

    def gates(self, place: str, is_medical: bool) -> Gates:
        """Which criteria are knock-outs there (DESIGN V5). Unknown place: those of everywhere, as our own caution."""
        entry = self.jurisdiction(place)
        if entry is None:
            everywhere = {
                c.id: GateBasis.DEFAULT
                for c in self.criteria.values()
                if c.kind is Kind.GATE and "*" in c.jurisdictions
            }
            return Gates(self._asked(everywhere, place, is_medical), is_known=False)
        basis = dict.fromkeys(entry.gates_law, GateBasis.LAW) | dict.fromkeys(entry.gates_default, GateBasis.DEFAULT)
        if is_medical:
            basis |= dict.fromkeys(entry.gates_medical_only, GateBasis.LAW)
        basis |= dict.fromkeys(entry.gates_if_in_scope, GateBasis.LAW)
        active = {cid: b for cid, b in basis.items() if cid not in entry.inactive}
        return Gates(self._asked(active, place, is_medical), frozenset(entry.gates_if_in_scope) & active.keys())

    def _asked(self, basis: Mapping[str, GateBasis], place: str, is_medical: bool) -> dict[str, GateBasis]:
        """In the file's order, and only those that apply to the place and use."""
        return {cid: basis[cid] for cid, c in self.criteria.items() if cid in basis and c.applies(place, is_medical)}
