"""What `screen` prints: as facts for JSON, and as lines for people."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from botox_vetter.actions.kept_lists import LEIE, KeptLists
from botox_vetter.actions.screening import Asked, Screened, asked_for, read_list, read_names, screen_names
from botox_vetter.domain.kept_lists import MOST_DAYS
from botox_vetter.domain.listed import Candidate, ListFile
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.plain import to_json
from botox_vetter.report.words.matching import compared_words, entry_words, ledger_lines, outcome_words
from botox_vetter.report.words.names import own_words
from botox_vetter.report.words.reasons import reason_sentence, reason_words

if TYPE_CHECKING:
    from datetime import date

    from botox_vetter.cli.arguments import Wish

NOT_SCREENED = "not_screened"


def wrong_use(wish: "Wish", rulebook: Rulebook) -> str:
    """ "": it is right."""
    if wish.names and (wish.name or wish.facts):
        return tr("--names brings its own names, dates of birth and numbers: give one or the other.")
    refused = () if wish.names else _asked(wish).refused
    return reason_sentence(refused[0], rulebook) if refused else ""


def told(wish: "Wish", rulebook: Rulebook, today: "date") -> str:
    gc.disable()  # what is read here stays until the process ends: looking for what could go takes half of the time
    people = read_names(wish.names) if wish.names else [_asked(wish)]
    listed, screened = _against(wish.list_file, people) if wish.list_file else _against_kept(people, today)
    return to_json(as_facts(listed, screened, rulebook)) if wish.json else as_lines(listed, screened, rulebook)


def _asked(wish: "Wish") -> Asked:
    return asked_for({"name": wish.name, **dict(wish.facts)}, "1")


def _against(file: Path, people: Sequence[Asked]) -> tuple[ListFile, Iterator[Screened]]:
    listed = read_list(file)
    return listed, screen_names(people, listed)


def _against_kept(people: Sequence[Asked], today: "date") -> tuple[ListFile, Iterator[Screened]]:
    """The list that is kept here, with its day; also one that is too old for a check, and that is said."""
    ready = KeptLists().ready(LEIE)
    on = {"on": ready.kept.as_of, "days": MOST_DAYS}
    age = Reason("list_kept_is_old", on) if ready.kept.is_too_old(today) else Reason("list_kept_of", on)
    listed = ListFile(ready.listed.entries, (age, *ready.kept.remarks))
    return listed, screen_names(people, listed, ready.index)


def as_facts(listed: ListFile, screened: Iterable[Screened], rulebook: Rulebook) -> object:
    """outcome of a name that cannot be compared: "not_screened", never "none"."""
    return {
        "list": {"entries": len(listed.entries), "remarks": [_said(one, rulebook) for one in listed.remarks]},
        "results": [_result(one, rulebook) for one in screened],
    }


def _result(screened: Screened, rulebook: Rulebook) -> object:
    asked, found = screened
    return {
        "id": asked.id,
        "name": asked.sought.name,
        "outcome": found.outcome if asked.can_be_screened else NOT_SCREENED,
        "candidates": [_candidate(one, rulebook) for one in found.candidates],
        "set_aside": [_candidate(one, rulebook) for one in found.set_aside],
        "not_used": [_said(one, rulebook) for one in asked.refused],
    }


def _candidate(candidate: Candidate, rulebook: Rulebook) -> object:
    entry = candidate.entry
    return {
        "row": entry.row,
        "name": entry.name,
        "outcome": candidate.outcome,
        "grounds": entry.grounds,
        "grounds_words": rulebook.registers[LEIE].ground_words(entry.grounds),
        "excluded_on": entry.excluded_on,
        "reinstated_on": entry.reinstated_on,
        "waived_on": entry.waived_on,
        "waived_in": entry.waived_in,
        "reasons": [
            {
                "about": line.about,
                "stands": line.stands,
                "how": line.how,
                "ours": line.ours,
                "theirs": line.theirs,
                "words": compared_words(line),
            }
            for line in candidate.ledger
        ],
    }


def _said(reason: Reason, rulebook: Rulebook) -> object:
    return {"kind": reason.kind, "words": reason_words(reason, rulebook)}


def as_lines(listed: ListFile, screened: Iterable[Screened], rulebook: Rulebook) -> str:
    said = [reason_sentence(remark, rulebook) for remark in listed.remarks]
    return "\n\n".join([*said, *("\n".join(_lines(one, rulebook)) for one in screened)])


def _lines(screened: Screened, rulebook: Rulebook) -> list[str]:
    asked, found = screened
    lines = [own_words(asked.sought.name) or asked.id]
    lines += [f"  {reason_sentence(reason, rulebook)}" for reason in asked.refused]
    if not asked.can_be_screened:
        return lines
    lines.append(f"  {outcome_words(found)}")
    for candidate in found.candidates:
        lines += _candidate_lines(candidate, rulebook)
    if found.set_aside:
        lines.append("  " + tr("Set aside, for a date of birth or a number contradicts them:"))
        for candidate in found.set_aside:
            lines += _candidate_lines(candidate, rulebook)
    return lines


def _candidate_lines(candidate: Candidate, rulebook: Rulebook) -> list[str]:
    told = [own_words(line) for line in ledger_lines(candidate.ledger)]
    return [
        f"  - {own_words(entry_words(candidate.entry, rulebook.registers[LEIE]))}",
        *(f"      {line}" for line in told),
    ]
