"""`lists status` and `lists update`: exclusion lists that are kept on this computer."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from botox_vetter.actions.fetched_lists import fetch_list
from botox_vetter.actions.kept_lists import KeptLists, came_file
from botox_vetter.actions.library import Library
from botox_vetter.actions.outside import Outside
from botox_vetter.cli.arguments import Wish
from botox_vetter.cli.list_options import LISTS
from botox_vetter.domain.kept_lists import KeptList
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.plain import to_json
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.names import register_name
from botox_vetter.report.words.reasons import reason_sentence


def told(wish: Wish, rulebook: Rulebook, today: date, remarks: Sequence[Reason] = ()) -> str:
    """Which lists are kept."""
    lists = KeptLists()
    return to_json(_all_facts(lists, today)) if wish.json else _lines(lists, today, rulebook, remarks)


def update(wish: Wish, rulebook: Rulebook, outside: Outside, library: Library) -> tuple[Reason, ...]:
    """From a file, an address, or where the list is published; and what is odd about it."""
    lists, now = KeptLists(), datetime.now(UTC)
    if wish.page and "://" not in wish.page:
        return lists.keep(wish.kept_list, came_file(Path(wish.page)), now)[1]
    source = rulebook.asked_sources[wish.kept_list]
    return fetch_list(outside, library, source, lists, now, address=wish.page)[1]


def _all_facts(lists: KeptLists, today: date) -> object:
    return {"lists": [_facts(register, lists.about(register), today) for register in LISTS]}


def _facts(register: str, kept: KeptList | None, today: date) -> object:
    if kept is None:
        return {"list": register, "as_of": None, "parts": []}
    return {
        "list": register,
        "as_of": kept.as_of,
        "age_days": kept.age_days(today),
        "is_too_old": kept.is_too_old(today),
        "size": kept.size,
        "parts": [
            {
                "kind": part.kind,
                "name": part.name,
                "came_from": part.came_from,
                "as_of": part.as_of,
                "kept_at": part.kept_at,
                "size": part.size,
                "sha256": part.sha256,
                "entries": part.entries,
            }
            for part in kept.parts
        ],
    }


def _lines(lists: KeptLists, today: date, rulebook: Rulebook, remarks: Sequence[Reason]) -> str:
    told = [_line(register, lists.about(register), today, rulebook) for register in LISTS]
    return "\n".join([*told, *(f"  {reason_sentence(remark, rulebook)}" for remark in remarks)])


def _line(register: str, kept: KeptList | None, today: date, rulebook: Rulebook) -> str:
    name = register_name(register, rulebook)
    if kept is None:
        return tr("{list}: not kept here. “lists update {id}” fetches it.").format(list=name, id=register)
    n = kept.whole.entries
    entries = ntr("{n} entry", "{n} entries", n).format(n=f"{n:,}")
    words = tr("{list}: as of {day}, {entries}.").format(list=name, day=day(kept.as_of), entries=entries)
    further = len(kept.parts) - 1
    if further:
        words += " " + ntr("{n} monthly file was applied.", "{n} monthly files were applied.", further).format(
            n=further
        )
    if kept.is_too_old(today):
        words += " " + tr("Too old for a check: update it.")
    return words
