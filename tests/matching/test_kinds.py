import pytest

from botox_vetter.domain.listed import Outcome, Sought
from botox_vetter.matching.index import ListIndex
from botox_vetter.matching.screen import screen
from tests.matching.kinds import ENTRIES, KINDS, asked

INDEX = ListIndex(ENTRIES)


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_becomes_of_a_name_is_found_among_names_like_it_and_only_possible(kind):
    lost, others = [], 0
    for beginning, name in asked(kind):
        found = screen(Sought(name, state="TX"), INDEX).candidates
        names = [candidate.entry.last or candidate.entry.business for candidate in found]
        if not any(one.startswith(beginning) for one in names):
            lost.append((beginning, name))
        others += len(names) - 1
        assert all(candidate.outcome is Outcome.POSSIBLE for candidate in found)
    assert lost == []
    assert others <= 1
