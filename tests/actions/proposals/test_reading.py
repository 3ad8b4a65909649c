"""Pages that a person brings are read, or it is said why not."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from botox_vetter.actions.capture import ReadPage, ReadSite
from botox_vetter.actions.proposals.brought import pasted_page, saved_page
from botox_vetter.actions.proposals.proposal import SeenPage
from botox_vetter.actions.proposals.reading import (
    Missed,
    Reading,
    draft_of,
    gaps,
    page_remark,
    read_before,
    seen_pages,
    to_ask,
)
from botox_vetter.actions.read_page import read_page_file
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.media import MHTML, PDF, TEXT, WARC
from botox_vetter.domain.page_facts import around
from botox_vetter.domain.reasons import Reason, Refused
from tests.actions.proposals.made import HOME, page
from tests.cases import CASE_ID, QUAY, harbour_case
from tests.sources.pdf.made import LISTS, pdf

NOW = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
SAVED = b"""From: <Saved by a browser>
Snapshot-Content-Location: https://quay.example/prices
Date: Sun, 3 May 2026 10:00:00 +0100
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----Part"

------Part
Content-Type: text/css
Content-Location: https://quay.example/look.css

p { color: red }
------Part
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://quay.example/prices

<html><h2>Anti-wrinkle injections</h2><p>Forehead =C2=A3120</p></html>
------Part--
"""


def _read(site: ReadSite) -> tuple[SeenPage, ...]:
    return seen_pages(site, "GB-ENG")


def test_pasted_words_are_a_page_of_lines_and_kept_as_they_were() -> None:
    site = pasted_page("Anti-wrinkle injections\nForehead <b>£120</b> & £130", NOW, "Pasted page")
    (read,) = _read(site)
    assert "Forehead <b>£120</b> & £130" in read.facts.text
    assert (site.pages[0].kept_as, site.pages[0].name) == (TEXT, "Pasted page.txt")
    assert site.pages[0].kept == "Anti-wrinkle injections\nForehead <b>£120</b> & £130".encode()


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("picture.html", b"\x89PNG\r\n\x1a\n" + bytes(20), "no_page"),
        ("prices.html", b"%PDF-1.7 ...", "pdf_damaged"),
        ("empty.html", b"  \n ", "fetch_empty"),
        ("empty.txt", b"", "fetch_empty"),
        ("broken.warc", b"WARC/1.0\r\nbroken", "no_page"),
        ("nothing.mhtml", b"From: <Saved>\r\nContent-Type: text/plain\r\n\r\nnothing", "no_page"),
        ("large.html", b"<html>" + b"<p>more" * 1_600_000, "page_too_large"),
    ],
)
def test_what_is_no_page_is_refused_with_the_reason(name: str, content: bytes, why: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(Refused) as refused:
        _read(saved_page(file, NOW))
    assert refused.value.reason.kind == why


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("<script src='app.js'></script><div id='root'></div>", "page_built_by_scripts"),
        (
            "<p>We value your privacy.</p><p>We use cookies. Accept all or choose your settings.</p>",
            "page_behind_cookies",
        ),
        ("<p>Welcome to our new home.</p>", "nothing_read"),
        ("<!-- nothing -->", "fetch_empty"),
        ("<p>We use cookies.</p><h2>Anti-wrinkle injections</h2><p>Forehead £120</p>", None),
    ],
)
def test_why_so_little_was_read_is_said(html: str, why: str | None) -> None:
    remark = page_remark([page(html)])
    assert (remark.kind if remark else None) == why


def test_a_page_that_was_saved_as_one_file_says_itself_where_and_when(tmp_path: Path) -> None:
    (file := tmp_path / "prices.mhtml").write_bytes(SAVED)
    site = saved_page(file, NOW)
    (read,) = _read(site)
    assert [fact.seen.wording for fact in read.facts.prices] == ["Forehead £120"]
    assert (read.facts.address, read.seen_on) == ("https://quay.example/prices", date(2026, 5, 3))
    assert (site.pages[0].kept, site.pages[0].kept_as) == (SAVED, MHTML)
    assert read_page_file(file, country="GB").address == read.facts.address


def test_a_pdf_beside_pages_is_read_and_what_is_not_read_of_it_is_told() -> None:
    brought = ReadSite(
        tuple(
            ReadPage(address, NOW, PDF, "", content, content, PDF, name)
            for address, name, content in (
                ("https://quay.example/prices.pdf", "", pdf(LISTS, ())),
                ("", "team.pdf", pdf((), ())),
            )
        ),
        (("https://quay.example/gone", Reason("fetch_not_there", {"status": 404})),),
    )
    missed = list[Missed]()
    pages = seen_pages(brought, "GB-ENG", miss=missed.append)
    found = list(gaps(Reading(None, pages, brought, (*brought.missed, *missed))))
    assert [(gap.kind, gap.values["page"]) for gap in found] == [
        ("pdf_pages_unread", "https://quay.example/prices.pdf"),
        ("page_unread", "https://quay.example/gone"),
        ("page_unread", "team.pdf"),
    ]
    assert found[0].values["pages"] == (2,)


WHERE = "<p>12 Quay Row, Leeds LS1 4AB"


@pytest.mark.parametrize(
    ("bodies", "asked"),
    [
        (["<p>a", "<p>b"], None),
        (["<p>a", "<p>b", "<p>c"], ["ask_who_injects", "ask_the_price", "ask_the_address"]),
        (["<h3>Ana Reed</h3><p>Nurse", "<p>Botox 1 area £150", "<p>12 Quay Row, Leeds LS1 4AB"], ["ask_their_numbers"]),
        (
            ["<h3>Ana Reed</h3><p>Nurse, NMC PIN 99Z9999Z", "<p>Botox 1 area £150", "<p>12 Quay Row, Leeds LS1 4AB"],
            None,
        ),
        (["<div id=root></div><script src=a.js></script>", "<p>b", "<p>c"], None),
    ],
)
def test_what_a_whole_site_leaves_out_is_asked_and_never_found(bodies: list[str], asked: list[str] | None) -> None:
    pages = tuple(page(body, f"https://quay.example/{n}") for n, body in enumerate(bodies))
    found = to_ask(Reading(None, pages))
    assert (found and [thing.kind for thing in found.values["things"]]) == asked


def test_words_are_shown_among_those_before_and_after_them() -> None:
    facts = page(
        "<h2>Anti-wrinkle injections</h2><p>All is included.</p><p>Forehead £120</p><p>Call us today.</p>"
    ).facts
    seen = facts.prices[0].seen
    before, after = around(seen, facts.text, letters=12)
    assert (before.strip(), after.strip()) == ("included.", "Call us")
    assert f"{before}{seen.wording}{after}" in facts.text


def test_a_site_that_was_kept_before_says_when() -> None:
    warc = Evidence(
        "e", CASE_ID, "0" * 64, "quayskin.warc", WARC, 9, datetime(2026, 5, 3, 9, tzinfo=UTC), QUAY, address=HOME
    )
    file = replace(harbour_case(), evidence=(warc,))
    assert read_before(file, QUAY, [page("<p>£90</p>", HOME + "prices", "new")]) == date(2026, 5, 3)
    unchanged = page("<p>£90</p>", HOME, "e")
    assert read_before(file, QUAY, [unchanged]) == date(2026, 5, 3)
    assert read_before(file, QUAY, [replace(unchanged, seen_on=date(2026, 5, 3))]) is None, "that is this very reading"
    assert read_before(file, None, [page("<p>£90</p>")]) is None


def test_a_clinic_that_is_new_is_called_by_its_page_until_its_name_is_accepted() -> None:
    draft = draft_of(CASE_ID, [page("<title>Elm House\n Skin</title>", HOME + "prices")], "New clinic")
    assert (draft.name, draft.website) == ("Elm House Skin", HOME)
    assert draft_of(CASE_ID, [page("<p>Hello</p>")], "New clinic").name == "quayskin.example"
    assert draft_of(CASE_ID, [page("<p>Hello</p>", "")], "New clinic").name == "New clinic"
