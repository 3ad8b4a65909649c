"""Tables as texts, and what a dry run says of them, for the tests of this folder."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from botox_vetter.actions.tables.csv_cells import read_delimited
from botox_vetter.actions.tables.intake import case_words, guess_maps, propose
from botox_vetter.actions.tables.mapping import SheetMap, with_terms
from botox_vetter.actions.tables.proposal import DryRun, Fate, Proposed
from botox_vetter.domain.cases import Case, CaseFile
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.store.library import Library
from tests.cases import BEGUN_AT, CASE_ID, keep

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
EMPTY = CaseFile(Case(CASE_ID, "Empty", BEGUN_AT, Plan(currency="GBP")))


def mapped(file: CaseFile, rulebook: Rulebook, text: str, **terms: Any) -> SheetMap:
    """The text as it is guessed, with other terms where they are given."""
    found = guess_maps(file, rulebook, [read_delimited(text)])[0]
    return with_terms(found, replace(found.terms, **terms))


def dry(file: CaseFile, rulebook: Rulebook, *texts: str, **terms: Any) -> DryRun:
    return propose(file, rulebook, [mapped(file, rulebook, text, **terms) for text in texts], NOW)


def only(file: CaseFile, rulebook: Rulebook, text: str, **terms: Any) -> Proposed:
    """The one row of the table."""
    (row,) = dry(file, rulebook, text, **terms).rows
    return row


def why(row: Proposed) -> list[tuple[str, str]]:
    """Column and kind of each refusal; none where the row is taken."""
    assert bool(row.refusals) == (row.fate is Fate.REFUSED)
    return [(refusal.column, refusal.reason.kind) for refusal in row.refusals]


def after(file: CaseFile, proposal: DryRun) -> CaseFile:
    """The case with the proposal taken in."""
    from botox_vetter.actions.tables.importing import import_table

    with Library("sqlite://") as library:
        keep(library, file)
        import_table(library, proposal, lambda: None)
        return library.case_file(file.case.id)


__all__ = ["EMPTY", "NOW", "after", "case_words", "dry", "mapped", "only", "why"]
