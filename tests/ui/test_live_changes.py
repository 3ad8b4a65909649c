"""Colours and the size of text change while a page is shown, and everything on it goes along."""

from dataclasses import replace

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from botox_vetter.ui.session import Session
from tests.cases import harbour_case
from tests.ui.conftest import WindowOf
from tests.ui.screens import screens

OTHER = {"look": "contrast", "text_percent": 150}


def pictures(session: Session, qtbot: QtBot, is_switched: bool) -> dict[str, QImage]:
    """Of every screen; switched to OTHER while it is shown, and back before the next one."""
    made, before = {}, session.settings
    session.librarian.address = "the same address in every picture"
    for name in screens(session, qtbot):
        if is_switched:
            session._keep(replace(before, **OTHER))
        made[name] = session.window.grab().toImage()
        if is_switched:
            session._keep(replace(session.settings, look=before.look, text_percent=before.text_percent))
    return made


def test_a_page_switched_while_it_is_shown_looks_as_if_begun_so(window_of: WindowOf, qtbot: QtBot) -> None:
    switched = pictures(window_of(harbour_case()), qtbot, is_switched=True)
    begun_so = pictures(window_of(None, last_case=harbour_case().case.id, **OTHER), qtbot, is_switched=False)
    assert [name for name, picture in switched.items() if picture != begun_so[name]] == []
