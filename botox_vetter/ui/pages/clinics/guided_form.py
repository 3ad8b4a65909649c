"""The short form: a clinic in the few lines that a person has at hand. The tabs hold everything else."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from botox_vetter.actions.guided.registers import proposed_register
from botox_vetter.actions.guided.typed import TypedClinic, Understood
from botox_vetter.domain.criteria import country_of
from botox_vetter.language import tr
from botox_vetter.matching.same_clinic import known_by_clinic
from botox_vetter.report.words.names import own_words, profession_name
from botox_vetter.ui.alike import AlikeLine
from botox_vetter.ui.alike_watch import AlikeWatch
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.form import Form, heading, say
from botox_vetter.ui.menus import add_key
from botox_vetter.ui.pages.clinics.guided_said import Said
from botox_vetter.ui.pages.clinics.guided_words import remark_line, understood_lines
from botox_vetter.ui.pages.clinics.registering import register_choices
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

if TYPE_CHECKING:  # what understands is imported when something is to be understood
    from botox_vetter.actions.tables.vocabulary import Words

BESIDE = 110  # letters: in a narrower form what is understood stands below the fields


class GuidedForm(QWidget):
    """kept(Understood): to be kept as it is understood; left(): enough for now.

    place_wanted(place)  its website says what it is, or it is still to be found
    meant(id)            a clinic like it shall be looked at; what is typed stays

    Enter goes from field to field and keeps the clinic after the last one; Ctrl+Enter keeps it from anywhere.
    """

    kept = Signal(object)
    left = Signal()
    meant = Signal(str)
    place_wanted = Signal(str)

    def __init__(self, desk: Desk, look: Look, watch: AlikeWatch) -> None:
        super().__init__()
        self._desk, self._watch = desk, watch
        self._alike = AlikeLine(desk.rulebook, tr("Show {name}"))
        self._words: tuple[bool, Words] | None = None
        self._is_proposed = True
        self._name, self._website, self._place = QLineEdit(), QLineEdit(), QLineEdit()
        self._person, self._number = QLineEdit(), QLineEdit()
        self._prices = QLineEdit(), QLineEdit()
        self._profession, self._register = ChoiceField(), ChoiceField()
        self._prescribes = QCheckBox(tr("Also prescri&bes"))
        self._shortlist = QCheckBox(tr("Compare and print it (on the &shortlist)"))
        self._shortlist.setChecked(True)
        self._title, self._hint = heading(""), say(tr("Only its name is needed."), "muted")
        self._said = Said(look)
        self._keep, self._leave = QPushButton(tr("&Keep this clinic")), QPushButton(tr("&Done"))
        self._find = SignButton(tr("Find nearb&y …"), "search")
        self._from_site = SignButton(tr("From &its website …"), "sources")
        self._lay_out()
        self._connect()

    def begin(self, is_first: bool) -> None:
        """is_first: there is no clinic yet, and nothing else to be seen."""
        rulebook, file = self._desk.rulebook, self._desk.file
        country = country_of(file.plan.jurisdiction) if file is not None else ""
        professions = ((key, profession_name(key, rulebook)) for key in rulebook.places.professions)
        self._profession.offer([("", tr("Not said")), *professions])
        self._register.offer([("", tr("Not said")), *register_choices(rulebook, country, False, "")])
        for field in (self._profession, self._register):
            field.show_value(field.value() or "")
        self._title.setText(tr("No clinic in this case yet") if is_first else tr("Another clinic"))
        if is_first:
            self._hint.setText(
                tr("Type in one that you think of, or find who is listed nearby. Only its name is needed.")
            )
        self._leave.setVisible(not is_first)
        self._read()

    def take_keyboard(self) -> None:
        self._name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear(self, kept: str = "") -> None:
        """Ready for another one; `kept`: the name of the clinic that was just kept."""
        for line in self._lines():
            line.clear()
        for field in (self._profession, self._register):
            field.show_value("")
        self._is_proposed = True
        self._prescribes.setChecked(False)
        self._shortlist.setChecked(True)
        self._hint.setText(self._kept_words().format(name=own_words(kept)) if kept else tr("Only its name is needed."))
        self._read()

    def _kept_words(self) -> str:
        """With what comes next, as soon as there is something to be compared."""
        file = self._desk.file
        if file is None or len(file.clinics) < 2:
            return tr("Kept: {name}. Type the next one, or say that you are done.")
        return tr("Kept: {name}. Type the next one; or Compare and Report, on the left, show what you have.")

    @property
    def typed(self) -> TypedClinic:
        return TypedClinic(
            name=self._name.text(),
            website=self._website.text(),
            place=self._place.text(),
            person=self._person.text(),
            profession=str(self._profession.value() or ""),
            prescribes=self._prescribes.isChecked(),
            register=str(self._register.value() or ""),
            number=self._number.text(),
            prices=tuple(price.text() for price in self._prices),
            is_shortlisted=self._shortlist.isChecked(),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
        elif event.key() == Qt.Key.Key_Escape and not self._leave.isHidden():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= BESIDE * self.fontMetrics().averageCharWidth()
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        for side, share in enumerate((3, 2) if beside else (0, 1)):
            self._columns.setStretch(side, share)
        (self._under_fields if beside else self._whole).addWidget(self._foot)  # else it is always seen at the end

    def _lines(self) -> tuple[QLineEdit, ...]:
        return self._name, self._website, self._place, self._person, self._number, *self._prices

    def _fields(self) -> tuple[QWidget, ...]:
        """As one reads."""
        person = self._person, self._profession, self._prescribes, self._register, self._number
        return self._name, self._website, self._place, *person, *self._prices, self._shortlist

    def _go_on(self) -> None:
        fields, focused = self._fields(), QApplication.focusWidget()
        if focused is self._leave:
            self.left.emit()
        elif focused is self._find:
            self.place_wanted.emit("find")
        elif focused is self._from_site:
            self.place_wanted.emit("review")
        elif isinstance(focused, QPushButton) and self._alike.isAncestorOf(focused):
            focused.click()
        elif focused in fields[:-2]:  # after the last price the clinic is complete
            fields[fields.index(focused) + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._on_keep()

    def _on_keep(self) -> None:
        understood = self.understood
        if understood is not None and understood.clinic is not None:
            self.kept.emit(understood)
        else:
            self.take_keyboard()

    def _on_profession(self) -> None:
        """The register follows, until somebody chooses one."""
        file = self._desk.file
        if self._is_proposed and file is not None:
            profession = str(self._profession.value() or "")
            self._register.show_value(proposed_register(self._desk.rulebook, file.plan.jurisdiction, profession))
        self._read()

    def _on_register(self) -> None:
        self._is_proposed = False
        self._read()

    @property
    def understood(self) -> Understood | None:
        """Of what is typed now; None: no case is open."""
        file = self._desk.file
        if file is None:
            return None
        from botox_vetter.actions.guided.understanding import understand
        from botox_vetter.actions.tables.vocabulary import words_of

        if self._words is None or self._words[0] is not file.plan.is_medical:
            self._words = file.plan.is_medical, words_of(self._desk.rulebook, file.plan.is_medical)
        return understand(self.typed, file, self._desk.rulebook, self._words[1], self._desk.today)

    def _read(self) -> None:
        understood, file = self.understood, self._desk.file
        self._keep.setEnabled(bool(self._name.text().strip()))
        if understood is None or file is None:
            return
        rulebook = self._desk.rulebook
        self._said.show_lines(
            understood_lines(understood, rulebook, file.plan.jurisdiction),
            [remark_line(remark, rulebook) for remark in understood.remarks],
        )
        clinic = understood.clinic
        self._alike.show_alike(self._watch.to(known_by_clinic(clinic)) if clinic is not None else ())
        self._keep.setAccessibleDescription("\n".join(filter(None, (self._said.words, self._alike.words))))

    def _connect(self) -> None:
        for line in self._lines():
            line.textChanged.connect(self._read)
        self._profession.committed.connect(self._on_profession)
        self._register.committed.connect(self._on_register)
        self._prescribes.toggled.connect(self._read)
        self._shortlist.toggled.connect(self._read)
        self._keep.clicked.connect(self._on_keep)
        self._leave.clicked.connect(self.left)
        self._from_site.clicked.connect(lambda: self.place_wanted.emit("review"))
        self._find.clicked.connect(lambda: self.place_wanted.emit("find"))
        self._alike.meant.connect(self.meant)
        keep = add_key(self, tr("Keep this clinic"), "Ctrl+Return", self._on_keep)
        keep.setShortcuts([QKeySequence(keys) for keys in ("Ctrl+Return", "Ctrl+Enter")])
        keep.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        self._keep.setProperty("leading", True)
        self._keep.setToolTip(tr("Keep this clinic (Ctrl+Enter)"))
        inside = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom, inside)
        self._columns.setContentsMargins(0, 0, m.GAP, 0)
        self._columns.setSpacing(m.GAP_LARGE)
        left = QVBoxLayout()
        self._under_fields = QVBoxLayout()
        left.addLayout(self._form())
        left.addLayout(self._under_fields)
        left.addStretch()
        self._columns.addLayout(left, 3)
        said = QVBoxLayout()
        said.setSpacing(m.GAP)
        said.addWidget(self._alike)
        said.addWidget(self._said)
        said.addStretch()
        self._columns.addLayout(said, 2)
        self._foot = QWidget()
        foot = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(m.GAP)
        foot.addWidget(self._keep)
        foot.addWidget(self._leave)
        foot.addWidget(say(tr("Everything else can be added later."), "muted"), 1)
        self._whole = column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP, 0, 0, 0)
        column.setSpacing(m.GAP)
        head = QHBoxLayout()
        head.setSpacing(m.GAP)
        head.addWidget(self._title, 1)
        head.addWidget(self._find)
        head.addWidget(self._from_site)
        column.addLayout(head)
        column.addWidget(self._hint)
        column.addWidget(Scrolled(inside), 1)
        column.addWidget(self._foot)

    def _form(self) -> Form:
        form = Form()
        form.setContentsMargins(0, 0, 0, 0)
        form.add(tr("&Name of the clinic"), self._name)
        form.add(tr("&Website"), self._website)
        form.add(tr("Address or pos&tcode"), self._place)
        form.add(tr("Who in&jects"), self._person)
        form.add(tr("What they say they are"), self._profession)
        form.addRow("", self._prescribes)
        form.add(tr("Re&gister"), self._register)
        form.add(tr("N&umber there"), self._number)
        form.add(tr("A &price as they put it"), self._prices[0])
        form.add(tr("Another pri&ce"), self._prices[1])
        form.addRow("", self._shortlist)
        self._prices[0].setPlaceholderText(tr("such as: 3 areas £199"))
        self._prices[1].setPlaceholderText(tr("such as: £12 a unit, Botox"))
        for line in self._lines():
            line.setMaximumWidth(int(m.FIELD_WIDTH * 1.4))
        return form
