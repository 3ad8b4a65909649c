"""Exchange rates from a terminal: asked of the bank, or of where the settings say; offline nothing is asked."""

from dataclasses import replace
from pathlib import Path

from botox_vetter.actions.settings import Settings
from botox_vetter.store.library import Library
from tests.cli.running import at
from tests.knowledge.test_reference_rates import FOOT, HEAD, MONDAY
from tests.sources.server import Answer, LocalServer


def test_newer_rates_are_asked_for_and_kept(server: LocalServer, tmp_path: Path) -> None:
    body = f"{HEAD}{MONDAY}{FOOT}".encode()
    server.answers["/eurofxref-daily.xml"] = Answer(200, body, {"Content-Type": "text/xml"})
    settings = Settings(allows_private=True, base_addresses={"ecb_rates": server.url("/")})
    command = at(tmp_path, settings)

    done = command("rates", "update", "--date", "2026-11-22")

    assert (done.status, done.err) == (0, "")
    assert "16 November 2026" in done.out
    with Library(str(tmp_path / "library.bvlib")) as library:
        assert [line.path for line in library.ledger.requests()] == ["/eurofxref-daily.xml"]

    offline = at(tmp_path, replace(settings, is_offline=True))("rates", "update")
    assert (offline.status, offline.out) == (1, "")
    assert offline.err.startswith("The program works offline")
    assert len(server.asked) == 1
