"""What every command is given: the library, the rules, the way outside, and the day."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime

from botox_vetter.actions import backups
from botox_vetter.actions.library import Library, default_library_address, open_library
from botox_vetter.actions.outside import Outside
from botox_vetter.actions.rules import load_rulebook
from botox_vetter.actions.settings import load_settings, settings_file
from botox_vetter.cli.arguments import Wish
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.words.names import sentence
from botox_vetter.report.words.reasons import reason_words

DONE, WORLD, WRONG_USE, OURS = 0, 1, 2, 3
"""Exit statuses: the world is at fault, the person asked wrongly, or we are."""


@contextmanager
def library(wish: Wish, is_new: bool = False) -> Iterator[Library]:
    """Made where there is none only at the usual place, or with `is_new`: a mistyped path leaves no empty file."""
    where = address(wish)
    with open_library(where, is_new or wish.library is None) as opened:
        kept = backups.back_up_if_due(where, datetime.now(UTC))
        if isinstance(kept, Reason):
            print(sentence(reason_words(kept, rulebook())) + ".", file=sys.stderr)
        yield opened


def address(wish: Wish) -> str:
    return wish.library or default_library_address()


def rulebook() -> Rulebook:
    return load_rulebook()


def outside() -> Outside:
    """As it is set in the window."""
    return Outside(load_settings(settings_file()))


def today(wish: Wish) -> date:
    return wish.today or datetime.now().astimezone().date()
