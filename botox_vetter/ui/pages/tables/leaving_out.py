"""Rows that cannot be read hold the whole table back, until the person says that the others go in without them."""

from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from botox_vetter.actions.tables.proposal import DryRun, Fate
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.names import joined, own_words
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.fields.form import plain, say
from botox_vetter.ui.theme import measures as m

MOST_NAMED = 12
Row = tuple[str, int]


class LeavingOut(QWidget):
    """Hidden while nothing is to be left out. wished: the tick is another."""

    wished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()
        self._box, self._which = QCheckBox(), say("", "muted")
        self._box.toggled.connect(self.wished)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(m.GAP_LARGE)
        line.addWidget(self._box)
        line.addWidget(self._which, 1)
        self.hide()

    @property
    def is_settled(self) -> bool:
        """Nothing is to be left out, or the person wishes it to be."""
        return not self._rows or self._box.isChecked()

    def show_proposal(self, proposal: DryRun | None) -> None:
        """The tick is for these rows: where others are faulty, it is asked for again."""
        rows = faulty_rows(proposal) if proposal is not None and proposal.to_import else ()
        if rows != self._rows:
            self._rows = rows
            self._box.setChecked(False)
            n, which = len(rows), rows_words(rows)
            words = ntr("Leave out the {n} ro&w that cannot be read", "Leave out the {n} ro&ws that cannot be read", n)
            self._box.setText(words.format(n=n))
            self._box.setAccessibleName(tr("{wish}: {which}").format(wish=plain(words).format(n=n), which=which))
            self._which.setText(breakable(which))
        self.setVisible(bool(rows))


def faulty_rows(proposal: DryRun) -> tuple[Row, ...]:
    """Sheet and number of each row that is refused."""
    return tuple((row.sheet, row.row) for row in proposal.rows if row.fate is Fate.REFUSED)


def rows_words(rows: tuple[Row, ...]) -> str:
    """ "Rows 3 and 7"; with their sheets' names where there are several."""
    named, more = rows[:MOST_NAMED], len(rows) - MOST_NAMED
    parts = {sheet: _numbers([row for _sheet, row in found]) for sheet, found in groupby(named, key=lambda row: row[0])}
    if len({sheet for sheet, _row in rows}) > 1:
        words = [tr("{sheet}: {rows}").format(sheet=own_words(sheet), rows=part) for sheet, part in parts.items()]
    else:
        words = list(parts.values())
    if more > 0:
        words.append(ntr("and {n} more", "and {n} more", more).format(n=more))
    return "; ".join(words)


def _numbers(numbers: list[int]) -> str:
    return ntr("Row {rows}", "Rows {rows}", len(numbers)).format(rows=joined(f"{n:,}" for n in numbers))
