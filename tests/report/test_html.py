"""The HTML form: structure that a screen reader can follow, and nothing that a name could break."""

from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from botox_vetter.comparison.case import compare_case
from botox_vetter.report.comparison import comparison_document
from botox_vetter.report.document import Bullets, Cell, Column, Document, Heading, Link, Paragraph, Row, Table
from botox_vetter.report.html import to_html
from tests.report.cases import SPRING, TODAY, clinics, spring

VOID = {"meta", "rect", "line", "link", "br"}


class Page(HTMLParser):
    """The elements in order, with attributes and the text inside; complains about wrong nesting."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[int, str] = {}
        self._open: list[tuple[str, int]] = []
        self.feed(page)
        self.close()
        assert not self._open

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append((tag, len(self.found) - 1))

    def handle_startendtag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self._open.pop()[0] == tag

    def handle_data(self, data):
        for _, number in self._open:
            self.texts[number] = self.texts.get(number, "") + data

    def all(self, *tags: str) -> list[tuple[dict[str, str | None], str]]:
        """Attributes and text of every such element."""
        return [(attrs, self.texts.get(n, "").strip()) for n, (tag, attrs) in enumerate(self.found) if tag in tags]


@pytest.fixture(scope="module")
def page(rulebook):
    return Page(to_html(comparison_document(spring(rulebook), rulebook)))


def test_the_page_says_its_language_and_title(page):
    ((attrs, _),) = page.all("html")
    assert attrs["lang"] == "en"
    ((_, title),) = page.all("title")
    assert title == "Spring 2027 · clinics compared"


def test_headings_go_down_one_level_at_a_time_and_there_is_one_first(page):
    levels = [int(tag[1]) for tag, _ in page.found if tag in {"h1", "h2", "h3", "h4"}]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_table_has_a_caption_and_headed_columns_and_rows(page, rulebook):
    tables, captions = page.all("table"), page.all("caption")
    blocks = comparison_document(spring(rulebook), rulebook).blocks
    assert len(tables) == len(captions) == sum(isinstance(block, Table) for block in blocks)
    assert all(text for _, text in captions)
    scopes = [attrs["scope"] for attrs, _ in page.all("th")]
    assert {"col", "row", "rowgroup"} == set(scopes)
    rows, heads = len(page.all("tr")), scopes.count("row") + scopes.count("rowgroup")
    assert heads == rows - len(tables)


def test_every_drawing_can_be_read_out(page):
    drawings = page.all("svg")
    assert len(drawings) > 40
    assert all(attrs["role"] == "img" and attrs["aria-label"] for attrs, _ in drawings)
    assert drawings[0][0]["aria-label"] == "Bar: proven 28, possible 100 of 100"


def test_the_page_needs_nothing_from_anywhere(page):
    assert not page.all("link", "script", "img", "iframe")
    assert not any({"src", "href", "srcset"} & attrs.keys() for tag, attrs in page.found if tag != "a")
    ((_, style),) = page.all("style")
    assert "url(" not in style
    assert "@import" not in style


def test_every_word_of_the_document_is_on_the_page(rulebook):
    document = comparison_document(spring(rulebook), rulebook)
    text = " ".join(Page(to_html(document)).all("body")[0][1].split())
    for block in document.blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    for words in (cell.text, *cell.notes):
                        assert words in text
        elif isinstance(block, Paragraph):
            assert block.text in text


HOSTILE = [
    "<script>alert(1)</script>",
    "</td></tr></table><h1>Mine</h1>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }} {% raw %}",
    "&amp; &lt;b&gt;",
    "]]> <!-- -->",
    "\u202egnorw\u0000",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_stays_a_name(name, rulebook):
    case = replace(SPRING, case=replace(SPRING.case, name=name), notes=())
    file = replace(
        case,
        clinics=tuple(replace(c, name=name, address=name, phone=name, website=name) for c in case.clinics),
        practitioners=tuple(replace(person, name=name) for person in case.practitioners),
        quotes=tuple(replace(quote, wording=name, address=name, note=name) for quote in case.quotes),
        registrations=tuple(replace(entry, status=name, number=name) for entry in case.registrations),
    )
    plain = Page(to_html(comparison_document(compare_case(replace(SPRING, notes=()), rulebook, TODAY), rulebook)))
    page = Page(to_html(comparison_document(compare_case(file, rulebook, TODAY), rulebook)))
    assert {tag for tag, _ in page.found} == {tag for tag, _ in plain.found} - {"a"}
    assert not any(key.startswith("on") for _, attrs in page.found for key in attrs)
    assert "\u202e" not in page.texts[0]


def test_addresses_of_pages_lead_there_and_nothing_else_does(page):
    links = {attrs["href"]: text for attrs, text in page.all("a")}
    assert links["https://northgate.example/prices"] == "northgate.example/prices"
    assert links["https://northgate.example"] == "northgate.example"
    assert all(href.startswith("https://") for href in links)
    assert {attrs["rel"] for attrs, _ in page.all("a")} == {"noopener"}


@pytest.mark.parametrize(
    ("address", "href"),
    [
        ('https://quay.example/a?b=1&c=<2>"3"', 'https://quay.example/a?b=1&c=<2>"3"'),
        ("HTTP://quay.example", "HTTP://quay.example"),
        ("javascript:alert(1)", None),
        ("data:text/html,<b>x</b>", None),
        ("quay.example", None),
        ("https://quay.example/ onclick=alert(1)", None),
        ("https://quay.example/\tx", None),
        ("ftp://quay.example", None),
        ("", None),
    ],
)
def test_only_addresses_of_the_web_become_links_and_are_escaped(address, href, rulebook):
    quotes = tuple(replace(quote, address=address) for quote in SPRING.quotes)
    clinics = tuple(replace(clinic, website=address) for clinic in SPRING.clinics)
    file = replace(SPRING, quotes=quotes, clinics=clinics)
    page = Page(to_html(comparison_document(compare_case(file, rulebook, TODAY), rulebook)))
    assert {attrs["href"] for attrs, _ in page.all("a")} == ({href} if href else set())
    assert not any(key.startswith("on") for _, attrs in page.found for key in attrs)


def test_an_email_address_is_no_link_to_the_page_whose_name_it_ends_with(rulebook):
    clinics = tuple(replace(c, email="hello@quay.example", website="https://quay.example") for c in SPRING.clinics)
    made = comparison_document(compare_case(replace(SPRING, clinics=clinics), rulebook, TODAY), rulebook)
    assert "hello@quay.example" not in [text for _, text in Page(to_html(made)).all("a")]
    assert {text for attrs, text in Page(to_html(made)).all("a") if attrs["href"] == "https://quay.example"} == {
        "quay.example"
    }


def test_a_link_needs_an_address_of_the_web():
    with pytest.raises(ValueError, match="no link"):
        Link("quay", "javascript:alert(1)")


def test_a_hostile_name_is_shown_as_it_was_typed(rulebook):
    document = Document("<b>A & B</b>", (), "en", ("f",), (Bullets(("<i>x</i>",)), Heading(2, "1 < 2")))
    page = Page(to_html(document))
    assert page.all("h1")[0][1] == "<b>A & B</b>"
    assert page.all("li")[0][1] == "<i>x</i>"
    assert page.all("h3")[0][1] == "1 < 2"
    assert not page.all("b", "i")


def test_a_name_from_right_to_left_finds_its_own_direction(rulebook):
    page = Page(to_html(comparison_document(clinics(1, rulebook, "מרפאת הנמל {n}"), rulebook)))
    heads = [attrs for attrs, text in page.all("th", "td") if "מרפאת" in text]
    assert heads
    assert all(attrs["dir"] == "auto" for attrs in heads)


def test_a_group_heads_a_body_of_rows_of_its_own():
    columns = (Column("a"), Column("b"))
    group, row = Row((Cell("g"),), is_group=True), Row((Cell("x"), Cell("y")))
    page = Page(to_html(Document("t", (), "en", (), (Table("c", columns, (group, row, group, row)),))))
    assert len(page.all("tbody")) == 2


def test_rows_must_fit_their_columns():
    with pytest.raises(ValueError, match="1 cells under 2 columns"):
        Table("c", (Column("a"), Column("b")), (Row((Cell("x"),)),))


def test_only_a_wide_table_asks_a_printer_for_a_sheet_on_its_side():
    columns, rows = (Column("a"),), (Row((Cell("x"),)),)
    page = Page(
        to_html(Document("t", (), "en", (), (Table("c", columns, rows), Table("d", columns, rows, is_wide=True))))
    )
    assert [attrs["class"] for attrs, _ in page.all("div")] == ["wide", "wide on-its-side"]
    assert "@page on-its-side { size: landscape; }" in page.all("style")[0][1]
