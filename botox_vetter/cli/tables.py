"""Tables in and out from a terminal: `case import FILE.csv|.xlsx` and `case export CASE -o FILE.csv|.xlsx`."""

from dataclasses import replace
from datetime import datetime

from botox_vetter.actions import backups, cases
from botox_vetter.actions.library import Library
from botox_vetter.actions.tables.cells import Sheet
from botox_vetter.actions.tables.column import TableNoun
from botox_vetter.actions.tables.exporting import export_tables
from botox_vetter.actions.tables.importing import import_table
from botox_vetter.actions.tables.intake import case_words, guess_maps, propose
from botox_vetter.actions.tables.mapping import SheetMap, with_named_fields, with_noun, with_terms
from botox_vetter.actions.tables.opening import open_table
from botox_vetter.actions.tables.proposal import DryRun, Fate
from botox_vetter.cli.arguments import Wish
from botox_vetter.domain.cases import Case, CaseFile
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.day_reading import DayOrder
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.domain.rulebook import Rulebook

SUFFIXES = frozenset({".csv", ".xlsx", ".tsv", ".txt"})


def import_tables(library: Library, rulebook: Rulebook, wish: Wish) -> tuple[str, DryRun, Reason | None]:
    """The id of the case, what was (or would be) done, and why no backup was made before.

    Where rows are refused nothing is taken in, unless the command leaves them out: see `is_written`.
    Without --into the rows go into a new case that is called as the file, but only if there is one to be taken in.
    """
    assert wish.file is not None
    now = datetime.now().astimezone()
    sheets = open_table(wish.file)
    file = library.case_file(library.find_case(wish.into).id) if wish.into else CaseFile(Case("", wish.file.stem, now))
    proposal = _proposed(file, rulebook, sheets, wish, now)
    if not (is_written(proposal, wish) and proposal.to_import):
        return file.case.id, proposal, None
    if not wish.into:
        file = library.case_file(cases.new_case(library, wish.file.stem.strip() or wish.file.name, now).case_id)
        proposal = _proposed(file, rulebook, sheets, wish, now)
    backup = backups.BeforeImport(library, now)
    import_table(library, proposal, backup)
    return file.case.id, proposal, backup.complaint


def is_written(proposal: DryRun, wish: Wish) -> bool:
    return not wish.is_dry_run and (wish.leaves_out or not proposal.counts[Fate.REFUSED])


def export(library: Library, rulebook: Rulebook, wish: Wish) -> None:
    assert wish.file is not None
    file = library.case_file(library.find_case(wish.case).id)
    export_tables(file, rulebook, wish.file, TableNoun(wish.table or TableNoun.CLINICS))


def _proposed(file: CaseFile, rulebook: Rulebook, sheets: tuple[Sheet, ...], wish: Wish, now: datetime) -> DryRun:
    return propose(file, rulebook, _maps(file, rulebook, sheets, wish), now)


def _maps(file: CaseFile, rulebook: Rulebook, sheets: tuple[Sheet, ...], wish: Wish) -> tuple[SheetMap, ...]:
    """As guessed, but for what the command says otherwise. Raises Refused("no_such_sheet")."""
    chosen = tuple(sheet for sheet in sheets if not wish.sheet or sheet.name == wish.sheet)
    if not chosen:
        raise Refused("no_such_sheet", text=wish.sheet, names=tuple(sheet.name for sheet in sheets))
    words = case_words(file, rulebook)
    maps = guess_maps(file, rulebook, chosen)
    if wish.table:
        maps = tuple(with_noun(mapped, TableNoun(wish.table), words) for mapped in maps)
    return tuple(_as_said(mapped, file, wish) for mapped in maps if mapped.noun is not None)


def _as_said(mapped: SheetMap, file: CaseFile, wish: Wish) -> SheetMap:
    terms = mapped.terms
    if wish.currency:
        terms = replace(terms, currency=wish.currency.upper())
    if wish.days:
        terms = replace(terms, day_order=DayOrder(wish.days.replace("-", "_")))
    if wish.clinic:
        terms = replace(terms, clinic_id=_clinic_id(file, wish.clinic))
    if wish.role:
        terms = replace(terms, roles=tuple(RoleKind) if wish.role == "both" else (RoleKind(wish.role),))
    return with_named_fields(with_terms(mapped, replace(terms, add_clinics=wish.add_clinics)), wish.mapped)


def _clinic_id(file: CaseFile, text: str) -> str:
    """By id or by name. Raises Refused("no_such_clinic" | "which_clinic")."""
    found = [clinic.id for clinic in file.clinics if text == clinic.id or clinic.name.casefold() == text.casefold()]
    if not found:
        raise Refused("no_such_clinic", name=text)
    if len(found) > 1:
        raise Refused("which_clinic", name=text, count=len(found))
    return found[0]
