"""The automatic checks of a case from a terminal. In this process, to be quick."""

import json
from pathlib import Path

from botox_vetter.actions.settings import Settings
from botox_vetter.store.library import Library
from tests.actions.automatic.test_checks import american
from tests.cases import CASE_ID, keep
from tests.cli.test_network import Command, command
from tests.sources.registers.test_npi import a_row, of
from tests.sources.server import LocalServer, page

__all__ = ["command"]


def test_a_case_is_checked_and_says_what_changed(server: LocalServer, command: Command, tmp_path: Path) -> None:
    with Library(str(tmp_path / "library.bvlib")) as library:
        keep(library, american(server))
    server.by_query["/npi/"] = lambda _query: of([a_row()])
    server.answers["/site"] = page("<p>Forehead £95</p>")
    settings = Settings(allows_private=True, base_addresses={"npi_registry": server.url("/npi")})
    said = command(settings, "check", CASE_ID)
    assert said.status == 0, said.err
    assert "Registration number given and matching: not known → yes." in said.out
    assert "Could not check: " in said.out  # no exclusion list is kept here
    assert "Does not say any more: Chin £80." in said.out
    facts = json.loads(command(settings, "check", CASE_ID, "--json").out)["checks"]
    npi = next(one for one in facts if one["source"] == "nppes")
    assert (npi["changes"][0]["before"], npi["changes"][0]["now"]) == ("yes", "yes")
    assert next(one for one in facts if one["source"] == "leie")["could_not_check"]["kind"] == "no_list_kept"
    due = command(settings, "check", CASE_ID, "--due")
    assert "nothing that the program can check" in due.out
    assert command(settings, "check", CASE_ID, "--clinic", "Nowhere").status == 1
