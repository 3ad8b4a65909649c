"""A field keeps what was typed when it is left, on Enter, or after two seconds' rest, and says what it cannot read."""

import re
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from botox_vetter.domain.quotes import Known
from botox_vetter.domain.reading import read_amount
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.form import Form, plain
from botox_vetter.ui.fields.text import LineField, TextField
from botox_vetter.ui.fields.typed import amount_field, day_field, read_day, read_whole


@pytest.fixture
def shown(qtbot):
    """Shows a field beside another one, so that it can be left."""
    windows = []

    def show(field: QWidget) -> QLineEdit:
        window, other = QWidget(), QLineEdit()
        column = QVBoxLayout(window)
        column.addWidget(field)
        column.addWidget(other)
        qtbot.addWidget(window)
        windows.append(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        field.setFocus()
        return other

    return show


def kept(field) -> list[object]:
    values: list[object] = []
    field.committed.connect(values.append)
    return values


def test_a_line_is_kept_on_enter_and_only_once(qtbot, shown) -> None:
    field = LineField()
    values, other = kept(field), shown(field)
    qtbot.keyClicks(field, "Harbour")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    other.setFocus()
    assert values == ["Harbour"]


def test_a_line_is_kept_when_it_is_left(qtbot, shown) -> None:
    field = LineField()
    values, other = kept(field), shown(field)
    qtbot.keyClicks(field, "Quay")
    assert values == []
    other.setFocus()
    qtbot.waitUntil(lambda: values == ["Quay"], timeout=1000)


def test_a_line_is_kept_after_a_rest(qtbot, shown) -> None:
    field = LineField()
    field._rest.setInterval(10)
    values, _other = kept(field), shown(field)
    qtbot.keyClicks(field, "Mill")
    qtbot.waitUntil(lambda: values == ["Mill"])


def test_a_reload_leaves_alone_what_is_being_typed(qtbot, shown) -> None:
    field = LineField()
    field.show_value("old")
    shown(field)
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    qtbot.keyClicks(field, "half typ")
    field.show_value("old")
    assert field.text() == "half typ"


def test_undo_inside_a_line_undoes_typing(qtbot, shown) -> None:
    field = LineField()
    field.show_value("Harbour")
    shown(field)
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "Harbour"


def test_showing_a_value_is_no_edit(qtbot, shown) -> None:
    field, text = LineField(), TextField()
    values = kept(field) + kept(text)
    field.show_value("a")
    text.show_value("b")
    shown(field)
    text.commit()
    field.commit()
    assert values == []


def test_many_lines_are_kept_when_left(qtbot, shown) -> None:
    field = TextField()
    values, other = kept(field), shown(field)
    qtbot.keyClicks(field, "ask about ptosis")
    other.setFocus()
    qtbot.waitUntil(lambda: values == ["ask about ptosis"], timeout=1000)


def test_an_amount_that_cannot_be_read_is_said_and_not_kept(qtbot, shown) -> None:
    field = amount_field()
    values, complaints = kept(field), []
    field.misread.connect(complaints.append)
    shown(field)
    qtbot.keyClicks(field, "about ten")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert values == []
    assert complaints[-1]
    field.clear()
    qtbot.keyClicks(field, "10")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert values == [Decimal(10)]
    assert complaints[-1] == ""


def test_an_emptied_field_is_none(qtbot, shown) -> None:
    field = day_field()
    field.show_value(date(2026, 11, 22))
    values = kept(field)
    shown(field)
    field.clear()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert values == [None]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("150", "150"),
        ("12.50", "12.50"),
        ("12,50", "12.50"),
        ("1,200", "1200"),
        ("1.200", "1200"),
        ("0.5", "0.5"),
        ("1,200.50", "1200.50"),
        ("1.200,50", "1200.50"),
        ("1 200,50", "1200.50"),
        ("£99", "99"),
        ("0", "0"),
        ("1,234,567", "1234567"),
    ],
)
def test_amounts_are_read_as_people_write_them(text: str, amount: str) -> None:
    assert read_amount(text) == Decimal(amount)


@pytest.mark.parametrize("text", ["-5", "ten", "1e5", "£", "", "NaN", "Infinity", "1.2.3.4,5,6"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        read_amount(text)


@pytest.mark.parametrize("text", ["3.5", "-1", "three", ""])
def test_what_is_no_whole_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        read_whole(text)


@pytest.mark.parametrize("text", ["22.11.2026", "11/22/26", "2026-13-01", "tomorrow"])
def test_a_day_that_could_be_read_in_two_ways_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"isoformat|month"):
        read_day(text)


def test_a_choice_says_the_value_behind_its_words(qtbot, shown) -> None:
    field = ChoiceField()
    field.offer([(None, "Not chosen"), ("GB", "United Kingdom"), ("IE", "Ireland")])
    values = kept(field)
    shown(field)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert values == ["GB"]
    field.offer([("IE", "Ireland"), ("GB", "United Kingdom")])
    assert field.value() == "GB"


def test_a_letter_chooses_what_begins_with_it_once(qtbot, shown) -> None:
    field = ChoiceField()
    field.offer([(None, "Not chosen"), ("GB", "United Kingdom"), ("IE", "Ireland")])
    values = kept(field)
    shown(field)
    qtbot.keyClicks(field, "Uni")
    assert values == ["GB"]
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert values == ["GB", "IE"]


def test_a_choice_that_is_refused_and_shown_back_is_said_once(qtbot, shown) -> None:
    field = ChoiceField()
    field.offer([(None, "Not chosen"), ("GB", "United Kingdom")])
    values = kept(field)
    field.committed.connect(lambda _value: field.show_value(None))
    shown(field)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClicks(field, "U")
    assert values == ["GB", "GB"]
    assert field.value() is None


def test_a_form_names_its_fields_and_says_complaints_below(qtbot) -> None:
    window, form, field = QWidget(), Form(), amount_field()
    hint = form.add("B&udget", field, "for a year")
    window.setLayout(form)
    qtbot.addWidget(window)
    assert field.accessibleName() == "Budget"
    field.setText("lots")
    field.commit()
    assert hint.text() != "for a year"
    field.setText("5")
    field.commit()
    assert hint.text() == "for a year"


def test_a_label_loses_its_access_key_and_keeps_its_ampersand() -> None:
    assert plain("&Save as") == "Save as"
    assert plain("R&&D") == "R&D"


def test_a_choice_gives_back_the_very_value_that_was_offered(qtbot):
    field = ChoiceField()
    qtbot.addWidget(field)
    field.offer([(None, "Not stated"), *((known, known.value) for known in Known)])
    field.show_value(Known.NO)
    assert field.value() is Known.NO
    with qtbot.waitSignal(field.committed) as told:
        field.activated.emit(1)
    assert told.args == [Known.YES]
    assert type(told.args[0]) is Known
