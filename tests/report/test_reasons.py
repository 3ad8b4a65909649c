"""Every reason in the program has words, and its words need no value that it does not carry."""

from datetime import date
from decimal import Decimal
from string import Formatter

import pytest

from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.criteria import Subject
from botox_vetter.domain.quotes import Basis, Period, Published, Sex, State
from botox_vetter.domain.reasons import Reason
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.report.words.sentences import TABLES, sentence_for
from tests.report.kinds import made_reasons

# Kinds that are put together where they are made, and the place where: a new one must be listed here.
PUT_TOGETHER = {
    "actions/clinics.py": {
        "shortlist", "take_off_shortlist",
        "choose_injector", "choose_prescriber", "choose_no_injector", "choose_no_prescriber",
    },
    "actions/decision.py": {"decide", "decide_for_none"},
    "actions/capture.py": set(),  # why nothing was fetched, handed on
    "actions/fetched_lists.py": set(),  # why nothing was fetched, handed on
    "actions/judgements.py": {"judge_same", "judge_not_same", "forget_judgement"},
    "actions/cqc_directory.py": set(),  # the same
    "actions/finding/candidates.py": {"add_found"},
    "actions/npi_deactivations.py": set(),  # the same
    "actions/outside.py": set(),  # the same
    "actions/rates.py": set(),  # the same
    "actions/several_clinics.py": {"shortlist_clinics", "take_clinics_off_shortlist"},
    "domain/reasons.py": set(),  # Refused itself
    "pricing/counting.py": {*Basis, *(set(State) - {State.ACCEPTED}), *(set(Published) - {Published.STATED})}
    - {"per_unit", "per_area", "areas_bundle", "top_up"},
    "pricing/explain.py": {"first_session_only", "not_counted"},
    "sources/outcome.py": set(),  # Unfetched itself
    "sources/robots.py": set(),  # an outcome handed on
    "sources/service.py": set(),  # a reason handed on, with stars for the key
    "store/faults.py": {"no_room", "busy", "read_only", "damaged", "not_reachable"},
    "store/header.py": {"foreign", "not_reachable"},
    "store/library.py": set(),  # the name of a step, which the action gives
    "store/log.py": set(),  # the same, read back
    "store/plain.py": set(),  # a refusal with its place
    "ui/pages/keeping/trouble.py": set(),  # a refusal with its file's name alone
    "ui/review_reader.py": set(),  # what a reader remarked, as a refusal
}  # fmt: skip

MADE = made_reasons()
NAMED = sorted({made.kind for made in MADE if made.kind})


def test_the_source_names_many_kinds():
    assert len(NAMED) > 100


@pytest.mark.parametrize("kind", [*NAMED, *sorted(set().union(*PUT_TOGETHER.values()))])
def test_every_kind_has_words(kind):
    assert sentence_for(kind)


def test_kinds_that_are_put_together_are_listed_above():
    places = {made.place.split(": ")[0] for made in MADE if made.kind is None}
    assert places <= PUT_TOGETHER.keys()


def test_words_need_no_value_that_the_reason_does_not_carry():
    for made in MADE:
        if made.kind and made.values is not None:
            needed = {name for _, name, _, _ in Formatter().parse(sentence_for(made.kind)) if name}
            carried = made.values | ({"amount"} if {"low", "high", "currency"} <= made.values else set())
            assert needed <= carried, made.place


def test_a_kind_has_one_sentence_in_the_whole_program():
    kinds = [kind for table in TABLES for kind in table()]
    assert len(kinds) == len(set(kinds))


def test_there_are_no_words_for_kinds_that_nobody_makes():
    spoken = {kind for table in TABLES for kind in table()}
    assert spoken - set(NAMED) - set().union(*PUT_TOGETHER.values()) == set()


def test_a_kind_without_words_is_a_fault_of_ours(rulebook):
    with pytest.raises(KeyError):
        reason_words(Reason("never_heard_of"), rulebook)


SAID = [
    ("no_units", {"product": "azzalure", "area": "forehead"}, "how many units of Azzalure it takes is not known"),
    ("expired", {"on": date(2026, 10, 31)}, "it held until 31 October 2026"),
    (
        "consultation",
        {"quote": "q", "low": Decimal(40), "high": Decimal(40), "currency": "GBP"},
        "without the consultation fee, £40",
    ),
    (
        "package",
        {"quote": "q", "low": Decimal(600), "high": None, "currency": "EUR"},
        "a package (from €600) is not taken into account",
    ),
    (
        "package",
        {"quote": "q", "low": Decimal(690), "high": Decimal(690), "currency": "GBP", "sessions": 3},
        "a package (£690 for 3 sessions) is not taken into account",
    ),
    (
        "membership",
        {"quote": "q", "low": Decimal(12), "high": Decimal(12), "currency": "GBP", "period": Period.MONTH},
        "a membership (£12 a month) is not taken into account",
    ),
    (
        "not_counted",
        {"quotes": ("q", "r"), "why": (Reason("expired", {"on": date(2026, 10, 31)}), Reason("members_only"))},
        "no price for it counts: it held until 31 October 2026 and it is for members only",
    ),
    (
        "not_comparable",
        {"quotes": ("q",), "currencies": ("CAD", "EUR")},
        "priced in CAD and EUR, which is not comparable here",
    ),
    (
        "minimum_spend",
        {"amount": Decimal("120.5"), "currency": "GBP"},
        "the clinic's least charge for a session is counted: £120.50",
    ),
    ("nobody_named", {"subject": Subject.INJECTOR}, "nobody is named yet: the injector"),
    ("basis_not_computed", {"basis": Basis.PER_HOUR}, "by the hour, and how long a session takes is not known"),
    ("other_sex", {"sex": Sex.MALE}, "it is the price for men"),
    (
        "contradiction",
        {"level": "yes", "others": ("no", "unknown")},
        "answers contradict each other: yes, but also no and not known",
    ),
    (
        "record_finding",
        {"criterion": "LR01", "level": "good"},
        "answer to “On a statutory health register”: in order",
    ),
    ("no_such_role", {"role": RoleKind.INJECTOR}, "this person does not have that role there: injects"),
    ("add_quote", {"basis": "per_area"}, "new price, per area"),
    ("undone", {"step": Reason("add_clinic", {"name": "Quay"})}, "taken back: new clinic Quay"),
    ("bad_date", {"where": "quotes[3].seen_on", "value": "soon"}, "not a date (2026-11-22): soon (quotes[3].seen_on)"),
    ("damaged", {"address": "a.bvlib", "where": ""}, "the library is damaged, take back a copy of it: a.bvlib"),
    (
        "stale",
        {"checked_on": date(2026, 5, 3), "valid_until": None},
        "the answer of 3 May 2026 is too old to count in full, check again",
    ),
    (
        "held_until",
        {"checked_on": date(2026, 5, 3), "valid_until": date(2026, 6, 1)},
        "the answer of 3 May 2026 held until 1 June 2026 and no longer counts in full, check again",
    ),
    ("add_clinic", {"name": "<b>\u202eyauQ\x00"}, "new clinic <b>yauQ"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "values", "words"), SAID, ids=[words for _, _, words in SAID])
def test_a_reason_is_said_with_names_dates_and_amounts_in_words(kind, values, words, rulebook):
    assert reason_words(Reason(kind, values), rulebook) == words


def test_a_brand_is_called_as_it_is_called_in_the_place(rulebook):
    reason = Reason("no_units", {"product": "botox_cosmetic", "area": "chin"})
    assert "Botox Cosmetic" in reason_words(reason, rulebook, "US-TX")
    assert "Botox Cosmetic" not in reason_words(reason, rulebook, "GB-ENG")


def test_sentences_begin_small_and_end_without_a_full_stop():
    for table in TABLES:
        for kind, words in table().items():
            assert not words.endswith("."), kind
            assert not words[0].isupper() or words.split()[0].isupper(), kind


def test_no_sentence_speaks_of_what_the_program_cannot_do_yet():
    """ "yet" is for what is open about the case, never for an unfinished program."""
    about_the_case = {"proposed", "nothing_planned", "nobody_named", "scope_unanswered"}
    assert {kind for table in TABLES for kind, words in table().items() if "yet" in words.split()} <= about_the_case
