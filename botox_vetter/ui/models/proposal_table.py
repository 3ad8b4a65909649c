"""The rows of a table with what would become of each."""

from PySide6.QtCore import QObject

from botox_vetter.actions.tables.columns import column_of
from botox_vetter.actions.tables.proposal import Fate, Proposed
from botox_vetter.domain.clinics import Clinic, Practitioner
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.names import own_words, profession_name, sentence
from botox_vetter.report.words.prices import quote_words
from botox_vetter.report.words.reasons import reason_sentence, reason_words
from botox_vetter.report.words.tables import change_words, column_words, fate_words
from botox_vetter.ui.models.ordered_rows import Column, OrderedRows
from botox_vetter.ui.models.signs import Sign

ROW, FATE, ABOUT, WHY = range(4)
SIGNS = {
    Fate.NEW: Sign("add", "good"),
    Fate.CHANGED: Sign("note", "accent"),
    Fate.SAME: Sign("passes", "muted"),
    Fate.REFUSED: Sign("left_out", "bad"),
}


def proposal_table(rulebook: Rulebook, place: str, parent: QObject) -> OrderedRows[Proposed]:
    """place: brands are called as they are there."""

    def about(row: Proposed) -> str:
        return own_words(row.name) or tr("nobody named")

    def detail(row: Proposed) -> str:
        return sentence(record_words(row, rulebook, place))

    def why(row: Proposed) -> str:
        lines = said_lines(row, rulebook)
        return lines[0] if lines else ""

    def more(row: Proposed) -> str:
        n = len(said_lines(row, rulebook)) - 1
        return ntr("and {n} more", "and {n} more", n).format(n=n) if n > 0 else ""

    return OrderedRows(
        (
            Column(tr("Row"), lambda row: str(row.row), lambda row: row.row, detail=lambda row: own_words(row.sheet)),
            Column(
                tr("What happens"),
                lambda row: fate_words(row.fate),
                lambda row: list(Fate).index(row.fate),
                sign=lambda row: SIGNS[row.fate],
            ),
            Column(tr("About"), about, lambda row: row.name.casefold(), detail=detail),
            Column(tr("Details"), why, why, detail=more),
        ),
        key=key_of,
        searched=lambda row: " ".join((about(row), detail(row), why(row))),
        parent=parent,
    )


def key_of(row: Proposed) -> str:
    """A row of the sheet, whatever becomes of it."""
    return f"{row.noun}/{row.sheet}/{row.row}"


def record_words(row: Proposed, rulebook: Rulebook, place: str) -> str:
    """The clinic, person or price in a few words; "": nothing is known of it but its name."""
    match row.record:
        case Quote():
            return quote_words(row.record, rulebook, place)
        case Practitioner() if row.record.profession:
            return profession_name(row.record.profession, rulebook)
        case Clinic():
            return own_words(", ".join(filter(None, (row.record.address, row.record.postcode))))
        case _:
            return ""


def said_lines(row: Proposed, rulebook: Rulebook) -> list[str]:
    """Why it is not taken, or what changes, each in a line; then what is worth knowing."""
    refused = [
        reason_sentence(refusal.reason, rulebook)
        if not refusal.column
        else tr("{column}: {why}").format(
            column=_column(row, refusal.column), why=reason_words(refusal.reason, rulebook)
        )
        for refusal in row.refusals
    ]
    changed = [change_words(_column(row, change.column), change.old, change.new) for change in row.changes]
    return refused + changed + [reason_sentence(remark, rulebook) for remark in row.remarks]


def _column(row: Proposed, key: str) -> str:
    return column_words(row.noun, key, column_of(row.noun, key).heading)
