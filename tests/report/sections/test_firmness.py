"""However little there is to compare, what is said of how firm it is stays true; and nothing falls over it."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest

from botox_vetter.comparison.case import compare_case
from botox_vetter.domain.cases import CaseFile, Decision
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.choice import Contents, Part
from botox_vetter.report.comparison import comparison_document
from botox_vetter.report.document import Heading
from tests.cases import QUAY, TODAY, VELVET, harbour_case
from tests.report.references import text_of

FIRM = Contents(frozenset({Part.ANSWER, Part.FIRMNESS, Part.SCORES, Part.COSTS}))
HEADS = ["What settles it soonest", "What would change the winner", "How firm the ranking is"]


def nobody(file: CaseFile) -> CaseFile:
    return replace(file, clinics=())


def one(file: CaseFile) -> CaseFile:
    return replace(file, clinics=(file.clinic(QUAY),))


def all_ruled_out(file: CaseFile) -> CaseFile:
    return replace(file, clinics=(file.clinic(VELVET),) * 2)


def nothing_known(file: CaseFile) -> CaseFile:
    return CaseFile(file.case, clinics=file.clinics)


def forty_alike(file: CaseFile) -> CaseFile:
    clinics = tuple(replace(file.clinic(QUAY), id=f"clinic {n}") for n in range(40))
    return CaseFile(file.case, clinics=clinics)


@pytest.mark.parametrize(
    ("made", "heads", "words"),
    [
        (nobody, [], "There is no clinic to compare yet."),
        (one, [], "Quay Skin Clinic is the only clinic compared"),
        (all_ruled_out, [], "All 2 clinics are ruled out"),
        (nothing_known, HEADS, "* Several clinics share first place: the next answer, or the next price, decides"),
        (forty_alike, HEADS, "40 clinics share first place."),
    ],
)
def test_with_little_to_compare_it_says_what_is_true(
    made: Callable[[CaseFile], CaseFile], heads: list[str], words: str, rulebook: Rulebook
) -> None:
    document = comparison_document(compare_case(made(harbour_case()), rulebook, TODAY), rulebook, FIRM)

    assert [block.text for block in document.blocks if isinstance(block, Heading) and block.text in HEADS] == heads
    assert words in text_of(document)


def test_where_nothing_is_weighed_no_weight_and_no_score_is_spoken_of(rulebook: Rulebook) -> None:
    criteria = {cid: replace(criterion, weight=Fraction(0)) for cid, criterion in rulebook.criteria.items()}
    unweighed = replace(rulebook, criteria=criteria)

    text = text_of(comparison_document(compare_case(harbour_case(), unweighed, TODAY), unweighed, FIRM))

    assert "How firm the ranking is" not in text
    assert "weighed" not in text
    assert "would be ruled out, and Lantern Street Aesthetics come first" in text


@pytest.mark.parametrize(
    ("clinic", "reason", "words"),
    [
        (VELVET, "My sister goes there", "It is ruled out, and was chosen all the same."),
        (VELVET, "", "It is ruled out, and no reason is given why it was chosen all the same."),
        (QUAY, "", ""),
    ],
)
def test_a_choice_against_a_knock_out_is_printed_as_such(
    clinic: str, reason: str, words: str, rulebook: Rulebook
) -> None:
    file = replace(harbour_case(), decision=Decision("d", "case", clinic, reason, TODAY))
    text = text_of(comparison_document(compare_case(file, rulebook, TODAY), rulebook, FIRM))
    assert words in text
    assert ("ruled out, and" in text.split("## Ranking")[0]) is bool(words)
