"""`check`: the automatic checks of a case, and what they changed."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from threading import Event

from botox_vetter.actions.asking import Asking
from botox_vetter.actions.automatic.ask import Ways
from botox_vetter.actions.automatic.check import WEBSITE
from botox_vetter.actions.automatic.outcome import Outcome, outcomes
from botox_vetter.actions.automatic.outcome import told as told_of
from botox_vetter.actions.automatic.plan import BY_NAME, only_due, planned, sources_due
from botox_vetter.actions.automatic.run import run_checks
from botox_vetter.actions.due import due_in_case
from botox_vetter.actions.kept_lists import KeptLists
from botox_vetter.actions.keys import Keys
from botox_vetter.actions.library import Library
from botox_vetter.cli import at_hand
from botox_vetter.cli.arguments import Wish
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.plain import to_json
from botox_vetter.report.words.names import own_words, register_name, sentence
from botox_vetter.report.words.reasons import reason_words

DONE = 0


def check(wish: Wish) -> int:
    """Raises Refused("no_such_case" | "no_such_clinic" | "several_cases")."""
    with at_hand.library(wish) as library:
        print(_checked(wish, at_hand.rulebook(), library, at_hand.today(wish)))
    return DONE


def _checked(wish: Wish, rulebook: Rulebook, library: Library, today: date) -> str:
    file = library.case_file(library.find_case(wish.case).id)
    keys = Keys()
    checks = planned(file, _clinics(wish, file), rulebook, [one for one in BY_NAME if keys.key_for(one)])
    if wish.is_due_only:
        checks = only_due(checks, sources_due(due_in_case(library, rulebook, file.case.id, today), file))
    asking = Asking(at_hand.outside(), library, rulebook, keys, Event())
    ways = Ways(asking, KeptLists(), file, rulebook, today)
    run = run_checks(checks, ways, asking.stop, lambda: datetime.now().astimezone())
    found = outcomes(file, library.case_file(file.case.id), run.answers, rulebook, today)
    if wish.json:
        return to_json({"today": today, "checks": [_facts(one) for one in found]})
    return "\n".join(_lines(found, rulebook)) or tr("There is nothing that the program can check by itself.")


def _clinics(wish: Wish, file: CaseFile) -> Sequence[Clinic]:
    if wish.clinic:
        wanted = wish.clinic.casefold()
        found = tuple(one for one in file.clinics if one.id == wish.clinic or one.name.casefold() == wanted)
        if not found:
            raise Refused("no_such_clinic", name=wish.clinic)
        return found
    return file.clinics if wish.all_clinics or not file.shortlist else file.shortlist


def _facts(outcome: Outcome) -> dict[str, object]:
    answer = outcome.answer
    return {
        "source": answer.check.source,
        "about": {"id": answer.check.owner_id, "name": answer.check.name, "is_clinic": answer.check.is_clinic},
        "asked": answer.check.told,
        "could_not_check": answer.could_not,
        "said": answer.said,
        "remark": answer.remark,
        "activities": () if answer.read is None else answer.read.activities,
        "officers": () if answer.read is None else answer.read.officers,
        "scope": () if answer.read is None else answer.read.scope,
        "ended": [(one.criterion, one.level) for one in answer.ended],
        "website": None if answer.look is None else _look(outcome),
        "changes": outcome.changes,
        "evidence": outcome.evidence,
    }


def _look(outcome: Outcome) -> dict[str, object]:
    look = outcome.answer.look
    assert look is not None
    return {"is_there": look.is_there, "address": look.address, "said": look.said, "not_said": look.not_said}


def _lines(found: tuple[Outcome, ...], rulebook: Rulebook) -> Iterator[str]:
    for outcome in found:
        check = outcome.answer.check
        source = tr("Website") if check.source == WEBSITE else register_name(check.source, rulebook)
        yield tr("{source}, {name}:").format(source=source, name=own_words(check.name))
        yield from (f"  {sentence(reason_words(line, rulebook))}." for line in told_of(outcome))
