"""The rules that come with the program."""

from botox_vetter.domain.rulebook import Rulebook


def load_rulebook() -> Rulebook:
    """Reads `resources/` whole; takes long enough to be kept by the caller."""
    from botox_vetter.knowledge.rulebook import load_rulebook as load

    return load()
