"""Weights from a dozen answers about pairs: those that were meant come out again, and one slip does little."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from botox_vetter.comparison.swing import LEAST_QUESTIONS, Pair, questions, weights

TOPICS = tuple("abcdefghijk")


def answers(meant: dict[str, float]) -> list[Pair]:
    return [Pair(one, other, meant[one] / meant[other]) for one, other in questions(tuple(meant))]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.floats(0.5, 20), min_size=2, max_size=11))
def test_who_answers_without_a_slip_gets_the_weights_that_were_meant(points: list[float]) -> None:
    meant = dict(zip(TOPICS, points, strict=False))

    found = weights(answers(meant), whole=sum(points))

    assert found == pytest.approx(meant, rel=1e-6)


def test_ten_to_fifteen_pairs_are_asked_and_every_topic_in_two_of_them() -> None:
    asked = questions(TOPICS)
    assert LEAST_QUESTIONS <= len(asked) <= 15
    assert all(sum(topic in pair for pair in asked) >= 2 for topic in TOPICS)
    assert len({frozenset(pair) for pair in asked}) == len(asked)
    assert [len(questions(TOPICS[:n])) for n in (0, 1, 2, 3, 5)] == [0, 0, 1, 3, 8]


def test_one_slip_is_shared_among_all_answers() -> None:
    meant = dict.fromkeys(TOPICS, 1.0)
    pairs = answers(meant)
    slipped = [Pair(pairs[0].first, pairs[0].second, 4.0), *pairs[1:]]

    found = weights(slipped, whole=11)

    assert found["a"] > found["f"] > found["b"]
    assert 1 < found["a"] / found["b"] < 4, "pulled apart, but less than was said"


def test_what_no_chain_of_answers_joins_is_alike_and_nothing_gives_nothing() -> None:
    found = weights([Pair("a", "b", 1.0), Pair("c", "d", 1.0)])
    assert found == pytest.approx(dict.fromkeys("abcd", 0.25))
    assert weights([]) == {}
