"""Stories start the whole window."""

from tests.ui.conftest import quick_collecting, window_of

__all__ = ["quick_collecting", "window_of"]
