"""The three questions of the first page: each may be left out, and Enter goes on."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.domain.plans import Plan, Use
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.ui.pages.begin.country import country_of_system
from botox_vetter.ui.pages.begin.questions import Questions

Key = Qt.Key
ENGLISH_GB = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


@pytest.fixture
def questions(qtbot: QtBot, rulebook: Rulebook) -> Questions:
    made = Questions(rulebook, ENGLISH_GB)
    qtbot.addWidget(made)
    made.show()
    made.take_keyboard()
    return made


def press(qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)


def named(widget: QWidget | None) -> str:
    assert widget is not None
    return (widget.accessibleName() or widget.text()).replace("&", "")


@pytest.mark.parametrize(
    ("locale", "country"),
    [
        (ENGLISH_GB, "GB"),
        (QLocale(QLocale.Language.French, QLocale.Country.Canada), "CA"),
        (QLocale(QLocale.Language.German, QLocale.Country.Germany), "ZZ"),
        (QLocale.c(), ""),
        (QLocale(QLocale.Language.Esperanto), "ZZ"),
    ],
)
def test_the_country_is_proposed_from_the_system(locale: QLocale, country: str) -> None:
    assert country_of_system(locale, ("", "GB", "IE", "US", "CA", "AU", "ZZ")) == country


def test_enter_alone_goes_through_them_and_begins_with_what_was_proposed(questions: Questions, qtbot: QtBot) -> None:
    seen = []
    with qtbot.waitSignal(questions.begun) as begun:
        while not begun.signal_triggered:
            seen.append(named(QApplication.focusWidget()))
            press(qtbot, Key.Key_Return)
    assert seen == ["Country", "Cosmetic: for looks", "Frown lines between the eyebrows"]
    assert begun.args == [Plan(jurisdiction="GB", currency="GBP")]


def test_what_is_answered_becomes_the_plan(questions: Questions, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_Tab)
    assert named(QApplication.focusWidget()) == "Part of the country"
    press(qtbot, Key.Key_E)
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_Enter)
    for box in [box for box in questions.findChildren(QCheckBox) if box.isVisible()][:2]:
        box.setFocus()
        press(qtbot, Key.Key_Space)
    with qtbot.waitSignal(questions.begun) as begun:
        press(qtbot, Key.Key_Return)
    assert begun.args == [Plan(jurisdiction="GB-ENG", currency="GBP", areas=("glabella", "forehead"))]


def test_a_medical_search_asks_for_the_diagnosis_and_the_currency_follows_the_country(
    questions: Questions, qtbot: QtBot
) -> None:
    press(qtbot, Key.Key_I)  # Ireland, a country without parts
    press(qtbot, Key.Key_Return)
    medical = questions.findChildren(QRadioButton)[1]
    medical.setFocus()
    press(qtbot, Key.Key_Space)
    press(qtbot, Key.Key_Return)
    assert named(QApplication.focusWidget()) == "Diagnosis"
    press(qtbot, Key.Key_C)
    assert questions.plan.use is Use.MEDICAL
    assert (questions.plan.jurisdiction, questions.plan.currency) == ("IE", "EUR")
    assert questions.plan.indication is not None
