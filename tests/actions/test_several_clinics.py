"""What is done to several clinics at once is one step, and comes back as one."""

import pytest

from botox_vetter.actions import several_clinics
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.reasons import Refused
from tests.actions.conftest import Harbour
from tests.cases import CASE_ID, LANTERN, QUAY, VELVET


def clinics(harbour: Harbour, *ids: str) -> list[Clinic]:
    return [harbour.clinic(clinic_id) for clinic_id in ids]


def test_several_are_removed_in_one_step_with_all_that_is_theirs(harbour: Harbour) -> None:
    before = harbour.file
    changed = several_clinics.remove_clinics(harbour.library, clinics(harbour, QUAY, VELVET))
    assert [clinic.id for clinic in harbour.file.clinics] == [LANTERN]
    assert (changed.message.kind, changed.message.values) == ("remove_clinics", {"n": 2})
    harbour.library.undo(CASE_ID)
    assert harbour.file == before


def test_the_shortlist_keeps_why_a_clinic_left_it_before(harbour: Harbour) -> None:
    both = clinics(harbour, QUAY, LANTERN)
    several_clinics.shortlist_clinics(harbour.library, both, False)
    assert not harbour.file.shortlist
    several_clinics.shortlist_clinics(harbour.library, both, True)
    assert {clinic.id for clinic in harbour.file.shortlist} == {QUAY, LANTERN}


def test_a_tag_is_put_on_once_whatever_its_capitals(harbour: Harbour) -> None:
    several_clinics.tag_clinics(harbour.library, clinics(harbour, QUAY, LANTERN), ["NEAR WORK", "weekend"])
    assert harbour.clinic(QUAY).tags == ("near work", "weekend")
    assert harbour.clinic(LANTERN).tags == ("NEAR WORK", "weekend")
    changed = several_clinics.untag_clinics(harbour.library, clinics(harbour, QUAY, LANTERN), ["Near work"])
    assert harbour.clinic(QUAY).tags == harbour.clinic(LANTERN).tags == ("weekend",)
    assert changed.message.values == {"n": 2, "tags": ("Near work",)}


@pytest.mark.parametrize(("tags", "kind"), [([" "], "blank_in_list"), (["a", "A"], "twice_in_list")])
def test_tags_that_are_none_are_refused(harbour: Harbour, tags: list[str], kind: str) -> None:
    with pytest.raises(Refused) as refused:
        several_clinics.tag_clinics(harbour.library, clinics(harbour, QUAY, LANTERN), tags)
    assert refused.value.reason.kind == kind


def test_one_that_is_gone_meanwhile_leaves_all_as_they_were(harbour: Harbour) -> None:
    both, before = clinics(harbour, QUAY, LANTERN), harbour.file
    gone = Clinic("gone", CASE_ID, "Gone")
    with pytest.raises(Refused):
        several_clinics.tag_clinics(harbour.library, [*both, gone], ["weekend"])
    assert harbour.file == before
