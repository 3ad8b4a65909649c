"""What is due, in words."""

from dataclasses import replace
from typing import Any

import pytest

from botox_vetter.comparison.due import due
from botox_vetter.comparison.due_item import Urgency
from botox_vetter.domain.cases import Decision
from botox_vetter.domain.records import Visit
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.words.due import count_words, due_words, urgency_words
from tests.cases import harbour_case
from tests.comparison.test_due import EMPTY, LATER, TODAY, ago, ahead, asked, cover, entry, price


def test_what_is_due_in_the_invented_case_in_words(rulebook: Rulebook) -> None:
    items = due(harbour_case(), rulebook, TODAY)
    assert [due_words(item, rulebook, "GB-ENG") for item in items] == [
        "Lantern Street Aesthetics: check “Authorised brand named” again, the answer held until 31 July 2025",
        "Lantern Street Aesthetics: ask again, no answer since 12 November 2026: On a statutory health register and "
        "Authorised brand named",
        "Velvet Room Beauty: the price £99, for several areas, holds until 27 November 2026",
    ]


SAID: list[tuple[dict[str, Any], str]] = [
    ({"registrations": (entry(valid_until=ago(1)),)},
     "Ann Rook: the registration 9000001 ended on 21 November 2026: General Medical Council"),
    ({"insurances": (cover(insurer="", valid_until=ahead(1)),)},
     "Ann Rook: the insurance holds until 23 November 2026: insurer not named"),
    ({"inquiries": (asked(criteria=(), note="Which brand?"),)},
     "Quay: ask again, no answer since 15 November 2026: Which brand?"),
    ({"quotes": (price(seen_on=ago(91)),)},
     "Quay: ask whether the prices still hold, the oldest is of 23 August 2026 (prices: 1)"),
    ({"quotes": (price(high=None, valid_until=ago(1)),)},
     "Quay: the price from £90, per area, ended on 21 November 2026 and counts no more"),
    ({"visits": (Visit("v", "quay", LATER),)}, "Quay: a day that is still to come, 27 November 2026: visit"),
    ({"decision": Decision("d", "case", None, "", LATER)},
     "Spring: a day that is still to come, 27 November 2026: decision"),
]  # fmt: skip


@pytest.mark.parametrize(("lists", "words"), SAID, ids=range(len(SAID)))
def test_what_is_due_is_said_in_words(rulebook: Rulebook, lists: dict[str, Any], words: str) -> None:
    (item,) = due(replace(EMPTY, **lists), rulebook, TODAY)
    assert due_words(item, rulebook) == words


def test_counts_are_said_in_words() -> None:
    assert count_words(2, 0, 1) == "2 due now, 1 to look at"
    assert count_words(0, 0, 0) == "nothing due"
    assert all(urgency_words(urgency) for urgency in Urgency)
