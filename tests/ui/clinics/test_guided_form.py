"""The short form for a clinic: from field to field by Enter, what was understood is said first, kept in one step."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.actions import cases
from botox_vetter.domain.clinics import Clinic
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.theme.look import Look
from tests.cases import BEGUN_AT, harbour_case
from tests.ui.clinics.controls import access_keys_given_twice, nameless
from tests.ui.clinics.place import Place, shown
from tests.ui.conftest import WindowOf

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier
FIELDS = [
    *("Name of the clinic", "Website", "Address or postcode", "Who injects", "What they say they are"),
    *("Also prescribes", "Register", "Number there", "A price as they put it", "Another price"),
]


@pytest.fixture
def place(desk: Desk, look: Look, qtbot: QtBot) -> Place:
    """The form is open beside the list."""
    place = shown(desk, look, qtbot)
    place.page.new_clinic()
    return place


def named(widget: QWidget) -> str:
    return (widget.accessibleName() or getattr(widget, "text", str)()).replace("&", "")


def fill(place: Place, *lines: str) -> None:
    """Line by line; what is said of a choice is its first letters, " " ticks a box."""
    for text in lines:
        if text:
            place.type(text)
        place.press(Key.Key_Return)


def clinic(place: Place, name: str) -> Clinic:
    return next(clinic for clinic in place.desk.file.clinics if clinic.name == name)


def said(place: Place) -> list[str]:
    return place.page._form._said.words.split("\n")


def test_enter_goes_from_field_to_field_and_keeps_the_clinic_after_the_last(place: Place) -> None:
    place.type("Aire Skin")
    seen = []
    while "Aire Skin" not in [clinic.name for clinic in place.desk.file.clinics]:
        seen.append(named(place.focus()))
        place.press(Key.Key_Return)
    assert seen == FIELDS
    assert named(place.focus()) == "Name of the clinic", "ready for the next one"
    assert place.focus().text() == ""
    assert place.chosen() == "Aire Skin"


def test_everything_typed_is_kept_in_one_step_as_it_was_understood(place: Place) -> None:
    before = place.desk.file
    fill(place, "Aire Skin", "aireskin.example", "3 Weir Row, Leeds LS1 4AP", "Dr Ann Weir", "Doc", " ", "", "9000002")
    place.type("3 areas £199")
    assert said(place) == [
        "Clinic: Aire Skin, 3 Weir Row, Leeds, LS1 4AP, aireskin.example",
        "Injects and prescribes: Dr Ann Weir, doctor as they say",
        "General Medical Council 9000002: claimed, not looked up",
        "Price: £199 for 3 areas",
    ]
    place.press(Key.Key_Return, Ctrl)
    kept = clinic(place, "Aire Skin")
    assert kept.is_shortlisted
    assert [quote.wording for quote in place.desk.file.quotes_of(kept.id)] == ["3 areas £199"]
    place.desk.undo()
    assert place.desk.file == before


def test_what_is_not_understood_is_said_with_its_reason_before_it_is_kept(place: Place) -> None:
    fill(place, "quay skin clinic", "", "", "", "", "", "", "77", "was £250 now £199")
    assert said(place) == [
        "Clinic: quay skin clinic",
        "Kept as a note: “77”. The number 77 belongs to nobody, write who injects.",
        "Kept as a note: “was £250 now £199”. It holds 2 amounts, write one price in a line.",
    ]
    alike = "Quay Skin Clinic is in this case already, under the same name. It may be the same clinic."
    assert place.page._form._alike.words == alike
    assert place.page._form._keep.accessibleDescription() == "\n".join((*said(place), alike))


def test_a_clinic_that_is_like_it_is_shown_by_keyboard_and_what_is_typed_stays(place: Place) -> None:
    place.type("Velvet")
    place.press(Key.Key_Return)
    place.type("velvetroom.example")
    place.button("Show Velvet Room Beauty").setFocus()
    place.press(Key.Key_Return)
    assert place.chosen() == "Velvet Room Beauty"
    assert not place.page._form.isVisible()
    assert place.page._form.typed.name == "Velvet"


def test_the_register_follows_the_profession_until_one_is_chosen(place: Place) -> None:
    form = place.page._form
    fill(place, "Aire Skin", "", "", "Ann", "Doc")
    assert form.typed.register == "gmc"
    form._register.setFocus()
    place.type("Nursing")
    assert form.typed.register == "nmc"
    form._profession.setFocus()
    place.type("Dent")
    assert form.typed.register == "nmc"


def test_nurse_typed_is_the_nurse_who_claims_no_more(place: Place) -> None:
    fill(place, "Aire Skin", "", "", "Ann", "Nurse")
    assert place.page._form.typed.profession == "nurse"


def test_without_a_name_nothing_is_kept(place: Place) -> None:
    before = place.desk.file
    fill(place, "", "aireskin.example")
    assert not place.page._form._keep.isEnabled()
    place.press(Key.Key_Return, Ctrl)
    assert named(place.focus()) == "Name of the clinic"
    assert place.desk.file == before


def test_escape_leaves_the_form_and_what_was_typed_is_there_again(place: Place) -> None:
    place.type("Aire")
    place.press(Key.Key_Escape)
    assert place.focus() is place.view
    assert place.page._pane.isVisible()
    place.page.new_clinic()
    assert place.focus().text() == "Aire"
    place.press(Key.Key_Escape)
    place.press(Key.Key_Down)
    place.page.new_clinic()
    place.view.setFocus()
    place.press(Key.Key_Up)
    assert place.page._pane.isVisible(), "another clinic of the list is looked at"


def test_what_stands_in_the_form_is_kept_when_the_case_is_put_away(place: Place) -> None:
    place.type("Aire Skin")
    other = cases.new_case(place.desk.library, "Another", BEGUN_AT)
    place.desk.open_case(other.case_id)
    assert place.page._form.typed.name == ""
    place.desk.open_case(harbour_case().case.id)
    assert clinic(place, "Aire Skin")


def test_what_stands_in_the_form_is_kept_when_the_window_is_closed(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    session.window.go("clinics")
    session.window.page("clinics")._form._name.setText("Aire Skin")
    session.window.close()
    kept = session.desk.library.case_file(harbour_case().case.id)
    assert "Aire Skin" in [clinic.name for clinic in kept.clinics]


def test_every_control_has_a_name_and_no_access_key_is_given_twice(place: Place) -> None:
    assert nameless(place.page) == []
    assert access_keys_given_twice(place.page) == set()


@pytest.mark.parametrize("width", [900, 1100, 1500])
def test_names_of_two_hundred_letters_do_not_widen_the_page(place: Place, width: int) -> None:
    place.page.resize(width, 640)
    fill(place, "X" * 200, "W" * 200, "Y" * 200, "Z" * 200, "", "", "", "9" * 200, "£" * 200)
    assert place.page.width() == width
    inside = place.page._form._said.parentWidget()
    assert inside.minimumSizeHint().width() <= inside.parentWidget().width(), "nothing is cut off on the right"


@pytest.mark.parametrize("lack", [{"areas": ()}, {"jurisdiction": ""}, {"jurisdiction": "GB"}])
def test_where_the_plan_says_too_little_the_way_there_is_offered(
    lack: dict[str, object], place: Place, qtbot: QtBot
) -> None:
    line, file = place.page._plan_missing, place.desk.file
    assert not line.isVisible()
    place.desk.do(cases.change_plan, file.case.id, replace(file.plan, **lack))
    assert line.isVisible()
    with qtbot.waitSignal(place.page.place_wanted) as wanted:
        place.button("Complete the plan").click()
    assert wanted.args == ["plan"]
