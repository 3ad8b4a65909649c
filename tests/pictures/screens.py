"""What can be seen: each screen has a name, a state of the library, and the way there."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea

from botox_vetter.actions.automatic.check import Answer
from botox_vetter.actions.automatic.outcome import Change, Outcome
from botox_vetter.actions.weighing import add_question
from botox_vetter.domain.case_states import CaseState
from botox_vetter.domain.entries import Entry, Officer
from botox_vetter.domain.own_criteria import OwnScale
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.received import Received
from botox_vetter.language import tr
from botox_vetter.report.words.reasons import reason_sentence
from botox_vetter.ui.models.check_table import CheckRow
from botox_vetter.ui.pages.cases.chips import DUE
from botox_vetter.ui.pages.clinics.clinic_tabs import TABS
from botox_vetter.ui.pages.clinics.match_card import MatchCard
from botox_vetter.ui.pages.compare.page import View
from botox_vetter.ui.pages.compare.side_view import SideView
from botox_vetter.ui.pages.compare.trial_bar import TrialBar
from botox_vetter.ui.pages.review.tree import ReviewView
from botox_vetter.ui.session import Session
from tests.cases import LANTERN, QUAY
from tests.pictures import finding, opened, states, under_way
from tests.pictures.states import State
from tests.ui.pages.find.found import british, found, long_found
from tests.ui.pages.review.pages import HOSTILE, MANY, PRICES, SAME, SITE, TEAM, read_again, reading

CLINICS_TABLE = "Name;Ort;PLZ;Telefon;Eröffnet\nMöwe;Harbour Bay;HB1 2CD;01632 960201;2001\n;;HB9 9ZZ;;\n"
PRICES_TABLE = (
    "Clinic,Treatment,Price\nRopewalk Skin Clinic,Chin,from £99\nRopewalk Skin Clinic,Chin filler,£250\n"
    "Nobody,Forehead,£90\n"
)
WITHHELD = {
    "cookies": "page_behind_cookies",
    "large": "fetch_too_large",
    "robots": "fetch_robots",
    "offline": "fetch_offline",
    "slow": "fetch_timed_out",
}
LONG_TABLE = "Name,Town\n" + "".join(f"Clinic {n},Harbour Bay\n" for n in range(400))
Way = Callable[[Session], None]


@dataclass(frozen=True)
class Screen:
    """`show` leads there. is_moving: a job is at work, and must not be waited for."""

    place: str
    state: State
    show: Way
    is_moving: bool = False

    @property
    def name(self) -> str:
        return f"{self.place}-{self.state.name}" if self.state.name else self.place


def _go(place: str) -> Way:
    return lambda session: session.window.go(place)


def _cases(session: Session) -> None:
    session.wishes.close_case()


def _tab(name: str, session: Session) -> None:
    """Of the best of the clinics, which is known well."""
    assert session.desk.comparison is not None
    ids = [standing.clinic.id for standing in session.desk.comparison.standings]
    session.window.go("clinics")
    session.window.page("clinics").show_tab(ids[0], name)  # type: ignore[attr-defined]


def _table(text: str, session: Session) -> None:
    path = Path(session.desk.library.address).with_name("table.csv")
    path.write_text(text, encoding="utf-8")
    session.window.go("import")
    session.window.page("import").take_file(path)  # type: ignore[attr-defined]


def _offline(session: Session) -> None:
    session.network.work_offline(True)
    session.network.put_address("ecb_rates", "https://rates.mirror.example/a/rather/long/way/to/the/files")
    session.window.go("sources")


def _keys(session: Session) -> None:
    """One is there, and one is still to be typed in."""
    session.network.keys.put("companies_house", "made-up")
    session.window.go("sources")
    page = session.window.page("sources")
    area = page.findChildren(QScrollArea)[0]
    QTimer.singleShot(0, lambda: area.verticalScrollBar().setValue(area.verticalScrollBar().maximum()))


def _palette(session: Session) -> None:
    session.window.go("clinics")
    session.wishes.reach.go_anywhere()


def _wishes(session: Session) -> None:
    session.window.go("compare")
    session.wishes.reach.every_wish()


def _told(session: Session) -> None:
    """Both ways in which the window says something: what went wrong above the page, what was done below it."""
    session.window.go("plan")
    session.window.warn("The library is being written to by another program. Close that program and try again.")
    session.window.offer("Kept: Clinic Ropewalk removed, with 2 people and 7 prices", tr("Undo"), lambda: None)


def _taken_apart(row: str, session: Session) -> None:
    """A figure of the second clinic, in the panel below."""
    session.window.go("compare")
    page = session.window.page("compare")
    view = page.findChild(SideView)
    heads = [view.model().headerData(n, Qt.Orientation.Vertical) for n in range(view.model().rowCount())]
    view.setCurrentIndex(view.model().index(heads.index(tr(row)), 1))
    view.pressed.emit()


def _review(html: str, tab_of: str | None, session: Session) -> None:
    """tab_of: the id of the clinic that the page is of; None: of a new one."""
    session.window.go("clinics")
    session.places.review_reader.show_reading(reading(html, tab_of))


def _withheld(kind: str, session: Session) -> None:
    """Why a website could not be read, said where something else can be tried."""
    session.window.go("review")
    page = session.window.page("review")
    page.ask._address.setText("https://quayskin.example/prices")  # type: ignore[attr-defined]
    values = {"host": "quayskin.example", "limit_mb": 10}
    page.ask.complain(reason_sentence(Reason(kind, values), session.desk.rulebook))  # type: ignore[attr-defined]


def _gone(session: Session) -> None:
    """A price that changed, one that stands there still, and a person whom the page names no longer."""
    session.window.go("clinics")
    before = "<h2>Meet the team</h2><h3>Dr Maren Holloway</h3><p>She has injected for twelve years.</p>"
    session.places.review_reader.show_reading(read_again(PRICES, before, QUAY))
    tree = session.window.page("review").findChild(ReviewView)
    tree.choose(next(key for key in tree.model().keys if key.startswith("gone:")))


def _decided(session: Session) -> None:
    """Some of it accepted, some refused, a person chosen who is said to inject."""
    _review(f"<p>Phone 01632 960999</p>{PRICES}{TEAM}", QUAY, session)
    tree = session.window.page("review").findChild(ReviewView)
    for key, pressed in (("phone:", "A"), ("price:1", "A"), ("price:2", "R"), ("person:", "I")):
        tree.choose(next(listed for listed in tree.model().keys if listed.startswith(key)))
        tree.pressed_key.emit(pressed)
    tree.choose(next(listed for listed in tree.model().keys if listed.startswith("price:1")))


def _look_up(register: str, session: Session) -> None:
    """Of the first person: two words ticked, so that the page says what they settle."""
    file = session.desk.file
    assert file is not None
    whom = file.clinics[0].id if register == "cqc" else file.practitioners[0].id
    session.desk.look_up_wanted.emit(whom, register, "")
    for box in session.window.page("look_up").says.words.boxes[:2]:  # type: ignore[attr-defined]
        box.setChecked(True)


def _looked_up(session: Session) -> None:
    """The lower part of it: a name that is another one, and restrictions without the words for them."""
    _look_up("nmc", session)
    says = session.window.page("look_up").says  # type: ignore[attr-defined]
    says.words.boxes[1].setChecked(False)
    says._name.setText("Rowan Pike")
    says._limits.setPlainText("Must not work alone until May.")
    says._own.setText("Under review")
    says.show_kept(["register-entry.pdf"])
    for _round in range(4):  # layouts, one within the other
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    area = session.window.page("look_up").findChild(QScrollArea)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


def _matches(session: Session) -> None:
    """What the kept list has for the person who injects there."""
    session.window.go("clinics")
    session.window.page("clinics").show_tab(LANTERN, "people")  # type: ignore[attr-defined]
    for _round in range(4):  # layouts, one within the other
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    card = session.window.findChild(MatchCard)
    area = next(a for a in session.window.findChildren(QScrollArea) if a.isAncestorOf(card))
    area.ensureWidgetVisible(card)


def _checks_planned(session: Session) -> None:
    assert session.desk.file is not None
    session.places.checks.run_checks("case")


def _an_entry() -> Entry:
    """With all that a register says beside how it stands."""
    received = Received("cqc", "", datetime(2026, 11, 23, tzinfo=UTC), "application/warc", "x.warc", b"x")
    activities = (
        "Treatment of disease, disorder or injury",
        "Surgical procedures",
        "Diagnostic and screening procedures",
    )
    officers = (Officer("Mrs Sorrel Pike", "Registered Manager"), Officer("Dr Maren Holloway", "Nominated Individual"))
    return Entry(
        "cqc",
        "1-2000000001",
        True,
        date(2026, 11, 23),
        received,
        activities=activities,
        officers=officers,
        scope=(Reason("cosmetic_outside"), Reason("not_of_people")),
    )


def _checks_done(session: Session) -> None:
    """Every sort of end, the longest of them chosen."""
    session.places.checks.run_checks("case")
    runner = session.places.checks.runner
    ends = (
        (Change("PR01", "unknown", "good", "good", False), None),
        (Change("ID04", "yes", "yes", "yes", True), None),
        (Change("LR05", "clear", "possible_match", "possible_match", False), None),
        (None, Reason("fetch_timed_out", {"host": "api.company-information.example"})),
    )
    rows = []
    for n, row in enumerate(runner.rows):
        change, could_not = ends[n % len(ends)]
        said = ("Registered", "Rating Outstanding or Good") if change else ()
        answer = Answer(row.check, could_not, said, read=_an_entry() if row.check.source == "cqc" else None)
        rows.append(CheckRow(row.check, outcome=Outcome(answer, (change,) if change else (), ("x",) if change else ())))
    runner._show(rows)


def _charts(session: Session) -> None:
    session.window.go("compare")
    session.window.page("compare")._charts_button.click()  # type: ignore[attr-defined]


def _firm(session: Session) -> None:
    session.window.go("compare")
    session.window.page("compare")._show_view(View.FIRM)  # type: ignore[attr-defined]


def _weights(session: Session) -> None:
    session.window.go("compare")
    session.window.page("compare")._show_view(View.WEIGHTS)  # type: ignore[attr-defined]


def _own_question(session: Session) -> None:
    """Below the topics."""
    assert session.desk.file is not None
    if not session.desk.file.plan.own_criteria:
        words = "Can I get there without a car, and is there somebody who speaks my mother's language?"
        session.desk.do(add_question, session.desk.case_id, words, OwnScale.GRADES)
    _weights(session)
    session.window.page("compare")._weigh._own_questions._words.setFocus()  # type: ignore[attr-defined]


def _questions(session: Session) -> None:
    _weights(session)
    session.window.page("compare")._weigh._on_ask()  # type: ignore[attr-defined]


def _trial(session: Session) -> None:
    """One area less, once a year more, and the list of areas open."""
    session.window.go("compare")
    bar = session.window.page("compare").findChild(TrialBar)
    session.window.page("compare")._trial.button.click()  # type: ignore[attr-defined]
    bar._areas.setChecked(True)
    bar._try(areas=("glabella", "forehead"), sessions_per_year=4)


def _compare_anew(page: Any) -> None:
    """Side by side, by the person's own plan, no figure taken apart."""
    page._show_view(View.CLINICS)
    page._weigh._show_sliders()
    if page._trial.bar.is_on:
        page._trial.leave()
    page._side._reasons.closed.emit()


def begin_anew(session: Session) -> None:
    """Puts away what lies over the window, takes back what it said, and lays the case on the desk again."""
    if "compare" in session.window._pages:
        _compare_anew(session.window._pages["compare"])
    if "report" in session.window._pages and session.window._pages["report"]._viewer._is_text:  # type: ignore[attr-defined]
        session.window._pages["report"]._viewer._read(as_text=False)  # type: ignore[attr-defined]
    if "find" in session.window._pages:
        session.window._pages["find"]._begin_anew()  # type: ignore[attr-defined]
    if "review" in session.window._pages:
        session.window._pages["review"].begin_anew()  # type: ignore[attr-defined]
    session.window._banner.hide()
    session.window.say("")
    session.network.work_offline(False)
    session.network.put_address("ecb_rates", "")
    session.network.keys.put("companies_house", "")
    if session.desk.file is None and session.settings.last_case and session.desk.has_library:
        session.desk.open_case(session.settings.last_case)
    line = QApplication.focusWidget()
    if "reach" in vars(session.wishes) and line is not None:
        QApplication.sendEvent(line, QEvent(QEvent.Type.FocusOut))
        session.wishes.reach.palette.leave()


def _of(state: State, **ways: Way) -> list[Screen]:
    return [Screen(place.strip("_").replace("_", "-"), state, way) for place, way in ways.items()]


def _tabs(state: State, *names: str) -> list[Screen]:
    return [Screen(f"clinics-{name}", state, partial(_tab, name)) for name in names]


_places = {place: _go(place) for place in ("plan", "about", "compare", "report")}
EVERYTHING = [
    *_of(states.SAMPLE, **_places, due=_go("due"), history=_go("history")),
    *_tabs(states.SAMPLE, *TABS),
    *_of(states.SAMPLE, import_clinics=partial(_table, CLINICS_TABLE)),
    *_of(states.SAMPLE, import_prices=partial(_table, PRICES_TABLE)),
    Screen("import-work", states.SAMPLE, partial(_table, LONG_TABLE), is_moving=True),
    *_of(states.SAMPLE, export=_go("export"), settings=_go("settings"), palette=_palette),
    *_of(states.SAMPLE, palette_wishes=_wishes, plan_told=_told),
    *_of(states.SAMPLE, compare_figure=partial(_taken_apart, "One year")),
    *_of(states.SAMPLE, compare_what_if=_trial, compare_charts=_charts, compare_firm=_firm),
    *_of(states.SAMPLE, compare_weights=_weights, compare_questions=_questions),
    *_of(states.PRICED, compare_own_question=_own_question),
    *_of(states.SAMPLE, look_up=partial(_look_up, "nmc"), look_up_list=partial(_look_up, "leie")),
    *_of(states.SAMPLE, covered=_go("covered"), checks=_checks_planned, checks_done=_checks_done),
    *_of(states.SAMPLE, look_up_clinic=partial(_look_up, "cqc"), look_up_below=_looked_up),
    *_of(states.SAMPLE, review=partial(_review, SITE, None), review_ask=_go("review")),
    *_of(states.ASKED, sources=_go("sources"), requests=_go("requests"), sources_offline=_offline, sources_keys=_keys),
    *_of(states.TWINS, merge=finding.both, clinics_alike=finding.alike),
    *_of(states.SAMPLE, find=_go("find"), find_offline=finding.search_offline),
    *_of(states.SAMPLE, find_found=partial(finding.shown, found(60)), find_searching=finding.searching),
    *_of(states.SAMPLE, find_nothing=partial(finding.shown, found(0))),
    *_of(states.TWINS, find_doubtful=finding.doubtful, find_british=partial(finding.shown, british())),
    *_of(states.LISTED, clinics_matches=_matches),
    *_of(states.SAMPLE, help=opened.help_here, report_text=opened.as_text, checks_under_way=opened.checks_under_way),
    *_of(states.OPENED, clinics_new=opened.new_clinic, clinics_price=opened.price, clinics_asked=opened.asked),
    *_of(states.ANSWERING, clinics_details=opened.details),
    *_of(states.VISITED, clinics_visit=opened.visit),
    *_of(states.RANKED, compare=_go("compare")),
    *_of(states.MEDICAL, **_places),
    *_tabs(states.MEDICAL, "vetting", "prices"),
    *_of(
        states.NOTHING, start=_go("start"), settings=_go("settings"), sources=_go("sources"), requests=_go("requests")
    ),
    *_of(states.SEVERAL, start=partial(opened.chip, CaseState.IN_USE), start_due=partial(opened.chip, DUE)),
    *_of(states.SEVERAL, start_bin=partial(opened.chip, CaseState.BINNED)),
    *_of(states.TROUBLE, start=_go("start")),
]
AWKWARD = [
    Screen("opening", states.LARGE, under_way.opening, is_moving=True),
    Screen("clinics-under-way", states.LARGE, under_way.jobs, is_moving=True),
    *_of(states.READ_ONLY, **_places, find=_go("find"), checks=_go("checks"), due=_go("due")),
    *_of(states.READ_ONLY, look_up=partial(_look_up, "nmc"), settings=_go("settings"), compare_weights=_weights),
    *_tabs(states.READ_ONLY, "vetting", "prices", "people"),
    *_of(states.BLANK, plan=_go("plan"), about=_go("about"), find=_go("find")),
    *_of(states.ONE, import_broken=opened.broken_table, checks_offline=opened.offline_checks),
    *_of(states.ONE, review_no_network=opened.offline_website),
    *_tabs(states.READ_ONLY, "overview"),
    *_of(
        states.LONG,
        **_places,
        compare_firm=_firm,
        due=_go("due"),
        history=_go("history"),
        export=_go("export"),
        start=_cases,
    ),
    *_tabs(states.LONG, *TABS),
    *_of(states.LONG, look_up=partial(_look_up, "gmc"), covered=_go("covered"), checks_done=_checks_done),
    *_of(states.LONG, merge=finding.both, find_found=partial(finding.shown, long_found())),
    *_of(states.NONE, merge=_go("merge")),
    *_of(states.RTL, compare=_go("compare"), report=_go("report")),
    *_tabs(states.RTL, "overview", "people"),
    *_of(
        states.NONE,
        clinics=_go("clinics"),
        import_=_go("import"),
        compare=_go("compare"),
        compare_weights=_weights,
        report=_go("report"),
        due=_go("due"),
        export=_go("export"),
        look_up=_go("look_up"),
        covered=_go("covered"),
        checks=_go("checks"),
    ),
    *_of(states.ONE, compare=_go("compare"), report=_go("report")),
    *_of(states.ONE, review_hostile=partial(_review, HOSTILE, None), review_many=partial(_review, MANY, None)),
    *_of(states.ONE, review_nothing=partial(_review, "<p>Welcome.</p>", None)),
    *_tabs(states.ONE, "overview", "people", "prices", "evidence"),
    *_of(states.PRICED, **_places, compare_figure=partial(_taken_apart, "One year"), compare_charts=_charts),
    *_tabs(states.PRICED, "prices"),
    *_of(states.MANY_CLINICS, review_same=partial(_review, SAME, QUAY), review_decided=_decided),
    *_of(states.MANY_CLINICS, review_gone=_gone),
    *(Screen(f"review-{name}", states.ONE, partial(_withheld, kind)) for name, kind in WITHHELD.items()),
    *_of(states.MANY_CLINICS, compare=_go("compare"), due=_go("due")),
    *_tabs(states.MANY_CLINICS, "vetting"),
]
FEW = [screen for screen in EVERYTHING if screen.name in ("clinics-vetting", "compare", "report", "start-several")]
