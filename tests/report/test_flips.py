"""What would change the winner, in words that stay true when they are rounded."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from botox_vetter.comparison.case import compare_case
from botox_vetter.comparison.firmness import with_firmness
from botox_vetter.comparison.flip import AnswerFlip, Flip, GateFlip, PriceFlip, WeightFlip
from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.words.flips import flip_sentences
from botox_vetter.report.words.robustness import firmness_words, ways
from tests.cases import LANTERN, QUAY, TODAY, VELVET, harbour_case


@pytest.fixture(scope="module")
def harbour(rulebook: Rulebook) -> Comparison:
    return compare_case(harbour_case(), rulebook, TODAY)


@pytest.mark.parametrize(
    ("flip", "words"),
    [
        (WeightFlip("IN03", Fraction(4, 5), LANTERN), "weighed less than 80 % of what it weighs now."),
        (WeightFlip("IN03", Fraction(799, 1000), LANTERN), "weighed less than 79 % of what it weighs now."),
        (WeightFlip("IN03", Fraction(1, 1000), LANTERN), "weighed next to nothing."),
        (WeightFlip("IN03", Fraction(5, 4), LANTERN), "weighed more than 1.3 times as much as now."),
        (WeightFlip("IN03", Fraction(35, 2), LANTERN), "weighed more than 18 times as much as now."),
        (AnswerFlip("IN03", LANTERN, True, LANTERN, Fraction(1, 9)), "if this turned out as well as it can there: "),
        (AnswerFlip("IN03", QUAY, False, LANTERN, Fraction(1, 9)), "turned out not to be so at Quay Skin Clinic: "),
        (GateFlip("PC03", LANTERN, True, LANTERN), "if it passed the one knock-out that is still open there: "),
        (GateFlip("PC03", QUAY, False, LANTERN), "would be ruled out, and Lantern Street Aesthetics come first, if it"),
        (
            GateFlip("PC03", QUAY, False, None),
            "would be ruled out, and no clinic would be left, if it failed the knock",
        ),
    ],
)
def test_each_change_is_one_plain_sentence(harbour: Comparison, rulebook: Rulebook, flip: Flip, words: str) -> None:
    told = flip_sentences(replace(harbour, flips=(flip,)), rulebook)
    assert len(told) == 2, "after the one that says that nobody else stands so well"
    assert words in told[1]


def test_a_price_is_named_with_what_it_pays_for_and_many_answers_are_counted(
    harbour: Comparison, rulebook: Rulebook
) -> None:
    quote = next(q.id for q in harbour.file.quotes_of(QUAY) if q.low == 285)
    price = PriceFlip(quote, QUAY, LANTERN, Decimal("30.00"), "GBP")
    many = [AnswerFlip("IN03", LANTERN, True, LANTERN, Fraction(n, 9)) for n in range(1, 9)]

    told = flip_sentences(replace(harbour, flips=(*many, price)), rulebook)

    assert told[-1].startswith(
        "A year at Quay Skin Clinic would cost no more than at Lantern Street Aesthetics if this"
    )
    assert told[-1].endswith("were £30 lower: £285 for 3 areas, Azzalure.")
    assert told[-2] == "5 more single answers would put another clinic first, each by itself."


def test_without_a_rival_nothing_is_said_and_with_equal_ones_that_they_are_equal(rulebook: Rulebook) -> None:
    file = harbour_case()

    def told(*ids: str) -> list[str]:
        some = compare_case(file, rulebook, TODAY, [file.clinic(i) for i in ids])
        return flip_sentences(with_firmness(some, rulebook), rulebook)

    assert told() == told(QUAY) == told(VELVET) == []
    assert told(QUAY, VELVET)[0].startswith("Quay Skin Clinic is the only one that stands so well on the knock-outs")
    assert told(QUAY, VELVET)[1].startswith("Quay Skin Clinic would be ruled out, and no clinic would be left, if it")
    assert told(QUAY, QUAY) == [
        "Several clinics share first place: the next answer, or the next price, decides between them."
    ]


def test_a_share_of_the_ways_is_never_rounded_to_all_or_none(harbour: Comparison, rulebook: Rulebook) -> None:
    assert [ways(share) for share in (0, 0.001, 0.504, 0.999, 1)] == [
        "none of the ways", "fewer than 1 of 100 ways", "50 of 100 ways", "more than 99 of 100 ways", "all ways",
    ]  # fmt: skip
    assert firmness_words(harbour) == "", "nobody asked yet"
