"""The first sentence: how firmly somebody leads, and on how little that rests."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from botox_vetter.comparison.results import Comparison
from botox_vetter.comparison.standings import unranked
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.money import Amount
from botox_vetter.pricing.results import Cost, CostState
from botox_vetter.report.sections.lead import first_sentence
from botox_vetter.vetting.results import Verdict, Vetting
from tests.report.cases import SPRING, TODAY

CLEARED, OPEN, OUT = Verdict.CLEARED, Verdict.OPEN, Verdict.RULED_OUT
NAMES = ("Quay", "Lantern", "Velvet")
YEAR = Amount(Decimal(720), Decimal(720))


def sentence(rulebook, *stands: tuple[Verdict, str, str], ranks: str = "123", year: Amount | None = YEAR) -> str:
    """Of clinics with these verdicts, proven and possible scores, in the order of their ranks."""
    standings = tuple(
        replace(
            unranked(
                Clinic(name, "case", name),
                Vetting(name, verdict, Fraction(proven), Fraction(possible), Fraction(10), (), {}, {}),
                Cost(name, "GBP", CostState.NONE if year is None else CostState.COMPLETE, year=year),
            ),
            rank=f"{rank}=" if ranks.count(rank) > 1 else rank,
        )
        for name, rank, (verdict, proven, possible) in zip(NAMES, ranks, stands, strict=False)
    )
    return first_sentence(Comparison(SPRING, TODAY, standings), rulebook)


@pytest.mark.parametrize(
    ("stands", "words"),
    [
        (
            [(CLEARED, "6/10", "9/10"), (CLEARED, "2/10", "5/10")],
            "Quay comes first: cleared to book a consultation. Score 60 to 90 of 100, £720 a year.",
        ),
        (
            [(CLEARED, "6/10", "9/10"), (CLEARED, "2/10", "8/10")],
            "Quay leads in what is proven and in what is possible: cleared to book a consultation. "
            "Score 60 to 90 of 100, £720 a year.",
        ),
        (
            [(OPEN, "6/10", "8/10"), (OPEN, "2/10", "9/10"), (OUT, "0", "1")],
            "No clear winner yet: Quay stands first by what is proven so far, still open, 0 to settle before booking. "
            "Score 60 to 80 of 100, £720 a year. No clinic is cleared yet. 1 clinic is ruled out.",
        ),
        (
            [(CLEARED, "6/10", "8/10"), (CLEARED, "6/10", "8/10")],
            "No clear winner yet: Quay stands first only by what is known of its price, "
            "cleared to book a consultation. Score 60 to 80 of 100, £720 a year.",
        ),
        (
            [(CLEARED, "6/10", "8/10")],
            "Quay is the only clinic compared: cleared to book a consultation. Score 60 to 80 of 100, £720 a year.",
        ),
        (
            [(CLEARED, "6/10", "8/10"), (OPEN, "9/10", "1")],
            "Quay comes first: cleared to book a consultation. Score 60 to 80 of 100, £720 a year.",
        ),
        (
            [(OUT, "6/10", "8/10"), (OUT, "9/10", "1")],
            "All 2 clinics are ruled out: each fails at least one knock-out.",
        ),
    ],
)
def test_it_says_how_firmly_the_first_clinic_leads(stands, words, rulebook):
    assert sentence(rulebook, *stands) == words


@pytest.mark.parametrize(
    ("proven", "words"),
    [
        ("0", "That rests on almost nothing: 0 of 100 points are proven."),
        ("1/100", "That rests on little: 1 of 100 points is proven."),
        ("94/1000", "That rests on little: 9 of 100 points are proven."),
        ("95/1000", None),
    ],
)
def test_a_first_place_that_rests_on_little_says_so(proven, words, rulebook):
    told = sentence(rulebook, (CLEARED, proven, "1"), (CLEARED, "0", "1"))
    assert ("rests on" in told) is (words is not None)
    assert words is None or words in told


def test_a_cost_that_cannot_be_told_says_why(rulebook):
    firm = sentence(rulebook, (CLEARED, "6/10", "9/10"), (CLEARED, "2/10", "5/10"), year=None)
    assert firm.endswith("Score 60 to 90 of 100; what it costs cannot be told: no price recorded.")
    little = sentence(rulebook, (CLEARED, "1/10", "1"), (OPEN, "0", "1"), year=None)
    assert "What it costs" not in little
    least = sentence(rulebook, (CLEARED, "5/100", "1"), (OPEN, "0", "1"), year=None)
    assert least.endswith("5 of 100 points are proven. What it costs cannot be told: no price recorded.")


def test_those_who_share_the_first_place_are_all_named(rulebook):
    told = sentence(rulebook, (CLEARED, "1/2", "1"), (CLEARED, "1/2", "1"), (CLEARED, "1/4", "1"), ranks="113")
    assert told == "Quay and Lantern share first place."
