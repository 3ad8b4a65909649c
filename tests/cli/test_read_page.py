import json

from botox_vetter.actions.settings import Settings
from tests.cli.running import at, run
from tests.sources.server import Answer

LATIN = {"Content-Type": "text/html; charset=iso-8859-1"}


def test_a_saved_page_is_read_without_a_library(tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<title>Quay</title><p>Parking £4", encoding="utf-8")
    ended = run("read-page", page, "--address", "https://quay.example/", "--country", "GB", "--json")
    assert (ended.status, ended.err) == (0, "")
    found = json.loads(ended.out)
    assert found["address"] == "https://quay.example/"
    assert (found["prices"], found["amounts_not_assigned"]) == ([], 1)
    assert "1 amount on this page was not assigned.\n" in run("read-page", page).out


def test_what_is_no_page_is_said_in_one_line(tmp_path):
    page = tmp_path / "page.html"
    page.write_bytes(b"%PDF-1.7")
    ended = run("read-page", page)
    assert (ended.status, ended.out, ended.err) == (1, "", "This is no page of a website.\n")


def test_a_page_is_read_at_its_address(server, tmp_path):
    server.answers["/prices"] = Answer(200, "<title>Möwe</title><p>Parking £4".encode("latin-1"), LATIN)
    ended = at(tmp_path, Settings(allows_private=True))("read-page", server.url("/prices"), "--json")
    assert (ended.status, ended.err) == (0, "")
    found = json.loads(ended.out)
    assert (found["address"], found["amounts_not_assigned"]) == (server.url("/prices"), 1)
    assert server.paths == ["/robots.txt", "/prices"]


def test_an_address_in_a_private_network_is_not_read_unless_that_is_set(server, tmp_path):
    ended = at(tmp_path, Settings())("read-page", server.url("/"))
    assert (ended.status, ended.out) == (1, "")
    assert (
        ended.err == "127.0.0.1 is this computer or one in a private network; reading those is off in the settings.\n"
    )
    assert server.asked == []
