"""Whatever a table holds, nothing crashes, nothing is half taken in, every refused row says why, and undo takes all."""

import csv
import io
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from botox_vetter.actions import undo
from botox_vetter.actions.case_json import from_json, to_json
from botox_vetter.actions.tables.cells import Row, Sheet
from botox_vetter.actions.tables.column import TableNoun
from botox_vetter.actions.tables.columns import columns_of
from botox_vetter.actions.tables.importing import import_table
from botox_vetter.actions.tables.intake import case_words, guess_maps, propose
from botox_vetter.actions.tables.mapping import SheetMap, guess_map, with_terms
from botox_vetter.actions.tables.opening import sheets_of
from botox_vetter.actions.tables.proposal import Fate
from botox_vetter.actions.tables.terms import Terms
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.day_reading import DayOrder
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.knowledge.rulebook import load_rulebook
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.store.library import Library
from tests.actions.tables.rows import NOW
from tests.cases import CASE_ID, QUAY, VELVET, harbour_case, keep

RULEBOOK = load_rulebook()
HARBOUR = harbour_case()

LIKELY = [
    "Quay Skin Clinic",
    "quay skin clinic",
    "Lantern Street Aesthetics",
    "New One",
    "Maren Holloway",
    "Gia Starling",
    "HB1 2CD",
    "01632 960101",
    "https://quayskin.example",
    "9000001",
    "GMC",
    "gmc",
    "doctor",
    "injects",
    "both",
    "£150",
    "150-200",
    "from 99",
    "ab 99 €",
    "free",
    "-5",
    "999999999999",
    "3",
    "3 areas",
    "Forehead",
    "frown; neck",
    "2026-11-22",
    "03/04/2026",
    "22.11.2026",
    "1700-01-01",
    "yes",
    "x",
    "nein",
    "per area",
    "consultation",
    "GBP",
    "=1+1",
    "'=x",
    "@x",
    "مرحبا",
    "😀",
    "é",
    "on request",
]
likely = st.sampled_from([*LIKELY, "x" * 3000, QUAY, VELVET, HARBOUR.quotes[0].id])
wild = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
typed = (
    st.decimals(allow_nan=False, allow_infinity=False, places=2)
    | st.dates()
    | st.booleans()
    | st.none()
    | st.just(Reason("cell_not_computed"))
)
cells = likely | wild | typed
terms = st.builds(
    Terms,
    currency=st.sampled_from(["", "GBP", "xx"]),
    day_order=st.sampled_from([None, *DayOrder]),
    clinic_id=st.sampled_from([None, QUAY]),
    roles=st.sampled_from([(), (RoleKind.INJECTOR,), tuple(RoleKind)]),
    register=st.sampled_from(["", "gmc", "psni"]),
    add_clinics=st.booleans(),
)


@st.composite
def maps(draw: st.DrawFn) -> SheetMap:
    noun = draw(st.sampled_from(TableNoun))
    columns = draw(st.lists(st.sampled_from(columns_of(noun)), min_size=1, max_size=7, unique=True))
    body = draw(st.lists(st.lists(cells, max_size=len(columns) + 1), max_size=6))
    rows = [[column.heading for column in columns], *body]
    sheet = Sheet(
        draw(st.sampled_from(["", "Sheet"])), tuple(Row(n, tuple(row)) for n, row in enumerate(rows, start=1))
    )
    return with_terms(guess_map(sheet, case_words(HARBOUR, RULEBOOK), Terms(), noun), draw(terms))


@settings(max_examples=80, deadline=None)
@given(st.lists(maps(), max_size=3))
def test_any_tables_are_taken_in_whole_or_refused_in_words(found: list[SheetMap]) -> None:
    with Library("sqlite://") as library:
        keep(library, HARBOUR)
        before = library.case_file(CASE_ID)
        proposal = propose(before, RULEBOOK, found, NOW)
        assert sum(proposal.counts.values()) == len(proposal.rows) == sum(len(mapped.rows) for mapped in found)
        for row in proposal.rows:
            assert bool(row.refusals) == (row.fate is Fate.REFUSED)
            assert all(reason_words(refusal.reason, RULEBOOK).strip() for refusal in row.refusals)
            assert all(reason_words(remark, RULEBOOK).strip() for remark in row.remarks)
            assert bool(row.changes) <= (row.fate is Fate.CHANGED)
        change = import_table(library, proposal, lambda: None)
        assert bool(change.kinds) == bool(proposal.to_import)
        _is_sound(library)
        if change.kinds:
            undo.undo(library, CASE_ID)
        assert library.case_file(CASE_ID) == before


def _is_sound(library: Library) -> None:
    """The case passes every check of a case that comes from elsewhere."""
    from_json(to_json(library.case_file(CASE_ID)), RULEBOOK)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(likely | wild, min_size=1, max_size=6), max_size=6), st.sampled_from(",;\t|"))
def test_any_text_file_goes_all_the_way(rows: list[list[str]], delimiter: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    try:
        sheets = sheets_of(out.getvalue().encode())
    except Refused:  # another delimiter splits it more evenly, and then its quotes do not close
        return
    proposal = propose(HARBOUR, RULEBOOK, guess_maps(HARBOUR, RULEBOOK, sheets), NOW)
    assert all(row.fate is not Fate.REFUSED or row.refusals for row in proposal.rows)


def test_absurd_figures_and_days_are_refused_and_not_rounded() -> None:
    cells = (Decimal("1E+400"), Decimal("-0.01"), date(1, 1, 1), date(9999, 12, 31))
    for cell in cells:
        sheet = Sheet(
            "", (Row(1, ("Clinic", "Area", "Price", "Seen on")), Row(2, ("Quay Skin Clinic", "neck", cell, cell)))
        )
        proposal = propose(HARBOUR, RULEBOOK, guess_maps(HARBOUR, RULEBOOK, [sheet]), NOW)
        assert proposal.counts[Fate.REFUSED] == 1
