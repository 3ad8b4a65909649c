"""What is printed: the pages as they will come out of the printer, and the ways they leave the program."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

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
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.nothing_yet import NothingYet
from botox_vetter.ui.pages.report.sheets import Sheets
from botox_vetter.ui.saving import ask_where, safe_name
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m

SHORTLIST, ALL = "shortlist", "all"


class ReportPage(QWidget):
    """`say(words)` is the status line. The pages are made from what lies on the desk, and made anew when it changes.

    place_wanted(place): what is missing here belongs there
    """

    place_wanted = Signal(str)

    def __init__(
        self, desk: Desk, jobs: Jobs, settings: Callable[[], Settings], say_done: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._desk, self._jobs, self._settings, self._say = desk, jobs, settings, say_done
        self._wanted = SHORTLIST
        self._which = ChoiceField()
        self._which.setAccessibleName(tr("Clinics in the report"))
        self._which_label = QLabel(tr("&Clinics"))  # a screen reader on Linux names a choice by its label alone
        self._which_label.setBuddy(self._which)
        self._which.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
        self._which.offer([(SHORTLIST, tr("Only the shortlist")), (ALL, tr("All clinics of the case"))])
        self._print = _leading(tr("&Print …"), "report", tr("Opens the pages as a PDF, to be printed from there"))
        self._pdf, self._html = SignButton(tr("Save as P&DF …"), "save"), SignButton(tr("Save as &web page …"), "save")
        self._count = say("", "muted")
        self._sheets = Sheets()
        self._scroll = Scrolled(self._sheets)
        self._empty = NothingYet("report")
        self._empty.show_state(
            tr("Nothing to print yet"),
            tr("The report compares the clinics that are recorded, and there is none yet."),
            {"clinics": tr("Add a c&linic")},
        )
        self._empty.wanted.connect(self.place_wanted)
        self._lay_out()
        self._which.committed.connect(self._on_which)
        self._print.clicked.connect(self.print)
        self._pdf.clicked.connect(lambda: self._ask(tr("Save as PDF"), ".pdf", tr("PDF (*.pdf)")))
        self._html.clicked.connect(lambda: self._ask(tr("Save as web page"), ".html", tr("Web page (*.html)")))

    def load(self) -> None:
        file = self._desk.file
        if file is None:
            return
        has_clinics = bool(file.clinics)
        self._which.show_value(self._wanted if file.shortlist else ALL)
        self._which.setEnabled(bool(file.shortlist))
        shown = (self._print, self._pdf, self._html, self._which_label, self._which, self._count, self._scroll)
        for widget in shown:
            widget.setVisible(has_clinics)
        self._empty.setVisible(not has_clinics)
        if has_clinics:
            pages = self._sheets.show_document(self._document(), self._settings().paper)
            paper = self._settings().paper
            count = ntr("{n} page, {paper}", "{n} pages, {paper}", pages).format(n=pages, paper=paper)
            why_all = tr("{count}. None is on the shortlist, so all of them are in it.")
            self._count.setText(count if file.shortlist else why_all.format(count=count))

    def print(self) -> None:
        """Writes a PDF into the computer's folder for passing files and hands it to the program that shows PDFs."""
        path = temporary_file(self._name(".pdf"))
        self._write(path, lambda: self._show(path))

    def save(self, path: Path) -> None:
        """Writes a web page where the name ends in .html, else a PDF."""
        self._write(path, lambda: self._say(tr("Written: {file}").format(file=path)))

    def _write(self, path: Path, done: Callable[[], None]) -> None:
        """Off the window's thread; what the world refuses is said in the banner."""
        document, paper = self._document(), self._settings().paper

        def work(_stop: Event) -> None:
            if path.suffix.lower() == ".html":
                _write_html(path, document)
            else:
                write_pdf(document, path, paper)

        self._jobs.run(work, lambda _nothing: done(), self._failed, self)

    def _on_which(self, which: str) -> None:
        self._wanted = which
        self.load()

    def _document(self) -> Document:
        file = self._desk.file
        assert file is not None
        chosen = file.shortlist if self._which.value() == SHORTLIST and file.shortlist else file.clinics
        comparison = compare_file(file, self._desk.rulebook, self._desk.today, chosen)
        return comparison_document(comparison, self._desk.rulebook)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, Refused):
            raise error
        self._desk.say(error.reason)

    def _show(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._desk.say(Reason("no_pdf_program", {"file": str(path)}))

    def _ask(self, title: str, suffix: str, kinds: str) -> None:
        if path := ask_where(self, title, self._name(suffix), kinds):
            self.save(path)

    def _name(self, suffix: str) -> str:
        file = self._desk.file
        assert file is not None
        return f"{safe_name(file.case.name)} {self._desk.today.isoformat()}{suffix}"

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._which_label)
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


def _write_html(path: Path, document: Document) -> None:
    from botox_vetter.report.html import to_html  # brings Jinja2 with it

    write_text(path, to_html(document))


def _leading(words: str, sign: str, meaning: str) -> QPushButton:
    button = SignButton(words, sign)
    button.setProperty("leading", True)
    button.setToolTip(meaning)
    button.setAccessibleDescription(meaning)
    return button
