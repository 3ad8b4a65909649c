"""The HTML form: structure that a screen reader can follow, and nothing that a name could break."""

from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import html5lib
import pytest

from botox_vetter.comparison.case import compare_case
from botox_vetter.report.choice import Contents, Part
from botox_vetter.report.colours import AT_NIGHT, NIGHT, ON_PAPER, PAPER, Colour
from botox_vetter.report.comparison import comparison_document
from botox_vetter.report.document import Bullets, Cell, Column, Document, Heading, Link, Paragraph, Row, Table
from botox_vetter.report.html import to_html
from tests.report.cases import SPRING, TODAY, clinics, spring
from tests.report.large import MANY, WORST, named

OWN = Contents(frozenset(Part) - {Part.TREATMENT})  # what the case says, without the sources of general facts
VOID = {"meta", "rect", "line", "link", "br", "path", "circle"}


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

    def links(self) -> list[tuple[dict[str, str | None], str]]:
        """Those that lead away from the page."""
        return [(attrs, text) for attrs, text in self.all("a") if not (attrs["href"] or "").startswith("#")]


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
    plain = Page(to_html(comparison_document(compare_case(replace(SPRING, notes=()), rulebook, TODAY), rulebook, OWN)))
    page = Page(to_html(comparison_document(compare_case(file, rulebook, TODAY), rulebook, OWN)))
    assert {tag for tag, _ in page.found} == {tag for tag, _ in plain.found}
    assert not page.links()
    assert not any(key.startswith("on") for _, attrs in page.found for key in attrs)
    assert "\u202e" not in page.texts[0]


def test_addresses_of_pages_lead_there_and_nothing_else_does(page):
    links = {attrs["href"]: text for attrs, text in page.links()}
    assert links["https://northgate.example/prices"] == "northgate.example/prices"
    assert links["https://northgate.example"] == "northgate.example"
    assert all(href.startswith(("https://", "http://")) for href in links)
    assert {attrs["rel"] for attrs, _ in page.links()} == {"noopener"}


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
    page = Page(to_html(comparison_document(compare_case(file, rulebook, TODAY), rulebook, OWN)))
    assert {attrs["href"] for attrs, _ in page.links()} == ({href} if href else set())
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


@pytest.mark.parametrize("which", MANY)
def test_the_page_is_valid_whatever_it_holds(which, rulebook):
    check(to_html(comparison_document(MANY[which](rulebook), rulebook)))


@pytest.mark.parametrize("text", WORST)
def test_the_page_is_valid_whatever_somebody_typed(text, rulebook):
    check(to_html(comparison_document(named(text, rulebook), rulebook)))


def check(text: str) -> None:
    """As a strict parser reads it; every id once, every reference answered, every heading and table with words."""
    html5lib.HTMLParser(strict=True).parse(text)
    page = Page(text)
    ids = [attrs["id"] for _, attrs in page.found if "id" in attrs]
    assert len(ids) == len(set(ids))
    wanted = {attrs["href"].removeprefix("#") for attrs, _ in page.all("a") if attrs["href"].startswith("#")}
    wanted |= {attrs["aria-labelledby"] for _, attrs in page.found if "aria-labelledby" in attrs}
    assert wanted <= set(ids)
    assert all(words for _, words in page.all("h1", "h2", "h3", "h4"))
    levels = [int(tag[1]) for tag, _ in page.found if tag in {"h1", "h2", "h3", "h4"}]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all(attrs["aria-label"] for attrs, _ in page.all("svg"))
    assert all(attrs.get("scope") for attrs, _ in page.all("th"))
    assert [len(page.all(tag)) for tag in ("header", "main", "footer")] == [1, 1, 1]


def test_a_long_page_lists_its_parts_and_the_keyboard_can_go_straight_to_the_answer(page):
    ((skip, _), *links) = page.all("a")
    assert (skip["href"], skip["class"]) == ("#report", "skip")
    parts = {attrs["href"]: text for attrs, text in links if attrs["href"].startswith("#")}
    headings = {f"#{attrs['id']}": text for attrs, text in page.all("h2")}
    assert parts == headings
    assert len(parts) > 3


def test_a_short_page_has_no_list_of_its_parts():
    page = Page(to_html(Document("t", (), "en", (), (Heading(1, "one"),))))
    assert not page.all("nav")


def test_what_may_be_wider_than_the_screen_can_be_scrolled_by_the_keyboard(rulebook):
    page = Page(to_html(comparison_document(clinics(8, rulebook), rulebook)))
    wide = [attrs for attrs, _ in page.all("div") if attrs.get("class") == "wide on-its-side"]
    assert wide
    assert all(attrs["tabindex"] == "0" and attrs["role"] == "region" for attrs in wide)
    assert all(attrs["tabindex"] == "0" and attrs["aria-label"] for attrs, _ in page.all("figure"))


def test_on_a_narrow_screen_every_cell_names_its_column_and_stays_a_cell(page):
    """There the cells stand below each other, and a reader that is told so by the style sheet would lose the table."""
    cells = page.all("td")
    named_cells = [attrs for attrs, text in cells if text and "data-head" in attrs]
    assert named_cells
    assert {attrs["role"] for attrs, _ in cells} == {"cell"}
    assert {attrs["role"] for attrs, _ in page.all("th")} == {"columnheader", "rowheader"}


def test_nothing_can_be_fetched_even_if_something_were_smuggled_in(page):
    (policy,) = [attrs["content"] for attrs, _ in page.all("meta") if attrs.get("http-equiv")]
    assert policy.startswith("default-src 'none'")


def test_print_is_always_on_white_and_repeats_the_heads_of_tables(page):
    ((_, style),) = page.all("style")
    assert "@media screen and (prefers-color-scheme: dark)" in style
    assert "@media (prefers-color-scheme" not in style
    assert "display: table-header-group" in style


def test_a_drawing_takes_the_colours_of_the_page(page):
    shapes = [attrs for tag, attrs in page.found if tag in {"rect", "line", "path", "circle", "text"}]
    assert shapes
    assert all(attrs["class"].startswith(("fill-", "line-")) for attrs in shapes)


@pytest.mark.parametrize(("colours", "page_colour"), [(ON_PAPER, PAPER), (AT_NIGHT, NIGHT)], ids=["day", "night"])
def test_every_colour_of_words_can_be_read_by_day_and_by_night(colours, page_colour):
    assert colours.keys() == set(Colour)
    for ground in (page_colour, colours[Colour.TINT]):
        for colour in set(Colour) - {Colour.RULE, Colour.TINT}:
            assert contrast(colours[colour], ground) >= 4.5, (colour, ground)
        assert contrast(colours[Colour.TEXT], ground) >= 7


def contrast(first: str, second: str) -> float:
    """WCAG 2.2: 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
