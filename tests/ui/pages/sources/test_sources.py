"""What can be asked outside stands there with its conditions; offline nothing is; what is kept here is renewed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.actions.kept_lists import LEIE
from botox_vetter.actions.outside import Outside
from botox_vetter.actions.settings import Settings, load_settings
from botox_vetter.domain.rates import newest
from botox_vetter.report.words.dates import day
from botox_vetter.ui.pages.sources.source_card import SourceCard
from botox_vetter.ui.session import Session
from tests.cases import harbour_case
from tests.knowledge.test_reference_rates import FOOT, HEAD, MONDAY
from tests.sources.lists.leie_rows import list_file, row
from tests.sources.server import Answer, LocalServer, a_fetcher, page
from tests.ui.conftest import WindowOf


class Sources:
    def __init__(self, session: Session, qtbot: QtBot) -> None:
        self.session, self._qtbot = session, qtbot
        session.window.go("sources")

    @property
    def page(self) -> QWidget:
        return self.session.window.page("sources")

    def press(self, name: str) -> None:
        """The button of that name; and waits until what it began is done."""
        self.button(name).click()
        self._qtbot.waitUntil(lambda: self.session.jobs.is_idle)

    def button(self, name: str) -> QAbstractButton:
        buttons = self.page.findChildren(QAbstractButton)
        return next(one for one in buttons if (one.accessibleName() or one.text().replace("&", "")) == name)

    def type(self, name: str, text: str) -> None:
        field = next(one for one in self.page.findChildren(QLineEdit) if one.accessibleName() == name)
        field.setText(text)
        field.commit()  # type: ignore[attr-defined]

    def words(self) -> str:
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())

    def offline_in_menu(self) -> QAction:
        menus = [action.menu() for action in self.session.window.menuBar().actions()]
        actions = [action for menu in menus if isinstance(menu, QMenu) for action in menu.actions()]
        return next(action for action in actions if action.text() == "&Work offline")


@pytest.fixture
def sources_of(
    window_of: WindowOf, qtbot: QtBot, server: LocalServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., Sources]:
    """With a case or None; the bank is this computer, and what is kept of it lies in a folder of the test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))

    def start(*case: object) -> Sources:
        session = window_of(*case, base_addresses={"ecb_rates": server.url("/")}, allows_private=True)
        session.network._outside = Outside(session.settings, a_fetcher())
        return Sources(session, qtbot)

    return start


UPDATE, USUAL = (
    f"{words}: European Central Bank, reference rates" for words in ("Update now", "Back to the usual address")
)


def test_newer_rates_are_fetched_and_the_open_case_is_judged_by_them(
    sources_of: Callable[..., Sources], server: LocalServer
) -> None:
    sources = sources_of(harbour_case())
    desk = sources.session.desk
    today = desk.today
    body = f"{HEAD}{MONDAY.replace('2026-11-16', today.isoformat())}{FOOT}".encode()
    server.answers["/eurofxref-daily.xml"] = [page("Maintenance"), Answer(200, body, {"Content-Type": "text/xml"})]
    assert "As it was on 13 April 2026; it may have changed since. Came with the program." in sources.words()
    assert "not yet" in sources.words()

    sources.press(UPDATE)
    assert "Something else came than what was asked for: text/html." in sources.words()
    assert "13 April 2026" in sources.words()

    sources.press(UPDATE)
    assert "Something else came" not in sources.words()
    assert f"As it was on {day(today)}. {len(body)} bytes." in sources.words()
    assert sources.session.window.place == "sources"
    assert newest(desk.rulebook.rates, today).on == today  # type: ignore[union-attr]
    assert desk.file is not None
    assert desk.comparison is not None


def test_offline_is_one_switch_in_menu_page_and_foot(
    sources_of: Callable[..., Sources], server: LocalServer, tmp_path: Path
) -> None:
    sources = sources_of()
    foot = sources.session.window._foot
    assert not sources.offline_in_menu().isChecked()
    sources.offline_in_menu().trigger()
    assert sources.button("Work offline").isChecked()
    assert not sources.button(UPDATE).isEnabled()
    assert foot._where.text() == "Working offline: nothing is sent over the network."
    assert load_settings(tmp_path / "settings.json").is_offline
    assert sources.session.network.outside.is_offline

    sources.button("Work offline").click()
    assert not sources.offline_in_menu().isChecked()
    assert sources.button(UPDATE).isEnabled()
    assert foot._where.text() == "Nothing leaves this computer by itself."
    assert server.asked == []


def test_another_address_is_put_checked_and_taken_back(sources_of: Callable[..., Sources]) -> None:
    sources = sources_of()
    address = "Address of European Central Bank, reference rates"
    sources.type(address, "ftp://mirror.example/")
    assert "only addresses that begin with http or https are read" in sources.words().lower()
    sources.type(address, "mirror.example/rates")
    assert sources.session.settings.base_addresses == {"ecb_rates": "https://mirror.example/rates"}
    sources.press(USUAL)
    assert sources.session.settings.base_addresses == {}
    assert not sources.button(USUAL).isVisible()


def test_a_proxy_is_used_as_it_is_put_and_not_where_it_is_none(sources_of: Callable[..., Sources]) -> None:
    sources = sources_of()
    sources.type("Proxy", "https://proxy.example")
    assert "A proxy's own address begins with http" in sources.words()
    assert sources.session.settings.proxy == ""
    sources.type("Proxy", "proxy.example:3128")
    assert sources.session.settings.proxy == "http://proxy.example:3128"
    assert sources.session.network.outside._fetcher.manners.proxy == "http://proxy.example:3128"


def test_the_contact_goes_with_every_request_from_then_on(sources_of: Callable[..., Sources]) -> None:
    sources = sources_of()
    sources.type("Your contact", " ada@quay.example ")
    sources.button("Addresses in a private network may be read, too").click()
    assert (sources.session.settings.contact, sources.session.settings.allows_private) == ("ada@quay.example", False)
    assert sources.session.network.outside._fetcher.manners.contact == "ada@quay.example"
    assert Settings().contact == ""


def test_a_key_is_typed_once_and_never_shown_again(sources_of: Callable[..., Sources], qtbot: QtBot) -> None:
    sources = sources_of()
    name = "Companies House (United Kingdom)"
    field = next(one for one in sources.page.findChildren(QLineEdit) if one.accessibleName() == f"Key for {name}")
    assert field.echoMode() is QLineEdit.EchoMode.Password
    assert not sources.button(f"Use this key: {name}").isEnabled()
    field.setText(" made-up ")
    sources.press(f"Use this key: {name}")
    qtbot.waitUntil(lambda: "Kept until the program is closed." in sources.words())
    assert sources.session.network.keys.key_for("companies_house") == "made-up"
    assert (field.text(), field.isVisible()) == ("", False)
    sources.press(f"Forget the key: {name}")
    qtbot.waitUntil(field.isVisible)
    assert sources.session.network.keys.key_for("companies_house") == ""


def test_a_list_is_taken_from_a_file_and_a_bad_one_changes_nothing(
    sources_of: Callable[..., Sources], qtbot: QtBot, tmp_path: Path
) -> None:
    sources = sources_of()
    card = next(card for card in sources.page.findChildren(SourceCard) if card._source.id == LEIE)
    good, bad = tmp_path / "UPDATED.csv", tmp_path / "page.csv"
    good.write_bytes(list_file(row("TREWITT"), newest="20261120"))
    bad.write_bytes(b"<html>Maintenance</html>")
    for file, said in ((good, "It has 3 entries"), (bad, "This is no list in the form of a CSV file")):
        card.given.emit(file)
        qtbot.waitUntil(lambda: sources.session.jobs.is_idle)
        assert said in sources.words()
    assert "As it was on 10 November 2026" in sources.words()
