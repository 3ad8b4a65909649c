"""Exclusion lists kept from a terminal, and names compared with the one that is kept. In this process, to be quick."""

import json
from pathlib import Path

import pytest

from botox_vetter.actions.settings import Settings
from tests.cli.test_network import Command, command
from tests.sources.lists.leie_rows import list_file, row
from tests.sources.server import Answer, LocalServer

__all__ = ["command"]
DAY = ("--date", "2026-11-23")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "mine.csv"
    path.write_bytes(list_file(row("TREWITT"), newest="20261120"))
    return path


def test_a_list_is_kept_from_a_file_and_compared_with(command: Command, file: Path, tmp_path: Path) -> None:
    none = command(Settings(), "screen", "Jane Trewitt")
    assert (none.status, none.out) == (1, "")
    assert "is not kept here yet" in none.err
    kept = command(Settings(), "lists", "update", "leie", "--from", str(file), *DAY)
    assert "3 entries" in kept.out
    assert "some may be missing" in kept.out
    facts = json.loads(command(Settings(), "lists", "status", "--json", *DAY).out)["lists"][0]
    assert (facts["as_of"], facts["is_too_old"]) == ("2026-11-10", False)
    found = command(Settings(), "screen", "Jane Trewitt", *DAY)
    assert "The list that is kept here is of 10 November 2026" in found.out
    assert "A name alone proves nothing" in found.out
    shorter = tmp_path / "shorter.csv"
    shorter.write_bytes(list_file(newest="20261120"))
    assert "a part seems to be missing" in command(Settings(), "lists", "update", "leie", "--from", str(shorter)).err
    old = command(Settings(), "lists", "status", "--date", "2027-01-20")
    assert "Too old for a check" in old.out
    assert "more than 35 days old" in command(Settings(), "screen", "Jane Trewitt", "--date", "2027-01-20").out
    assert "not kept here" in command(Settings(), "lists", "forget", "leie").out


def test_it_is_asked_from_where_it_is_published(server: LocalServer, command: Command) -> None:
    server.answers["/UPDATED.csv"] = Answer(200, list_file(row("TREWITT")), {"Content-Type": "text/csv"})
    settings = Settings(allows_private=True, base_addresses={"leie": server.url("/")})
    assert "3 entries" in command(settings, "lists", "update", "leie").out
    monthly = command(settings, "lists", "update", "leie", "--from", server.url("/2026/2612excl.csv"))
    assert (monthly.status, "no page at this address" in monthly.err) == (1, True)
