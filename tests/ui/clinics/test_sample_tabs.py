"""The sample case on the screen: every tab of its first clinic has something to show."""

from botox_vetter.comparison.case import compare_case
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.ui.pages.clinics.tab_counts import tab_counts
from tests.cases import TODAY
from tests.sample import sample_case


def test_every_tab_of_the_leading_clinic_has_content(rulebook: Rulebook) -> None:
    file = sample_case(rulebook)
    leader = compare_case(file, rulebook, TODAY).standings[0]
    counts = tab_counts(file, leader)
    assert {"people", "prices", "evidence", "notes"} <= counts.keys()
    answered, asked = map(int, counts["vetting"].split("/"))
    assert answered > asked // 2
