"""The sentences of all kinds of reasons, one module for each sort of speaker. `{names}` are the reason's values.

A kind has one sentence in the whole program. Sentences begin small and end without a full stop, so that they can
stand in a cell, behind "not counted:" or in a line of their own.
"""

from collections.abc import Mapping
from functools import lru_cache
from gettext import NullTranslations

from botox_vetter.language import catalogue
from botox_vetter.report.words.sentences.asking import asking_sentences
from botox_vetter.report.words.sentences.checks import check_sentences
from botox_vetter.report.words.sentences.due import due_sentences
from botox_vetter.report.words.sentences.entries import entry_sentences
from botox_vetter.report.words.sentences.fetching import fetch_sentences
from botox_vetter.report.words.sentences.files import file_sentences
from botox_vetter.report.words.sentences.guided import guided_sentences
from botox_vetter.report.words.sentences.keeping import keeping_sentences
from botox_vetter.report.words.sentences.lists import list_sentences
from botox_vetter.report.words.sentences.look_ups import look_up_sentences
from botox_vetter.report.words.sentences.pricing import pricing_sentences
from botox_vetter.report.words.sentences.proposals import proposal_sentences
from botox_vetter.report.words.sentences.records import record_sentences
from botox_vetter.report.words.sentences.steps import step_sentences
from botox_vetter.report.words.sentences.tables import table_sentences
from botox_vetter.report.words.sentences.vetting import vetting_sentences

TABLES = (
    vetting_sentences,
    pricing_sentences,
    step_sentences,
    entry_sentences,
    file_sentences,
    list_sentences,
    fetch_sentences,
    asking_sentences,
    keeping_sentences,
    record_sentences,
    due_sentences,
    table_sentences,
    guided_sentences,
    look_up_sentences,
    check_sentences,
    proposal_sentences,
)


def sentence_for(kind: str) -> str:
    """With its {names} still to be filled in. Raises KeyError for a kind that nobody has put into words."""
    return _all(catalogue())[kind]


@lru_cache(maxsize=1)
def _all(_catalogue: NullTranslations) -> Mapping[str, str]:
    """Put together once for each language: there are hundreds, and a list of reasons asks for each of its rows."""
    return {kind: words for table in reversed(TABLES) for kind, words in table().items()}
