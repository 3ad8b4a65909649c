"""What pages need is there before anybody goes to them."""

from pytestqt.qtbot import QtBot

from botox_vetter.ui.main_window import MainWindow
from botox_vetter.ui.pages.clinics.clinic_tabs import ClinicTabs
from botox_vetter.ui.warm_up import PLACES, WarmUp
from tests.cases import CASE_ID, harbour_case
from tests.ui.conftest import WindowOf


def made(window: MainWindow) -> set[str]:
    return {place for place in window.titles if place in window._pages}


def test_pages_are_made_behind_the_one_that_is_shown(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    window, warm_up = session.window, WarmUp(session.window)
    session.desk.open_case(None)
    qtbot.waitUntil(lambda: not warm_up.isActive())
    assert not {*PLACES} - {"plan"} & made(window), "pages are for a case"
    session.desk.open_case(CASE_ID)
    shown, keyboard = window.shown_page, window.focusWidget()
    qtbot.waitUntil(lambda: not warm_up.isActive())
    assert made(window) >= {*PLACES}
    assert window.page("clinics").findChild(ClinicTabs)._made, "with the tab that is seen first"
    assert (window.shown_page, window.focusWidget()) == (shown, keyboard)
    page = window.page("clinics")
    window.go("clinics")
    assert window.shown_page is page
