"""What to expect of a plan, in sentences: only what was read, and where it was read."""

from dataclasses import replace
from decimal import Decimal

import pytest

from botox_vetter.domain.plans import Plan, Use
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.treatments import EntryStatus
from botox_vetter.report.words.expecting import expectations, source_words, sources_of

FROWN = Plan(areas=("glabella",))
SOON = ("The first effect shows after 1 to 4 days.", "The full effect is there after 14 to 30 days.")


@pytest.mark.parametrize(
    ("plan", "lasting"),
    [
        (FROWN, ("It usually lasts 3 to 4 months.", "That makes 3 to 4 sessions a year, and so many are counted.")),
        (
            replace(FROWN, sessions_per_year=2),
            ("It usually lasts 3 to 4 months.", "That would make 3 to 4 sessions a year; your plan says 2."),
        ),
        (
            replace(FROWN, product="dysport", sessions_per_year=3),
            ("With Dysport it usually lasts 4 to 5 months.", "That makes 3 sessions a year, as in your plan."),
        ),
        (
            replace(FROWN, months_of_effect=Decimal("4.5")),
            (
                "It lasts 4.5 months for you, as you say.",
                "That makes 3 sessions a year, and so many are counted.",
            ),
        ),
    ],
    ids=["proposed", "own number", "by the label", "own experience"],
)
def test_how_long_it_lasts_makes_the_sessions(plan: Plan, lasting: tuple[str, ...], rulebook: Rulebook) -> None:
    assert expectations(plan, rulebook) == (*SOON, *lasting)


def test_several_areas_are_taken_from_the_soonest_to_the_latest(rulebook: Rulebook) -> None:
    told = expectations(Plan(areas=("glabella", "masseter")), rulebook)
    assert "The full effect is there after 14 to 90 days." in told
    assert "The first effect shows after 1 to 4 days." in told, "the onset in the jaw was not confirmed"


@pytest.mark.parametrize(
    ("indication", "words"),
    [
        ("strabismus", "It usually lasts 2 to 6 weeks."),
        ("chronic_migraine", "How long it lasts is not known here: ask the clinic."),
        ("cervical_dystonia", "First effect: improvement by week 2, peak near week 4."),
    ],
)
def test_a_diagnosis_tells_what_is_known_of_it(indication: str, words: str, rulebook: Rulebook) -> None:
    assert words in expectations(Plan(use=Use.MEDICAL, indication=indication), rulebook)


def test_what_was_not_confirmed_is_not_told(rulebook: Rulebook) -> None:
    facts = rulebook.treatments
    doubted = replace(facts.areas["glabella"], status=EntryStatus.MEMORY)
    rules = replace(rulebook, treatments=replace(facts, areas={**facts.areas, "glabella": doubted}))
    assert not set(SOON) & set(expectations(FROWN, rules))


def test_nothing_planned_nothing_told(rulebook: Rulebook) -> None:
    assert expectations(Plan(), rulebook) == ()
    assert sources_of(Plan(), rulebook) == ()


def test_the_sources_are_labels_first_and_the_brands_own_before_others(rulebook: Rulebook) -> None:
    grades = [source.grade for source in sources_of(FROWN, rulebook)]
    assert grades == ["label", "label"]
    dysport = sources_of(replace(FROWN, product="dysport"), rulebook)
    assert dysport[0].id in rulebook.treatments.products["dysport"].sources
    for indication in rulebook.treatments.indications:
        assert all(s.confirmed for s in sources_of(Plan(use=Use.MEDICAL, indication=indication), rulebook))


def test_a_source_says_its_date_and_publisher(rulebook: Rulebook) -> None:
    source = replace(sources_of(FROWN, rulebook)[0], title="Leaflet", publisher="Agency", date="2025-01")
    assert source_words(source) == "Leaflet (2025-01), Agency"
    assert source_words(replace(source, date="", publisher="")) == "Leaflet"
