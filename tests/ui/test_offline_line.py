"""That nothing goes out is said above what would ask outside, with the way back online."""

from collections.abc import Callable

import pytest

from botox_vetter.ui.offline_line import OfflineLine
from botox_vetter.ui.session import Session
from tests.cases import harbour_case
from tests.ui.conftest import WindowOf

WAYS: dict[str, Callable[[Session], object]] = {
    "find": lambda session: session.window.go("find"),
    "checks": lambda session: session.places.checks.run_checks("case"),
    "review": lambda session: session.window.go("review"),
}


@pytest.mark.parametrize("place", WAYS)
def test_it_stands_there_only_while_the_person_works_offline(place: str, window_of: WindowOf) -> None:
    session = window_of(harbour_case())
    WAYS[place](session)
    line = session.window.here.findChild(OfflineLine)
    assert not line.isVisible()
    session.network.work_offline(True)
    assert line.isVisible()
    line.online.click()
    assert not line.isVisible()
    assert not session.network.is_offline
