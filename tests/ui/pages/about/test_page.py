"""About the treatment: what the plan names is told; three buttons lead to the three sides of it."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from botox_vetter.domain.plans import Plan
from botox_vetter.ui.chips import Chips
from botox_vetter.ui.drawn import Drawn
from tests.cases import harbour_case
from tests.ui.clinics.controls import access_keys_given_twice, nameless
from tests.ui.conftest import WindowOf


def test_the_page_tells_of_the_plan_and_its_buttons_lead_to_each_side(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    window = session.window
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    page = window.page("about")
    assert window.place == "about"
    assert any(label.text() == "Frown lines" for label in page.findChildren(QLabel))
    assert page.findChildren(Drawn)[0].accessibleName().startswith("Dots: Treated:")
    assert nameless(page) == []
    assert not access_keys_given_twice(window)
    bar = page._scrolled.verticalScrollBar()
    ways = {button.text(): button for button in page.findChildren(QPushButton)}
    ways["&Sources"].click()  # at once, before the rest is laid out
    qtbot.waitUntil(lambda: bar.maximum() > 3 * page._scrolled.height())  # laid out
    assert page._cards[3].mapTo(page._scrolled.viewport(), QPoint(0, 0)).y() == 0
    seen = []
    for words in ("What can go &wrong", "What happens &after", "&Sources"):
        ways[words].click()
        seen.append(bar.value())
    assert seen == sorted({*seen})
    assert page._scrolled.hasFocus()
    inside = page._inside
    assert inside.height() == inside.heightForWidth(inside.width()), "nothing stands below its last words"


def test_without_a_plan_it_says_so_and_leads_there(window_of: WindowOf, qtbot: QtBot) -> None:
    file = harbour_case()
    session = window_of(replace(file, case=replace(file.case, plan=Plan())))
    session.window.go("about")
    page = session.window.page("about")
    assert page._choose.isVisible()
    page._choose.click()
    assert session.window.place == "plan"


def test_an_answer_about_oneself_stands_on_the_plan_and_can_be_taken_back(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    session.window.go("about")
    page = session.window.page("about")
    chips = next(found for found in page.findChildren(Chips) if "pregnant" in described(found))
    yes = next(button for button in chips.findChildren(QPushButton) if button.text() == "Yes")
    yes.setFocus()
    qtbot.keyClick(yes, Qt.Key.Key_Space)
    assert session.desk.file is not None
    assert session.desk.file.plan.screened == {"pregnant": True}
    session.window.go("plan")
    shown = [label.text() for label in session.window.page("plan").findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith("Not recommended: talk to your doctor first") for text in shown)
    session.desk.undo()
    assert session.desk.file.plan.screened == {}


def described(chips: Chips) -> str:
    return chips.findChildren(QPushButton)[0].accessibleDescription()
