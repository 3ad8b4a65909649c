"""From a clinic's address to a ranked clinic, by keyboard alone; nothing is in the case before it is accepted."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from botox_vetter.actions.outside import Outside
from botox_vetter.actions.settings import Settings
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.media import PDF
from botox_vetter.vetting.results import Verdict
from tests.cases import harbour_case
from tests.sources.pdf.made import pdf
from tests.sources.server import Answer, LocalServer, a_fetcher, page
from tests.stories.person import Ctrl, Key, Person
from tests.ui.conftest import WindowOf

HOME = """<title>Elm House Aesthetics</title><h1>Elm House Aesthetics</h1><p>Phone 01632 960222</p>
<p>We are a small clinic by the water and look after you with time and care.</p><a href="/list.pdf">Our prices</a>
<a href="/team">Our team</a>"""
PRICES = (
    (60, 60, "Anti-wrinkle injections, Azzalure"),
    *((60, 80, "1 area"), (300, 80, "£180"), (60, 95, "2 areas"), (300, 95, "£260"), (60, 110, "3 areas £320")),
)
TEAM = "<h2>Meet the team</h2><h3>Nadia Elm</h3><p>Registered nurse, NMC PIN 00A0001E.</p>"


def test_a_new_clinic_from_its_website_is_ranked(window_of: WindowOf, qtbot: QtBot, server: LocalServer) -> None:
    price_list = Answer(200, pdf(PRICES), {"Content-Type": PDF})
    server.answers |= {"/": page(HOME), "/list.pdf": price_list, "/team": page(TEAM)}
    session = window_of(harbour_case())
    session.network._outside = Outside(Settings(), a_fetcher())
    person, desk = Person(session, qtbot), session.desk
    assert desk.file is not None
    before = desk.file
    session.wishes._menus[1]._from_site.trigger()
    assert person.at == "Address of the website"
    person.type(server.url("/nowhere"))
    person.press(Key.Key_Return)
    qtbot.waitUntil(lambda: session.jobs.is_idle)
    assert "There is no page at this address (404)." in _trouble(person)
    person.press(Key.Key_A, Ctrl)
    person.type(server.url("/"))
    person.press(Key.Key_Return)
    qtbot.waitUntil(lambda: session.jobs.is_idle)
    assert person.at == "What was read"
    assert desk.file == before  # looking keeps nothing
    person.press(Key.Key_A, Ctrl)  # the clinic
    _down_to(person, "Nadia Elm")
    person.press(Key.Key_I)
    person.press(Key.Key_Down)
    person.press(Key.Key_A)
    _down_to(person, "£180")
    person.press(Key.Key_A, Ctrl)
    person.press(Key.Key_Return, Ctrl)
    assert session.window.place == "clinics"
    clinic = next(clinic for clinic in desk.file.clinics if clinic.name == "Elm House Aesthetics")
    assert [one.name for one in desk.file.people_of(clinic.id, RoleKind.INJECTOR)] == ["Nadia Elm"]
    assert desk.comparison is not None
    standing = desk.comparison.of(clinic.id)
    assert standing.vetting.verdict is Verdict.OPEN  # what it claims is no proof
    assert standing.cost.year is not None
    assert {one.address for one in desk.file.quotes if one.clinic_id == clinic.id} == {server.url("/list.pdf#page=1")}
    assert sorted(one.address for one in desk.file.evidence if one.clinic_id == clinic.id) == [
        server.url(path) for path in ("/", "/list.pdf", "/team")
    ]
    desk.undo()
    assert replace(desk.file, case=before.case) == before


def _down_to(person: Person, words: str) -> None:
    """In the list that has the keyboard."""
    for _ in range(30):
        if words in str(person.focus.currentIndex().data()):  # type: ignore[attr-defined]
            return
        person.press(Key.Key_Down)
    raise AssertionError(f"{words} is not listed")


def _trouble(person: Person) -> str:
    return person.window.page("review").ask._trouble.text()  # type: ignore[attr-defined]
