"""A library in a file of its own, open for the test."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from botox_vetter.store.library import Library

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(str(tmp_path / "library.bvlib"), clock=lambda: NOW) as opened:
        yield opened
