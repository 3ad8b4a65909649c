"""A place inherits what it does not set."""

import pytest

from botox_vetter.domain.places import Places
from botox_vetter.knowledge.folder import resource_folder
from botox_vetter.knowledge.places import load_places


@pytest.fixture(scope="module")
def places() -> Places:
    return load_places(resource_folder())


def test_a_state_inherits_gates_and_prescribers_of_its_country_and_keeps_its_own_injectors(places: Places) -> None:
    country, state = places.jurisdictions["US"], places.jurisdictions["US-CA"]
    assert state.parent == "US"
    assert state.gates_law == country.gates_law
    assert state.prescribers == country.prescribers
    assert state.remote == "by_state"
    assert state.injectors != country.injectors
    assert state.name == "California"


def test_a_state_with_lists_of_its_own_does_not_mix_them_with_its_countrys(places: Places) -> None:
    assert "LR01" not in places.jurisdictions["US-TX"].gates_law
    assert "LR01" in places.jurisdictions["US-TX"].gates_default


@pytest.mark.parametrize(("code", "is_complete"), [("IE", True), ("US-CA", True), ("US", False), ("US-TX", False)])
def test_injectors_are_complete_only_where_the_file_says_so(places: Places, code: str, is_complete: bool) -> None:
    assert places.jurisdictions[code].injectors_complete is is_complete


def test_professions_and_conditions_are_read(places: Places) -> None:
    assert "doctor" in places.professions["doctor"].satisfies
    assert places.conditions["nurse_on_directions"].startswith("Which registered doctor or dentist")
