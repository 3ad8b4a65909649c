"""The automatic checks of a case from a terminal. In this process, to be quick."""

import json
from dataclasses import replace
from pathlib import Path

from botox_vetter.actions.settings import Settings
from botox_vetter.store.library import Library
from tests.actions.automatic.test_checks import american, without_website
from tests.cases import CASE_ID, keep
from tests.cli.test_network import Command, command
from tests.sources.registers.test_npi import a_row, of
from tests.sources.server import LocalServer

__all__ = ["command"]


def test_a_case_is_checked_and_says_what_changed(server: LocalServer, command: Command, tmp_path: Path) -> None:
    with Library(str(tmp_path / "library.bvlib")) as library:
        keep(library, without_website(american(server)))
    server.by_query["/npi/"] = lambda _query: of([a_row()])
    settings = Settings(allows_private=True, base_addresses={"npi_registry": server.url("/npi")})
    said = command(settings, "check", CASE_ID)
    assert said.status == 0, said.err
    assert "Registration number given and matching: not known → yes." in said.out
    assert "Could not check: " in said.out  # no exclusion list is kept here
    offline = replace(settings, is_offline=True)
    facts = {one["source"]: one for one in json.loads(command(offline, "check", CASE_ID, "--json").out)["checks"]}
    assert facts["nppes"]["could_not_check"]["kind"] == "fetch_offline"
    assert facts["leie"]["could_not_check"]["kind"] == "no_list_kept"
    assert facts["nppes"]["changes"] == []
