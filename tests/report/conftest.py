"""The rulebook that ships with the program."""

import pytest

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.knowledge.rulebook import load_rulebook


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return load_rulebook()
