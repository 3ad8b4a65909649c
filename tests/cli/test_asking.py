"""Directories and registers from a terminal, against services on this computer. Run in this process, to be quick."""

import json
from pathlib import Path

import pytest

from botox_vetter.actions.settings import Settings
from tests.cli.test_network import Command, command
from tests.sources.places.test_places import ELEMENTS, a_map
from tests.sources.registers.test_companies_house import a_company
from tests.sources.registers.test_cqc_file import GOOD, a_file
from tests.sources.registers.test_npi import NPI, a_row, of
from tests.sources.server import LocalServer

__all__ = ["command"]


def settings(server: LocalServer) -> Settings:
    sources = ("npi_registry", "openstreetmap", "companies_house", "nominatim", "cqc_directory")
    return Settings(allows_private=True, base_addresses={one: server.url(f"/{one}") for one in sources})


def test_who_is_near_is_told_source_by_source(server: LocalServer, command: Command) -> None:
    server.by_query["/npi_registry/"] = lambda _: of([a_row()])
    server.by_query["/openstreetmap/interpreter"] = lambda _: a_map(ELEMENTS)
    words = ("find", "--country", "US", "--place", "10001", "--profession", "nurse_practitioner")
    done = command(settings(server), *words, "--json")
    assert (done.status, done.err) == (0, "")
    found = json.loads(done.out)
    assert found["place"]["label"] == "New York, NY 10001"
    registry, on_map = found["sources"]
    assert (registry["listings"][0]["number"], registry["listings"][0]["distance_m"]) == (NPI, 0)
    assert [reason["kind"] for reason in on_map["remarks"]] == ["credit_openstreetmap"]
    assert "© OpenStreetMap contributors" in command(settings(server), *words).out


def test_a_source_that_cannot_be_asked_is_said_and_the_others_are_told(server: LocalServer, command: Command) -> None:
    server.by_query["/openstreetmap/interpreter"] = lambda _: a_map([])
    done = command(settings(server), "find", "--country", "US", "--place", "10001")
    assert done.status == 0
    assert "Could not be searched: there is no page at this address (404)." in done.out
    assert command(settings(server), "find", "npi_registry", "--country", "US", "--place", "10001").status == 1


def test_a_number_is_looked_up(server: LocalServer, command: Command) -> None:
    server.by_query["/npi_registry/"] = lambda _: of([a_row()])
    done = command(settings(server), "look-up", "--register", "nppes", "--number", NPI, "--json")
    found = json.loads(done.out)
    assert (done.status, found["outcome"], found["names"][0]) == (0, "found", "MAREN QUILLE")
    assert len(found["evidence"][0]["sha256"]) == 64
    assert (
        "never that they hold a licence"
        in command(settings(server), "look-up", "--register", "nppes", "--number", NPI).out
    )


@pytest.mark.parametrize(
    ("number", "register", "kind"),
    [("1234567890", "nppes", "npi_check_digit"), ("99999999", "companies_house", "key_missing")],
)
def test_what_was_not_checked_is_never_a_result(
    server: LocalServer, command: Command, number: str, register: str, kind: str
) -> None:
    server.answers["/companies_house/company/99999999"] = of([a_company()])
    done = command(settings(server), "look-up", "--register", register, "--number", number, "--json")
    found = json.loads(done.out)
    assert (done.status, found["outcome"], found["kind"]) == (1, "not_checked", kind)
    assert done.err.startswith("Could not check: ")
    assert server.asked == []


@pytest.mark.parametrize(
    "words",
    [
        ("look-up", "--register", "gmc", "--number", "1"),
        ("look-up", "--register", "nobody", "--number", "1"),
        ("find", "cqc_directory", "--country", "US"),
        ("find", "--country", "US", "--place", "10001", "--profession", "wizard"),
    ],
)
def test_what_cannot_be_asked_is_wrong_use(server: LocalServer, command: Command, words: tuple[str, ...]) -> None:
    done = command(settings(server), *words)
    assert (done.status, done.out) == (2, "")
    assert done.err


def test_what_is_kept_of_sources_is_told_and_renewed(server: LocalServer, command: Command, tmp_path: Path) -> None:
    file = tmp_path / "07_November_2026_CQC_directory.csv"
    file.write_bytes(a_file(*GOOD))
    on = ("--date", "2026-11-23", "--json")
    before = json.loads(command(settings(server), "copies", "status", *on).out)["copies"]
    assert {one["source"]: one["state"] for one in before}["cqc_directory"] == "no_copy"
    taken = command(settings(server), "copies", "update", "cqc_directory", "--from", str(file), *on)
    assert (taken.status, json.loads(taken.out)["as_of"]) == (0, "2026-11-07")
    assert "As it was on 7 November 2026." in command(settings(server), "copies", "status", *on[:2]).out
    assert command(settings(server), "copies", "update", "website").status == 2
    asked = command(settings(server), "copies", "update", "cqc_directory")
    assert (asked.status, server.paths) == (1, ["/cqc_directory"])
