"""A case's name as the name of a file."""

import pytest

from botox_vetter.ui.saving import safe_name
from tests.ui.long_names import ONE_WORD


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Harbour Bay, frown", "Harbour Bay_ frown"),
        ("../../etc/passwd", "______etc_passwd"),
        ("Zoë – Łódź", "Zoë _ Łódź"),
        ("a\\b:c*d?e", "a_b_c_d_e"),
        ("  ", "case"),
        ("", "case"),
        ("x" * 300, "x" * 80),
    ],
)
def test_every_name_becomes_one_that_every_system_takes(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_a_name_is_never_longer_than_a_file_system_allows() -> None:
    assert len(safe_name(ONE_WORD)) <= 80
