"""What a report is to hold, and what is left out of it."""

from dataclasses import replace

import pytest

from botox_vetter.comparison.case import compare_case
from botox_vetter.report.choice import FULL, SHORT, Contents, Part, part_name
from botox_vetter.report.comparison import comparison_document
from botox_vetter.report.document import Heading, Table
from tests.report.cases import SPRING, TODAY, clinics, spring
from tests.report.references import sample, text_of


def made(comparison, rulebook, contents):
    return text_of(comparison_document(comparison, rulebook, contents=contents))


def captions(comparison, rulebook, contents=FULL):
    return [b.caption for b in comparison_document(comparison, rulebook, contents).blocks if isinstance(b, Table)]


@pytest.mark.parametrize("part", Part)
def test_every_part_has_a_name_and_something_to_say_of_the_sample_case(part, rulebook):
    others = frozenset({Part.RULED_OUT, Part.METHOD} - {part})  # the glossary says something of the rest only
    without = made(sample(rulebook), rulebook, Contents(others))
    assert len(made(sample(rulebook), rulebook, Contents(others | {part}))) > len(without) + 100
    assert part_name(part)[0].isupper()
    assert len({part_name(part) for part in Part}) == len(Part)


def test_the_parts_stand_in_one_order_however_they_are_chosen(rulebook):
    chosen = Contents(frozenset({Part.ASK, Part.ANSWER, Part.RULED_OUT}))
    assert chosen.in_order == (Part.ANSWER, Part.RULED_OUT, Part.ASK)
    assert captions(spring(rulebook), rulebook, chosen) == [
        "Ranking", "Ruled out: Bloom Beauty Bar", "What is open, and what to ask next",
    ]  # fmt: skip


def test_a_sheet_on_its_side_comes_after_those_that_stand_upright(rulebook):
    upright = captions(clinics(4, rulebook), rulebook)
    assert upright.index("Side by side") < upright.index("What is open, and what to ask next")
    assert captions(clinics(5, rulebook), rulebook)[-1] == "Side by side"
    few = Contents(frozenset({Part.ANSWER, Part.ASK, Part.SCORES}), is_short=True)
    assert captions(clinics(5, rulebook), rulebook, few)[-1] == "What to ask next"


def test_few_words_are_less_than_all_and_say_how_much_there_is(rulebook):
    short = made(sample(rulebook), rulebook, SHORT)
    full = made(sample(rulebook), rulebook, replace(FULL, parts=SHORT.parts))
    assert len(short) < len(full)
    assert "42 more: in the full report" in short
    assert "Marlow & Finch Mobile · 50 questions open in all" in full


def test_what_a_year_costs_is_drawn_once_however_short_it_is_to_be(rulebook):
    for parts in (SHORT.parts, SHORT.parts | {Part.COSTS}):
        blocks = comparison_document(spring(rulebook), rulebook, replace(SHORT, parts=parts)).blocks
        assert [b.text for b in blocks if isinstance(b, Heading)].count("What a year costs") == 1


def test_without_what_is_personal_no_figure_changes_and_nothing_personal_is_left(rulebook):
    plan = replace(SPRING.plan, person="R. for short")
    file = replace(SPRING, case=replace(SPRING.case, plan=plan))
    comparison = compare_case(file, rulebook, TODAY)
    own = (
        "R. for short",
        "England · Bath",
        "£900",
        "your budget",
        "Parking behind",
        "I am 44",
        "the only one that is cleared",
    )
    whole = made(comparison, rulebook, FULL)
    bare = made(comparison, rulebook, replace(FULL, is_personal=False))
    assert all(words in whole for words in own)
    assert not any(words in bare for words in own)
    assert "Set aside by you: Age rule respected." in bare
    assert "28 to 100 of 100" in bare
    assert "£720" in bare
