"""Runs one command."""

import json
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from botox_vetter.actions import exchange
from botox_vetter.actions.compare import compare_file
from botox_vetter.actions.library import Library, default_library_address, open_library
from botox_vetter.actions.rules import load_rulebook
from botox_vetter.cli import wording
from botox_vetter.cli.arguments import Wish
from botox_vetter.cli.plain import plain, to_json
from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import sentence
from botox_vetter.report.words.reasons import reason_words

if TYPE_CHECKING:
    from botox_vetter.report.document import Document

DONE, WORLD, WRONG_USE, OURS = 0, 1, 2, 3


class WritePdf(Protocol):
    def __call__(self, document: "Document", path: Path, paper: str = "A4") -> None: ...


def run(wish: Wish, write_pdf: WritePdf) -> int:
    """Returns the exit status. The edge of the program: a fault of ours is shown whole and told from the world's."""
    try:
        return _COMMANDS[wish.command or ""](wish, write_pdf)
    except Refused as refusal:
        print(sentence(reason_words(refusal.reason, _rulebook())) + ".", file=sys.stderr)
        return WORLD
    except BrokenPipeError:
        return DONE  # the reader of our output has seen enough
    except Exception:  # noqa: BLE001 - the edge
        traceback.print_exc()
        print(tr("This is a fault of the program. Please report the lines above."), file=sys.stderr)
        return OURS


def _open(wish: Wish) -> Library:
    return open_library(wish.library or default_library_address())


def _rulebook() -> Rulebook:
    return load_rulebook()


def _case_list(wish: Wish, _pdf: WritePdf) -> int:
    cases = _open(wish).cases()
    if wish.json:
        print(to_json([{"id": c.id, "name": c.name, "created_at": c.created_at} for c in cases]))
    else:
        print(*(f"{case.id}  {case.name}" for case in cases), sep="\n")
    return DONE


def _case_show(wish: Wish, _pdf: WritePdf) -> int:
    library = _open(wish)
    case = library.find_case(wish.case)
    if wish.json:
        print(exchange.export_case(library, case.id), end="")
    else:
        print(wording.case_lines(library.case_file(case.id), _rulebook()))
    return DONE


def _case_import(wish: Wish, _pdf: WritePdf) -> int:
    assert wish.file is not None
    rulebook = _rulebook()
    text = exchange.read_file(wish.file)
    change = exchange.import_case(_open(wish), text, rulebook, as_copy=wish.as_copy)
    print(json.dumps({"case": change.case_id}) if wish.json else sentence(reason_words(change.message, rulebook)))
    return DONE


def _case_export(wish: Wish, _pdf: WritePdf) -> int:
    assert wish.file is not None
    library = _open(wish)
    exchange.export_file(library, library.find_case(wish.case).id, wish.file)
    return _written(wish)


def _compared(wish: Wish) -> tuple[Comparison, Rulebook]:
    library, rulebook = _open(wish), _rulebook()
    file = library.case_file(library.find_case(wish.case).id)
    chosen = file.clinics if wish.all_clinics or not file.shortlist else file.shortlist
    return compare_file(file, rulebook, wish.today or datetime.now().astimezone().date(), chosen), rulebook


def _compare(wish: Wish, _pdf: WritePdf) -> int:
    comparison, rulebook = _compared(wish)
    if wish.json:
        standings = [
            {"clinic": s.clinic.name, "rank": s.rank, "vetting": s.vetting, "ask": s.ask} for s in comparison.standings
        ]
        print(to_json({"today": comparison.today, "standings": standings}))
    else:
        print(wording.ranking_lines(comparison, rulebook))
    return DONE


def _price(wish: Wish, _pdf: WritePdf) -> int:
    comparison, rulebook = _compared(wish)
    if wish.json:
        costs = [{"clinic": s.clinic.name, "cost": plain(s.cost)} for s in comparison.standings]
        print(to_json({"today": comparison.today, "clinics": costs}))
    else:
        print(wording.price_lines(comparison, rulebook))
    return DONE


def _report(wish: Wish, write_pdf: WritePdf) -> int:
    from botox_vetter.report.comparison import comparison_document

    assert wish.file is not None
    if wish.file.suffix.lower() not in (".pdf", ".html"):
        print(tr("The report is written as .pdf or .html; {file} is neither.").format(file=wish.file), file=sys.stderr)
        return WRONG_USE
    document = comparison_document(*_compared(wish))
    if wish.file.suffix.lower() == ".pdf":
        write_pdf(document, wish.file, wish.paper)
    else:
        from botox_vetter.actions.files import write_text
        from botox_vetter.report.html import to_html

        write_text(wish.file, to_html(document))
    return _written(wish)


def _written(wish: Wish) -> int:
    print(json.dumps({"file": str(wish.file)}) if wish.json else tr("Written: {file}").format(file=wish.file))
    return DONE


_COMMANDS: dict[str, Callable[[Wish, WritePdf], int]] = {
    "case list": _case_list,
    "case show": _case_show,
    "case import": _case_import,
    "case export": _case_export,
    "compare": _compare,
    "price": _price,
    "report": _report,
}
