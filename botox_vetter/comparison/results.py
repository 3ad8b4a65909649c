"""The clinics of a case side by side."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.pricing.results import Cost
from botox_vetter.vetting.results import Vetting


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask next about one clinic (DESIGN V9).

    gain None: an open gate; takes_lead: this answer alone could make the clinic first.
    """

    criterion: str
    gain: Fraction | None
    takes_lead: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """One clinic among the others. rank as shown: "1", or "2=" where clinics are equal in everything."""

    clinic: Clinic
    rank: str
    vetting: Vetting
    cost: Cost
    ask: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All compared clinics, first to last; equal ones by name, then id."""

    file: CaseFile
    today: date
    standings: tuple[Standing, ...]

    def of(self, clinic_id: str) -> Standing:
        return next(standing for standing in self.standings if standing.clinic.id == clinic_id)
