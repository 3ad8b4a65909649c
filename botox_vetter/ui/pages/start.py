"""Nothing is open yet: begin a case, or take up one that is there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from botox_vetter.domain.cases import Case
from botox_vetter.language import tr
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.names import own_words
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import card, heading, say
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.theme import measures as m


class StartPage(QWidget):
    """new_case(name), open_case(id), import_case(): what the person wants."""

    new_case = Signal(str)
    open_case = Signal(str)
    import_case = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._name = QLineEdit()
        self._name.setAccessibleName(tr("Name of the new case"))
        self._name.setPlaceholderText(tr("for example: Spring, Leeds"))
        self._name.setMaximumWidth(m.FIELD_WIDTH)
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Your cases"))
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._begin = QPushButton(tr("&Begin"))
        self._begin.setProperty("leading", True)
        self._open = QPushButton(tr("&Open"))
        self._import = QPushButton(tr("&Import a case …"))
        self._none = say(tr("No case yet. It will stand here once you have begun one."), "muted")
        self._connect()
        self._lay_out()

    def load(self) -> None:
        cases = self._desk.library.cases() if self._desk.has_library else ()
        self._list.clear()
        for case in cases:
            self._list.addItem(_item(case))
        self._list.setVisible(bool(cases))
        self._none.setVisible(not cases)
        self._open.setEnabled(bool(cases))
        for control in (self._name, self._begin, self._import):
            control.setEnabled(self._desk.has_library)
        if cases:
            self._list.setCurrentRow(0)
        self._name.setFocus()

    def _connect(self) -> None:
        self._begin.clicked.connect(self._on_begin)
        self._name.returnPressed.connect(self._on_begin)
        self._open.clicked.connect(self._on_open)
        self._list.itemActivated.connect(self._on_open)
        self._import.clicked.connect(self.import_case)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, m.GAP_LARGE, m.GAP, m.GAP)
        column.setSpacing(m.GAP_LARGE)
        column.addWidget(
            say(
                tr(
                    "Record the clinics you are thinking of, check who holds the needle, see what your own areas cost "
                    "there, and print the comparison. What nobody knows is shown as not known."
                )
            )
        )
        column.addWidget(
            card(
                heading(tr("Begin a case")),
                say(tr("One case is one search: one person, one treatment."), "muted"),
                _beside(self._name, self._begin),
            )
        )
        column.addWidget(
            card(heading(tr("Your cases")), self._none, self._list, _beside(self._open, self._import))
        )
        column.addStretch()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(Scrolled(inside))

    def _on_begin(self) -> None:
        self.new_case.emit(self._name.text().strip() or tr("My search"))
        self._name.clear()

    def _on_open(self) -> None:
        if item := self._list.currentItem():
            self.open_case.emit(item.data(Qt.ItemDataRole.UserRole))


def _beside(*widgets: QWidget) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return line


def _item(case: Case) -> QListWidgetItem:
    begun = day(case.created_at.astimezone().date())
    item = QListWidgetItem(tr("{name}, begun on {day}").format(name=breakable(own_words(case.name)), day=begun))
    item.setData(Qt.ItemDataRole.UserRole, case.id)
    return item
