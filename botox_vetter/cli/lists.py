"""`lists status` and `lists update`: exclusion lists that are kept on this computer."""

from datetime import UTC, date, datetime
from pathlib import Path

from botox_vetter.actions.fetched_lists import fetch_list
from botox_vetter.actions.kept_lists import KeptLists
from botox_vetter.actions.list_parts import came_file
from botox_vetter.actions.report_file import WritePdf
from botox_vetter.cli import at_hand
from botox_vetter.cli.arguments import Wish
from botox_vetter.cli.list_options import LISTS
from botox_vetter.domain.kept_lists import KeptList
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.plain import to_json
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.names import register_name
from botox_vetter.report.words.reasons import reason_sentence, reason_words


def status(wish: Wish, _pdf: WritePdf) -> int:
    """Which are kept."""
    lists, today, rules = KeptLists(), at_hand.today(wish), at_hand.rulebook()
    print(to_json(_all_facts(lists, today, rules)) if wish.json else _lines(lists, today, rules))
    return at_hand.DONE


def forget(wish: Wish, pdf: WritePdf) -> int:
    KeptLists().forget(wish.kept_list)
    return status(wish, pdf)


def update(wish: Wish, pdf: WritePdf) -> int:
    """From a file, an address, or where the list is published."""
    lists, now = KeptLists(), datetime.now(UTC)
    if wish.page and "://" not in wish.page:
        lists.keep(wish.kept_list, came_file(Path(wish.page)), now)
    else:
        source = at_hand.rulebook().asked_sources[wish.kept_list]
        with at_hand.library(wish) as library:
            fetch_list(at_hand.outside(), library, source, lists, now, address=wish.page)
    return status(wish, pdf)


def _all_facts(lists: KeptLists, today: date, rulebook: Rulebook) -> object:
    return {"lists": [_facts(register, lists.about(register), today, rulebook) for register in LISTS]}


def _facts(register: str, kept: KeptList | None, today: date, rulebook: Rulebook) -> object:
    if kept is None:
        return {"list": register, "as_of": None, "parts": []}
    return {
        "list": register,
        "as_of": kept.as_of,
        "age_days": kept.age_days(today),
        "is_too_old": kept.is_too_old(today),
        "size": kept.size,
        "remarks": [{"kind": one.kind, "words": reason_words(one, rulebook)} for one in kept.remarks],
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


def _lines(lists: KeptLists, today: date, rulebook: Rulebook) -> str:
    return "\n".join(_line(register, lists.about(register), today, rulebook) for register in LISTS)


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
    return "\n  ".join([words, *(reason_sentence(remark, rulebook) for remark in kept.remarks)])
