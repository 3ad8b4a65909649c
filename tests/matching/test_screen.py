from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from botox_vetter.domain.listed import Outcome, Sought, Stands
from botox_vetter.matching.index import ListIndex
from botox_vetter.matching.screen import screen
from tests.matching.listed import ENTRIES, INDEX, found, rows


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("Maria de la Cruz", 0),
        ("Dr. Elena Delacruz RN, MSN", 0),
        ("CRUZ Maria E.", 0),
        ("M. C. de la Cruz", 0),
        ("Maria De-La-Cruz Lopez", 0),
        ("Séan O’Brien", 1),
        ("Sean O Brien", 1),
        ("O Brien, Sean", 1),
        ("Jane Smith (née Trewitt)", 2),
        ("Jane Smith, formerly Trewitt", 2),
        ("JA Trewitt", 2),
        ("Trewitt J", 2),
        ("Janie Trewit", 2),
        ("Jürgen Müller", 3),
        ("Bob Penrose, Jr., M.D.", 5),
        ("Maryann Saint John", 6),
        ("Ann StJohn", 6),
        ("Aleksandr Skrobakky", 7),
        ("Alexander Skrbocki", 7),
        ("Alexander Krobacki", 7),
        ("Xander Skrobacki", 7),
        ("Alexander Skorbaky", 7),
        ("Vincent Smith-Skrobacki", 7),
        ("Lopez-Garcia Jose", 8),
        ("Jose L. Lopez", 8),
        ("Dr Anh Do", 10),
        ("Anh Do, DO", 10),
        ("Quayside Skin Clinic of Texas, Inc.", 4),
        ("Quay Side Skin Clinic", 4),
        ("Qauyside Skin Clinci of Texas", 4),
        ("Harriet Fenwick", 9),
    ],
)
def test_what_becomes_of_a_name_is_found_and_only_possible(name, row):
    screening = found(name)
    assert rows(screening) == [row]
    assert screening.outcome is Outcome.POSSIBLE


@pytest.mark.parametrize(
    "name", ["Maria Crane", "Gary Trewitt", "Sean Moss", "Oceanview Skin Clinic", "Quayside Pharmacy", "Anh Doan", ""]
)
def test_another_name_is_not_found(name):
    assert found(name).outcome is Outcome.NONE


def test_an_equal_number_decides_whatever_the_name():
    screening = found("Mary Whitlock", numbers={"npi": "1234567893"})
    assert screening.outcome is Outcome.MATCH
    assert [line.stands for line in screening.candidates[0].ledger[:2]] == [Stands.CONTRADICTS, Stands.AGREES]


def test_a_name_and_a_date_of_birth_match_and_a_date_alone_does_not():
    assert found("Janie Trewitt", born=date(1961, 4, 5)).outcome is Outcome.MATCH
    assert found("Harold Pell", born=date(1961, 4, 5)).outcome is Outcome.NONE


def test_half_a_name_and_a_date_of_birth_are_no_match():
    assert found("Trewitt", born=date(1961, 4, 5)).outcome is Outcome.POSSIBLE


def test_who_was_born_that_day_and_has_changed_the_surname_must_be_looked_at():
    assert found("Jane Whitlock", born=date(1961, 4, 5)).outcome is Outcome.POSSIBLE


def test_day_and_month_the_other_way_round_neither_confirm_nor_contradict():
    screening = found("Jane Trewitt", born=date(1961, 5, 4))
    assert (screening.outcome, screening.set_aside) == (Outcome.POSSIBLE, ())


def test_an_equal_number_with_another_date_of_birth_must_be_looked_at():
    screening = found("Jane Trewitt", born=date(1980, 1, 1), numbers={"upin": "B11111"})
    assert screening.outcome is Outcome.POSSIBLE


def test_licences_of_two_states_do_not_contradict_each_other():
    assert rows(found("Anh Do", numbers={"licence": "X2"}, state="TX")) == [10]
    assert rows(found("Anh Do", numbers={"licence": "X2"}, state="CA")) == []


def test_matches_come_first_and_then_the_nearest_name():
    entries = [type(ENTRIES[0])(n, last, "JANE", born=born) for n, (last, born) in enumerate(
        [("TREWIT", None), ("TREWITT", None), ("TREWITT", date(1961, 4, 5))])]  # fmt: skip
    screening = screen(Sought("Jane Trewitt", date(1961, 4, 5)), ListIndex(entries))
    assert rows(screening) == [2, 1, 0]


def test_the_ledger_tells_both_spellings_of_what_agrees_and_what_contradicts():
    [candidate] = found("Robert Penrose Sr", state="NY").candidates
    told = {line.about: (line.stands.value, line.ours, line.theirs) for line in candidate.ledger}
    assert told["surname"] == ("agrees", "penrose", "penrose")
    assert told["suffix"] == ("contradicts", "sr", "jr")
    assert told["state"] == ("agrees", "NY", "NY")
    assert told["born"][0] == "missing"


PEOPLE = [entry for entry in ENTRIES if entry.last and entry.row in (0, 1, 2, 7)]


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(PEOPLE), st.booleans(), st.data())
def test_a_typing_error_in_any_order_is_still_found(entry, is_reversed, data):
    name = f"{entry.last}, {entry.first}" if is_reversed else f"{entry.first} {entry.last}"
    letters = [n for n, letter in enumerate(name) if letter.isalpha() and name[n - 1 : n].isalpha()]
    n = data.draw(st.sampled_from(letters))
    wrong = data.draw(st.sampled_from(["", "x", name[n] * 2]))
    assert entry.row in rows(found(name[:n] + wrong + name[n + 1 :], state=entry.state))


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(PEOPLE[:3]), st.dates(date(1930, 1, 1), date(2000, 12, 31)))
def test_a_contradicted_date_of_birth_always_sets_aside(entry, born):
    screening = found(f"{entry.first} {entry.last}", born=born)
    is_exchanged = (born.year, born.month, born.day) == (entry.born.year, entry.born.day, entry.born.month)
    if born != entry.born and not is_exchanged:
        assert [one.entry for one in screening.set_aside] == [entry]
        assert entry.row not in rows(screening)


@settings(max_examples=20, deadline=None)
@given(st.integers(1_000_000_000, 2_999_999_999))
def test_a_contradicted_number_always_sets_aside(number):
    if str(number) == "1234567893":
        return
    screening = screen(Sought("Maria de la Cruz", numbers={"npi": str(number)}), INDEX)
    assert (screening.outcome, [one.entry.row for one in screening.set_aside]) == (Outcome.NONE, [0])
