"""Under the list of questions: the chosen one in full, and every answer that one key or one click gives."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import criterion_question, sentence
from botox_vetter.report.words.vetting import assurance_words, level_words
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.one_stop import stop_at_chosen
from botox_vetter.ui.pages.clinics.vetting_levels import keys_of, not_sure_enough_words
from botox_vetter.ui.theme import measures as m
from botox_vetter.vetting.rules import Asked

SURE_KEYS = {"C": Assurance.CLAIMED, "S": Assurance.SEEN, "V": Assurance.VERIFIED}


class AnswerStrip(QFrame):
    """answered(key), sure(Assurance), details(), people(): what was clicked. The keys work in the list."""

    answered = Signal(str)
    sure = Signal(object)
    details = Signal()
    people = Signal()

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rulebook = rulebook
        self._question, self._nobody = say(""), say(tr("Nobody is recorded here who could be asked about."), "muted")
        self._still_open = say("", "muted")
        self._people = _small(tr("Record who works here"))
        self._details = _small(tr("Details …"))
        self._details.setToolTip(tr("Everything about this question, and its form (Enter in the list)"))
        self._answers = QWidget()
        self._flow = Flow(self._answers, m.GAP_SMALL)
        self._buttons: list[QPushButton] = []
        self._sure = {key: _small(_keyed(key, assurance_words(one))) for key, one in SURE_KEYS.items()}
        self._group, self._words = QButtonGroup(self), QLabel(tr("Today, and how sure:"))
        stop_at_chosen(self._group)
        self._lay_out()
        self._widen()
        self._details.clicked.connect(self.details)
        self._people.clicked.connect(self.people)

    def show_question(self, asked: Asked, answer: Finding | None, sure: Assurance, is_about_nobody: bool) -> None:
        """answer: the one that counts today."""
        self._question.setText(breakable(criterion_question(asked.criterion.id, self._rulebook)))
        self._still_open.setText(not_sure_enough_words(asked, answer))
        self._still_open.setVisible(bool(self._still_open.text()))
        self._nobody.setVisible(is_about_nobody)
        self._people.setVisible(is_about_nobody)
        for widget in (self._answers, self._sure_line):
            widget.setVisible(not is_about_nobody)
        keys = {} if is_about_nobody else keys_of(asked)
        while len(self._buttons) < len(keys):
            self._buttons.append(self._button())
        for n, button in enumerate(self._buttons):
            button.setVisible(n < len(keys))
        for button, (key, level) in zip(self._buttons, keys.items(), strict=False):
            words = level_words(level, asked.scale.id)
            button.setText(_keyed(key, words))
            button.setAccessibleName(tr("{answer}, key {key}").format(answer=words, key=key))
            button.setProperty("key", key)
        self.show_sure(sure)

    def be_brief(self, is_brief: bool) -> None:
        """Where the whole question stands beside it anyway."""
        self._question.setVisible(not is_brief)
        self._details.setVisible(not is_brief)

    def show_sure(self, sure: Assurance) -> None:
        key = next(key for key, one in SURE_KEYS.items() if one is sure)
        self._sure[key].setChecked(True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._widen()

    def _widen(self) -> None:
        """The chosen one is bold, and must not be cut for that."""
        bold = QFont(self.font())
        bold.setBold(True)
        for button in self._sure.values():
            button.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(button.text()) + 3 * m.GAP)
        self._words.setFixedHeight(self._details.sizeHint().height())

    def _button(self) -> QPushButton:
        button = _small("")
        button.clicked.connect(lambda: self.answered.emit(button.property("key")))
        self._flow.addWidget(button)
        QWidget.setTabOrder(self._buttons[-1] if self._buttons else self._people, button)
        return button

    def _lay_out(self) -> None:
        self._sure_line = QWidget()
        line = Flow(self._sure_line, m.GAP_SMALL)
        line.addWidget(self._words)
        for key, button in self._sure.items():
            button.setCheckable(True)
            button.setAutoExclusive(True)  # one of several for a screen reader, not a box to tick
            button.clicked.connect(lambda _on, key=key: self.sure.emit(SURE_KEYS[key]))
            self._group.addButton(button)
            line.addWidget(button)
        line.addWidget(self._details)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP, m.GAP, m.GAP, m.GAP)
        column.setSpacing(m.GAP_SMALL)
        for widget in (self._question, self._still_open, self._nobody):
            column.addWidget(widget)
        column.addWidget(self._people, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._answers)
        column.addWidget(self._sure_line)


def _keyed(key: str, words: str) -> str:
    """The key before what it says."""
    return tr("{key}  {words}").format(key=key, words=sentence(words))


def _small(words: str) -> QPushButton:
    """By Tab, not by a click: the list keeps the keyboard, so that the next question can be answered at once."""
    button = QPushButton(words)
    button.setProperty("compact", True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
