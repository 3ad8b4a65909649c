"""Colours and the size of text change while a screen is shown, and everything on it goes along."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.ui.session import Session
from botox_vetter.ui.theme.roles import CONTRAST_DARK, DARK, LIGHT, NAMES, Roles
from tests.cases import LANTERN, harbour_case
from tests.ui.conftest import WindowOf
from tests.ui.screens import come_to_rest

OTHER = {"light": ("dark", 150, LIGHT), "dark": ("light", 100, DARK)}  # look, size of text, roles of before
PAINTED = ("plan", "compare", "report", "due", "clinics, overview", "clinics, prices", "clinics, vetting")
BY_CHANCE = 150  # pixels: where letters and lines fade into their ground


def colours_left(session: Session, roles: Roles) -> dict[str, int]:
    """How many pixels show a colour of the look before, by its role."""
    picture = session.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = Counter(memoryview(picture.constBits()).cast("B").cast("I"))
    count = {role: pixels[0xFF000000 | int(getattr(roles, role)[1:], 16)] for role in NAMES}
    return {role: number for role, number in count.items() if number > BY_CHANCE}


def sizes_left(session: Session) -> list[QWidget]:
    """What is seen and has another size of text than it should, by the scale of its label."""
    plain = QApplication.font().pointSizeF()
    seen = [widget for widget in session.window.findChildren(QWidget) if widget.isVisible()]
    scales = {widget: float(widget.property("scale") or 1) if isinstance(widget, QLabel) else 1 for widget in seen}
    return [widget for widget in seen if widget.font().pointSizeF() != pytest.approx(plain * scales[widget], abs=0.01)]


def test_a_screen_goes_along_while_it_is_shown(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    session.window.resize(1000, 700)
    for name in PAINTED:
        place, _, tab = name.partition(", ")
        session.window.go(place)
        if tab:
            session.window.page(place).show_tab(LANTERN, tab)
        come_to_rest(session, qtbot)
        look, percent, before = OTHER[session.settings.look]
        session._keep(replace(session.settings, look=look, text_percent=percent))
        left = colours_left(session, before) if name != "report" else {}  # its paper stays white
        assert (left, sizes_left(session)) == ({}, []), name


def test_what_lies_open_over_a_screen_goes_along_too(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    session.window.resize(1000, 700)
    session.window.go("clinics")
    ways: dict[str, Callable[[], object]] = {
        "a new clinic": session.wishes._menus[1]._new.trigger,
        "what to do": session.wishes.reach.every_wish,
        "keys": session.wishes.reach.every_key,
    }
    for name, way in ways.items():
        way()
        come_to_rest(session, qtbot)
        look, percent, before = OTHER[session.settings.look]
        session._keep(replace(session.settings, look=look, text_percent=percent))
        assert (colours_left(session, before), sizes_left(session)) == ({}, []), name
    dialog = QFileDialog(session.window, "Where")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    session._keep(replace(session.settings, look="contrast"))
    qtbot.waitUntil(lambda: dialog.palette().window().color().name() == CONTRAST_DARK.window)
    dialog.close()
