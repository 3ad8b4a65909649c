"""Runs one command."""

import io
import json
import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from botox_vetter.actions import backups, case_json, exchange
from botox_vetter.actions.capture import read_address
from botox_vetter.actions.compare import compare_file
from botox_vetter.actions.rates import default_rates_file, fetch_rates, keep_rates
from botox_vetter.actions.read_page import read_page_bytes, read_page_file
from botox_vetter.actions.report_file import WritePdf
from botox_vetter.cli import (
    asking,
    checking,
    copies,
    lists,
    page_facts,
    price,
    reports,
    screening,
    tables,
    wording,
    wording_library,
    wording_tables,
)
from botox_vetter.cli.arguments import Wish
from botox_vetter.cli.at_hand import DONE, OURS, WORLD, WRONG_USE
from botox_vetter.cli.at_hand import address as _address
from botox_vetter.cli.at_hand import library as _library
from botox_vetter.cli.at_hand import outside as _outside
from botox_vetter.cli.at_hand import rulebook as _rulebook
from botox_vetter.cli.at_hand import today as _today
from botox_vetter.comparison.firmness import with_firmness
from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.own_criteria import know
from botox_vetter.domain.rates import newest
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.firmness_json import firmness_facts
from botox_vetter.report.plain import to_json
from botox_vetter.report.words.names import sentence
from botox_vetter.report.words.reasons import reason_words


def run(wish: Wish, write_pdf: WritePdf) -> int:
    """Returns the exit status. The edge of the program: a fault of ours is shown whole and told from the world's."""
    _speak_utf8()
    try:
        status = _COMMANDS[wish.command or ""](wish, write_pdf)
        sys.stdout.flush()
        return status
    except Refused as refusal:
        print(sentence(reason_words(refusal.reason, _rulebook())) + ".", file=sys.stderr)
        return WORLD
    except BrokenPipeError:  # the reader of our output has seen enough; nothing is left to be flushed at the end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception:  # noqa: BLE001 - the edge
        traceback.print_exc()
        print(tr("This is a fault of the program. Please report the lines above."), file=sys.stderr)
        return OURS


def _speak_utf8() -> None:
    """Names come in every script, whatever the system's own encoding is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _case_list(wish: Wish, _pdf: WritePdf) -> int:
    with _library(wish) as library:
        cases = library.cases()
    if wish.json:
        print(to_json([{"id": c.id, "name": c.name, "created_at": c.created_at} for c in cases]))
    else:
        print(wording.list_lines(cases))
    return DONE


def _case_show(wish: Wish, _pdf: WritePdf) -> int:
    with _library(wish) as library:
        file = library.case_file(library.find_case(wish.case).id)
    print(case_json.to_json(file) if wish.json else wording.case_lines(file, _rulebook()) + "\n", end="")
    return DONE


def _case_import(wish: Wish, _pdf: WritePdf) -> int:
    assert wish.file is not None
    if wish.file.suffix.lower() in tables.SUFFIXES:
        return _table_import(wish)
    if wish.into or wish.is_dry_run:
        return _wrong_use(
            tr("--into and --dry-run are for tables, .csv or .xlsx; {file} is none.").format(file=wish.file)
        )
    rulebook = _rulebook()
    text = exchange.read_file(wish.file)
    with _library(wish, is_new=True) as library:
        now = datetime.now().astimezone()
        backup = backups.BeforeImport(library, now)
        change = exchange.import_case(library, text, rulebook, wish.as_copy, now, backup)
    _complain_of(backup.complaint, rulebook)
    print(json.dumps({"case": change.case_id}) if wish.json else sentence(reason_words(change.message, rulebook)))
    return DONE


def _complain_of(no_backup: Reason | None, rulebook: Rulebook) -> None:
    if no_backup is not None:
        print(sentence(reason_words(no_backup, rulebook)) + ".", file=sys.stderr)


def _table_import(wish: Wish) -> int:
    rulebook = _rulebook()
    with _library(wish, is_new=not wish.into) as library:
        case_id, proposal, no_backup = tables.import_tables(library, rulebook, wish)
    _complain_of(no_backup, rulebook)
    is_written = tables.is_written(proposal, wish)
    if wish.json:
        print(to_json(wording_tables.table_facts(case_id, proposal, wish.is_dry_run, is_written, rulebook)))
    else:
        print(wording_tables.table_lines(proposal, wish.is_dry_run, is_written, rulebook))
    return DONE if is_written or wish.is_dry_run else WORLD


def _case_export(wish: Wish, _pdf: WritePdf) -> int:
    assert wish.file is not None
    if wish.file.suffix.lower() not in (".json", ".csv", ".xlsx"):
        return _wrong_use(tr("A case is written as .json, .csv or .xlsx; {file} is not.").format(file=wish.file))
    with _library(wish) as library:
        if wish.file.suffix.lower() != ".json":
            tables.export(library, _rulebook(), wish)
            return _written(wish)
        exchange.export_file(library, library.find_case(wish.case).id, wish.file)
    return _written(wish)


def _compared(wish: Wish) -> tuple[Comparison, Rulebook]:
    with _library(wish) as library:
        file = library.case_file(library.find_case(wish.case).id)
    rulebook = _rulebook()
    know(rulebook.criteria, file.plan.own_criteria)
    chosen = file.clinics if wish.all_clinics or not file.shortlist else file.shortlist
    return compare_file(file, rulebook, _today(wish), chosen), rulebook


def _compare(wish: Wish, _pdf: WritePdf) -> int:
    comparison, rulebook = _compared(wish)
    comparison = with_firmness(comparison, rulebook)
    if wish.json:
        standings = [
            {**_clinic(s), "rank": s.rank, "vetting": s.vetting, "cost": s.cost, "ask": s.ask}
            for s in comparison.standings
        ]
        print(to_json({"today": comparison.today, "standings": standings, "firmness": firmness_facts(comparison)}))
    else:
        print(wording.ranking_lines(comparison, rulebook))
    return DONE


def _price(wish: Wish, _pdf: WritePdf) -> int:
    comparison, rulebook = _compared(wish)
    if wish.json:
        print(to_json(price.price_facts(comparison, rulebook)))
    else:
        print(price.price_lines(comparison, rulebook))
    return DONE


def _clinic(standing: Standing) -> dict[str, str]:
    return {"id": standing.clinic.id, "clinic": standing.clinic.name}


def _report(wish: Wish, write_pdf: WritePdf) -> int:
    if words := reports.wrong_use(wish):
        return _wrong_use(words)
    reports.write(wish, *_compared(wish), write_pdf)
    return _written(wish)


def _rates_status(wish: Wish, _pdf: WritePdf) -> int:
    today = _today(wish)
    rates = newest(_rulebook().rates, today)
    if wish.json:
        is_stale = rates is not None and rates.is_stale(today)
        print(to_json({"on": rates and rates.on, "source": rates and rates.source, "is_stale": is_stale}))
    else:
        print(wording.rates_line(rates, today))
    return DONE


def _rates_update(wish: Wish, pdf: WritePdf) -> int:
    if wish.file is not None:
        keep_rates(wish.file, default_rates_file())
    else:
        with _library(wish) as library:
            fetch_rates(_outside(), library, _rulebook().asked_sources["ecb_rates"], default_rates_file())
    return _rates_status(wish, pdf)


def _read_page(wish: Wish, _pdf: WritePdf) -> int:
    if "://" in wish.page:
        with _library(wish) as library:
            page = read_address(_outside(), library, wish.page)
        facts = read_page_bytes(page.content, page.address, wish.country, page.charset or None)
    else:
        facts = read_page_file(Path(wish.page), wish.address, wish.country)
    print(page_facts.as_json(facts) if wish.json else page_facts.lines(facts))
    return DONE


def _screen(wish: Wish, _pdf: WritePdf) -> int:
    rulebook = _rulebook()
    if words := screening.wrong_use(wish, rulebook):
        return _wrong_use(words)
    print(screening.told(wish, rulebook, _today(wish)))
    return DONE


def _library_verify(wish: Wish, _pdf: WritePdf) -> int:
    verified, rulebook = backups.verify(_address(wish)), _rulebook()
    if wish.json:
        print(to_json(wording_library.verified_facts(verified, rulebook)))
    else:
        print(wording_library.verified_lines(verified, rulebook))
    return WORLD if verified.damage else DONE


def _library_backup(wish: Wish, _pdf: WritePdf) -> int:
    if wish.file is None:
        return _written(replace(wish, file=backups.back_up(_address(wish), datetime.now(UTC)).path))
    backups.back_up_to(_address(wish), wish.file)
    return _written(wish)


def _library_restore(wish: Wish, _pdf: WritePdf) -> int:
    """Without a backup: says which there are, and what is in them."""
    address, rulebook = _address(wish), _rulebook()
    if not wish.backup:
        found = backups.backups(address)
        as_json, as_lines = wording_library.backups_facts, wording_library.backups_lines
        print(to_json(as_json(found, rulebook)) if wish.json else as_lines(found, rulebook))
        return DONE
    backup = backups.find_backup(address, wish.backup)
    restored = backups.restore(address, backup, datetime.now(UTC))
    words = wording_library
    print(to_json(words.restored_facts(backup, restored)) if wish.json else words.restored_lines(backup, restored))
    return DONE


def _wrong_use(words: str) -> int:
    print(words, file=sys.stderr)
    return WRONG_USE


def _written(wish: Wish) -> int:
    print(json.dumps({"file": str(wish.file)}) if wish.json else tr("Written: {file}").format(file=wish.file))
    return DONE


_COMMANDS: dict[str, Callable[[Wish, WritePdf], int]] = {
    "case list": _case_list,
    "case show": _case_show,
    "case import": _case_import,
    "case export": _case_export,
    "check": lambda wish, _pdf: checking.check(wish),
    "compare": _compare,
    "copies status": lambda wish, _pdf: copies.status(wish),
    "copies update": lambda wish, _pdf: copies.update(wish),
    "find": lambda wish, _pdf: asking.find(wish),
    "look-up": lambda wish, _pdf: asking.look_up(wish),
    "price": _price,
    "read-page": _read_page,
    "report": _report,
    "rates status": _rates_status,
    "rates update": _rates_update,
    "lists forget": lists.forget,
    "lists status": lists.status,
    "lists update": lists.update,
    "screen": _screen,
    "library verify": _library_verify,
    "library backup": _library_backup,
    "library restore": _library_restore,
}
