"""How much Undo would touch is told by the name of the step."""

import pytest

from botox_vetter.actions.undo import MANY, step_size
from botox_vetter.domain.reasons import Reason

TAGGED = Reason("tag_clinics", {"n": 1200, "tags": ("north",)})


@pytest.mark.parametrize(
    ("step", "size"),
    [
        (None, 0),
        (Reason("change_clinic", {"name": "Mill Lane"}), 1),
        (TAGGED, 1200),
        (Reason("revert", {"step": TAGGED}), 1200),
        (Reason("import_table", {"new": 300, "changed": 20}), 300),
        (Reason("import_case", {"name": "Northmarch"}), MANY),
    ],
)
def test_a_step_says_about_how_many_it_touched(step: Reason | None, size: int) -> None:
    assert step_size(step) == size
