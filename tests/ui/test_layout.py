"""Every page fits into a small window, with larger text, and whatever names are in the case."""

import pytest
from PySide6.QtWidgets import QMainWindow, QScrollArea
from pytestqt.qtbot import QtBot

from botox_vetter.domain.cases import CaseFile
from tests.cases import harbour_case
from tests.ui.conftest import WindowOf
from tests.ui.long_names import long_case

PLACES = ("plan", "clinics", "compare", "report", "settings", "start")


def overwide(window: QMainWindow) -> list[QScrollArea]:
    """Where something is cut at the right edge: these scroll up and down only."""
    areas = [area for area in window.findChildren(QScrollArea) if area.isVisible() and area.widget() is not None]
    return [area for area in areas if area.widget().width() > area.viewport().width()]


@pytest.mark.parametrize(("percent", "width", "height"), [(100, 1024, 700), (150, 1280, 800)])
@pytest.mark.parametrize("file", [harbour_case(), long_case()], ids=["harbour", "long names"])
def test_no_page_is_wider_than_the_window(
    file: CaseFile, percent: int, width: int, height: int, window_of: WindowOf, qtbot: QtBot
) -> None:
    session = window_of(file, text_percent=percent)
    window = session.window
    window.resize(width, height)
    session.wishes.new_case(file.case.name)  # the status line and the banner have long words, too
    session.desk.undo()
    session.desk.open_case(file.case.id)
    for place in PLACES:
        session.desk.open_case(None if place == "start" else file.case.id)
        window.go(place)
        window.warn(f"Something about {file.case.name}.")
        qtbot.waitUntil(window.page(place).isVisible)
        middle = window.centralWidget()
        inside = middle.layout()
        assert window.minimumSizeHint().width() <= width, place
        assert inside.totalMinimumSize().width() <= middle.width(), place
        assert inside.totalMinimumHeightForWidth(middle.width()) <= middle.height(), place
        assert (window.width(), window.height()) == (width, height), place
        qtbot.waitUntil(lambda: overwide(window) == [], timeout=2000)
