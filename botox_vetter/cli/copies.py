"""`copies status` and `copies update`: what is kept here of sources, so that it can be searched without asking."""

import sys
from threading import Event

from botox_vetter.actions.local_copies import COPIES
from botox_vetter.cli import at_hand
from botox_vetter.cli.arguments import Wish
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.plain import to_json
from botox_vetter.report.words.kept_files import size_words
from botox_vetter.report.words.reasons import reason_sentence
from botox_vetter.report.words.requests import source_text

DONE, WRONG_USE = 0, 2


def status(wish: Wish) -> int:
    rulebook = at_hand.rulebook()
    if wish.json:
        print(to_json({"copies": [_facts(source_id, wish, rulebook) for source_id in COPIES]}))
    else:
        print("\n".join(_line(source_id, wish, rulebook) for source_id in COPIES))
    return DONE


def update(wish: Wish) -> int:
    """Raises Refused; then the copy of before stays."""
    copy = COPIES.get(wish.source)
    if copy is None or (wish.file and copy.take is None):
        words = tr("Nothing is kept of {source}; of these something is: {sources}")
        print(words.format(source=wish.source, sources=", ".join(COPIES)), file=sys.stderr)
        return WRONG_USE
    rulebook = at_hand.rulebook()
    if wish.file and copy.take is not None:
        taken = copy.take(wish.file)
    else:
        with at_hand.library(wish) as library:
            taken = copy.renew(at_hand.outside(), library, rulebook.asked_sources[wish.source], Event())
    rulebook = taken(rulebook)
    print(to_json(_facts(wish.source, wish, rulebook)) if wish.json else _line(wish.source, wish, rulebook))
    return DONE


def _facts(source_id: str, wish: Wish, rulebook: Rulebook) -> object:
    state = COPIES[source_id].state(rulebook, at_hand.today(wish))
    size = COPIES[source_id].size()
    return {"source": source_id, "state": state.kind, "as_of": state.values.get("on"), "size": size}


def _line(source_id: str, wish: Wish, rulebook: Rulebook) -> str:
    state, size = COPIES[source_id].state(rulebook, at_hand.today(wish)), COPIES[source_id].size()
    words = [reason_sentence(state, rulebook), *([] if size is None else [f"{size_words(size)}."])]
    return f"{source_id}: {source_text(rulebook.asked_sources[source_id], 'name')}. {' '.join(words)}"
