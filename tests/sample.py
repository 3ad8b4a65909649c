"""The shipped sample case, as somebody has it who begins it on TODAY.

file = sample_case(rulebook)                                # a CaseFile: six clinics, everything filled in
begin_sample_case(library, rulebook, TODAY)                 # the same in a library, with the bytes of its evidence
"""

from datetime import date

from botox_vetter.actions.sample import sample_file
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.knowledge.sample import load_sample
from tests.case_ids import TODAY


def sample_case(rulebook: Rulebook, today: date = TODAY) -> CaseFile:
    return sample_file(load_sample(), rulebook, today)
