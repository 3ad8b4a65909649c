"""The comparison report as pages: real cases, small and large, kind and hostile."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from botox_vetter.comparison.case import compare_case
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.knowledge.rulebook import load_rulebook
from botox_vetter.paper.pages import pages
from botox_vetter.paper.pdf import write_pdf
from botox_vetter.report.choice import SHORT, Contents, Part
from botox_vetter.report.comparison import comparison_document
from tests.large_case import LARGE_TODAY, large_case
from tests.paper.reading import fonts, lines, links, needs_poppler, page_texts, read_out, said, words
from tests.report.cases import SPRING, TODAY, clinics, like_the_sample, spring
from tests.report.references import harbour, sample

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def rulebook():
    return load_rulebook()


def all_ruled_out(rulebook):
    level, how = "home_hotel_party_vehicle", Assurance.SEEN
    home = [Finding(f"f{clinic.id}", "PR02", level, how, TODAY, clinic.id) for clinic in SPRING.clinics]
    return compare_case(replace(SPRING, findings=tuple(home)), rulebook, TODAY)


CASES = {
    "three": spring,
    "sample": harbour,
    "none": lambda rulebook: clinics(0, rulebook),
    "one": lambda rulebook: clinics(1, rulebook),
    "eight": lambda rulebook: clinics(8, rulebook),
    "all ruled out": all_ruled_out,
    "no prices": lambda rulebook: compare_case(replace(SPRING, quotes=()), rulebook, TODAY),
    "thirty": lambda rulebook: clinics(30, rulebook, "The Harbour Clinic of Quay Street, number {n}"),
    "names of 200 letters": lambda rulebook: clinics(4, rulebook, "N" * 198 + "{n}"),
    "names from right to left": lambda rulebook: clinics(3, rulebook, "مركز الميناء للتجميل {n}"),
    "letters in pieces": lambda rulebook: clinics(3, rulebook, "Cafe\u0301 A\u030angstro\u0308m Z\u0337\u0321 {n}"),
    "picture signs that no font has": lambda rulebook: clinics(3, rulebook, "Clinic 🏥👩‍⚕️ {n}"),
}


@needs_poppler
@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_nothing_leaves_the_page_and_every_page_says_what_it_is(tmp_path, case, paper, rulebook):
    document, path = comparison_document(case(rulebook), rulebook), tmp_path / "report.pdf"
    write_pdf(document, path, paper)
    for word in words(path):
        assert word.left >= 40
        assert word.right <= word.page_width - 40
        assert word.top >= 30
        assert word.bottom <= word.page_height - 15
    texts = page_texts(path)
    for number, text in enumerate(texts, start=1):
        assert f"Page {number} of {len(texts)}" in text
        assert document.foot[1] in text
    assert all(font["emb"] == "yes" for font in fonts(path))


@needs_poppler
@pytest.mark.parametrize("case", ["sample", "eight", "thirty", "all ruled out", "no prices", "letters in pieces"])
def test_the_text_is_read_out_page_by_page_in_the_order_of_the_report(tmp_path, case, rulebook):
    document, path = comparison_document(CASES[case](rulebook), rulebook), tmp_path / "report.pdf"
    write_pdf(document, path)
    assert read_out(path) == [said(page) for page in pages(document)]


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6, 7, 8, 9, 30])
def test_in_few_words_they_fit_on_two_sheets_however_much_is_known(count, rulebook):
    known = [like_the_sample(count, rulebook, ruled_out) for ruled_out in (0, 3, count)]
    unknown = clinics(count, rulebook, "The Harbour Clinic, number {n}")
    much = compare_case(large_case(rulebook, count), rulebook, LARGE_TODAY)
    for case in (*known, unknown, much):
        document = comparison_document(case, rulebook, SHORT)
        for paper in ("A4", "Letter"):
            laid_out = pages(document, paper)
            assert len(laid_out) <= 2
            assert len(laid_out) == 2 or count < 4


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("case", [spring, harbour, sample])
def test_what_belongs_together_stands_on_one_of_the_two(case, paper, rulebook):
    first, second = pages(comparison_document(case(rulebook), rulebook, SHORT), paper)
    assert [heading.text for _, heading in first.headings][:2] == ["Ranking", "What a year costs"]
    assert [heading.text for _, heading in second.headings] == ["Side by side, and what to ask next"]


@needs_poppler
def test_the_first_page_holds_the_answer_and_the_last_what_it_is_not(tmp_path, rulebook):
    path = tmp_path / "report.pdf"
    write_pdf(comparison_document(spring(rulebook), rulebook), path)
    first, *_, last = page_texts(path)
    for phrase in ("Northgate Skin comes first", "Ranking", "28 to 100 of 100", "£1,500 to £2,880", "Ruled out"):
        assert phrase in first
    assert "informs, it does not diagnose" in last


@needs_poppler
def test_a_group_that_runs_over_brings_its_clinic_along(tmp_path, rulebook):
    path = tmp_path / "report.pdf"
    file = clinics(8, rulebook).file
    old = tuple(
        replace(quote, id=f"{quote.id} {n}", low=Decimal(150 + n), valid_until=date(2026, 11, 1))
        for quote in file.quotes
        for n in range(9)
    )
    quotes = (*file.quotes, *old)
    comparison = compare_case(replace(file, quotes=quotes), rulebook, TODAY)
    write_pdf(comparison_document(comparison, rulebook, Contents(frozenset({Part.PRICES}))), path)
    texts = page_texts(path)
    assert len(texts) > 2
    for text in texts[1:]:
        read = [line for line in text.splitlines() if line.strip()]
        assert "Where and when it was seen" in read[0]
        assert read[1].strip().startswith("Clinic ")


def test_the_price_rows_of_the_clinics_are_never_parted_where_a_page_can_hold_them(rulebook):
    places, contents = set(), Contents(frozenset({Part.ANSWER, Part.SIDE_BY_SIDE}))
    for letters in range(50, 800, 50):
        laid_out = pages(comparison_document(clinics(4, rulebook, "N" * letters + "{n}"), rulebook, contents))
        for number, text in enumerate(" ".join(lines(page)) for page in laid_out):
            assert ("Frown" in text) is ("Crow's" in text) is ("Behind" in text)
            places.add(number if "Frown" in text else 0)
    assert len(places) > 2  # so that the end of a page did fall among them


def test_addresses_in_the_file_lead_to_their_pages(tmp_path, rulebook):
    path = tmp_path / "report.pdf"
    own = Contents(frozenset(Part) - {Part.TREATMENT})  # what the case says, without the sources of general facts
    write_pdf(comparison_document(spring(rulebook), rulebook, own), path)
    found = links(path)
    assert {"https://northgate.example", "https://northgate.example/prices", "https://bloom.example"} <= set(found)
    assert all(address.startswith("https://") for address in found)
