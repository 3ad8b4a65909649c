"""Every screen of the window, one after the other, for what must hold on all of them."""

from collections.abc import Iterator

from pytestqt.qtbot import QtBot

from botox_vetter.ui.main_window import START
from botox_vetter.ui.pages.clinics.clinic_tabs import TABS
from botox_vetter.ui.session import Session
from tests.cases import LANTERN


def screens(session: Session, qtbot: QtBot) -> Iterator[str]:
    """Shows each in turn and yields its name when nothing is under way any more; the last one is without a case."""
    window = session.window
    places = [place for place in window.titles if place != START]
    for place in sorted(places, key=lambda place: place == "clinics"):  # last, for it is the largest
        window.go(place)
        for tab in TABS if place == "clinics" else ():
            window.page("clinics").show_tab(LANTERN, tab)
            come_to_rest(session, qtbot)
            yield f"clinics, {tab}"
        come_to_rest(session, qtbot)
        yield place
    session.desk.open_case(None)
    come_to_rest(session, qtbot)
    yield START


def come_to_rest(session: Session, qtbot: QtBot) -> None:
    """The keyboard is in no field, for a caret blinks."""
    desk, watch = session.desk, session.due_watch
    qtbot.waitUntil(lambda: session.jobs.is_idle and (desk.file is None or watch.due is not None))
    focus = session.window.focusWidget()
    if focus is not None:
        focus.clearFocus()
