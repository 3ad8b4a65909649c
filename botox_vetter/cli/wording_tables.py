"""What `case import` prints of a table: counts, and every row that is not taken with its reasons."""

from botox_vetter.actions.tables.columns import column_of
from botox_vetter.actions.tables.proposal import CellRefusal, DryRun, Fate, Proposed
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.names import own_words
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.report.words.tables import change_words, column_words, fate_words


def table_facts(case_id: str, proposal: DryRun, is_dry_run: bool, is_written: bool, rulebook: Rulebook) -> object:
    rows = [
        {
            "sheet": row.sheet,
            "row": row.row,
            "about": row.noun,
            "fate": row.fate,
            "name": row.name,
            "changes": row.changes,
            "reasons": _reasons(row, rulebook),
            "remarks": [reason_words(remark, rulebook) for remark in row.remarks],
        }
        for row in proposal.rows
    ]
    counts = {fate.value: count for fate, count in proposal.counts.items()}
    return {"case": case_id or None, "dry_run": is_dry_run, "written": is_written, **counts, "rows": rows}


def table_lines(proposal: DryRun, is_dry_run: bool, is_written: bool, rulebook: Rulebook) -> str:
    """Counts first; then, row by row, what changes, what is not taken and why, and what is worth knowing."""
    counts = ", ".join(f"{fate_words(fate)}: {count}" for fate, count in proposal.counts.items())
    lead = tr("Nothing was written. It would be so.") if is_dry_run else _done(proposal) if is_written else _kept_out()
    return "\n".join([f"{lead} {counts}", *(line for row in proposal.rows for line in _lines(row, rulebook))])


def _done(proposal: DryRun) -> str:
    n = proposal.to_import
    return ntr("{n} row taken in.", "{n} rows taken in.", n).format(n=n)


def _kept_out() -> str:
    return tr("Nothing was taken in, for the reasons below; --leave-out takes in the other rows.")


def _lines(row: Proposed, rulebook: Rulebook) -> list[str]:
    told = [f"{fate_words(row.fate)}: {reason}" for reason in _reasons(row, rulebook)]
    if row.fate is Fate.CHANGED:
        told += [change_words(_column(row, change.column), change.old, change.new) for change in row.changes]
    told += [reason_words(remark, rulebook) for remark in row.remarks]
    where = tr("{sheet}, row {row}") if row.sheet else tr("Row {row}")
    head = f"  {where.format(sheet=own_words(row.sheet), row=row.row)} {own_words(row.name)}".rstrip()
    return [f"{head}: {line}" for line in told]


def _reasons(row: Proposed, rulebook: Rulebook) -> list[str]:
    return [_reason(row, refusal, rulebook) for refusal in row.refusals]


def _reason(row: Proposed, refusal: CellRefusal, rulebook: Rulebook) -> str:
    words = reason_words(refusal.reason, rulebook)
    return f"{_column(row, refusal.column)}: {words}" if refusal.column else words


def _column(row: Proposed, key: str) -> str:
    return column_words(row.noun, key, column_of(row.noun, key).heading)
