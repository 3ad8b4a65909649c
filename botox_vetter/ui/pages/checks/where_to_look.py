"""Whom to look up, in which register, by which number; and the way to the page there."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.looked_up import asks_number
from botox_vetter.domain.registers import Register, normalised, page_of
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import own_words, sentence
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import Form, heading, say, set_role
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.pages.clinics.look_up_offered import (
    Whom,
    people_and_clinics,
    register_words,
    registers_for,
    whom_choices,
)
from botox_vetter.ui.pages.clinics.registration_words import number_words
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m


class WhereToLook(QFrame):
    """changed(): whom, the register or the number is another one."""

    changed = Signal()

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rulebook = rulebook
        self._known: dict[str, Whom] = {}
        self._file: CaseFile | None = None
        self._whom, self._register, self._number = ChoiceField(), ChoiceField(), LineField()
        self._go = SignButton(tr("&Open the register"), "link")
        self._copied, self._proves, self._hidden = say("", "muted"), say("", "muted"), say("")
        self._identity = say(
            tr("Anybody can quote a number: at the visit compare a photo identity with the name that stands there."),
            "muted",
        )
        self._lay_out()
        self._whom.committed.connect(lambda _id: self._on_whom())
        self._register.committed.connect(lambda _id: self._on_register())
        self._number.textChanged.connect(lambda _text: self._on_number())
        self._go.clicked.connect(self._open)

    def show_case(self, file: CaseFile) -> None:
        """Whom and what stay chosen as long as they are there."""
        self._file = file
        self._known = people_and_clinics(file, str(self._whom.value() or ""))
        self._whom.offer(whom_choices(self._known, self._rulebook))
        if self.whom is None and self._known:
            self.choose(next(iter(self._known)))

    def choose(self, whom_id: str, register: str = "", number: str = "") -> None:
        """register "": where an entry is recorded, else the first that is offered. number "": that of the entry."""
        if whom_id not in self._known and self._file is not None:
            self._known = people_and_clinics(self._file, whom_id)
            self._whom.offer(whom_choices(self._known, self._rulebook))
        self._whom.show_value(whom_id)
        self._on_whom(register)
        if number:
            self._number.show_value(number)

    @property
    def whom(self) -> Whom | None:
        return self._known.get(str(self._whom.value()))

    @property
    def register(self) -> Register | None:
        return self._rulebook.registers.get(str(self._register.value()))

    @property
    def number(self) -> str:
        return self._number.text().strip() if self._number.isVisibleTo(self) else ""

    @property
    def address(self) -> str:
        """Of the page that the button opens; "": none is known."""
        return self._page()[0]

    def take_keyboard(self) -> None:
        (self._go if self._go.isEnabled() else self._whom).setFocus()

    def _page(self) -> tuple[str, bool]:
        register, whom = self.register, self.whom
        return page_of(register, self.number, whom.place) if register and whom else ("", False)

    def _on_whom(self, register: str = "") -> None:
        if (whom := self.whom) is None:
            return
        offered = registers_for(whom, self._rulebook)
        self._register.offer([(r.id, register_words(r, whom.place)) for r in offered])
        if register or self.register is None or whom.number_in(self.register.id) == "":
            self._register.show_value(register or offered[0].id)
        self._on_register()

    def _on_register(self) -> None:
        register, whom = self.register, self.whom
        if register is None or whom is None:
            return
        self._form.setRowVisible(self._number_row, asks_number(register) or bool(register.pattern))
        self._number.show_value(whom.number_in(register.id))
        _show(self._proves, sentence(register.proves))
        self._identity.setVisible(asks_number(register) and not whom.is_clinic)
        hidden = register.not_shown.strip("- ")
        _show(self._hidden, tr("What it does not show: {what}").format(what=hidden) if hidden else "")
        self._on_number()

    def _on_number(self) -> None:
        words, role = number_words(self.register, self._number.text(), "")
        _show(self._fit, words if self._number.text().strip() else "")
        set_role(self._fit, role)
        address, is_entry = self._page()
        self._go.setEnabled(bool(address))
        self._go.setText(tr("&Open the entry") if is_entry else tr("&Open the register"))
        self._copied.setText(_way_words(self.register, breakable(address), is_entry))
        self.changed.emit()

    def _open(self) -> None:
        register = self.register
        if register is None:
            return
        whom = self.whom
        sought = normalised(register, self.number) or (whom.name if whom else "")
        QGuiApplication.clipboard().setText(sought)
        QDesktopServices.openUrl(QUrl(self.address))
        self._copied.setText(tr("Copied, to be pasted there: {what}").format(what=own_words(sought)))

    def _lay_out(self) -> None:
        self._form = Form()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.add(tr("About &whom"), self._whom)
        self._form.add(tr("&Register"), self._register)
        self._number_row = self._form.rowCount()
        self._fit = self._form.add(tr("&Number"), self._number)
        for field in (self._whom, self._register):
            field.setMaximumWidth(2 * m.FIELD_WIDTH)
        self._number.setMaximumWidth(m.FIELD_WIDTH)
        foot = QWidget()
        Flow(foot).addWidget(self._go)
        self._go.setProperty("leading", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        column.addWidget(heading(tr("1. Look there")))
        column.addLayout(self._form)
        for widget in (self._proves, foot, self._copied, self._hidden, self._identity):
            column.addWidget(widget)


def _way_words(register: Register | None, address: str, is_entry: bool) -> str:
    if register is None:
        return ""
    if not address:
        return tr("The address of its search page is not known here: ask a search engine for its name.")
    if is_entry:
        return tr(
            "In the browser, {address}. If it does not lead to the entry, search there: the number is copied."
        ).format(address=address)
    return tr("In the browser, {address}. The number or name is copied, to be pasted there.").format(address=address)


def _show(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
