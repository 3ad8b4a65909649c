"""Every field of every record has a name for people."""

from dataclasses import fields

import pytest

from botox_vetter.domain.judgements import Verdict
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.quotes import Basis, Charged, Known, Period, Published, Sex, State
from botox_vetter.report.words import fields as named
from botox_vetter.report.words.fields import field_words, noun_words
from botox_vetter.report.words.values import value_words
from botox_vetter.store.schema import NOUNS
from tests.cases import harbour_case

FIELDS = [(noun.name, field.name) for noun in NOUNS for field in fields(noun.kind) if field.name != "id"]
PLAN = [("cases", field.name) for field in fields(Plan)]


@pytest.mark.parametrize(("noun", "field"), [*FIELDS, *PLAN], ids=lambda name: name)
def test_a_field_has_words(noun, field):
    assert field_words(field, noun)
    assert not field_words(field, noun)[0].isupper()


def test_nothing_is_named_that_is_not_there():
    known = {field for _, field in (*FIELDS, *PLAN)}
    assert named._fields().keys() <= known
    assert named._own().keys() <= set(FIELDS)
    assert named._nouns().keys() == {noun.name for noun in NOUNS}


def test_a_field_that_means_two_things_is_told_apart():
    assert field_words("count", "quotes") != field_words("count", "reviews")
    with pytest.raises(KeyError):
        field_words("colour")
    with pytest.raises(KeyError):
        noun_words("pets")


@pytest.mark.parametrize("member", [*Basis, *Charged, *Known, *Period, *Published, *Sex, *State, *Verdict], ids=repr)
def test_every_member_is_said_in_words(member, rulebook):
    words = value_words("any", member, rulebook, harbour_case())
    assert words
    assert "_" not in words


def test_contacts_and_units_are_said_whole(rulebook):
    file = harbour_case()
    quay, lantern = file.clinics[1], file.clinics[0]
    assert value_words("contacts", quay.contacts, rulebook, file) == "WhatsApp: 01632 960109"
    assert value_words("units", lantern.units, rulebook, file) == (
        "50 units of Azzalure for frown lines, said by the clinic"
    )
    assert value_words("tags", (), rulebook, file) == "nothing"
