from fractions import Fraction

import pytest

from botox_vetter.comparison.lead import Lead, lead_of
from botox_vetter.comparison.results import Standing
from botox_vetter.comparison.standings import unranked
from botox_vetter.domain.clinics import Clinic
from botox_vetter.pricing.results import Cost, CostState
from botox_vetter.vetting.results import Verdict, Vetting

CLEARED, OPEN = Verdict.CLEARED, Verdict.OPEN


def standing(verdict: Verdict, proven: str | None, possible: str | None) -> Standing:
    low, high = (None if text is None else Fraction(text) for text in (proven, possible))
    vetting = Vetting("c", verdict, low, high, Fraction(10), (), {}, {})
    return unranked(Clinic("c", "case", "Quay"), vetting, Cost("c", "GBP", CostState.NONE))


@pytest.mark.parametrize(
    ("clinics", "lead"),
    [
        ([(CLEARED, "1/2", "1")], Lead.CLEAR),
        ([(CLEARED, "3/5", "4/5"), (CLEARED, "2/5", "1/2")], Lead.CLEAR),
        ([(CLEARED, "3/5", "4/5"), (CLEARED, "2/5", "3/5")], Lead.LEADING),
        ([(CLEARED, "3/5", "3/5"), (CLEARED, "3/5", "3/5")], Lead.NONE),
        ([(CLEARED, "3/5", "4/5"), (CLEARED, "2/5", "4/5")], Lead.LEADING),
        ([(CLEARED, "3/5", "4/5"), (CLEARED, "2/5", "9/10")], Lead.NONE),
        ([(CLEARED, "1/10", "4/5"), (OPEN, "1", "1")], Lead.CLEAR),
        ([(CLEARED, "3/5", "4/5"), (CLEARED, None, None)], Lead.NONE),
        ([(CLEARED, None, None)], Lead.CLEAR),
        ([(CLEARED, None, None), (CLEARED, None, None)], Lead.NONE),
    ],
)
def test_how_firmly_the_first_leads(clinics: list[tuple[Verdict, str | None, str | None]], lead: Lead) -> None:
    assert lead_of([standing(*clinic) for clinic in clinics]) is lead
