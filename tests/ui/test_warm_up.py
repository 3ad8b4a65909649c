"""What pages need is there before anybody goes to them."""

from pytestqt.qtbot import QtBot

from botox_vetter.ui.main_window import MainWindow
from botox_vetter.ui.pages.clinics.clinic_tabs import TABS, ClinicTabs
from botox_vetter.ui.warm_up import PLACES, WarmUp
from tests.cases import CASE_ID, harbour_case, keep
from tests.ui.conftest import WindowOf


def made(window: MainWindow) -> set[str]:
    return {place for place in window.titles if place in window._pages}


def test_pages_are_made_behind_the_one_that_is_shown(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of()
    window, warm_up = session.window, WarmUp(session.window)
    session.desk.open_case(None)
    shown, keyboard = window.shown_page, window.focusWidget()
    qtbot.waitUntil(lambda: not warm_up.isActive(), timeout=30_000)
    assert made(window) == {*PLACES, "start"}
    assert window.page("clinics").findChild(ClinicTabs)._made.keys() == {*range(len(TABS))}
    assert (window.shown_page, window.focusWidget()) == (shown, keyboard)
    keep(session.desk.library, harbour_case())
    session.desk.open_case(CASE_ID)
    qtbot.waitUntil(lambda: not warm_up.isActive(), timeout=30_000)
    assert made(window) == {*PLACES, "start"}
    for place in PLACES:
        page = window.page(place)
        window.go(place)
        assert window.shown_page is page
