"""Kept files are called by what they are, how large they are, and the beginning of their checksum."""

from datetime import UTC, datetime

import pytest

from botox_vetter.domain import media
from botox_vetter.domain.evidence import Evidence
from botox_vetter.report.words.kept_files import media_words, short_hash, size_words


@pytest.mark.parametrize(
    ("size", "words"),
    [(1, "1 byte"), (340, "340 bytes"), (1023, "1023 bytes"), (12_288, "12 KB"), (1_048_575, "1.0 MB"),
     (3_565_158, "3.4 MB"), (26_214_400, "25.0 MB")],
)  # fmt: skip
def test_a_size_is_said_in_three_figures_or_so(size: int, words: str) -> None:
    assert size_words(size) == words


def test_every_kind_that_is_previewed_has_a_name() -> None:
    for media_type in media.PREVIEWED:
        assert media_words(media_type) != media_words(media.OTHER)


def test_the_checksum_is_shortened() -> None:
    kept = Evidence("e", "c", "0123456789abcdef" * 4, "a.pdf", media.PDF, 1, datetime(2026, 11, 9, tzinfo=UTC))
    assert short_hash(kept) == "0123456789ab"
