"""By keyboard and screen reader, on every screen: all is named and said once, no access key is given twice, every
button is a wish of the palette, Tab goes as one reads.
"""

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from botox_vetter.actions.settings import Settings, save_settings
from botox_vetter.ui.session import Session
from tests.cases import harbour_case
from tests.ui.accessible import (
    access_keys_given_twice,
    not_offered,
    said_twice,
    unseen,
    wrong_to_hear,
    wrong_to_walk,
)
from tests.ui.conftest import WindowOf
from tests.ui.screens import come_to_rest, opened, screens


def wrong(session: Session) -> list[object]:
    window = session.window
    twice = access_keys_given_twice(window)
    wishes = not_offered(window, (offer.words for offer in session.wishes.reach._wishes()))
    told = [*wrong_to_hear(window), *said_twice(window)]
    return [*told, *([twice] if twice else []), *wishes, *wrong_to_walk(window)]


def test_every_screen_can_be_heard_and_walked(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    found = {name: wrong(session) for name in screens(session, qtbot)}
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_what_opens_on_a_screen_can_be_heard_and_walked_too(window_of: WindowOf, qtbot: QtBot, tmp_path: Path) -> None:
    session = window_of(harbour_case())
    found = {name: wrong(session) for name in opened(session, qtbot, tmp_path)}
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_what_has_the_keyboard_is_seen(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    window = session.window
    for place in ("covered", "compare", "clinics"):
        window.go(place)
        if place == "clinics":
            window.page("clinics").show_part("notes")
            window.page("clinics")._pane.show_reasons("rank")
        come_to_rest(session, qtbot)
        assert unseen(window) == [], place


def test_the_first_launch_and_an_empty_case_too(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of()
    assert wrong(session) == []
    session.wishes.new_case("Spring")
    for place in ("plan", "clinics", "compare", "report", "due", "import", "export"):
        session.window.go(place)
        come_to_rest(session, qtbot)
        assert wrong(session) == [], place


def test_a_library_that_does_not_open_too(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    broken = tmp_path / "shopping.txt"
    broken.write_text("milk and bread, a dozen eggs, and something for the cat", encoding="utf-8")
    save_settings(tmp_path / "settings.json", Settings(look="light"))
    session = Session(qapp, tmp_path / "settings.json", str(broken))
    qtbot.addWidget(session.window)
    session.start()
    qtbot.waitUntil(lambda: session.desk.problem is not None and session.jobs.is_idle)
    assert wrong(session) == []
    session.close()


@pytest.mark.parametrize("way", ["go_anywhere", "every_wish", "every_key"])
def test_a_palette_can_be_heard(way: str, window_of: WindowOf) -> None:
    session = window_of(harbour_case())
    getattr(session.wishes.reach, way)()
    assert wrong_to_hear(session.window) == []


def test_each_menu_gives_an_access_key_once(window_of: WindowOf) -> None:
    session = window_of(harbour_case())
    for menu in (action.menu() for action in session.window.menuBar().actions()):
        keys = Counter(found[1].lower() for a in menu.actions() if (found := re.search(r"(?<!&)&(\w)", a.text())))
        assert max(keys.values()) == 1, (menu.title(), keys)


def test_every_key_of_the_menus_is_given_once(window_of: WindowOf) -> None:
    session = window_of(harbour_case())
    actions = [a for bar in session.window.menuBar().actions() for a in bar.menu().actions()]
    keys = Counter(key.toString() for action in actions for key in action.shortcuts())
    assert max(keys.values()) == 1, keys
