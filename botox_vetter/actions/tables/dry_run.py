"""What would happen if these tables were taken in: for every row what it is about, what would change, or why not."""

from collections.abc import Callable, Sequence
from datetime import datetime

from botox_vetter.actions.tables.cells import Row, Tick, cell_text, no_tick
from botox_vetter.actions.tables.clinic_rows import propose_clinic
from botox_vetter.actions.tables.column import TableNoun
from botox_vetter.actions.tables.draft import Draft
from botox_vetter.actions.tables.mapping import SheetMap
from botox_vetter.actions.tables.person_rows import propose_person
from botox_vetter.actions.tables.price_rows import propose_price
from botox_vetter.actions.tables.proposal import DryRun, Fate, Proposed
from botox_vetter.actions.tables.row_work import RowWork
from botox_vetter.actions.tables.terms import Context
from botox_vetter.actions.tables.vocabulary import Words
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Practitioner
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.matching.keys import name_key

Propose = Callable[[RowWork], Clinic | Practitioner | Quote | None]
_EVERY = 200


def dry_run(
    file: CaseFile,
    rulebook: Rulebook,
    words: Words,
    maps: Sequence[SheetMap],
    now: datetime,
    tick: Tick = no_tick,
) -> DryRun:
    """Clinics first, then people, then prices, for these name the others; the rows come back in the tables' order."""
    draft = Draft(file, rulebook)
    found: dict[tuple[int, int], Proposed] = {}
    claimed: set[str] = set()
    for noun in TableNoun:
        for at, mapped in enumerate(maps):
            if mapped.noun is noun:
                context = Context(rulebook, words, now, mapped.terms)
                propose = _proposer(mapped, claimed)
                for n, row in enumerate(mapped.rows):
                    found[at, n] = _proposed(mapped, row, draft, context, propose)
                    if len(found) % _EVERY == 0:
                        tick(len(found))
    rows = tuple(found[key] for key in sorted(found))
    return DryRun(file.case.id, rows, draft.added(), draft.changed())


def _proposer(mapped: SheetMap, claimed: set[str]) -> Propose:
    if mapped.noun is TableNoun.CLINICS:
        names = _names(mapped)
        return lambda work: propose_clinic(work, names)
    if mapped.noun is TableNoun.PEOPLE:
        return propose_person
    return lambda work: propose_price(work, claimed)


def _names(mapped: SheetMap) -> frozenset[str]:
    column = mapped.fields.index("name") if "name" in mapped.fields else None
    return frozenset(name_key(cell_text(row.cell(column))) for row in mapped.rows if column is not None)


def _proposed(mapped: SheetMap, row: Row, draft: Draft, context: Context, propose: Propose) -> Proposed:
    work = RowWork(mapped, row, draft, context)
    record = propose(work) if work.said else None
    if work.refusals or record is None:
        return Proposed(
            work.noun, mapped.sheet.name, row.number, Fate.REFUSED, _name(work, None), refusals=tuple(work.refusals)
        )
    is_known = not draft.is_new(record.id)
    work.settle(record.id)
    fate = (Fate.CHANGED if is_known else Fate.NEW) if work.does_something else Fate.SAME
    return Proposed(
        noun=work.noun,
        sheet=mapped.sheet.name,
        row=row.number,
        fate=fate,
        name=_name(work, record),
        record=record,
        changes=tuple(work.changes) if is_known else (),
        remarks=tuple(work.remarks),
    )


def _name(work: RowWork, record: Clinic | Practitioner | Quote | None) -> str:
    if isinstance(record, Quote):
        return str(work.draft.get(record.clinic_id).name)
    if record is not None:
        return record.name
    return str(work.said.get("name") or work.said.get("clinic") or "")
