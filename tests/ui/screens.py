"""Every screen of the window, one after the other, for what must hold on all of them.

screens  each place, and each tab of a clinic; the last one without a case
opened   what opens on them: forms, lines to type in, the stages of an import, the palettes
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from botox_vetter.ui.main_window import START
from botox_vetter.ui.pages.clinics.clinic_tabs import TABS
from botox_vetter.ui.pages.review.tree import ReviewView
from botox_vetter.ui.session import Session
from tests.cases import LANTERN, QUAY
from tests.ui.pages.find.found import british
from tests.ui.pages.review.pages import SITE, reading

TABLE = "Name;Ort;PLZ\nMöwe;Harbour Bay;HB1 2CD\n;;HB9 9ZZ\n"


def screens(session: Session, qtbot: QtBot) -> Iterator[str]:
    """Shows each in turn and yields its name when nothing is under way any more."""
    window = session.window
    places = [place for place in window.titles if place != START]
    for place in sorted(places, key=lambda place: place == "clinics"):  # last, for it is the largest
        window.go(place)
        for tab in TABS if place == "clinics" else ():
            window.page("clinics").show_tab(LANTERN, tab)
            come_to_rest(session, qtbot)
            yield f"clinics, {tab}"
        if place != "clinics":
            come_to_rest(session, qtbot)
            yield place
    session.desk.open_case(None)
    come_to_rest(session, qtbot)
    yield START


def opened(session: Session, qtbot: QtBot, folder: Path) -> Iterator[str]:
    """The same; what is opened is left open, and lies on the next screen no more."""
    window = session.window
    table = folder / "clinics.csv"
    table.write_text(TABLE, encoding="utf-8")
    ways: dict[str, Callable[[], object]] = {
        "a medical plan": lambda: (window.go("plan"), press(session, "Medical: for a diagnosis")),
        "a new clinic": session.wishes._menus[1]._new.trigger,
        "a clinic that left the shortlist": lambda: (_tab(session, "overview"), window.page("clinics").star()),
        "a price": lambda: (_tab(session, "prices"), press(session, "Add a price")),
        "a note": lambda: (_tab(session, "notes"), press(session, "Add note")),
        "a question, whole": lambda: (_tab(session, "vetting"), press(session, "Details …")),
        "questions put": lambda: (_tab(session, "vetting"), press(session, "I have asked …")),
        "a visit": lambda: (_tab(session, "vetting"), press(session, "Record a visit")),
        "a person": lambda: _tab(session, "people"),
        "kept evidence": lambda: _tab(session, "evidence"),
        "weights": lambda: (window.go("compare"), press(session, "Weights …")),
        "questions of one's own": lambda: _ask_own(session),
        "questions about weights": lambda: press(session, "Or answer a few questions …"),
        "charts": lambda: (press(session, "Back to the comparison"), press(session, "Charts")),
        "a trial, its areas open": lambda: (press(session, "What if …"), press(session, "3 areas …")),
        "what was read": lambda: session.places.review_reader.show_reading(reading(SITE)),
        "a read price, put right": lambda: _put_right(session),
        "what was found": lambda: (window.go("find"), window.page("find")._on_over(british())),
        "what was found, all of it to be added": lambda: _add_all_found(session),
        "what a figure rests on": lambda: (_tab(session, "overview"), window.here._pane.show_reasons("rank")),
        "several clinics at once": lambda: (window.go("clinics"), window.here._list.choose_all()),
        "the report as text": lambda: (window.go("report"), press(session, "Read as text")),
        "what is asked before it is printed": session.wishes.print,
        "what an entry says": lambda: (window.go("look_up"), window.here.findChild(QCheckBox).click()),
        "two entries side by side": lambda: session.places.finding.show_both(LANTERN, QUAY),
        "a table to import": lambda: (window.go("import"), window.page("import").take_file(table)),
    }
    for name, way in ways.items():
        way()
        come_to_rest(session, qtbot)
        yield name


def _add_all_found(session: Session) -> None:
    """One of them may be in the case: that is asked."""
    results = session.window.page("find")._results
    results._view.selectAll()
    results._on_add()


def _ask_own(session: Session) -> None:
    """Two of them: each is taken out by a button of its own."""
    for words in ("Can I park there?", "Is there a lift?"):
        fields = session.window.here.findChildren(QLineEdit)
        next(one for one in fields if one.accessibleName() == "A question of your own").setText(words)
        press(session, "Add the question")


def _put_right(session: Session) -> None:
    session.places.review_reader.show_reading(reading(SITE))
    window = session.window
    window.page("review").findChild(ReviewView).choose("price:0")
    press(session, "Edit")


def press(session: Session, words: str) -> None:
    """The button of the shown page with these words."""
    buttons = session.window.here.findChildren(QAbstractButton)
    next(one for one in buttons if one.isVisible() and one.text().replace("&", "") == words).click()


def come_to_rest(session: Session, qtbot: QtBot) -> None:
    """The keyboard is in no field, for a caret blinks."""
    desk, watch = session.desk, session.due_watch
    qtbot.waitUntil(lambda: session.jobs.is_idle and (desk.file is None or watch.due is not None))
    QApplication.processEvents()  # what was laid out anew has its place
    focus = session.window.focusWidget()
    if focus is not None:
        focus.clearFocus()


def _tab(session: Session, tab: str) -> None:
    session.window.go("clinics")
    session.window.page("clinics").show_tab(QUAY, tab)
