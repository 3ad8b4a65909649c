"""What a terminal asks over the network keeps to what is set in the window. Run in this process, to be quick."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from botox_vetter.actions.settings import Settings, save_settings
from botox_vetter.app import main
from botox_vetter.store.library import Library
from tests.cli.running import Ended
from tests.knowledge.test_reference_rates import FOOT, HEAD, MONDAY
from tests.sources.server import Answer, LocalServer

Command = Callable[..., Ended]


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """command(settings, words ...), as somebody who has set this; the library is `library.bvlib`."""
    library = str(tmp_path / "library.bvlib")
    Library(library).close()
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))

    def run(settings: Settings, *words: str) -> Ended:
        save_settings(tmp_path / "botox-vetter" / "settings.json", settings)
        status = main([*words, "--library", library])
        return Ended(status, *capsys.readouterr())

    return run


def test_newer_rates_are_asked_for_and_kept_unless_it_works_offline(
    server: LocalServer, command: Command, tmp_path: Path
) -> None:
    body = f"{HEAD}{MONDAY}{FOOT}".encode()
    server.answers["/eurofxref-daily.xml"] = Answer(200, body, {"Content-Type": "text/xml"})
    settings = Settings(allows_private=True, base_addresses={"ecb_rates": server.url("/")})

    done = command(settings, "rates", "update", "--date", "2026-11-22")

    assert (done.status, done.err) == (0, "")
    assert "16 November 2026" in done.out
    with Library(str(tmp_path / "library.bvlib")) as library:
        assert [line.path for line in library.ledger.requests()] == ["/eurofxref-daily.xml"]

    offline = command(replace(settings, is_offline=True), "rates", "update")
    assert (offline.status, offline.out) == (1, "")
    assert offline.err.startswith("The program works offline")
    assert len(server.asked) == 1


def test_a_page_in_a_private_network_is_not_read_unless_that_is_set(server: LocalServer, command: Command) -> None:
    ended = command(Settings(), "read-page", server.url("/"))
    assert (ended.status, ended.out) == (1, "")
    assert ended.err.startswith("The address 127.0.0.1 is this computer or one in a private network")
    assert server.asked == []
