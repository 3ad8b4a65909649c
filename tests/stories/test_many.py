"""A case of very many clinics is worked on without a wait."""

from PySide6.QtWidgets import QApplication

from botox_vetter.domain.rulebook import Rulebook
from tests.large_case import large_case
from tests.stalls import Watch
from tests.stories.officer import PAGES_MADE, open_case, work
from tests.ui.conftest import WindowOf


def test_the_window_answers_whatever_an_officer_does(
    window_of: WindowOf, qapp: QApplication, rulebook: Rulebook
) -> None:
    """The floor is a piece of the same run, so that a busy machine slows both; the exact figure is a benchmark."""
    session = window_of(large_case(rulebook, 250))
    watch = Watch(qapp)
    watch.piece("floor", lambda: [rulebook.gates("GB-ENG", False) for _ in range(1500)])
    open_case(watch, session)
    work(watch, session)
    floor = watch.taken["floor"].own_ms
    del watch.taken[PAGES_MADE]  # tests may have no byte code, and then it takes long to bring in modules
    slow = [name for name, taken in watch.taken.items() if taken.own_ms > 12 * floor]
    assert not slow, watch.told()
