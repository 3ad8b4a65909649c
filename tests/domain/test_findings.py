"""How sure an answer is."""

from botox_vetter.domain.findings import Assurance


def test_what_was_read_at_the_source_is_stronger_than_what_was_seen_or_claimed() -> None:
    ordered = sorted(Assurance, key=lambda assurance: assurance.strength)
    assert ordered == [Assurance.CLAIMED, Assurance.SEEN, Assurance.VERIFIED]
