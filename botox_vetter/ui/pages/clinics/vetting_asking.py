"""What was asked of the clinic: how many questions wait in a line, each of them and the form when wanted."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from botox_vetter.comparison.results import Standing
from botox_vetter.domain.records import Inquiry
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.ui.fields.form import say, set_role
from botox_vetter.ui.pages.clinics.vetting_ask_form import AskForm
from botox_vetter.ui.pages.clinics.vetting_asked import Waiting
from botox_vetter.ui.theme import measures as m

PROPOSED = 3  # as many as stand under “What to ask next”


class Asking(QWidget):
    """`form.asked(AskedNow)` and the wishes of `waiting` say what the person wants.

    begin   its button, which stands elsewhere; as long as nothing waits and the form is folded, nothing else is seen
    """

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self._today = date.min
        self._questions: tuple[str, ...] = ()
        self._is_asking_useful = True
        self._words = say("")
        self._all, self.begin = QPushButton(), QPushButton(tr("I have asked …"))
        self.begin.setProperty("compact", True)
        self._all.setCheckable(True)
        self.form, self.waiting = AskForm(rulebook), Waiting(rulebook)
        self._all.toggled.connect(self._unfold)
        self.begin.clicked.connect(self._on_begin)
        self.form.left.connect(self.leave)
        self._lay_out()

    def show_standing(self, standing: Standing, inquiries: Sequence[Inquiry], today: date) -> None:
        """inquiries: those put to this clinic."""
        self._today = today
        waiting = [inquiry for inquiry in inquiries if inquiry.is_waiting()]
        due = sum(inquiry.due_on <= today for inquiry in waiting)
        self._words.setText(_words(len(waiting), due))
        set_role(self._words, "warn" if due else "")
        self.waiting.show_inquiries(waiting, today)
        self._line.setVisible(bool(waiting))
        self._show_or_hide()
        self._name_all(len(waiting))
        vetting, asked = standing.vetting, {cid for inquiry in waiting for cid in inquiry.criteria}
        self._is_asking_useful = bool(standing.ask) and not vetting.failed
        open_now = (*(question.criterion for question in standing.ask), *vetting.failed, *vetting.at_visit)
        self._questions = tuple(cid for cid in dict.fromkeys(open_now) if cid not in asked)
        self.form.show_questions(self._questions)

    def leave(self) -> None:
        """The form is folded again; the keyboard goes back to where it was opened."""
        had_keyboard = self.form.isAncestorOf(self.window().focusWidget() or self)
        self.form.hide()
        self._show_or_hide()
        self.begin.setEnabled(True)
        if had_keyboard:
            self.begin.setFocus()

    def fold(self) -> None:
        """For another clinic."""
        self._all.setChecked(False)
        self.leave()

    def _on_begin(self) -> None:
        self.form.show()
        self._show_or_hide()
        self.begin.setEnabled(False)
        proposed = self._questions[:PROPOSED] if self._is_asking_useful else ()
        self.form.begin(proposed, self._today)

    def _show_or_hide(self) -> None:
        self.setVisible(not (self._line.isHidden() and self.form.isHidden()))

    def _unfold(self, is_shown: bool) -> None:
        self.waiting.setVisible(is_shown)
        self._name_all(self.waiting.count)

    def _name_all(self, count: int) -> None:
        if self._all.isChecked():
            self._all.setText(tr("Fold"))
        else:
            self._all.setText(ntr("Show it", "Show all {n}", count).format(n=count))
        self._all.setAccessibleName(tr("Questions that wait: {what}").format(what=self._all.text()))

    def _lay_out(self) -> None:
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.GAP)
        row.addWidget(self._words, 1)
        row.addWidget(self._all)
        self.form.hide()
        self.waiting.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        column.addWidget(self._line)
        column.addWidget(self.waiting)
        column.addWidget(self.form)


def _words(waiting: int, due: int) -> str:
    words = ntr("{n} asked, waiting", "{n} asked, waiting", waiting).format(n=waiting)
    if not due:
        return words
    return tr("{waiting}; {due}").format(
        waiting=words, due=ntr("{n} to ask again now", "{n} to ask again now", due).format(n=due)
    )
