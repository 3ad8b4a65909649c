"""Register numbers on a page and registrations without one. Numbers are the made-up samples of the registers."""

import pytest

from botox_vetter.domain.registers import Fit
from tests.sources.pages.reading import facts_on

CARD = "<h3>Jane Harker</h3><p>Nurse prescriber</p>"
NUMBERS = {
    "a label": ("GMC Number: 9000001", "GMC", "9000001"),
    "the full name": ("General Medical Council registration no. 9000001", "GMC", "9000001"),
    "registered with": ("registered with the GMC (9000001)", "GMC", "9000001"),
    "a PIN": ("NMC PIN: 99Z9999Z", "NMC", "99Z9999Z"),
    "a PIN in groups": ("NMC Pin No 99 Z 9999 Z", "NMC", "99 Z 9999 Z"),
    "a PIN alone": ("My PIN is 98X7654Y.", "NMC", "98X7654Y"),
    "the number first": ("9000001 (GMC)", "GMC", "9000001"),
    "a short one": ("GDC 99999", "GDC", "99999"),
    "a pharmacist": ("GPhC reg. number 2999999", "GPhC", "2999999"),
    "Ahpra": ("AHPRA registration: MED0009999999", "AHPRA", "MED0009999999"),
    "a body that keeps no register of ours": ("BXYZ membership number: 120859", "BXYZ", "120859"),
    "a licence of a state": ("Florida Medical License #ME999999", "Florida", "ME999999"),
    "a licence with its number": ("Texas license number AP999999", "Texas", "AP999999"),
    "Spanish": ("Nº colegiado: 28/28/99999", "Nº colegiado", "28/28/99999"),
}


@pytest.mark.parametrize(("words", "body", "number"), NUMBERS.values(), ids=NUMBERS)
def test_a_number_is_read_with_its_body(words: str, body: str, number: str) -> None:
    (person,) = facts_on(f"{CARD}<p>{words}</p>", country="").people
    assert [(each.body, each.number) for each in person.registrations] == [(body, number)]


@pytest.mark.parametrize(
    "words",
    [
        "GDC registered since 2019",
        "GDC registered 2019",
        "CQC provider number 1-999999999",
        "Company number 09999999, VAT number 999999999",
        "California facility license 999999",
        "NMC since 2019 we care. Call 01632 960123",
        "GMC doctors from £9000001",
    ],
)
def test_what_is_no_registration_of_a_person_is_left_out(words: str) -> None:
    facts = facts_on(f"{CARD}<p>{words}</p>")
    assert [each.number for person in facts.people for each in person.registrations if each.number] == []
    assert [each.number for each in facts.registrations if each.number] == []


def test_a_number_is_checked_and_one_that_does_not_fit_is_said_to_be_wrong() -> None:
    (person,) = facts_on(f"{CARD}<p>NMC PIN 99Z9999Z</p><p>GMC number 900001</p>").people
    assert [(each.body, each.fit) for each in person.registrations] == [("NMC", Fit.FITS), ("GMC", Fit.WRONG_SHAPE)]


CLAIMS = [
    "NMC registered nurse",
    "registered with the Nursing and Midwifery Council",
    "NMC-registered",
    "Registered Nurse (NMC)",
]


@pytest.mark.parametrize("words", CLAIMS)
def test_registration_without_a_number_is_a_claim(words: str) -> None:
    (person,) = facts_on(f"<h3>Jane Harker</h3><p>{words}</p>").people
    (claim,) = person.registrations
    assert (claim.body, claim.number, claim.fit) == ("NMC", "", Fit.EMPTY)


def test_a_claim_says_nothing_more_where_the_number_stands() -> None:
    (person,) = facts_on(f"{CARD}<p>Registered with the NMC</p><p>NMC PIN: 99Z9999Z</p>").people
    assert [each.number for each in person.registrations] == ["99Z9999Z"]


def test_each_number_belongs_to_the_name_above_it() -> None:
    page = "<h3>Dr Sam Okoro</h3><p>Doctor | GMC 9000001</p><h3>Jane Harker</h3><p>Nurse</p><p>NMC 99Z9999Z</p>"
    assert [(person.name, person.registrations[0].number) for person in facts_on(page).people] == [
        ("Dr Sam Okoro", "9000001"),
        ("Jane Harker", "99Z9999Z"),
    ]


def test_a_number_where_nobody_is_named_is_nobodys() -> None:
    facts = facts_on("<p>Our nurse is registered: NMC PIN 99Z9999Z</p>")
    assert facts.people == ()
    assert [each.number for each in facts.registrations] == ["99Z9999Z"]


def test_what_all_are_said_to_be_is_claimed_of_nobody_by_name() -> None:
    page = "<h3>Jane Harker</h3><p>Nurse</p><h3>Tom Birch</h3><p>Receptionist</p>" + "<p>Long story.</p>" * 40
    facts = facts_on(f"{page}<h2>Trust</h2><p>All practitioners are registered with the NMC.</p>")
    assert [person.registrations for person in facts.people] == [(), ()]
    assert [each.body for each in facts.registrations] == ["NMC"]
