"""By keyboard and screen reader: every control has a name, no access key is given twice, Tab goes in reading order."""

import re
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.ui.session import Session
from tests.cases import harbour_case
from tests.ui.conftest import WindowOf

AREAS = [
    "Frown lines between the eyebrows",
    "Horizontal forehead lines",
    "Crow's feet (lines at the outer eye)",
    "Neck bands and jawline (platysma)",
    "Jaw muscle (masseter): slimming or clenching",
    "Bunny lines (side of the nose)",
    "Lip flip (upper lip border)",
    "Vertical lip lines",
    "Gummy smile",
    "Dimpled ('orange peel') chin",
    "Downturned mouth corners (DAO)",
    "Brow lift with toxin",
    "Underarm sweating",
    "Sweating of palms, soles, face or scalp",
]
READING_ORDER = {
    "plan": [
        *("Case name", "Person", "Country", "Part of the country", "Town or postcode"),
        "Cosmetic: for looks",
        "Horizontal forehead lines",  # on the drawing; arrow keys lead to the others
        *AREAS,
        *("Sessions a year", "Your months of effect", "Currency", "Budget a year"),
        *("Brand", "Count review visits", "Prices for"),
    ],
    "compare": ["Only differences", "Fold all", "Clinic", "Copy table", "Shortlisted clinics side by side"],
    "report": [
        *("Smaller (Ctrl+minus)", "Size of the pages", "Larger (Ctrl+plus)", "Read as text"),
        *("Page pictures", "Pages of the report", "Save as …", "Print …"),
        *("Clinics", "Length", "The answer and the ranking"),
    ],
    "settings": ["Colours", "Size of text", "Paper", "Show the folder"],
    "start": ["Name of the new case", "Begin", "Import a case …"],
}


def name_of(widget: QWidget) -> str:
    """What a screen reader says first; on Linux it names a choice by the label whose buddy it is."""
    if isinstance(widget, QComboBox):
        labels = widget.window().findChildren(QLabel)
        is_labelled = any(label.buddy() is widget and label.isVisible() for label in labels)
        return widget.accessibleName() if is_labelled else ""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found is not None else ""


def reachable(window: QMainWindow) -> list[QWidget]:
    """Everything that is seen and can take the keyboard."""
    found = [w for w in window.findChildren(QWidget) if w.isVisible() and w.focusProxy() is None]
    return [widget for widget in found if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus]


def access_keys(window: QMainWindow) -> list[str]:
    """Of the menu bar and of what is seen."""
    texts = [action.text() for action in window.menuBar().actions()]
    texts += [b.text() for b in window.findChildren(QAbstractButton) if b.isVisible()]
    texts += [label.text() for label in window.findChildren(QLabel) if label.isVisible() and label.buddy() is not None]
    return [found[1].lower() for text in texts if (found := re.search(r"(?<!&)&(\w)", text))]


def given_twice(keys: list[str]) -> set[str]:
    return {key for key, count in Counter(keys).items() if count > 1}


def shown(session: Session, place: str) -> QMainWindow:
    if place == "start":
        session.desk.open_case(None)
    else:
        session.window.go(place)
    return session.window


@pytest.mark.parametrize("place", ["start", "plan", "clinics", "compare", "report", "settings"])
def test_every_control_has_a_name_and_an_access_key_of_its_own(place: str, window_of: WindowOf) -> None:
    window = shown(window_of(harbour_case()), place)
    assert [widget for widget in reachable(window) if not name_of(widget)] == []
    assert given_twice(access_keys(window)) == set()


def test_a_medical_plan_has_no_access_key_twice_either(window_of: WindowOf) -> None:
    session = window_of(harbour_case())
    session.window.page("plan")._treatment._medical.click()
    assert session.window.page("plan")._treatment._indication.isVisible()
    assert given_twice(access_keys(session.window)) == set()


def test_an_empty_case_has_names_everywhere_too(window_of: WindowOf) -> None:
    session = window_of()
    session.wishes.new_case("Spring")
    for place in ("plan", "clinics", "compare", "report", "settings"):
        session.window.go(place)
        assert [widget for widget in reachable(session.window) if not name_of(widget)] == [], place
        assert given_twice(access_keys(session.window)) == set(), place


def test_each_menu_gives_an_access_key_once(window_of: WindowOf) -> None:
    window = window_of(harbour_case()).window
    for menu in (action.menu() for action in window.menuBar().actions()):
        keys = [found[1].lower() for a in menu.actions() if (found := re.search(r"(?<!&)&(\w)", a.text()))]
        assert given_twice(keys) == set(), menu.title()


def test_every_key_of_the_menus_is_given_once(window_of: WindowOf) -> None:
    window = window_of(harbour_case()).window
    actions = [a for bar in window.menuBar().actions() for a in bar.menu().actions()]
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    assert given_twice(keys) == set()


@pytest.mark.parametrize("place", READING_ORDER)
def test_tab_goes_in_reading_order(place: str, window_of: WindowOf, qtbot: QtBot) -> None:
    window = shown(window_of(harbour_case()), place)
    order = READING_ORDER[place]
    first = next(w for w in reachable(window) if name_of(w) == order[0])
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    visited = [name_of(first)]
    for _ in order[1:]:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        visited.append(name_of(QApplication.focusWidget()))
    assert visited == order
    for wanted in reversed(order[:-1]):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
        assert name_of(QApplication.focusWidget()) == wanted
