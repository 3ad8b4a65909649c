"""Why, as data."""

import pytest

from botox_vetter.domain.reasons import Reason, Refused


def test_a_refusal_carries_its_kind_and_values() -> None:
    with pytest.raises(Refused) as refused:
        raise Refused("months_out_of_range", value=61)
    assert refused.value.reason == Reason("months_out_of_range", {"value": 61})
    assert "months_out_of_range" in str(refused.value), "for who reads a log"


def test_reasons_can_stand_in_sets_whatever_they_carry() -> None:
    same = {Reason("stale", {"on": [1]}), Reason("stale", {"on": [1]})}
    assert len(same) == 1
    assert Reason("stale") != Reason("stale", {"on": 1})
