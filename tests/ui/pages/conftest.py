"""What pages need besides a desk."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from botox_vetter.ui.jobs import Jobs


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs(workers=1)
    yield made
    made.close()
