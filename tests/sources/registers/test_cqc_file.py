"""The directory file of the Care Quality Commission in its forms, old and new. Every place is invented."""

import io
import re
import zipfile
from datetime import date

import pytest

from botox_vetter.domain.distances import Point
from botox_vetter.domain.entries import Entry, Rating
from botox_vetter.domain.listings import ListingsPage, Search
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.received import NotChecked
from botox_vetter.sources.registers.cqc_file import IN_IT, CqcDirectory
from botox_vetter.sources.registers.cqc_lines import check_directory
from botox_vetter.sources.registers.cqc_ods import lines_of
from botox_vetter.sources.registers.cqc_page import Offered, offered

ON = date(2026, 11, 20)
OUTCODES = {"LS1": Point(53.797, -1.548), "LS2": Point(53.805, -1.549), "EH1": Point(55.951, -3.188)}
NEW = (
    "Name,Also known as,Address,Postcode,Phone number,Service's website (if available),Service types,"
    "Date of latest check,Specialisms/services,Provider name,Local authority,Region,Location URL,"
    "CQC Location ID (for office use only),CQC Provider ID (for office use only)"
)
OLD = (
    "Name,Address 1,Address 2,Town/City,County,Postcode,Phone number,CQC Provider ID (for office use only),"
    "CQC Location ID (for office use only),Website,Local authority,Region,Report publication date,URL,Also known as,"
    "Specialisms/services,Service types,Provider name"
)


def a_row(n: int, name: str = "Quay Clinic", postcode: str = "LS1 4AP", kinds: str = "Clinic") -> str:
    before = f'{name},,"{n} Quay Street, Leeds",{postcode},01632960001,quay.example'
    return f'{before},"{kinds}",,,Quay,Leeds,North,,1-{n:09},1-1'


def a_file(*rows: str, head: str = NEW) -> bytes:
    return "\n".join(["Care directory,as of today", "", head, *rows, ""]).encode()


def the_directory(*rows: str, head: str = NEW) -> CqcDirectory:
    return CqcDirectory(a_file(*rows, head=head), ON, OUTCODES)


def test_a_place_is_registered_on_the_day_of_the_file():
    entry = the_directory(a_row(7)).look_up(" 1-000000007 ")
    assert isinstance(entry, Entry)
    assert (entry.terms, entry.as_of, entry.name) == (("Registered",), ON, "Quay Clinic")
    assert entry.scope[0].kind == "directory_only"
    assert entry.received.content.splitlines()[1].startswith(b"Quay Clinic")
    assert len(entry.received.content.splitlines()) == 2


@pytest.mark.parametrize("number", ["1-000000008", "", " "])
def test_what_is_not_in_the_file_is_not_said_to_be_unregistered(number: str):
    answer = the_directory(a_row(7)).look_up(number)
    assert isinstance(answer, NotChecked)
    assert answer.reason.kind == "not_in_copy"


def test_the_older_form_is_read_too():
    old = (
        "Quay Clinic,1 Quay Street,,Leeds,,LS1 4AP,01632960001,1-1,1-000000007,quay.example,Leeds,North,,,,,Clinic,Quay"
    )
    entry = the_directory(old, head=OLD).look_up("1-000000007")
    assert isinstance(entry, Entry)
    assert (entry.places[0].town, entry.website) == ("Leeds", "https://quay.example")


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (Search("GB", "LS1 4AP"), [1, 2, 5]),  # 5: nobody knows where Belfast's postcodes lie
        (Search("GB", "LS1 4AP", within_km=0.5), [1, 5]),
        (Search("GB", "LS1 4AP", professions=("dentist",)), [2]),
        (Search("GB", "LS1 4AP", professions=("nurse",)), [1, 5]),
        (Search("GB", around=OUTCODES["EH1"], place="Edinburgh"), [3, 5]),
        (Search("GB", name="harbour"), [4]),  # by its name also what is no clinic
        (Search("GB", "Leeds"), [1, 2, 3, 5]),
    ],
)
def test_places_are_found_by_where_they_are_what_they_are_and_their_name(wanted: Search, numbers: list[int]):
    rows = [
        a_row(1), a_row(2, postcode="LS2 9ZZ", kinds="Dentist"), a_row(3, postcode="EH1 1AA"),
        a_row(4, "Harbour Home", kinds="Nursing homes"), a_row(5, postcode="BT1 1AA", kinds="Doctors/GPs,Doctors/GPs"),
    ]  # fmt: skip
    (page,) = the_directory(*rows).search(wanted)
    assert isinstance(page, ListingsPage)
    assert [int(one.number[2:]) for one in page.listings] == numbers
    assert all(one.received == page.received.key for one in page.listings)
    if 5 in numbers:
        assert [reason.kind for reason in page.remarks] == ["without_distance"]
        assert page.listings[-1].described == "Doctors/GPs"


GOOD = [a_row(n) for n in range(1000)]


def test_a_whole_file_is_known():
    assert check_directory(a_file(*GOOD)) == 1000


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "directory_unknown"),
        (b"<html><body>Not found</body></html>", "directory_unknown"),
        (b"PK\x03\x04\0\0", "directory_unknown"),
        (a_file(*GOOD).replace(b"Service types", b"Kinds"), "directory_unknown"),
        (a_file(*GOOD[:20]), "directory_unknown"),
        (a_file(*GOOD)[:-30], "directory_cut_off"),
        (a_file(*GOOD, '"Quay'), "directory_cut_off"),
        (a_file(*GOOD, "Quay,Leeds"), "directory_cut_off"),
    ],
)
def test_what_is_no_whole_directory_is_refused(content: bytes, kind: str):
    with pytest.raises(Refused) as refused:
        check_directory(content)
    assert refused.value.reason.kind == kind


def test_the_newest_files_of_the_page_are_offered_the_workbook_first():
    page = b"""<a href="/sites/2026-10/01_October_2026_CQC_directory.csv">Directory</a>
    <a href="/sites/2026-11/07_November_2026_CQC_directory.csv">Directory</a>
    <a href="/sites/2026-11/02_November_2026_HSCA_Active_Locations.ods">Locations</a>
    <a href="/sites/2026-11/09_November_2026_Latest_ratings.ods">Ratings</a><a href="http://[x">nowhere</a>"""
    site = "https://cqc.example"
    assert offered(page, f"{site}/data") == (
        Offered(f"{site}/sites/2026-11/02_November_2026_HSCA_Active_Locations.ods", date(2026, 11, 2), True),
        Offered(f"{site}/sites/2026-11/07_November_2026_CQC_directory.csv", date(2026, 11, 7), False),
    )


@pytest.mark.parametrize("name", ["31_February_2026_CQC_directory.csv", "1_Nomonth_2026_CQC_directory.csv", "x.csv"])
def test_what_is_of_no_day_is_no_directory(name: str):
    with pytest.raises(Refused, match="directory_not_offered"):
        offered(f'<a href="{name}">x</a>'.encode(), "https://cqc.example/")


# The workbook

HEAD = ["Location ID", "Location HSCA start date", "Dormant (Y/N)", "Location Name", "Location Telephone Number",
        "Location Web Address", "Location Latest Overall Rating", "Publication Date", "Inherited Rating (Y/N)",
        "Location Region", "Location Latitude", "Location Longitude", "Location Street Address", "Location City",
        "Location Postal Code", "Regulated activity - Personal care",
        "Regulated activity - Treatment of disease, disorder or injury", "Service type - Dental service",
        "Service type - Doctors treatment service"]  # fmt: skip
QUAY = ["1-000000007", "2021-03-31", "", "Quay Clinic", "01632960001", "quay.example", "Good", "2024-03-01", "Y",
        "North", "53.797", "-1.548", "1 Quay Street", "Leeds", "LS1 4AP", "", "Y", "", "Y"]  # fmt: skip


def a_workbook(*rows: list[str], head: list[str] = HEAD) -> bytes:
    def row(cells: list[str]) -> str:
        return "<table:table-row>" + "".join(map(cell, cells)) + blank + "</table:table-row>"

    def cell(words: str) -> str:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", words):
            return f'<table:table-cell office:date-value="{words}"><text:p>shown</text:p></table:table-cell>'
        return f"<table:table-cell><text:p>{words}</text:p></table:table-cell>" if words else "<table:table-cell/>"

    blank = '<table:table-cell table:number-columns-repeated="16000"/>'
    spaces = " ".join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "table", "text"))
    readme = f'<table:table table:name="README">{row(["About this file"])}</table:table>'
    data = f'<table:table table:name="HSCA_Active_Locations">{row(head)}{"".join(map(row, rows))}</table:table>'
    dual = f'<table:table table:name="Dual">{row(["Location ID", "another"])}</table:table>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "content.xml", f"<office:document-content {spaces}>{readme}{data}{dual}</office:document-content>"
        )
    return out.getvalue()


def damaged(content: bytes) -> bytes:
    """Some bytes of what is packed are others."""
    return content[:200] + bytes(60) + content[260:]


def test_the_workbook_has_ratings_activities_and_points():
    lines = lines_of(a_workbook(QUAY))
    assert lines.count(b"\n") == 2
    directory = CqcDirectory(lines, ON, {})
    entry = directory.look_up("1-000000007")
    assert isinstance(entry, Entry)
    assert entry.terms == ("Registered", "Rating Outstanding or Good", "Inherited rating (predecessor)")
    assert entry.ratings == (Rating("Overall", "Good", date(2024, 3, 1)),)
    assert entry.activities == ("Treatment of disease, disorder or injury",)
    assert [reason.kind for reason in entry.scope] == ["cosmetic_outside", "not_of_people"]
    assert entry.began_on == date(2021, 3, 31)
    (page,) = directory.search(Search("GB", around=OUTCODES["LS1"], professions=("doctor",)))
    assert isinstance(page, ListingsPage)
    assert (page.listings[0].distance_km, page.listings[0].described) == (0, "Doctors treatment service")


@pytest.mark.parametrize(
    ("changes", "statuses", "scope"),
    [
        ({"Dormant (Y/N)": "Y"}, [IN_IT, "Dormant"], "cosmetic_outside"),
        ({"Regulated activity - Treatment of disease, disorder or injury": ""}, [IN_IT], "without_treatment"),
        ({"Location Latest Overall Rating": "", "Inherited Rating (Y/N)": ""}, [IN_IT], "cosmetic_outside"),
    ],
)
def test_what_the_workbook_says_against_a_place_is_said(changes: dict[str, str], statuses: list[str], scope: str):
    row = [changes.get(column, value) for column, value in zip(HEAD, QUAY, strict=True)]
    entry = CqcDirectory(lines_of(a_workbook(row)), ON, {}).look_up("1-000000007")
    assert isinstance(entry, Entry)
    assert (list(entry.statuses), entry.scope[0].kind) == (statuses, scope)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>",
        a_workbook(QUAY)[:-80],
        damaged(a_workbook(QUAY)),
        a_workbook(QUAY, head=["Name", *HEAD[1:]]),
        a_workbook(head=["x"] * 500),
    ],
)
def test_what_is_no_workbook_of_locations_is_refused(content: bytes):
    with pytest.raises(Refused, match="directory_unknown"):
        lines_of(content)
