"""A real library with the harbour case, a real desk, and the whole window; never the user's own settings.

desk        the harbour case lies on it, judged as on TODAY
empty_desk  the same without a case
window_of   a function that starts a Session and returns it when rules, library and the last case are there
"""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from botox_vetter.actions.library import open_library
from botox_vetter.actions.settings import Settings, save_settings
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.store.library import Library
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.session import Session
from botox_vetter.ui.theme.look import Look
from tests.cases import TODAY, harbour_case, keep

WindowOf = Callable[..., Session]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(str(tmp_path / "library.bvlib")) as opened:
        yield opened


@pytest.fixture
def empty_desk(qapp: QApplication, library: Library, rulebook: Rulebook) -> Iterator[Desk]:
    desk = Desk(lambda: TODAY)
    desk.use_rulebook(rulebook)
    desk.use_library(library)
    yield desk
    desk.deleteLater()  # else Qt holds whoever listens to it, and they hold it, beyond what Python could collect
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(empty_desk: Desk, library: Library) -> Desk:
    keep(library, harbour_case())
    empty_desk.open_case(harbour_case().case.id)
    return empty_desk


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    return Look(qapp, "light")


@pytest.fixture
def quick_collecting(rulebook: Rulebook) -> None:
    """What is there for all tests, rules and modules, is not looked through again by each `gc.collect`."""
    if not gc.get_freeze_count():  # the first test with a window, or a job let everything be looked through
        gc.collect()
        gc.freeze()


@pytest.fixture
def window_of(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, rulebook: Rulebook, quick_collecting: None, look: Look
) -> Iterator[WindowOf]:
    """`window_of(file, **settings)`: a case that lies open, or None; settings as in `Settings`."""
    font, started = qapp.font(), []

    def start(file: CaseFile | None = None, **settings: object) -> Session:
        address, place = str(tmp_path / "library.bvlib"), tmp_path / "settings.json"
        if file is not None:
            with open_library(address) as library:
                keep(library, file)
        save_settings(place, Settings(**{"last_case": file.case.id if file else "", "look": "light", **settings}))
        QSettings("botox-vetter", "window").clear()
        session = Session(qapp, place, address, lambda _stop: rulebook)
        started.append(session)
        session.start()
        qtbot.waitUntil(lambda: session.desk.has_library and (file is None or session.desk.file is not None))
        return session

    yield start
    for session in started:
        session.close()
        session.window.close()
        for made in (session.window, session.look, session):
            made.deleteLater()
        del session, made
    started.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # else each style sheet is for all of them
    gc.collect()  # Python's hold on parts that Qt made itself, at addresses that the next window's widgets get
    look.choose("light")  # the window's own look took its tick and arrow with it
    qapp.setFont(font)
