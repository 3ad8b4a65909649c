"""About the treatment: what the plan names is told; three buttons lead to the three sides of it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from botox_vetter.domain.plans import Plan
from botox_vetter.ui.drawn import Drawn
from tests.cases import harbour_case
from tests.ui.clinics.controls import access_keys_given_twice, nameless
from tests.ui.conftest import WindowOf


def test_the_page_tells_of_the_plan_and_its_buttons_lead_to_each_side(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    window = session.window
    qtbot.keyClick(window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    page = window.page("about")
    assert window.place == "about"
    assert any(label.text() == "Frown lines" for label in page.findChildren(QLabel))
    assert page.findChildren(Drawn)[0].accessibleName().startswith("Dots: Treated:")
    assert nameless(page) == []
    assert not access_keys_given_twice(window)
    bar = page._scrolled.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    seen = []
    for words in ("What can go &wrong", "What happens &after", "&Sources"):
        next(button for button in page.findChildren(QPushButton) if button.text() == words).click()
        seen.append(bar.value())
    assert seen == sorted({*seen})
    assert page._scrolled.hasFocus()


def test_without_a_plan_it_says_so_and_leads_there(window_of: WindowOf, qtbot: QtBot) -> None:
    file = harbour_case()
    session = window_of(replace(file, case=replace(file.case, plan=Plan())))
    session.window.go("about")
    page = session.window.page("about")
    assert page._choose.isVisible()
    page._choose.click()
    assert session.window.place == "plan"
