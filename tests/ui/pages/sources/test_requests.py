"""Everything that went out can be looked up, saved as a table, and forgotten."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from botox_vetter.domain.requests import ANSWERED
from botox_vetter.store.library import Library
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.models.request_table import ANSWER, WHERE, WHY
from botox_vetter.ui.models.signs import DETAIL, SIGN
from botox_vetter.ui.pages.sources.requests_page import RequestsPage
from botox_vetter.ui.theme.look import Look
from tests.sources.server import NOW


class Asked:
    def __init__(self, desk: Desk, look: Look, qtbot: QtBot) -> None:
        self.jobs, self.said = Jobs(desk), list[str]()
        self.page = RequestsPage(desk, look, self.jobs)
        self._qtbot = qtbot
        qtbot.addWidget(self.page)
        self.page.said.connect(self.said.append)
        self.page.show()
        self.load()

    def load(self) -> None:
        self.page.load()
        self.wait()

    def wait(self) -> None:
        self._qtbot.waitUntil(lambda: self.jobs.is_idle)

    def rows(self) -> list[tuple[str, ...]]:
        model = self.page._view.model()
        return [tuple(model.index(n, c).data() for c in (WHERE, WHY, ANSWER)) for n in range(model.rowCount())]


@pytest.fixture
def asked(empty_desk: Desk, look: Look, library: Library, qtbot: QtBot) -> Asked:
    for host, path, why, status, outcome in (
        ("quay.example", "/robots.txt", "robots", 404, ANSWERED),
        ("quay.example", "/=prices", "website", 200, ANSWERED),
        ("lantern.example", "/", "website", None, "fetch_timed_out"),
    ):
        number = library.ledger.begin_request(NOW, host, path, why)
        library.ledger.end_request(number, status, 2048 if status else 0, outcome)
    return Asked(empty_desk, look, qtbot)


def test_the_newest_stands_first_with_what_it_was_for_and_how_it_ended(asked: Asked) -> None:
    assert asked.rows() == [
        ("lantern.example", "Clinics' websites", "took too long"),
        ("quay.example", "Clinics' websites", "answered"),
        ("quay.example", "What the website allows (robots.txt)", "not there (404)"),
    ]
    model = asked.page._view.model()
    assert [model.index(n, ANSWER).data(SIGN).icon for n in range(3)] == ["warning", "passes", "passes"]
    assert model.index(1, WHERE).data(DETAIL) == "/=prices"
    asked.page._search.setText("quay robots")
    assert len(asked.rows()) == 1


def test_it_is_saved_as_a_table_that_no_spreadsheet_takes_for_formulas(asked: Asked, tmp_path: Path) -> None:
    asked.page.save_to(tmp_path / "requests.csv")
    asked.wait()
    lines = (tmp_path / "requests.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "Time (UTC),Host,Path,What for,Status,Bytes,How it ended"
    assert lines[2] == "2026-11-23T09:30:00+00:00,quay.example,/=prices,Clinics' websites,200,2048,answered"
    assert lines[1].split(",")[4:] == ["", "0", "took too long"]
    assert asked.said == [f"Written: {tmp_path / 'requests.csv'}"]


def test_it_is_emptied_only_after_a_question(asked: Asked, library: Library) -> None:
    asked.page._forget.click()
    asked.page._confirm.leave()
    assert len(library.ledger.requests()) == 3
    asked.page._forget.click()
    asked.page._confirm._yes.click()
    asked.wait()
    assert library.ledger.requests() == ()
    words = [label.text() for label in asked.page.findChildren(QLabel) if label.isVisible()]
    assert "Nothing was asked yet" in words
    assert not asked.page._view.isVisible()
