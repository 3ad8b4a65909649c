"""What the columns of a table mean is told by headings, then by what stands in them, and the person goes first."""

import pytest

from botox_vetter.actions.tables.cells import Sheet
from botox_vetter.actions.tables.column import TableNoun
from botox_vetter.actions.tables.columns import columns_of
from botox_vetter.actions.tables.csv_cells import read_delimited
from botox_vetter.actions.tables.mapping import (
    SheetMap,
    guess_map,
    with_field,
    with_head,
    with_named_fields,
    with_noun,
)
from botox_vetter.actions.tables.terms import Terms
from botox_vetter.actions.tables.vocabulary import Words, words_of
from botox_vetter.domain.plain_key import plain_key
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook

CLINICS, PEOPLE, PRICES = TableNoun.CLINICS, TableNoun.PEOPLE, TableNoun.PRICES


@pytest.fixture(scope="module")
def words(rulebook: Rulebook) -> Words:
    return words_of(rulebook, is_medical=False)


def guessed(text: str, words: Words) -> SheetMap:
    return guess_map(read_delimited(text), words, Terms())


GUESSES = [
    ("Clinic,Postcode,Telephone\nQuay,HB1 2CD,01632 960101", CLINICS, 0, ("name", "postcode", "phone")),
    ("Klinik;Straße;PLZ;Telefon\nA;B 3;10115;030 1", CLINICS, 0, ("name", "address", "postcode", "phone")),
    ("Name,Job title,GMC number,Practice\nM,doctor,9000001,Q", PEOPLE, 0, ("name", "profession", "number", "clinic")),
    ("Praxis;Leistung;Preis\nA;Stirn;99", PRICES, 0, ("clinic", "what", "price")),
    ("CLINIC NAME *,Cost (£),Treatment\nA,99,Stirn", PRICES, 0, ("clinic", "price", "what")),
    ("Our clinics 2026\n\nName of the clinic,Phone number\nQ,01632 960101", CLINICS, 1, ("name", "phone")),
    ("Forehead\t£150\nFrown lines\t£160\nConsultation\tfree", PRICES, None, ("what", "price")),
    ("Area,Cost\n1 area,150\n2 areas,200", PRICES, 0, ("what", "price")),
    ("Area,Cost\nForehead,150\nFrown,200", PRICES, 0, ("areas", "price")),
    ("x,y\nhello@a.example,https://a.example\nb@b.example,https://b.example", CLINICS, 0, ("email", "website")),
    ("Clinic,Status\nQuay,called back", CLINICS, 0, ("name", None)),
    ("Clinic,Clinic\nQuay,x", CLINICS, 0, ("name", None)),
]


@pytest.mark.parametrize(("text", "noun", "head", "fields"), GUESSES, ids=[text.split("\n")[0] for text, *_ in GUESSES])
def test_columns_are_guessed_by_headings_and_then_by_content(
    text: str, noun: TableNoun, head: int | None, fields: tuple[str | None, ...], words: Words
) -> None:
    found = guessed(text, words)
    assert (found.noun, found.head, found.fields) == (noun, head, fields)


def test_a_heading_may_name_the_currency_and_the_register(words: Words) -> None:
    assert guessed("Clinic,Price in EUR\nQ,9", words).terms.currency == "EUR"
    assert guessed("Name,Profession,NMC PIN\nA,nurse,1", words).terms.register == "nmc"


def test_the_persons_choice_goes_first_and_each_field_stands_once(words: Words) -> None:
    found = guessed("Clinic,Phone,Mobile\nQ,01632 960101,x", words)
    assert with_field(found, 2, "phone").fields == ("name", None, "phone")
    assert with_field(found, 1, None).fields == ("name", None, None)


def test_another_noun_or_row_of_headings_is_guessed_anew(words: Words) -> None:
    found = guessed("Clinic,Price\nQuay,9", words)
    assert with_noun(found, CLINICS, words).fields == ("name", None)
    assert with_head(found, None, words).rows == found.sheet.rows
    assert with_noun(found, None, words).rows == ()


def test_a_column_may_be_named_by_heading_and_field_as_people_write_them(words: Words) -> None:
    found = guessed("Clinic,Kosten,Zeug\nQuay,9,x", words)
    named = with_named_fields(with_noun(found, PRICES, words), [("zeug", "Where it stands"), ("Kosten", "")])
    assert named.fields == ("clinic", None, "address")


@pytest.mark.parametrize(
    ("pair", "kind"), [(("Foo", "price"), "no_such_heading"), (("Clinic", "shoe size"), "no_such_field")]
)
def test_a_heading_or_field_that_is_not_there_is_refused(pair: tuple[str, str], kind: str, words: Words) -> None:
    with pytest.raises(Refused) as refused:
        with_named_fields(guessed("Clinic,Price\nQuay,9", words), [pair])
    assert refused.value.reason.kind == kind


def test_an_empty_sheet_can_be_mapped_and_has_no_rows(words: Words) -> None:
    assert guess_map(Sheet("", ()), words, Terms()).rows == ()


@pytest.mark.parametrize("noun", TableNoun)
def test_no_two_columns_of_a_noun_are_written_under_one_heading(noun: TableNoun) -> None:
    own = [plain_key(column.heading) for column in columns_of(noun)]
    assert len(set(own)) == len(own)


@pytest.mark.parametrize("noun", TableNoun)
def test_every_heading_that_is_written_is_read_as_its_own_column(noun: TableNoun, words: Words) -> None:
    columns = columns_of(noun)
    text = ",".join(column.heading for column in columns) + "\n" + ",".join("x" * len(columns))
    assert with_noun(guessed(text, words), noun, words).fields == tuple(column.key for column in columns)
