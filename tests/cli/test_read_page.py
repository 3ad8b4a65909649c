import json

from tests.cli.running import run
from tests.sources.pdf.made import LISTS, pdf


def test_a_saved_page_is_read_without_a_library(tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<title>Quay</title><p>Parking £4", encoding="utf-8")
    ended = run("read-page", page, "--address", "https://quay.example/", "--country", "GB", "--json")
    assert (ended.status, ended.err) == (0, "")
    found = json.loads(ended.out)
    assert found["address"] == "https://quay.example/"
    assert (found["prices"], found["amounts_not_assigned"]) == ([], 1)
    assert "For 1 amount on this page it is not clear what it pays for.\n" in run("read-page", page).out


def test_a_price_list_in_a_pdf_says_on_which_page(tmp_path):
    (file := tmp_path / "list.pdf").write_bytes(pdf((), LISTS))
    found = json.loads(run("read-page", file, "--country", "GB", "--json").out)
    assert [(price["text"], price["page"]) for price in found["prices"]] == [
        ("Frown lines £150", 2),
        ("3 areas £270", 2),
    ]


def test_what_is_no_page_is_said_in_one_line(tmp_path):
    page = tmp_path / "page.html"
    page.write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    ended = run("read-page", page)
    assert (ended.status, ended.out, ended.err) == (1, "", "This is no page of a website.\n")
