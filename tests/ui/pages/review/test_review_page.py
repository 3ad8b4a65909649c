"""What was read is accepted, edited or refused by keys, and kept in one step."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from botox_vetter.actions.outside import Outside
from botox_vetter.actions.proposals.review import Decision
from botox_vetter.actions.settings import Settings
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.media import WARC
from botox_vetter.domain.quotes import Published
from botox_vetter.ui.models.review_tree import DECISION, STANDING, WHAT, ReviewTree
from botox_vetter.ui.pages.clinics.prices_form import QuoteForm
from botox_vetter.ui.pages.review.chosen import Chosen
from botox_vetter.ui.pages.review.page import ReviewPage
from botox_vetter.ui.pages.review.tree import ReviewView
from botox_vetter.ui.session import Session
from tests.cases import CASE_ID, QUAY, harbour_case
from tests.sources.server import LocalServer, Time, a_fetcher, dripping, endless, page, redirect, truncated, zip_bomb
from tests.ui.conftest import WindowOf
from tests.ui.pages.review.pages import HOME, MANY, PRICES, READ_ON, SAME, SITE, TEAM, read_again, reading

ROBOTS = "User-agent: *\nDisallow: /staff/"


class Reviewed:
    def __init__(self, session: Session, qtbot: QtBot, html: str, clinic_id: str | None = QUAY) -> None:
        self.session, self._qtbot = session, qtbot
        session.window.go("clinics")
        session.places.review_reader.show_reading(reading(html, clinic_id))
        page = session.window.here
        assert isinstance(page, ReviewPage)
        self.page, self.tree = page, page.findChild(ReviewView)
        model = self.tree.model()
        assert isinstance(model, ReviewTree)
        self.model = model

    def press(self, *keys: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self._qtbot.keyClick(QApplication.focusWidget() or self.tree, key, with_)

    def choose(self, beginning: str) -> None:
        self.tree.choose(next(key for key in self.model.keys if key.startswith(beginning)))

    def keys(self, beginning: str) -> list[str]:
        return [key for key in self.model.keys if key.startswith(beginning)]

    def cell(self, column: int) -> str:
        index = self.tree.currentIndex()
        return str(index.siblingAtColumn(column).data(Qt.ItemDataRole.AccessibleTextRole))

    def decided(self) -> list[Decision]:
        assert self.page._review is not None
        return [self.page._review.decision(key) for key in self.model.keys if not key.startswith("sign:")]


Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier


def test_prices_are_accepted_as_a_group_and_refused_alone_and_undone_in_one_step(
    window_of: WindowOf, qtbot: QtBot
) -> None:
    seen = Reviewed(window_of(harbour_case()), qtbot, PRICES)
    desk = seen.session.desk
    assert desk.file is not None
    before = desk.file.quotes
    assert seen.keys("price:") == ["price:1", "price:2"]  # the first is in the case as it is
    assert "£240 until now, 8% more" in seen.cell(STANDING)
    seen.press(Key.Key_R)
    assert "4 areas" in seen.cell(WHAT)  # the next one
    seen.press(Key.Key_A, with_=Ctrl)
    assert seen.decided() == [Decision.REFUSED, Decision.ACCEPTED]
    seen.press(Key.Key_Space)
    assert seen.decided() == [Decision.REFUSED, Decision.REFUSED]
    seen.press(Key.Key_Space, Key.Key_Space, Key.Key_Up, Key.Key_Space)
    assert seen.decided() == [Decision.OPEN, Decision.ACCEPTED]
    seen.press(Key.Key_Return, with_=Ctrl)
    assert seen.session.window.place == "clinics"
    assert len(desk.file.quotes) == len(before) + 1
    desk.undo()
    assert desk.file.quotes == before


def test_a_person_is_accepted_when_it_is_said_what_they_do_and_the_number_goes_with_them(
    window_of: WindowOf, qtbot: QtBot
) -> None:
    seen = Reviewed(window_of(harbour_case()), qtbot, TEAM)
    desk = seen.session.desk
    seen.press(Key.Key_A, with_=Ctrl)
    assert set(seen.decided()) == {Decision.OPEN}  # nobody said what they do there
    seen.choose("person:")
    assert "Say first what they do" in seen.cell(DECISION)
    assert (
        seen.page.findChild(Chosen)._reasons.text()
        == "The profession is read from “Registered nurse, NMC PIN 00A0001E.”."
    )
    seen.press(Key.Key_I, Key.Key_Down, Key.Key_A)
    assert seen.decided()[:2] == [Decision.ACCEPTED, Decision.ACCEPTED]
    seen.press(Key.Key_Return, with_=Ctrl)
    assert desk.file is not None
    nadia = next(person for person in desk.file.practitioners if person.name == "Nadia Elm")
    assert [role.kind for role in desk.file.roles if role.practitioner_id == nadia.id] == [RoleKind.INJECTOR]
    assert [entry.number for entry in desk.file.registrations if entry.practitioner_id == nadia.id] == ["00A0001E"]


def test_what_is_put_right_is_kept_as_it_was_put(window_of: WindowOf, qtbot: QtBot) -> None:
    seen = Reviewed(window_of(harbour_case()), qtbot, SITE, None)
    seen.choose("name:")
    seen.press(Key.Key_E)
    qtbot.keyClicks(QApplication.focusWidget(), "Elm House")
    seen.press(Key.Key_Return)
    assert seen.cell(WHAT).startswith("Elm House.")
    seen.press(Key.Key_Return, with_=Ctrl)
    assert seen.session.desk.file is not None
    clinic = next(clinic for clinic in seen.session.desk.file.clinics if clinic.name == "Elm House")
    assert clinic.website == "https://quayskin.example/"
    kept = [one.address for one in seen.session.desk.file.evidence if one.clinic_id == clinic.id]
    assert kept == ["https://quayskin.example/"]


def test_a_price_is_put_right_in_the_form_that_prices_have(window_of: WindowOf, qtbot: QtBot) -> None:
    seen = Reviewed(window_of(harbour_case()), qtbot, PRICES, None)
    seen.choose("price:2")
    seen.press(Key.Key_E)
    form = seen.page.findChild(QuoteForm)
    assert seen.page.findChild(Chosen).isVisible(), "the words that it was read from stand beside the form"
    form._fields["conditions"].setText("weekdays")
    seen.press(Key.Key_Return, with_=Ctrl)
    assert seen.session.window.place == "review"  # the key saves the form, not the review
    assert seen.decided() == [Decision.OPEN, Decision.OPEN, Decision.ACCEPTED]
    assert "weekdays" in seen.cell(WHAT)
    seen.press(Key.Key_E)
    seen.press(Key.Key_Escape)
    assert QApplication.focusWidget() is seen.tree
    seen.press(Key.Key_Return, with_=Ctrl)
    assert seen.session.desk.file is not None
    kept = [quote for quote in seen.session.desk.file.quotes if quote.conditions == "weekdays"]
    assert [(quote.seen_on, len(quote.evidence)) for quote in kept] == [(READ_ON, 1)]


def test_what_the_page_states_no_longer_is_taken_out_by_hand_alone(window_of: WindowOf, qtbot: QtBot) -> None:
    file = harbour_case()
    old = next(quote for quote in file.quotes if quote.clinic_id == QUAY and quote.count == 2)
    words = "2 areas for £240"
    quotes = tuple(replace(quote, wording=words if quote.id == old.id else quote.wording) for quote in file.quotes)
    session = window_of(replace(file, quotes=quotes))
    session.window.go("clinics")
    seen = Reviewed(session, qtbot, PRICES)
    session.places.review_reader.show_reading(read_again(SAME, f"<p>{words}</p>", QUAY))
    assert seen.cell(STANDING).startswith("No longer stated. last seen 1 May 2026")
    seen.press(Key.Key_E)
    assert seen.page.findChild(QuoteForm) is None, "there is nothing to put right"
    seen.press(Key.Key_A, with_=Ctrl)
    assert seen.decided() == [Decision.OPEN]
    seen.press(Key.Key_A)
    seen.press(Key.Key_Return, with_=Ctrl)
    assert session.desk.file is not None
    kept = next(quote for quote in session.desk.file.quotes if quote.id == old.id)
    assert (kept.low, kept.published, kept.earlier[-1].low) == (None, Published.NOT_PUBLISHED, old.low)


def test_the_tree_is_a_model_as_qt_wants_it(window_of: WindowOf, qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(Reviewed(window_of(harbour_case()), qtbot, SITE).model)


def test_a_clinic_that_is_there_already_can_be_meant_instead(window_of: WindowOf, qtbot: QtBot) -> None:
    seen = Reviewed(window_of(harbour_case()), qtbot, PRICES, None)
    assert len(seen.keys("price:")) == 3
    next(b for b in seen.page._alike.findChildren(QPushButton) if b.isVisible()).click()
    assert len(seen.keys("price:")) == 2
    assert not seen.page._alike.isVisible()


def test_putting_away_asks_only_when_something_was_accepted(window_of: WindowOf, qtbot: QtBot) -> None:
    seen = Reviewed(window_of(harbour_case()), qtbot, PRICES)
    seen.press(Key.Key_A)
    seen.page.put_away()
    assert seen.page._confirm.isVisible()
    seen.page._confirm.leave()
    seen.page.put_away()
    seen.page._confirm._yes.click()
    assert seen.session.window.place == "clinics"
    assert seen.session.desk.next_undo is not None
    assert seen.session.desk.next_undo.kind != "accept_facts"


def test_what_cannot_be_read_is_said_where_something_else_can_be_tried(
    window_of: WindowOf, qtbot: QtBot, server: LocalServer, tmp_path: Path
) -> None:
    session = window_of(harbour_case())
    before = session.desk.file
    session.network._outside = Outside(Settings(), a_fetcher())
    scripts = page('<script src="app.js"></script>')
    server.answers |= {"/forbidden": page("no", 403), "/fault": page("no", 500), "/scripts": scripts, "/none": page("")}
    saved = tmp_path / "prices.html"
    saved.write_bytes(b"%PDF-1.7")
    session.window.go("review")
    ask = session.window.here.ask
    said = []
    for emit, value in (
        *((ask.address_given, server.url(path)) for path in ("/forbidden", "/fault", "/scripts", "/none", "/gone")),
        (ask.address_given, "nowhere"),
        (ask.file_given, saved),
        (ask.text_given, "  "),
    ):
        emit.emit(value)
        qtbot.waitUntil(lambda: session.jobs.is_idle)
        said.append(ask._trouble.text())
        assert ask._trouble.isVisible()
    assert len(set(said)) >= 7
    assert "save it in the browser" in said[0]
    assert "builds itself in the browser" in said[2]
    assert said[-2] == "This PDF is damaged and cannot be read; open it in your PDF program and save it anew."
    session.network.work_offline(True)
    ask.address_given.emit(server.url("/"))
    qtbot.waitUntil(lambda: session.jobs.is_idle)
    assert "works offline" in ask._trouble.text()
    assert session.desk.file == before
    assert session.window._banner.isHidden()


def test_each_way_in_which_a_website_withholds_itself_has_its_sentence(
    window_of: WindowOf, qtbot: QtBot, server: LocalServer, self_signed_server: LocalServer
) -> None:
    session, time = window_of(harbour_case()), Time()
    before = session.desk.file
    session.network._outside = Outside(Settings(), a_fetcher(time))
    cookies = page("<p>We value your privacy. We use cookies: accept all, or choose your settings.</p>")
    server.answers |= {"/cookies": cookies, "/large": endless(), "/slow": dripping(), "/robots.txt": page(ROBOTS)}
    server.answers |= {"/loop": redirect("/loop"), "/bomb": zip_bomb(), "/torn": truncated("<p>£90</p>")}
    session.window.go("review")
    ask = session.window.here.ask
    for path, words in (
        ("/cookies", "This page first asks about cookies; answer in the browser, save the page there"),
        ("/large", "The answer is larger than 10 MB, so nothing of it was kept."),
        ("/staff/", "The website asks programs not to read this page; open it in the browser and save it."),
        ("/loop", "The address leads back to itself."),
        ("/bomb", "The answer unfolds to more than 10 MB, so nothing of it was kept."),
        ("/torn", "The answer broke off in the middle, so nothing of it was kept."),
        (self_signed_server.url(), "could not prove that it is who it says, so nothing was read"),
        ("/slow", "No answer came from 127.0.0.1"),
    ):
        ask.address_given.emit(server.url(path) if path.startswith("/") else path)
        if path == "/slow":
            qtbot.waitUntil(server.is_dripping.is_set)
            time.now += 100
        qtbot.waitUntil(lambda: session.jobs.is_idle)
        assert words in ask._trouble.text()
    assert session.desk.file == before


def test_much_that_is_accepted_is_kept_beside_the_window(window_of: WindowOf, qtbot: QtBot) -> None:
    seen = Reviewed(window_of(harbour_case()), qtbot, MANY, None)
    seen.choose("price:")
    seen.press(Key.Key_A, with_=Ctrl)
    seen.press(Key.Key_Return, with_=Ctrl)
    assert not seen.page._sides.isEnabled()
    assert seen.page._busy._words.text() == "Keeping what you accepted"
    qtbot.waitUntil(lambda: seen.session.window.place == "clinics")
    assert seen.session.desk.file is not None
    prices = Counter(quote.clinic_id for quote in seen.session.desk.file.quotes)
    assert max(prices.values()) > 100
    assert seen.page._sides.isEnabled()


def test_a_site_that_is_read_again_shows_only_that_nothing_changed(window_of: WindowOf, qtbot: QtBot) -> None:
    kept = Evidence("e", CASE_ID, "0" * 64, "site", WARC, 9, datetime(2026, 5, 3, 9, tzinfo=UTC), QUAY, address=HOME)
    seen = Reviewed(window_of(replace(harbour_case(), evidence=(kept,))), qtbot, SAME)
    assert not seen.tree.isVisible()
    assert seen.page._nothing._title.text() == "Nothing changed since 3 May 2026"
    seen.page._nothing._buttons["same"].click()
    assert seen.cell(WHAT).startswith("01632 960101")
    seen.press(Key.Key_R)  # nothing to decide about it
    assert seen.cell(DECISION) == "Nothing to decide"
    seen.press(Key.Key_Escape)
    assert seen.session.window.place == "clinics"
