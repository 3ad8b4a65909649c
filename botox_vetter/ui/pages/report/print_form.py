"""What a printer is to do: which one, which pages, how often, on one side or both."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from botox_vetter.actions.settings import Settings
from botox_vetter.language import ntr, tr
from botox_vetter.paper.page_choice import chosen_pages
from botox_vetter.paper.pages import PAPERS
from botox_vetter.paper.printers import Printer, Sides
from botox_vetter.paper.printing import Order
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.form import say, set_role
from botox_vetter.ui.fields.labelled import Labelled
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.fields.typed import whole_field
from botox_vetter.ui.theme import measures as m

MOST_COPIES = 99


class PrintForm(QWidget):
    """wanted(dict): settings by name that are to be different. changed: what would be printed is another thing now."""

    wanted = Signal(dict)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._printer_name, self._sides, self._paper = ChoiceField(), ChoiceField(), ChoiceField()
        self._grey = QCheckBox(tr("Without colo&urs"))
        self._pages, self._copies = LineField(), whole_field()
        self._says = say("", "muted")
        self._count = 0
        self._printer: Printer | None = None
        self._settings = Settings()
        self._pages.setPlaceholderText(tr("all, or such as 1-3, 5"))
        self._copies.show_value(1)
        self._paper.offer([(paper, paper) for paper in PAPERS])
        self._lay_out()
        self._printer_name.committed.connect(lambda name: self.wanted.emit({"printer": name}))
        self._paper.committed.connect(lambda paper: self.wanted.emit({"paper": paper}))
        self._grey.clicked.connect(lambda on: self.wanted.emit({"is_grey": on}))
        self._sides.committed.connect(lambda sides: self.wanted.emit({"sides": str(sides)}))
        for line in (self._pages, self._copies):
            line.textEdited.connect(lambda _text: self._tell())

    def show_printers(self, names: tuple[str, ...]) -> None:
        self._printer_name.offer([(name, name) for name in names])

    def show_printer(self, printer: Printer | None) -> None:
        """The one that is chosen, with what it can; None: it is still being asked."""
        self._printer = printer
        if printer is not None:
            self._printer_name.show_value(printer.name)
            self._sides.offer([(sides, _sides_words(sides)) for sides in printer.sides])
            self._sides.setEnabled(len(printer.sides) > 1)
        self._tell()

    def show_settings(self, settings: Settings) -> None:
        self._settings = settings
        self._paper.show_value(settings.paper)
        self._grey.setChecked(settings.is_grey)
        self._tell()

    def show_count(self, pages: int) -> None:
        """How many pages there are to choose from."""
        self._count = pages
        self._tell()

    @property
    def order(self) -> Order | None:
        """None: something has to be put right first, and is said."""
        chosen, copies = self._chosen, self._how_often
        if self._printer is None or not chosen or not copies:
            return None
        settings, sides = self._settings, self._as_it_can
        return Order(self._printer.name, settings.paper, self._pages.text(), copies, sides, settings.is_grey)

    @property
    def _as_it_can(self) -> Sides:
        """How sides are printed: as it was chosen last, where this printer can."""
        wanted = Sides(self._settings.sides)
        return wanted if self._printer is not None and wanted in self._printer.sides else Sides.ONE

    @property
    def _chosen(self) -> tuple[int, ...]:
        """None of them: what is typed cannot be understood."""
        try:
            return chosen_pages(self._pages.text(), self._count)
        except ValueError:
            return ()

    @property
    def _how_often(self) -> int:
        try:
            copies = self._copies.value() or 1
        except ValueError:
            return 0
        return copies if copies <= MOST_COPIES else 0

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        for words, field in (
            (tr("P&rinter"), self._printer_name),
            (tr("Pa&ges"), self._pages),
            (tr("&Copies"), self._copies),
            (tr("S&ides of a sheet"), self._sides),
            (tr("P&aper"), self._paper),
        ):
            column.addWidget(Labelled(words, field))
        self._pages.setAccessibleDescription(tr("Such as 1-3, 5. Empty: all of them."))
        column.addWidget(self._grey)
        column.addWidget(self._says)

    def _tell(self) -> None:
        self._sides.show_value(self._as_it_can)
        complaint = self._complaint() if self._count else ""
        self._says.setText(complaint or self._summary())
        set_role(self._says, "bad" if complaint else "muted")
        self.changed.emit()

    def _complaint(self) -> str:
        if not self._chosen:
            return ntr(
                "There is one page. Please leave this empty, or type 1.",
                "There are {n} pages. Please type such as 1-3 or 2, 4.",
                self._count,
            ).format(n=self._count)
        if not self._how_often:
            return tr("Copies: please type a whole number from 1 to {most}.").format(most=MOST_COPIES)
        return ""

    def _summary(self) -> str:
        if not self._count:
            return tr("Laying out the pages …")
        pages, copies = len(self._chosen), self._how_often
        sheets = copies * (pages if self._as_it_can is Sides.ONE else -(-pages // 2))
        words = ntr("{n} sheet of paper.", "{n} sheets of paper.", sheets).format(n=sheets)
        printer, paper = self._printer, self._settings.paper
        if printer is not None and paper not in printer.papers:
            words += " " + tr("By its own account this printer has no {paper}.").format(paper=paper)
        if printer is not None and not printer.is_colour:
            words += " " + tr("It prints without colours.")
        if printer is not None and printer.is_stopped:
            words += " " + tr("It is stopped: it keeps what it gets until it is started again.")
        return words


def _sides_words(sides: Sides) -> str:
    match sides:
        case Sides.ONE:
            return tr("One")
        case Sides.LONG_EDGE:
            return tr("Both, turned like a book")
        case Sides.SHORT_EDGE:
            return tr("Both, turned like a calendar")
