"""What a clinic says of itself: name, phone, e-mail, address, hours. All clinics here are made up."""

import pytest

from botox_vetter.domain.page_facts import TextFact
from tests.sources.pages.reading import facts_on

CLINIC = "<script type='application/ld+json'>{}</script>"


def value(fact: TextFact | None) -> str | None:
    return fact.value if fact else None


NAMES = {
    "end of the title": ("Prices | Quay Skin Clinic", "<footer>© 2026 Quay Skin Clinic. All rights reserved.</footer>"),
    "copyright of a firm": ("Prices", "<a href='/'>Quay Skin Clinic</a><p>Copyright © Quay Skin Clinic Ltd</p>"),
    "its data": ("Anti-wrinkle injections", CLINIC.format('{"@type":"MedicalClinic","name":"Quay Skin Clinic"}')),
    "data with more in it": (
        "x",
        CLINIC.format('{"@type":"LocalBusiness","name":"Quay Skin Clinic — Botox in Leeds"}'),
    ),
    "its site": ("Botox in Leeds", "<meta property='og:site_name' content='Quay Skin Clinic'><h1>Botox in Leeds</h1>"),
    "written as one word, too": (
        "Prices",
        "<meta property='og:site_name' content='quayskinclinic'><a href='/'>Quay Skin Clinic</a>",
    ),
    "its e-mail": ("Generic page", "<a href='index.html'>Quay Skin Clinic</a><p>hello@quayskinclinic.example</p>"),
    "beside what it treats": (
        "Anti-wrinkle injections in Leeds | Quay Skin Clinic",
        "<h1>Anti-wrinkle injections in Leeds</h1><p>At Quay Skin Clinic we take time.</p>",
    ),
    "part of a title alone": ("Botox prices | Quay Skin Clinic | Leeds", "<h1>Botox prices</h1>"),
    "the only part of a title": ("Botox in Leeds | Quay Skin Clinic", "<p>Quay Skin Clinic is by the sea.</p>"),
    "beginning of a title": ("Quay Skin Clinic: Botox and more", "<h1>Botox</h1><p>Quay Skin Clinic is by the sea."),
    "before the sign of copyright": ("Prices", "<h1>Quay Skin Clinic</h1><footer>Quay Skin Clinic © 2026</footer>"),
    "beside a person": (
        "Dr Sam Okoro | Quay Skin Clinic",
        "<a href='/'>Dr Sam Okoro</a><p>Quay Skin Clinic, Leeds</p>",
    ),
}


@pytest.mark.parametrize(("title", "body"), NAMES.values(), ids=NAMES)
def test_a_name_is_what_several_places_agree_on(title: str, body: str) -> None:
    name = value(facts_on(body, title, address="").clinic.name)
    assert name in ("Quay Skin Clinic", "Quay Skin Clinic Ltd")


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Price List",
        "Home",
        "Untitled",
        "Our Team - Prices",
        "Botox | Facial Aesthetics",
        "What botox costs: 2026 guide",
    ],
)
def test_a_page_that_says_no_name_has_none(title: str) -> None:
    assert (
        facts_on("<h1>Price List</h1><p>Botox £100</p><footer>© Untitled</footer>", title, address="").clinic.name
        is None
    )


def test_the_only_part_of_a_title_that_may_be_a_name_is_one_where_the_page_says_it_again() -> None:
    assert (
        value(facts_on("<p>Velour is open all week.</p>", "Botox in Leeds | Velour", address="").clinic.name)
        == "Velour"
    )
    assert facts_on("<h1>Look younger</h1>", "Botox in Leeds | Look younger", address="").clinic.name is None
    assert facts_on("<h1>Prices</h1>", "Botox in Leeds | Velour", address="").clinic.name is None


PHONES = {
    "dates": ("<p>Open 10:00 - 18:00 01.01.2024 - 31.12.2024</p>", "GB", []),
    "printed": ("<p>Call 01632 960123 or +44 1632 960124</p>", "GB", ["01632 960123", "+44 1632 960124"]),
    "of a link, as it is printed": ("<a href='tel:+441632960123'>01632 960 123</a>", "GB", ["01632 960 123"]),
    "of a link without words": ("<a href='tel:01632960123'><img></a>", "GB", ["01632960123"]),
    "of a messenger": ("<a href='https://wa.me/441632960123'>Chat</a>", "GB", ["+441632960123"]),
    "of its data": (CLINIC.format('{"@type":"Dentist","telephone":"01632 960123"}'), "GB", ["01632 960123"]),
    "with letters": ("<p>(973) 555-SKIN</p>", "US", ["(973) 555-SKIN"]),
    "American": ("<p>508.555.0123 · (617) 555-0145</p>", "US", ["508.555.0123", "(617) 555-0145"]),
    "two lines": ("<p>Phone<br>01632 960123</p>", "GB", ["01632 960123"]),
    "no fax": ("<p>Fax: 01632 960123</p>", "GB", []),
    "no price, date or register": ("<p>£1632 960 GMC 9000001, 22.11.2026, 10-12, 2026-11-22</p>", "GB", []),
    "nothing to call": ("<p>Phone: XXXXX XXXXXX</p>", "GB", []),
}


@pytest.mark.parametrize(("body", "place", "numbers"), PHONES.values(), ids=PHONES)
def test_phone_numbers_are_read_once_and_as_printed(body: str, place: str, numbers: list[str]) -> None:
    assert [phone.value for phone in facts_on(body, country=place).clinic.phones] == numbers


EMAILS = {
    "printed": ("<p>hello@quay.example, Bookings@Quay.example.</p>", ["hello@quay.example", "Bookings@Quay.example"]),
    "of a link": ("<a href='mailto:hello@quay.example?subject=Hi'>Write</a>", ["hello@quay.example"]),
    "hidden": (
        "<p>praxis [at] quay.example, info(at)quay(dot)example</p>",
        ["praxis@quay.example", "info@quay.example"],
    ),
    "once": ("<a href='mailto:HELLO@quay.example'>hello@quay.example</a>", ["hello@quay.example"]),
    "no picture": ("<p>logo@2x.png @quay hello@quay</p>", []),
}


@pytest.mark.parametrize(("body", "addresses"), EMAILS.values(), ids=EMAILS)
def test_e_mail_addresses_are_facts_on(body: str, addresses: list[str]) -> None:
    assert [email.value for email in facts_on(body).clinic.emails] == addresses


PLACES = [
    ("<p>Vitamin B12 3ML, 2GB</p>", "GB", None, None),
    ("<p>D-20095 Hamburg</p>", "DE", "20095", None),
    ("<p>Call us</p><p>12 Quay Row</p><p>Leeds</p><p>LS1 4AB</p>", "GB", "LS1 4AB", "12 Quay Row Leeds LS1 4AB"),
    ("<p>Address: 12 Quay Row, Leeds LS1 4AB. Open daily.</p>", "GB", "LS1 4AB", "12 Quay Row, Leeds LS1 4AB"),
    (
        "<ul><li>Registered Nurse<li>Fully insured and careful<li>Quay House, Leeds LS1 4AB</ul>",
        "GB",
        "LS1 4AB",
        "Quay House, Leeds LS1 4AB",
    ),
    (
        "<a href='tel:01632960123'>01632 960123</a> 12 Quay Row, Leeds LS1 4AB",
        "GB", "LS1 4AB", "12 Quay Row, Leeds LS1 4AB"),
    ("<h1>Botox in Leeds (LS1)</h1>", "GB", "LS1", None),
    ("<p>Vitamin B12, CO2 laser, areas A1</p>", "GB", None, None),
    ("<p>12 Main Street, Suite 4</p><p>Vista, CA 92084</p>", "US", "92084", "12 Main Street, Suite 4 Vista, CA 92084"),
    ("<p>590 Lake Ave, Kelowna, BC V1Y 5A8</p>", "CA", "V1Y 5A8", "590 Lake Ave, Kelowna, BC V1Y 5A8"),
    ("<p>Shop C, 1 Wood Way, Springs VIC 3023</p>", "AU", "3023", "Shop C, 1 Wood Way, Springs VIC 3023"),
    ("<p>4 Harbour Road, Galway, H91 E2K3</p>", "IE", "H91 E2K3", "4 Harbour Road, Galway, H91 E2K3"),
    ("<p>Hafenstraße 12<br>20457 Hamburg</p><p>10000 Patienten</p>", "DE", "20457", "Hafenstraße 12 20457 Hamburg"),
    ("<p>Calle Mayor 3, 28013 Madrid</p>", "ES", "28013", "Calle Mayor 3, 28013 Madrid"),
    ("<p>12 Quay Row, Leeds LS1 4AB</p>", "", "LS1 4AB", "12 Quay Row, Leeds LS1 4AB"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "place", "postcode", "address"), PLACES)
def test_a_postcode_and_the_address_before_it(body: str, place: str, postcode: str | None, address: str | None) -> None:
    clinic = facts_on(body, country=place).clinic
    assert value(clinic.postcode) == postcode
    if address:
        assert value(clinic.address) == address


def test_what_stands_only_in_the_data_of_the_page_is_read_from_there() -> None:
    place = '{"streetAddress":"12 Quay Row","addressLocality":"Leeds","postalCode":"LS1 4AB"}'
    clinic = facts_on(CLINIC.format(f'{{"@type":"MedicalClinic","address":{place}}}')).clinic
    assert (value(clinic.postcode), value(clinic.address)) == ("LS1 4AB", "12 Quay Row, Leeds, LS1 4AB")
    assert clinic.postcode is not None
    assert clinic.postcode.seen.at is None


def test_of_two_addresses_the_first_one_counts() -> None:
    assert (
        value(facts_on("<p>1 Quay Row, Leeds LS1 4AB</p><p>2 Dock Lane, York YO1 7AA</p>").clinic.postcode) == "LS1 4AB"
    )


HOURS = [
    ("<b>Hours</b><p>Mon - Fri: 9am - 6pm</p><p>Sat: 10am - 4pm</p>Call", "Mon - Fri: 9am - 6pm Sat: 10am - 4pm"),
    ("<p>Mo–Fr 8–18 Uhr</p><p>und nach Vereinbarung</p>", "Mo–Fr 8–18 Uhr"),
    ("<p>See you on Monday.</p>", None),
]  # fmt: skip


@pytest.mark.parametrize(("body", "hours"), HOURS)
def test_opening_hours_are_the_lines_with_days_and_times(body: str, hours: str | None) -> None:
    assert value(facts_on(body).clinic.opening_hours) == hours
