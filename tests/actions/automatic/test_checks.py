"""Automatic checks against services on this computer: what their words settle, what they do not, and taking it back."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from botox_vetter.actions.asking import Asking
from botox_vetter.actions.automatic.ask import Ways
from botox_vetter.actions.automatic.check import Answer, Way
from botox_vetter.actions.automatic.outcome import Outcome, outcomes, told
from botox_vetter.actions.automatic.plan import only_due, planned
from botox_vetter.actions.automatic.run import run_checks
from botox_vetter.actions.kept_lists import LEIE, KeptLists
from botox_vetter.actions.keys import Keys
from botox_vetter.actions.list_parts import Came
from botox_vetter.actions.outside import Outside
from botox_vetter.actions.settings import Settings
from botox_vetter.actions.undo import undo
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Registration
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.store.library import Library
from tests.actions.test_keys import Ring
from tests.cases import ANAND, CASE_ID, QUAY, harbour_case, keep
from tests.sources.asked import FAULTS, as_json
from tests.sources.lists.leie_rows import list_file, row
from tests.sources.registers.test_companies_house import OFFICERS, a_company
from tests.sources.registers.test_cqc import NUMBER, a_location
from tests.sources.registers.test_npi import NPI, a_row, of
from tests.sources.server import LocalServer, a_fetcher, page

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TODAY, LIST_DAY = NOW.date(), date(2026, 11, 9)
SOURCES = ("npi_registry", "cqc", "companies_house", "sam")


def american(server: LocalServer) -> CaseFile:
    """A nurse and a clinic in New York; nothing is known of the two."""
    bare = harbour_case()
    quay, nurse = bare.clinic(QUAY), bare.practitioner(ANAND)
    quay = replace(quay, name="Quay Clinic", website=server.url("/site"), postcode="10001", address="1 Harbour St")
    role = replace(next(one for one in bare.roles if one.practitioner_id == ANAND), clinic_id=QUAY)
    return CaseFile(
        replace(bare.case, plan=replace(bare.plan, jurisdiction="US-NY")),
        clinics=(replace(quay, injector_id=None, prescriber_id=None),),
        practitioners=(replace(nurse, name="Maren Quille", profession="nurse_practitioner"),),
        roles=(role,),
        registrations=(Registration("npi", "nppes", NPI, ANAND),),
        quotes=tuple(
            replace(quote, address=server.url("/site"), wording=wording)
            for quote, wording in zip(bare.quotes_of(QUAY), ("Forehead £95", "Chin £80"), strict=False)
        ),
    )


def without_website(file: CaseFile) -> CaseFile:
    return replace(file, clinics=tuple(replace(clinic, website="") for clinic in file.clinics))


def british(server: LocalServer) -> CaseFile:
    bare = harbour_case()
    quay = replace(bare.clinic(QUAY), name="Quay Clinic", website="")
    numbers = (
        Registration("cqc", "cqc", NUMBER, None, QUAY),
        Registration("ch", "companies_house", "99999999", None, QUAY),
    )
    return CaseFile(bare.case, clinics=(replace(quay, injector_id=None, prescriber_id=None),), registrations=numbers)


@dataclass
class World:
    """run(file): keeps the case, runs all its checks and says what came of each, by its source."""

    server: LocalServer
    library: Library
    lists: KeptLists
    asking: Asking
    rulebook: Rulebook

    def run(self, file: CaseFile, stop: Event | None = None) -> dict[str, Outcome]:
        keep(self.library, file)
        before = self.library.case_file(CASE_ID)
        checks = planned(before, before.clinics, self.rulebook)
        ways = Ways(self.asking, self.lists, before, self.rulebook, TODAY)
        told: list[Answer] = []
        run = run_checks(checks, ways, stop or Event(), lambda: NOW, told.append)
        assert tuple(told) == run.answers
        found = outcomes(before, self.library.case_file(CASE_ID), run.answers, self.rulebook, TODAY)
        return {one.answer.check.source: one for one in found}


@pytest.fixture
def world(server: LocalServer, rulebook: Rulebook, tmp_path: Path) -> Iterator[World]:
    settings = Settings(base_addresses={source: server.url(f"/{source}") for source in SOURCES})
    keys = Keys(Ring())
    for source in ("cqc", "companies_house"):
        keys.put(source, "made-up-key")
    server.answers["/robots.txt"] = page("")
    with Library("sqlite://") as library:
        asking = Asking(Outside(settings, a_fetcher()), library, rulebook, keys, Event(), tmp_path)
        yield World(server, library, KeptLists(tmp_path / "lists"), asking, rulebook)


def changes_of(outcome: Outcome) -> dict[str, tuple[str, str]]:
    return {change.criterion: (change.before, change.now) for change in outcome.changes}


def test_a_nurse_and_a_clinic_are_checked_and_undo_takes_all_of_it_back(world: World) -> None:
    world.server.by_query["/npi_registry/"] = lambda _query: of([a_row()])
    world.server.answers["/site"] = page("<h1>Quay</h1><p>Our prices: Forehead £95, and more of it here.</p>")
    world.lists.keep(LEIE, Came(list_file(), "UPDATED.csv", LIST_DAY), NOW)
    found = world.run(american(world.server))

    npi = found["nppes"]
    assert changes_of(npi) == {"ID02": ("unknown", "yes")}  # who it is, and nothing of a licence
    assert changes_of(found["leie"]) == {"LR05": ("unknown", "clear")}
    look = found["website"].answer.look
    assert look is not None
    assert (look.is_there, look.said, look.not_said) == (True, ("Forehead £95",), ("Chin £80",))
    file = world.library.case_file(CASE_ID)
    kept = {one.id: one for one in file.evidence}
    assert all(one.evidence and set(one.evidence) <= set(kept) for one in found.values())
    assert b"QUILLE" in world.library.evidence_bytes(kept[npi.evidence[0]])
    (finding,) = [one for one in file.findings if one.criterion == "ID02"]
    assert (finding.assurance, finding.checked_on, finding.evidence) == (Assurance.VERIFIED, TODAY, npi.evidence)
    entry = next(one for one in file.registrations if one.register == "nppes")
    assert (entry.checked_on, entry.name_as_registered) == (TODAY, "MAREN QUILLE")

    undo(world.library, CASE_ID)
    assert world.library.case_file(CASE_ID) == replace(american(world.server), evidence=())


@pytest.mark.parametrize("fault", FAULTS)
def test_a_source_that_does_not_answer_right_settles_nothing(world: World, fault: str) -> None:
    answer, kind = FAULTS[fault]
    world.server.by_query["/npi_registry/"] = lambda _query: answer()
    found = world.run(
        replace(american(world.server), clinics=(replace(american(world.server).clinics[0], website=""),))
    )
    assert found["nppes"].answer.could_not is not None
    assert found["nppes"].answer.could_not.kind == kind
    assert found["leie"].answer.could_not is not None
    assert found["leie"].answer.could_not.kind == "no_list_kept"
    file = world.library.case_file(CASE_ID)
    assert (file.findings, file.evidence) == ((), ())


@pytest.mark.parametrize(
    ("rows", "levels", "remark"),
    [
        ([a_row(basic={"first_name": "OLA", "last_name": "TIDE", "status": "A"}, other_names=[])], {"ID02": "no"}, ""),
        ([], {}, "words_settle_nothing"),
        ([a_row(zip_code="94501")], {}, "npi_not_compared"),  # the place is another one
    ],
)
def test_an_npi_proves_who_somebody_is_only_where_name_and_place_agree(
    world: World, rows: list[dict[str, Any]], levels: dict[str, str], remark: str
) -> None:
    world.server.by_query["/npi_registry/"] = lambda _query: of(rows)
    answer = world.run(american(world.server))["nppes"].answer
    assert {finding.criterion: finding.level for finding in answer.findings} == levels
    assert (answer.remark.kind if answer.remark else "") == remark


def test_another_profession_than_is_recorded_is_said(world: World) -> None:
    world.server.by_query["/npi_registry/"] = lambda _query: of([a_row()])
    file = american(world.server)
    doctor = replace(file, practitioners=(replace(file.practitioners[0], profession="doctor"),))
    answer = world.run(doctor)["nppes"].answer
    assert answer.remark is not None
    assert (answer.remark.kind, answer.remark.values["profession"]) == ("speciality_of_another", "doctor")
    assert "Nurse Practitioner, Family" in answer.said


def test_a_wrong_check_digit_is_not_sent(world: World) -> None:
    file = american(world.server)
    wrong = replace(file, registrations=(replace(file.registrations[0], number="1234567890"),))
    found = world.run(without_website(wrong))
    assert found["nppes"].answer.could_not is not None
    assert found["nppes"].answer.could_not.kind == "npi_check_digit"
    assert world.server.asked == []


def test_a_name_that_stands_on_the_list_is_looked_at_by_a_person(world: World) -> None:
    world.server.by_query["/npi_registry/"] = lambda _query: of([])
    world.lists.keep(LEIE, Came(list_file(row("QUILLE", "MAREN", CITY="AUSTIN")), "UPDATED.csv", LIST_DAY), NOW)
    found = world.run(american(world.server))
    assert changes_of(found["leie"]) == {"LR05": ("unknown", "possible_match")}


def test_what_a_register_does_not_say_any_more_counts_no_longer(world: World) -> None:
    file = american(world.server)
    was = Finding("was", "ID02", "yes", Assurance.VERIFIED, LIST_DAY, practitioner_id=ANAND, register="nppes")
    elsewhere = replace(was, id="seen", register=None)
    world.server.by_query["/npi_registry/"] = lambda _query: of([])
    found = world.run(without_website(replace(file, findings=(was, elsewhere))))["nppes"]
    assert [(one.id, one.valid_until) for one in found.answer.ended] == [("was", TODAY - timedelta(days=1))]
    kept = {one.id: one.valid_until for one in world.library.case_file(CASE_ID).findings}
    assert kept == {"was": TODAY - timedelta(days=1), "seen": None}
    words = [reason_words(reason, world.rulebook) for reason in told(found)]
    assert any("counts no longer in full" in line for line in words)


@pytest.mark.parametrize(
    ("location", "levels", "remark"),
    [
        ({}, {"PR01": "good"}, "words_to_weigh"),  # its rating
        ({"currentRatings": None}, {"PR01": "good"}, ""),
        (
            {"registrationStatus": "Deregistered", "deregistrationDate": "2025-01-01", "currentRatings": None},
            {"PR01": "knock_out"},
            "",
        ),
        ({"name": "Harbour Dental"}, {}, "entry_of_other_name"),
        ({"registrationStatus": "On hold", "currentRatings": None}, {}, "words_settle_nothing"),
    ],
)
def test_what_a_regulator_says_of_a_place_counts_only_under_its_name(
    world: World, location: dict[str, Any], levels: dict[str, str], remark: str
) -> None:
    world.server.answers[f"/cqc/locations/{NUMBER}"] = as_json(a_location(**location))
    world.server.answers["/companies_house/company/99999999"] = as_json(a_company(company_name="QUAY CLINIC"))
    world.server.by_query["/companies_house/company/99999999/officers"] = lambda _query: as_json(OFFICERS)
    found = world.run(british(world.server))
    cqc = found["cqc"].answer
    assert {finding.criterion: finding.level for finding in cqc.findings} == levels
    assert (cqc.remark.kind if cqc.remark else "") == remark
    assert changes_of(found["companies_house"]) == {"ID04": ("unknown", "yes")}
    said = {reason.kind: reason for reason in told(found["cqc"])}
    is_theirs = remark != "entry_of_other_name"
    assert ({"not_of_people", "cosmetic_outside", "entry_activities"} <= said.keys()) is is_theirs
    assert "entry_officers" in {reason.kind for reason in told(found["companies_house"])}


def test_a_stop_keeps_what_was_answered_before(world: World) -> None:
    stop = Event()

    def answer(_query: dict[str, str]) -> Any:
        stop.set()
        world.asking.stop.set()
        return of([a_row()])

    world.server.answers["/site"] = page("<p>Forehead £95</p>")
    world.server.by_query["/npi_registry/"] = answer
    found = world.run(american(world.server), stop)
    assert "website" in found
    assert "leie" not in found


def test_what_is_due_is_asked_again_alone(world: World) -> None:
    file = american(world.server)
    checks = planned(file, file.clinics, world.rulebook, with_keys=("sam",))
    assert [(one.way, one.source) for one in checks] == [
        (Way.WEBSITE, "website"),
        (Way.NUMBER, "nppes"),
        (Way.KEPT_LIST, "leie"),
        (Way.NAME, "sam"),
    ]
    assert [one.source for one in only_due(checks, {("leie", ANAND), ("nppes", QUAY)})] == ["leie"]
