"""The clinic in a few lines: what rules it out, what to ask next, what it costs."""

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from botox_vetter.comparison.ask import Question
from botox_vetter.comparison.results import Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.pricing.results import Cost
from botox_vetter.report.sections.subjects import SESSION, YEAR
from botox_vetter.report.words.names import criterion_question, criterion_title, joined, sentence
from botox_vetter.report.words.prices import session_words, year_words
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.report.words.years import year_note
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.links import Links
from botox_vetter.ui.pages.clinics.vetting_ask import why_words
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m

SHOWN = 3


class ClinicSummary(QFrame):
    """vetting_wanted(): the person wants to answer. reasons_wanted(str): a figure shall be opened into its reasons."""

    vetting_wanted = Signal()
    reasons_wanted = Signal(str)

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rulebook = rulebook
        self._failed, self._head = say("", "bad", is_bold=True), heading("")
        self._questions = tuple(_Asked(rulebook) for _ in range(SHOWN))
        self._answer = SignButton(tr("Answer in the &background check"), "check_list")
        self._answer.clicked.connect(self.vetting_wanted)
        self._session, self._year, self._rests_on = Links(), Links(), say("", "muted", m.SMALL)
        for figure in (self._session, self._year):
            figure.linkActivated.connect(self.reasons_wanted)
        self._lay_out()

    def show_standing(self, standing: Standing) -> None:
        vetting = standing.vetting
        failed = joined(criterion_title(cid, self._rulebook) for cid in vetting.failed)
        _show(self._failed, tr("Fails: {gates}").format(gates=failed) if failed else "")
        asked = () if failed else standing.ask[:SHOWN]
        self._head.setText(_head(bool(failed), bool(asked)))
        for n, line in enumerate(self._questions):
            line.show_question(n, asked[n] if n < len(asked) else None)
        self._show_cost(standing.cost)

    def _show_cost(self, cost: Cost) -> None:
        session, year = session_words(cost, self._rulebook), year_words(cost, self._rulebook)
        _show_figure(self._session, tr("Per session: {cost}"), SESSION, session)
        _show_figure(self._year, tr("Per year: {cost}"), YEAR, year)
        rests_on = [year_note(cost)] if cost.year is not None else []
        rests_on += [reason_words(reason, self._rulebook) for reason in cost.omitted]
        _show(self._rests_on, sentence("; ".join(rests_on)))

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._answer)
        foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        column.addWidget(self._failed)
        column.addWidget(self._head)
        for line in self._questions:
            column.addWidget(line)
        column.addLayout(foot)
        column.addSpacing(m.GAP)
        column.addWidget(heading(tr("What your plan costs there")))
        for label in (self._session, self._year, self._rests_on):
            column.addWidget(label)


class _Asked(QWidget):
    """One question, and why it is worth asking."""

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self._rulebook = rulebook
        self._words, self._why = say(""), say("", "muted", m.SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._words)
        column.addWidget(self._why)

    def show_question(self, n: int, question: Question | None) -> None:
        self.setVisible(question is not None)
        if question is not None:
            text = criterion_question(question.criterion, self._rulebook)
            self._words.setText(tr("{n}. {question}").format(n=n + 1, question=text))
            self._why.setText(sentence(why_words(question)))


def _head(is_ruled_out: bool, has_questions: bool) -> str:
    if is_ruled_out:
        return tr("Ruled out: ask no more, unless this turns out to be wrong")
    return tr("What to ask next") if has_questions else tr("Nothing more to ask")


def _show_figure(label: Links, words: str, about: str, figure: str) -> None:
    link = f'<a href="{about}">{escape(breakable(figure))}</a>'
    text = escape(words).format(cost=link)
    if label.text() != text:
        label.setText(text)


def _show(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
