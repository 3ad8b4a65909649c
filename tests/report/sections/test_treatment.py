"""What the report says about the treatment: people out of 100, with measure, time and placebo, and every source."""

import re
from decimal import Decimal

import pytest

from botox_vetter.domain.plans import Plan, Use
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.document import Bullets, Heading, Paragraph, Table
from botox_vetter.report.drawings.people import people_drawing
from botox_vetter.report.drawings.shapes import Dot, Drawing
from botox_vetter.report.sections.treatment.blocks import treatment_blocks

FROWN = Plan(jurisdiction="GB-ENG", areas=("glabella",))
MIGRAINE = Plan(jurisdiction="GB-ENG", use=Use.MEDICAL, indication="chronic_migraine")


def texts(plan: Plan, rulebook: Rulebook) -> list[str]:
    found: list[str] = []
    for block in treatment_blocks(plan, rulebook):
        match block:
            case Heading() | Paragraph():
                found.append(block.text)
            case Bullets():
                found += block.items
    return found


def has(words: str, plan: Plan, rulebook: Rulebook) -> bool:
    return any(words in text for text in texts(plan, rulebook))


def test_it_stands_on_three_sides(rulebook: Rulebook) -> None:
    heads = [b.text for b in treatment_blocks(FROWN, rulebook) if isinstance(b, Heading) and b.level == 2]
    assert heads == ["What it does", "What can go wrong", "What happens after"]


@pytest.mark.parametrize("plan", [Plan(), FROWN, MIGRAINE, Plan(areas=("lip_flip", "underarm_sweat"))])
def test_every_number_leads_to_a_source_and_every_source_is_named(plan: Plan, rulebook: Rulebook) -> None:
    table = next(block for block in treatment_blocks(plan, rulebook) if isinstance(block, Table))
    marks = (re.findall(r"\[([\d, ]+)\]", text) for text in texts(plan, rulebook))
    named = {int(number) for found in marks for numbers in found for number in numbers.split(",")}
    assert named == {int(row.cells[0].text) for row in table.rows} == set(range(1, len(table.rows) + 1))


def test_success_is_people_out_of_100_with_measure_time_and_placebo(rulebook: Rulebook) -> None:
    plan = Plan(jurisdiction="GB-ENG", areas=("forehead",))
    told = next(text for text in texts(plan, rulebook) if "61 of 100" in text)
    assert told.startswith("Botox, day 30: 61 of 100 people were better by two grades")
    assert "With a placebo: 0 of 100." in told
    assert "290 people treated" in told
    assert not any(" %" in text and "success" in text.lower() for text in texts(plan, rulebook))


def test_a_placebo_that_nobody_read_is_not_nought(rulebook: Rulebook) -> None:
    told = next(text for text in texts(FROWN, rulebook) if "77 of 100" in text)
    assert "How many a placebo helped was not found." in told


def test_figures_of_other_brands_are_said_to_be_theirs(rulebook: Rulebook) -> None:
    plan = Plan(jurisdiction="GB-ENG", areas=("glabella",), product="azzalure")
    assert has("No figure was found for Azzalure; these are for other brands.", plan, rulebook)


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        (Plan(jurisdiction="GB-ENG", areas=("glabella",), product="azzalure"), "Azzalure is licensed for this area."),
        (Plan(jurisdiction="CA", areas=("glabella",), product="jeuveau"), "Nuceiva is licensed for this area was not"),
        (
            Plan(jurisdiction="IE", areas=("forehead",)),
            "Ireland: which brands are licensed for this area was not found",
        ),
        (Plan(jurisdiction="GB-ENG", areas=("lip_flip",)), "it is an off-label use"),
        (Plan(areas=("glabella",)), "choose a country in the plan"),
    ],
)
def test_a_licence_that_was_not_read_is_a_question(plan: Plan, words: str, rulebook: Rulebook) -> None:
    assert has(words, plan, rulebook)


def test_a_medical_reason_names_specialist_and_public_funding_first(rulebook: Rulebook) -> None:
    told = texts(MIGRAINE, rulebook)
    who = next(n for n, text in enumerate(told) if "neurologist" in text)
    funding = next(n for n, text in enumerate(told) if "public funding" in text)
    success = next(n for n, text in enumerate(told) if "44.8 of 100 people, with a placebo 34.2 of 100" in text)
    assert who < funding < success
    assert has("down by 9, with a placebo down by 6.7", MIGRAINE, rulebook)


def test_the_emergency_number_is_that_of_the_country(rulebook: Rulebook) -> None:
    assert has("(999 or", FROWN, rulebook)
    assert has("(911)", Plan(jurisdiction="US-CA", areas=("glabella",)), rulebook)
    assert not has("999", Plan(areas=("glabella",)), rulebook)


def test_a_hundred_dots_stand_for_a_hundred_people() -> None:
    drawing = people_drawing(Decimal("44.8"), Decimal("34.2"))
    dots = [shape for shape in drawing.shapes if isinstance(shape, Dot)]
    assert [len(dots), sum(not dot.is_hollow for dot in dots)] == [200, 45 + 34]
    assert drawing.alt == "Dots: Treated: 45 of 100; Placebo: 34 of 100"
    alone = people_drawing(Decimal(100), None)
    assert isinstance(alone, Drawing)
    assert alone.alt == "Dots: Treated: 100 of 100"
