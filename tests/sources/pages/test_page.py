import pytest

from botox_vetter.domain.reasons import Refused
from botox_vetter.sources.pages.blocks import Cell
from botox_vetter.sources.pages.page import read_page
from tests.sources.pages.html import page_of, visible_text

MANY = (
    "<h1>Quay&nbsp;Skin</h1><!-- hidden --><p>Frown <b>lines</b><br>from <i>£</i>95</p><script>var a = '£1'</script>"
    "<div>loose<ul><li>one<li>two &amp; three</ul>end<noscript><p>no</p></noscript></div><template>x</template><p>last"
)


def words(body: str) -> list[str]:
    return [block.text for block in page_of(body).blocks if block.tag != "title"]


@pytest.mark.parametrize(
    "body",
    [
        MANY,
        "",
        "<p>",
        "a < b & c",
        "<table><td>1<td>2<tr><td>3</table>",
        "<div>" * 999 + "x",
        "a<!-- b -->c<?d e?>f<![CDATA[g]]>",
        "<noscript><p>a<script>b</script></noscript>c",
    ],
)
def test_the_text_is_what_a_page_shows(body):
    content = f"<title> Quay </title>{body}".encode()
    page = read_page(content)
    assert page.text == visible_text(content)
    assert all(page.text[block.start : block.end] == block.text for block in page.blocks)
    assert " ".join(block.text for block in page.blocks) == page.text


def test_blocks_end_at_paragraphs_and_lines_and_not_within_them():
    assert words(MANY) == ["Quay Skin", "Frown lines", "from £ 95", "loose", "one", "two & three", "end", "last"]


def test_headings_stand_over_what_follows_until_the_next_of_their_rank():
    page = page_of("<h2>Toxin</h2><h3>Areas</h3><p>a</p><h3>Units</h3><p>b</p><h2>Laser</h2><p>c</p>")
    assert {block.text: block.headings for block in page.blocks if block.tag == "p"} == {
        "a": ("Toxin", "Areas"),
        "b": ("Toxin", "Units"),
        "c": ("Laser",),
    }


def test_cells_know_their_row_and_column_in_tables_within_tables():
    page = page_of(
        "<table><tr><th>Area<th colspan=2>Price<th>Note<tr><td>Chin<td>£90"
        "<td><table><tr><td>inner</table><td>after</table><p>outside"
    )
    assert {block.text: block.cell for block in page.blocks if block.text != ""} == {
        "Area": Cell(0, 0, 0, True),
        "Price": Cell(0, 0, 1, True),
        "Note": Cell(0, 0, 3, True),
        "Chin": Cell(0, 1, 0, False),
        "£90": Cell(0, 1, 1, False),
        "inner": Cell(1, 0, 0, False),
        "after": Cell(0, 1, 3, False),
        "outside": None,
    }


def test_what_two_blocks_begin_with_alike_holds_both():
    card, price, other = page_of("<div><h3>Chin</h3><p>£90</p></div><div><p>£80</p></div>").blocks
    shared = [n for n, m in zip(card.within, price.within, strict=False) if n == m]
    assert shared[-1] not in other.within


def test_bold_blocks_are_told_from_those_with_a_bold_word():
    assert [block.is_bold for block in page_of("<p><strong>Toxin</strong></p><p><b>Toxin</b> from £90").blocks] == [
        True,
        False,
    ]


def test_links_data_and_meta_are_kept_beside_the_text():
    page = page_of(
        '<a href="tel:01632960001"><p>Call <b>us</b></p></a><meta property="og:site_name" content=" Quay  Skin ">'
        '<script type="application/ld+json">[{"@graph": [{"name": "Quay"}, {"name": "Ana"}]}]</script>'
        '<script type="application/ld+json">{"broken</script>'
    )
    assert [(link.address, link.text, page.text[link.start :]) for link in page.links] == [
        ("tel:01632960001", "Call us", "Call us")
    ]
    assert [item["name"] for item in page.items if "name" in item] == ["Quay", "Ana"]
    assert page.named == {"og:site_name": "Quay Skin"}


def test_a_page_of_scripts_alone_says_so():
    assert page_of("<div id=root></div><script src=app.js></script>").is_built_by_scripts
    assert not page_of("<p>Closed").is_built_by_scripts
    assert not page_of("<script src=a.js></script><p>" + "Our prices are below. " * 20).is_built_by_scripts


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "utf-16"])
def test_the_charset_is_what_the_server_or_the_page_says(charset):
    content = "<p>£95, Krähenfüße 80 €</p>".encode(charset)
    assert read_page(content, charset=charset).text == "£95, Krähenfüße 80 €"
    declared = f'<meta charset="{charset}"><p>£95, Krähenfüße</p>'.encode(charset)
    assert read_page(declared).text == "£95, Krähenfüße"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<p>Botox® – £95".encode(), "Botox® – £95"),
        ("<p>Botox – £95".encode("windows-1252"), "Botox – £95"),
        ("<meta charset=iso-8859-2><p>Ł95".encode("iso-8859-2"), "Ł95"),
        ("\ufeff<p>£95".encode("utf-16-le"), "£95"),
    ],
)
def test_a_page_that_does_not_say_its_charset_is_read_without_guessing(content, text):
    assert read_page(content).text == text


def test_a_charset_that_nobody_knows_is_that_of_most_pages():
    assert read_page("<p>£95, Krähenfüße".encode(), charset="x-quay").text == "£95, Krähenfüße"


def test_what_is_crossed_out_is_known():
    (block,) = page_of("<p>Now <del>£250</del> £199 <s>£9</s></p>").blocks
    assert [block.text[start:end] for start, end in block.struck] == ["£250", "£9"]


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"%PDF-1.7 ...", "no_page"), (b"\x89PNG\r\n\0\0", "no_page"), (b"a" * (10 * 2**20 + 1), "page_too_large")],
)
def test_what_is_no_page_is_refused(content, kind):
    with pytest.raises(Refused) as refusal:
        read_page(content)
    assert refusal.value.reason.kind == kind


@pytest.mark.parametrize(
    "content",
    [
        b"<div>" * 30_000 + b"deep" + b"</div>" * 30_000,
        b"<p title='" + b"x" * 1_000_000 + b"'>deep",
        b"<a href='" + b"x" * 1_000_000 + b"'>deep</a>",
        b"<!DOCTYPE a [<!ENTITY b 'deep'><!ENTITY c '&b;&b;&b;&b;'>]><p>&c; deep",
        b"<table>" + b"<tr><td><table>" * 500 + b"deep",
        b"<td colspan=99999999999999999999>deep<td rowspan=x>",
        b"<table><tr>" + b"<td colspan=99 rowspan=99>x" * 20_000 + b"<td>deep",
        b"<script type='application/ld+json'>" + b"[" * 100_000 + b"</script><p>deep",
        b"<?xml version='1.0'?><feed><p>deep</p></feed>",
    ],
    ids=["nesting", "attribute", "address", "entities", "tables", "spans", "wide cells", "data", "xml"],
)
def test_a_hostile_page_is_read_like_any_other(content):
    page = read_page(content)
    assert page.text.endswith("deep")
    assert all(len(link.address) <= 2000 for link in page.links)
    assert all(len(block.within) <= 200 for block in page.blocks)
