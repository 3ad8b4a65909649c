"""A clinic's website is read and kept as evidence, in the window; what went wrong is said there."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from botox_vetter.actions import clinics
from botox_vetter.actions.outside import Outside
from botox_vetter.actions.settings import Settings
from botox_vetter.domain.media import WARC
from botox_vetter.ui.pages.clinics.clinic_pane import ClinicPane
from botox_vetter.ui.pages.clinics.evidence_website import WebsiteLine
from botox_vetter.ui.pages.review.page import ReviewPage
from botox_vetter.ui.session import Session
from tests.cases import QUAY, harbour_case
from tests.sources.pdf.made import LISTS, pdf
from tests.sources.server import Answer, LocalServer, a_fetcher, dripping, page
from tests.ui.clinics.test_evidence import drop, of_files
from tests.ui.conftest import WindowOf
from tests.ui.screens import press


class Website:
    def __init__(self, session: Session, qtbot: QtBot) -> None:
        self.session, self._qtbot = session, qtbot
        session.network._outside = Outside(Settings(), a_fetcher())
        session.window.go("clinics")
        session.window.page("clinics").show_tab(QUAY, "evidence")
        self.line = session.window.page("clinics").findChild(WebsiteLine)
        self.field = self.line.findChild(QLineEdit)

    def begin(self, address: str) -> None:
        self.field.setText(address)
        self.line.findChild(QPushButton).click()

    def read(self, address: str) -> None:
        self.begin(address)
        self.wait()

    def wait(self) -> None:
        self._qtbot.waitUntil(lambda: self.session.jobs.is_idle)

    def kept(self) -> list[str]:
        assert self.session.desk.file is not None
        evidence = self.session.desk.file.evidence
        return [one.address for one in evidence if (one.media_type, one.clinic_id) == (WARC, QUAY)]


@pytest.fixture
def website(window_of: WindowOf, qtbot: QtBot) -> Website:
    file = harbour_case()
    known = tuple(replace(c, website="quay.example" if c.id == QUAY else c.website) for c in file.clinics)
    return Website(window_of(replace(file, clinics=known)), qtbot)


def test_its_pages_are_kept_and_undo_lets_them_go(website: Website, server: LocalServer) -> None:
    assert website.field.text() == "quay.example"
    words = "<p>What a treatment costs, and who gives it, stands on the page of prices.</p>" * 4
    server.answers |= {"/": page(f'{words}<a href="/prices">Prices</a>'), "/prices": page("<p>£90</p>")}
    website.read(server.url("/"))
    assert sorted(website.kept()) == [server.url("/"), server.url("/prices")]
    assert website.session.window._foot.said.words.text() == "2 pages read and kept."
    website.session.window._foot.said.button.click()
    assert website.kept() == []


def test_read_again_it_is_said_what_is_unchanged_and_since_when(website: Website, server: LocalServer) -> None:
    start = replace(page("<p>Call 01632 960101</p>"), headers={"Content-Type": "text/html", "ETag": '"1"'})
    server.answers["/"] = [start, Answer(304)]
    for _ in range(2):
        website.read(server.url("/"))
    assert website.session.window._foot.said.words.text() == "1 page is unchanged since 23 November 2026."
    assert website.kept() == [server.url("/")]


def test_what_its_pages_say_is_offered_to_be_looked_at(website: Website, server: LocalServer) -> None:
    server.answers["/"] = page("<h2>Anti-wrinkle injections</h2><p>Forehead £120</p><p>Crow's feet £130</p>")
    website.read(server.url("/"))
    window, kept = website.session.window, website.kept()
    assert window._foot.said.button.text() == "Look at what was read (2 to decide)"
    window._foot.said.button.click()
    assert window.place == "review"
    assert website.kept() == kept  # looking keeps nothing more


def test_a_page_that_is_dropped_is_kept_and_read_for_what_it_says(
    website: Website, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "prices.html"
    file.write_text("<html><h2>Anti-wrinkle injections</h2><p>Forehead £120</p></html>", encoding="utf-8")
    website.session.window.page("clinics").show_tab(QUAY, "people")
    assert drop(website.session.window.page("clinics").findChild(ClinicPane), of_files(file))  # wherever on the clinic
    website.wait()
    qtbot.waitUntil(lambda: website.session.window.place == "review")
    review = website.session.window.here
    assert isinstance(review, ReviewPage)
    assert review._review is not None
    assert [one.page.evidence_id for one in review._review.to_decide] == [
        one.id for one in website.session.desk.file.evidence if one.name == "prices.html"
    ]


def test_a_pdf_that_is_dropped_may_be_a_certificate_and_is_read_when_that_is_wished(
    website: Website, qtbot: QtBot, tmp_path: Path
) -> None:
    (file := tmp_path / "list.pdf").write_bytes(pdf(LISTS))
    window = website.session.window
    assert drop(window.page("clinics").findChild(ClinicPane), of_files(file))
    website.wait()
    assert window.place == "clinics"
    press(website.session, "Read facts")
    qtbot.waitUntil(lambda: website.session.jobs.is_idle and window.place == "review")
    review = window.here
    assert isinstance(review, ReviewPage)
    assert review._review is not None
    assert {one.page.where(one.seen) for one in review._review.to_decide} == {"list.pdf#page=1"}


def test_what_could_not_be_read_is_said_and_leads_to_the_list(website: Website, server: LocalServer) -> None:
    server.answers["/"] = page('<script src="app.js"></script><a href="/prices">Prices</a>')
    website.read(server.url("/"))
    window = website.session.window
    assert window._foot.said.words.text() == "1 page read and kept. 1 page could not be read."
    assert "builds itself in the browser" in window._banner._words.text()
    window._foot.said.button.click()
    assert window.place == "requests"


def test_the_menu_reads_the_website_that_is_recorded(website: Website, server: LocalServer) -> None:
    session = website.session
    session.window.page("clinics").show_tab(QUAY, "overview")
    clinic = session.desk.file.clinic(QUAY)
    session.desk.do(clinics.change_clinic, replace(clinic, website=server.url("/")))
    session.wishes._menus[1]._website.trigger()
    assert website.field.text() == server.url("/")
    website.wait()
    assert server.paths == ["/robots.txt", "/"]


def test_a_start_page_that_is_not_there_changes_nothing(website: Website, server: LocalServer) -> None:
    website.read(server.url("/"))
    assert website.kept() == []
    assert "There is no page at this address (404)." in website.session.window._banner._words.text()


def test_stopped_half_way_nothing_is_kept(website: Website, server: LocalServer, qtbot: QtBot) -> None:
    server.answers |= {"/": page('<a href="/prices">Prices</a>'), "/prices": dripping()}
    website.begin(server.url("/"))
    qtbot.waitUntil(server.is_dripping.is_set)
    (job,) = website.session.jobs.shown
    job.give_up()
    qtbot.waitUntil(lambda: website.session.jobs.is_idle)
    assert website.kept() == []
    assert website.session.window._banner.isHidden()
