"""The real window with a state of the library in it, for as long as its pictures are taken."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from gettext import NullTranslations
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from botox_vetter import language
from botox_vetter.actions.settings import Settings, save_settings
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.ui.session import Session
from tests.cases import TODAY
from tests.pictures.long_words import LongWords
from tests.pictures.screens import Screen, begin_anew
from tests.pictures.states import State
from tests.pictures.variants import Variant

PATIENCE_S = 20
LAYOUTS = 4  # one within the other


@contextmanager
def sitting(app: QApplication, rulebook: Rulebook, state: State, variant: Variant) -> Iterator[Session]:
    """Words and size of text are those of `variant` for the whole sitting; colours and window may change in it."""
    before = app.font(), app.palette(), app.styleSheet()
    language.speak(*((LongWords(), "de") if variant.has_long_words else (NullTranslations(),)))
    with TemporaryDirectory() as folder:
        session = _begin(app, rulebook, state, variant, Path(folder))
        try:
            yield session
        finally:
            _end(session)
            del session
            gc.collect()  # Python's hold on parts that Qt made itself, at addresses that the next window's widgets get
            language.speak(NullTranslations())
            _dress(app, *before)


def show(session: Session, screen: Screen, variant: Variant) -> None:
    """Leads to the screen and waits until nothing moves any more."""
    begin_anew(session)
    if variant.look != session.settings.look:
        session._keep(replace(session.settings, look=variant.look))
    session.window.resize(*variant.size)
    settle(session)
    screen.show(session)
    if screen.is_moving:
        for _round in range(LAYOUTS):  # but the layouts: what a job says must not come yet
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    else:
        settle(session)


def settle(session: Session) -> None:
    """Until no job is at work and nothing is to be laid out or painted."""
    for _round in range(4):  # one layout follows another, and what a job brings may begin the next
        _pause(1)
        _wait_until(lambda: session.jobs.is_idle)
    _pause(1)


def _begin(app: QApplication, rulebook: Rulebook, state: State, variant: Variant, folder: Path) -> Session:
    library, settings = folder / "library.bvlib", folder / "settings.json"
    case = state.lay(library)
    save_settings(settings, Settings(last_case=case, look=variant.look, text_percent=variant.text_percent))  # type: ignore[arg-type]
    session = Session(app, settings, str(library), lambda _stop: rulebook, lambda: TODAY)
    session.start()
    _wait_until(lambda: session.desk.problem is not None or (session.desk.has_library and _lies(session, case)))
    state.then(session)
    settle(session)
    return session


def _lies(session: Session, case: str) -> bool:
    return not case or session.desk.file is not None


def _end(session: Session) -> None:
    """Not `session.close`: a picture's size is not to be remembered as the person's."""
    session.jobs.close()
    if session.desk.has_library:
        session.desk.library.close()
    session.window.close()
    for made in (session.window, session.look, session):
        made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _dress(app: QApplication, font: QFont, palette: QPalette, sheet: str) -> None:
    """As it was before the window had a look of its own."""
    app.setFont(font)
    app.setPalette(palette)
    app.setStyleSheet(sheet)


def _wait_until(is_so: Callable[[], bool]) -> None:
    end = monotonic() + PATIENCE_S
    while not is_so():
        if monotonic() > end:
            raise TimeoutError("the window did not get there")
        _pause(2)


def _pause(ms: int) -> None:
    """Not QTest.qWait: it would not let the jobs work meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()
