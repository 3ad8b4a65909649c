"""Clinics are added, changed, chosen from and removed."""

from dataclasses import replace
from decimal import Decimal

import pytest

from botox_vetter.actions.clinics import add_clinic, change_clinic, choose, remove_clinic, shortlist
from botox_vetter.actions.gates import relax_gate, stop_relaxing
from botox_vetter.domain.clinics import Clinic, RoleKind
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from tests.actions.conftest import Harbour
from tests.cases import ANAND, CASE_ID, FENWICK, HOLLOWAY, LANTERN, QUAY, VELVET


def test_a_clinic_gets_an_id_of_its_own(harbour: Harbour) -> None:
    draft = Clinic("", CASE_ID, "Pier Road", phone="01632 960111")

    first, second = add_clinic(harbour.library, draft), add_clinic(harbour.library, draft)

    assert first.ids != second.ids
    (clinic_id,) = first.ids
    assert harbour.clinic(clinic_id) == replace(draft, id=clinic_id)
    assert first.message.values == {"name": "Pier Road"}


def test_a_clinic_is_kept_as_given(harbour: Harbour) -> None:
    wished = replace(harbour.clinic(VELVET), name="Velvet", counted_areas=("glabella",), jurisdiction="GB-WLS")
    changed = change_clinic(harbour.library, wished)
    assert harbour.clinic(VELVET) == wished
    assert (changed.kinds, changed.ids) == ({"clinics"}, {VELVET})


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"name": " "}, "name_missing"),
        ({"minimum_spend": Decimal(50)}, "no_currency"),
        ({"minimum_spend": Decimal(-1), "minimum_spend_currency": "GBP"}, "negative_amount"),
        ({"minimum_spend": Decimal("NaN"), "minimum_spend_currency": "GBP"}, "no_amount"),
        ({"injector_id": "nobody"}, "changed_meanwhile"),
        ({"phone": "\x00"}, "bad_text"),
        ({"id": "gone"}, "no_such_record"),
    ],
)
def test_what_is_wrong_with_a_clinic_is_refused(harbour: Harbour, fields: dict[str, object], kind: str) -> None:
    before = harbour.file
    with pytest.raises(Refused) as refused:
        change_clinic(harbour.library, replace(harbour.clinic(VELVET), **fields))
    assert refused.value.reason.kind == kind
    assert harbour.file == before


def test_a_clinic_goes_with_its_own_and_leaves_the_people(harbour: Harbour) -> None:
    before = harbour.file
    changed = remove_clinic(harbour.library, harbour.clinic(QUAY))
    assert changed.kinds == {"clinics", "roles", "registrations", "quotes", "findings", "notes", "premises", "reviews"}
    assert harbour.file.practitioners == before.practitioners
    harbour.library.undo(CASE_ID)
    assert harbour.file == before


def test_the_shortlist_mark_is_set_on_the_clinic_as_it_is_now(harbour: Harbour) -> None:
    as_shown = harbour.clinic(VELVET)
    change_clinic(harbour.library, replace(as_shown, phone="01632 960150"))

    shortlist(harbour.library, as_shown, True)

    assert harbour.clinic(VELVET).is_shortlisted
    assert harbour.clinic(VELVET).phone == "01632 960150"
    shortlist(harbour.library, as_shown, False)
    assert harbour.steps == ["change_clinic", "shortlist", "take_off_shortlist"]


def test_who_injects_and_prescribes_is_chosen_from_those_who_do_there(harbour: Harbour) -> None:
    lantern = harbour.clinic(LANTERN)
    choose(harbour.library, lantern, RoleKind.INJECTOR, FENWICK)
    choose(harbour.library, lantern, RoleKind.PRESCRIBER, ANAND)
    assert (harbour.clinic(LANTERN).injector_id, harbour.clinic(LANTERN).prescriber_id) == (FENWICK, ANAND)

    choose(harbour.library, lantern, RoleKind.PRESCRIBER, None)
    assert harbour.clinic(LANTERN).prescriber_id is None
    assert harbour.steps == ["choose_injector", "choose_prescriber", "choose_no_prescriber"]


@pytest.mark.parametrize(
    ("kind", "person_id"), [(RoleKind.INJECTOR, ANAND), (RoleKind.INJECTOR, HOLLOWAY), (RoleKind.PRESCRIBER, "nobody")]
)
def test_nobody_is_chosen_who_does_not_do_it_there(harbour: Harbour, kind: RoleKind, person_id: str) -> None:
    with pytest.raises(Refused) as refused:
        choose(harbour.library, harbour.clinic(LANTERN), kind, person_id)
    assert refused.value.reason.kind == "no_such_role"


def test_a_default_gate_is_given_up_with_a_reason_and_taken_back(harbour: Harbour, rulebook: Rulebook) -> None:
    velvet = harbour.clinic(VELVET)
    relax_gate(harbour.library, rulebook, velvet, "PR02", "Seen, and fine")
    relax_gate(harbour.library, rulebook, velvet, "PR02", "Seen twice")
    relaxed = {(r.clinic_id, r.criterion): r.reason for r in harbour.file.relaxations}
    assert relaxed[VELVET, "PR02"] == "Seen twice"
    assert len(harbour.file.relaxations) == 2

    stop_relaxing(harbour.library, velvet, "PR02")
    assert [r.clinic_id for r in harbour.file.relaxations] == [LANTERN]


@pytest.mark.parametrize(
    ("criterion", "reason", "kind"),
    [
        ("PR02", " ", "reason_missing"),
        ("LR02", "because", "gate_of_the_law"),
        ("AC01", "because", "no_gate_here"),
        ("PR01", "because", "no_gate_here"),  # in England for medical plans only
        ("XX99", "because", "no_gate_here"),
    ],
)
def test_no_other_gate_is_given_up(
    harbour: Harbour, rulebook: Rulebook, criterion: str, reason: str, kind: str
) -> None:
    with pytest.raises(Refused) as refused:
        relax_gate(harbour.library, rulebook, harbour.clinic(VELVET), criterion, reason)
    assert refused.value.reason.kind == kind
    assert harbour.steps == []


def test_the_law_of_the_clinics_own_place_decides(harbour: Harbour, rulebook: Rulebook) -> None:
    irish = replace(harbour.clinic(VELVET), jurisdiction="IE")
    with pytest.raises(Refused) as refused:
        relax_gate(harbour.library, rulebook, irish, "LR01", "because")
    assert refused.value.reason.kind == "gate_of_the_law"
