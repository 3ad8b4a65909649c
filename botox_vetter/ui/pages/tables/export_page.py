"""Writes clinics, people and prices as tables: a workbook of all three, or one of them as text."""

from pathlib import Path
from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from botox_vetter.actions.tables.column import TableNoun
from botox_vetter.actions.tables.exporting import export_tables
from botox_vetter.domain.cases import CaseFile
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.tables import table_words
from botox_vetter.ui.busy import Busy
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import card, heading, say
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.menus import add_key
from botox_vetter.ui.saving import ask_where, safe_name
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.shown import Shown, Stopping, before_writing
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m


class ExportPage(QWidget):
    """left: Esc. written(Path): the file is there."""

    left = Signal()
    written = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._workbook = SignButton(tr("Save a &workbook …"), "save")
        self._workbook.setProperty("leading", True)
        self._texts = {noun: QPushButton() for noun in TableNoun}
        self._counts = say("", "muted")
        self._busy = Busy()
        self._lay_out()
        self._workbook.clicked.connect(self._save_workbook)
        for noun, button in self._texts.items():
            button.clicked.connect(lambda _on=False, noun=noun: self._save_text(noun))
        add_key(self, tr("Back"), QKeySequence.StandardKey.Cancel, self.left.emit)

    def load(self) -> None:
        file = self._desk.file
        if file is None:
            return
        counts = _counts(file)
        self._counts.setText(", ".join(_counted(noun, n) for noun, n in counts.items()))
        for noun, button in self._texts.items():
            button.setText(_save_words(noun))
            button.setEnabled(bool(counts[noun]))
        self._workbook.setEnabled(any(counts.values()))

    def save(self, path: Path, noun: TableNoun = TableNoun.CLINICS) -> None:
        file, rulebook = self._desk.file, self._desk.rulebook
        if file is None:
            return

        def write(stop: Event) -> None:
            export_tables(file, rulebook, path, noun, lambda: before_writing(stop))

        shown = Shown(tr("Writing {name}").format(name=path.name), Stopping.TOLD, self._busy.end)
        self._busy.begin(self._jobs.run(write, lambda _none: self._done(path), self._failed, self, shown))

    def _save_workbook(self) -> None:
        if path := self._ask("", ".xlsx", tr("Workbooks (*.xlsx)")):
            self.save(path)

    def _save_text(self, noun: TableNoun) -> None:
        if path := self._ask(f" {table_words(noun).lower()}", ".csv", tr("Text files (*.csv)")):
            self.save(path, noun)

    def _ask(self, more: str, ending: str, kinds: str) -> Path | None:
        assert self._desk.file is not None
        name = f"{safe_name(self._desk.file.case.name)}{more}{ending}"
        path = ask_where(self, tr("Export tables"), name, kinds)
        return path if path is None or path.suffix.lower() == ending else path.with_name(f"{path.name}{ending}")

    def _done(self, path: Path) -> None:
        self._busy.end()
        self.written.emit(path)

    def _failed(self, error: BaseException) -> None:
        self._busy.end()
        self._desk.complain(error)

    def _lay_out(self) -> None:
        first, others = QWidget(), QWidget()
        Flow(first).addWidget(self._workbook)
        row = Flow(others)
        for button in self._texts.values():
            row.addWidget(button)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, m.GAP, m.GAP, m.GAP)
        column.setSpacing(m.GAP_LARGE)
        column.addWidget(
            card(
                heading(tr("Everything in one workbook")),
                self._counts,
                say(tr("Clinics, people and prices each on a sheet of its own, for any spreadsheet (.xlsx)."), "muted"),
                first,
            )
        )
        column.addWidget(
            card(
                heading(tr("One table as text")),
                say(tr("For any program that reads text (.csv, UTF-8, commas)."), "muted"),
                others,
            )
        )
        column.addWidget(
            say(
                tr(
                    "Import reads the same columns: what you change in a spreadsheet can be taken in again. Rows are "
                    "known by their last columns, so leave these. No cell is ever computed: texts that begin with =, "
                    "+, - or @ are marked as texts. Answers, visits and evidence are in the export of the whole case."
                ),
                "muted",
            )
        )
        column.addWidget(self._busy)
        column.addStretch()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(Scrolled(inside))


def _counts(file: CaseFile) -> dict[TableNoun, int]:
    return {
        TableNoun.CLINICS: len(file.clinics),
        TableNoun.PEOPLE: len(file.practitioners),
        TableNoun.PRICES: len(file.quotes),
    }


def _counted(noun: TableNoun, n: int) -> str:
    return {
        TableNoun.CLINICS: ntr("{n} clinic", "{n} clinics", n),
        TableNoun.PEOPLE: ntr("{n} person", "{n} people", n),
        TableNoun.PRICES: ntr("{n} price", "{n} prices", n),
    }[noun].format(n=n)


def _save_words(noun: TableNoun) -> str:
    return {
        TableNoun.CLINICS: tr("Save &clinics …"),
        TableNoun.PEOPLE: tr("Save &people …"),
        TableNoun.PRICES: tr("Save p&rices …"),
    }[noun]
