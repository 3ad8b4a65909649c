"""From an empty case to two candidates near a place, by keyboard alone; what was sent is in the ledger."""

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from botox_vetter.actions.keys import Keys
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from tests.actions.finding.made import answer_for, asking_of
from tests.actions.test_keys import Ring
from tests.cases import harbour_case
from tests.sources.server import LocalServer
from tests.stories.person import Alt, Key, Person, Shift
from tests.ui.conftest import WindowOf

NEW_YORK = Plan(jurisdiction="US-NY", place="10001", areas=("glabella",), currency="USD")


def test_two_candidates_near_a_place(
    window_of: WindowOf, qtbot: QtBot, server: LocalServer, rulebook: Rulebook, tmp_path: Path
) -> None:
    answer_for(server)
    session = window_of(CaseFile(replace(harbour_case().case, plan=NEW_YORK)))
    network = session.network
    network._outside = asking_of(server, session.desk.library, rulebook, tmp_path).outside
    network._keys = Keys(Ring())
    person, desk = Person(session, qtbot), session.desk
    person.go(4, "clinics")
    person.press(Key.Key_Y, Alt)  # there is none yet: find one nearby
    qtbot.waitUntil(lambda: session.window.place == "find")
    person.tab_to("Place")
    assert person.focus.text() == "10001"  # type: ignore[attr-defined]
    person.press(Key.Key_Return)
    qtbot.waitUntil(lambda: session.jobs.is_idle, timeout=20_000)
    assert person.at == "What was found"
    person.press(Key.Key_Down, Shift)
    person.press(Key.Key_Return)
    person.go(4, "clinics")
    assert desk.file is not None
    names = [clinic.name for clinic in desk.file.clinics]
    assert len(names) == 2
    assert "Harbour Skin" in names
    (nurse,) = [clinic for clinic in desk.file.clinics if desk.file.people_of(clinic.id, RoleKind.INJECTOR)]
    (entry,) = desk.file.registrations
    assert (entry.register, entry.practitioner_id) == ("nppes", desk.file.practitioners[0].id)
    assert {one.clinic_id for one in desk.file.evidence} == {clinic.id for clinic in desk.file.clinics}
    assert all("not a recommendation" in one.note for one in desk.file.evidence)
    assert {request.why for request in desk.library.ledger.requests()} == {"npi_registry", "openstreetmap"}
    desk.undo()
    assert not desk.file.clinics
    assert person.keys < 20
    assert nurse.address.startswith("1 HARBOUR ST")
