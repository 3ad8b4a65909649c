"""What is printed: the pages as they will come out of the printer, and the ways they leave the program."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from botox_vetter.actions.compare import compare_file
from botox_vetter.actions.files import temporary_file, write_text
from botox_vetter.actions.settings import Settings
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.language import ntr, tr
from botox_vetter.paper.pdf import write_pdf
from botox_vetter.report.comparison import comparison_document
from botox_vetter.report.document import Document
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.form import card, heading, say
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.pages.report.sheets import Sheets
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.theme import measures as m

SHORTLIST, ALL = "shortlist", "all"


class ReportPage(QWidget):
    """`say(words)` is the status line. The pages are made from what lies on the desk, and made anew when it changes."""

    def __init__(
        self, desk: Desk, jobs: Jobs, settings: Callable[[], Settings], say_done: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._desk, self._jobs, self._settings, self._say = desk, jobs, settings, say_done
        self._which = ChoiceField()
        self._which.setAccessibleName(tr("Clinics in the report"))
        self._which.offer([(SHORTLIST, tr("Only the shortlist")), (ALL, tr("All clinics of the case"))])
        self._print = _button(tr("&Print …"), tr("Opens the pages as a PDF, to be printed from there"), is_leading=True)
        self._pdf = _button(tr("Save as P&DF …"), "")
        self._html = _button(tr("Save as &web page …"), "")
        self._count = say("", "muted")
        self._sheets = Sheets()
        self._scroll = Scrolled(self._sheets)
        self._empty = card(
            heading(tr("Nothing to print yet")), say(tr("Record a clinic first; the report compares what is recorded."))
        )
        self._lay_out()
        self._which.committed.connect(lambda _which: self.load())
        self._print.clicked.connect(self.print)
        self._pdf.clicked.connect(self.save_pdf)
        self._html.clicked.connect(self.save_html)

    def load(self) -> None:
        file = self._desk.file
        if file is None:
            return
        has_clinics = bool(file.clinics)
        if not file.shortlist:
            self._which.show_value(ALL)
        elif self._which.value() is None:
            self._which.show_value(SHORTLIST)
        self._which.setEnabled(bool(file.shortlist))
        for widget in (self._print, self._pdf, self._html, self._which):
            widget.setVisible(has_clinics)
        self._scroll.setVisible(has_clinics)
        self._count.setVisible(has_clinics)
        self._empty.setVisible(not has_clinics)
        if has_clinics:
            pages = self._sheets.show_document(self._document(), self._settings().paper)
            paper = self._settings().paper
            self._count.setText(ntr("{n} page, {paper}", "{n} pages, {paper}", pages).format(n=pages, paper=paper))

    def print(self) -> None:
        """Writes a PDF into the computer's folder for passing files and hands it to the program that shows PDFs."""
        path = temporary_file(self._name(".pdf"))
        self._make(lambda: write_pdf(self._document(), path, self._settings().paper), lambda: self._show(path))

    def save_pdf(self) -> None:
        if path := self._ask(tr("Save as PDF"), ".pdf", tr("PDF (*.pdf)")):
            self._make(lambda: write_pdf(self._document(), path, self._settings().paper), lambda: self._written(path))

    def save_html(self) -> None:
        from botox_vetter.report.html import to_html

        if path := self._ask(tr("Save as web page"), ".html", tr("Web page (*.html)")):
            self._make(lambda: write_text(path, to_html(self._document())), lambda: self._written(path))

    def _document(self) -> Document:
        file = self._desk.file
        assert file is not None
        chosen = file.shortlist if self._which.value() == SHORTLIST and file.shortlist else file.clinics
        comparison = compare_file(file, self._desk.rulebook, self._desk.today, chosen)
        return comparison_document(comparison, self._desk.rulebook)

    def _make(self, write: Callable[[], object], done: Callable[[], None]) -> None:
        """Writes off the window's thread; what the world refuses is said in the banner."""

        def work(_stop: Event) -> None:
            write()

        self._jobs.run(work, lambda _nothing: done(), self._failed, self)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, Refused):
            raise error
        self._desk.say(error.reason)

    def _show(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._desk.say(Reason("no_pdf_program", {"file": str(path)}))

    def _written(self, path: Path) -> None:
        self._say(tr("Written: {file}").format(file=path))

    def _ask(self, title: str, suffix: str, kinds: str) -> Path | None:
        name, _kind = QFileDialog.getSaveFileName(self, title, self._name(suffix), kinds)
        return Path(name) if name else None

    def _name(self, suffix: str) -> str:
        file = self._desk.file
        assert file is not None
        kept = "".join(c if c.isalnum() or c in " -_" else "_" for c in file.case.name).strip()[:80]
        return f"{kept or 'case'} {self._desk.today.isoformat()}{suffix}"

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._which)
        top.addWidget(self._count, 1)
        top.addWidget(self._html)
        top.addWidget(self._pdf)
        top.addWidget(self._print)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, m.GAP, 0, 0)
        page.addLayout(top)
        page.addWidget(self._empty)
        page.addWidget(self._scroll, 1)
        page.addStretch(0)


def _button(words: str, meaning: str, is_leading: bool = False) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("leading", is_leading)
    if meaning:
        button.setToolTip(meaning)
        button.setAccessibleDescription(meaning)
    return button
