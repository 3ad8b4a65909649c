"""A clinic's website a month later: what changed is decided thing by thing, and what is gone goes only by hand."""

from dataclasses import replace
from decimal import Decimal

from pytestqt.qtbot import QtBot

from botox_vetter.actions.outside import Outside
from botox_vetter.actions.settings import Settings
from botox_vetter.domain.quotes import Published
from botox_vetter.ui.pages.clinics.evidence_website import WebsiteLine
from botox_vetter.ui.session import Session
from tests.cases import QUAY, harbour_case
from tests.sources.server import NOW, Answer, LocalServer, a_fetcher, page
from tests.stories.person import Ctrl, Key, Person
from tests.ui.conftest import WindowOf

START = Answer(200, b'<a href="/prices">Prices</a>', {"Content-Type": "text/html", "ETag": '"1"'})
NOW_STATED = "<h2>Anti-wrinkle injections</h2><p>Chin £95</p><p>Neck £210</p><p>Lip flip £90</p>"
THEN_STATED = "<h2>Anti-wrinkle injections</h2><p>Neck £231</p><p>Lip flip £90</p>"


def test_a_price_rises_another_is_gone_and_one_stands_there_still(
    window_of: WindowOf, qtbot: QtBot, server: LocalServer
) -> None:
    session = window_of(harbour_case())
    person, desk = Person(session, qtbot), session.desk
    server.answers |= {"/": [START, Answer(304)], "/prices": [page(NOW_STATED), page(THEN_STATED)]}

    _read(session, qtbot, server, a_month=11)
    person.press(Key.Key_A, Ctrl)
    person.press(Key.Key_Return, Ctrl)
    assert len(_stated(session, server)) == 3

    _read(session, qtbot, server, a_month=12)
    assert desk.file is not None
    before = desk.file
    words = session.window.page("review")._counts.text()  # type: ignore[attr-defined]
    assert words.startswith("0 of 2 accepted. 1 price stands there still and gets the day of this reading.")
    person.press(Key.Key_A, Ctrl)  # all that is there: not what is gone
    person.press(Key.Key_Down)
    assert "£95 for dimpled chin" in str(person.focus.currentIndex().data())  # type: ignore[attr-defined]
    person.press(Key.Key_A)
    person.press(Key.Key_Return, Ctrl)
    assert _stated(session, server) == {
        "Neck £231": (Decimal(231), Published.STATED, 12),
        "Lip flip £90": (Decimal(90), Published.STATED, 12),
        "": (None, Published.NOT_PUBLISHED, 12),
    }
    desk.undo()
    assert replace(desk.file, case=before.case) == before


def _read(session: Session, qtbot: QtBot, server: LocalServer, a_month: int) -> None:
    """From the clinic's evidence to the review of what its site says in that month."""
    session.network._outside = Outside(Settings(), a_fetcher(now=lambda: NOW.replace(month=a_month)))
    session.window.go("clinics")
    session.window.page("clinics").show_tab(QUAY, "evidence")  # type: ignore[attr-defined]
    line = session.window.page("clinics").findChild(WebsiteLine)
    line._address.setText(server.url("/"))
    line._read.click()
    qtbot.waitUntil(lambda: session.jobs.is_idle)
    session.window._foot.said.button.click()
    assert session.window.place == "review"


def _stated(session: Session, server: LocalServer) -> dict[str, tuple[Decimal | None, Published, int]]:
    """What came from the site, by its words: amount, how it is told, and the month in which it was seen."""
    assert session.desk.file is not None
    quotes = [quote for quote in session.desk.file.quotes if quote.address == server.url("/prices")]
    return {quote.wording: (quote.low, quote.published, quote.seen_on.month) for quote in quotes if quote.seen_on}
