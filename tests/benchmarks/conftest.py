"""Some figures are those of the whole window."""

from tests.ui.conftest import look, quick_collecting, window_of

__all__ = ["look", "quick_collecting", "window_of"]
