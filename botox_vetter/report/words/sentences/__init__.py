"""The sentences of all kinds of reasons, one module for each sort of speaker. `{names}` are the reason's values.

A kind has one sentence in the whole program; `n` is the number that its plural hangs on (1 where it has none).
"""

from botox_vetter.report.words.sentences.pricing import pricing_sentences
from botox_vetter.report.words.sentences.recording import recording_sentences
from botox_vetter.report.words.sentences.vetting import vetting_sentences


def all_sentences(n: int = 1) -> dict[str, str]:
    """By kind."""
    return vetting_sentences() | pricing_sentences() | recording_sentences(n)


def sentence_for(kind: str, n: int = 1) -> str:
    """Raises KeyError for a kind that nobody has put into words."""
    return all_sentences(n)[kind]
