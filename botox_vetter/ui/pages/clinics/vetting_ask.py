"""What to ask next about a clinic, in three lines at most; each leads to its question."""

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from botox_vetter.comparison.ask import Question
from botox_vetter.comparison.results import Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.names import criterion_title
from botox_vetter.ui.fields.beside import Beside
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.links import Links
from botox_vetter.ui.theme import measures as m
from botox_vetter.vetting.results import Verdict, whole_points

SHOWN = 3
LETTERS = 30  # of a line; in less room the buttons stand below


class AskNext(QFrame):
    """wanted(id): the person picked that question, by mouse or by Tab and Enter. `buttons`: what can be done then."""

    wanted = Signal(str)

    def __init__(self, rulebook: Rulebook, *buttons: QPushButton) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rulebook = rulebook
        self._head = say("", is_bold=True)
        self._list = Links()
        self._list.linkActivated.connect(self.wanted)
        words, inside = QWidget(), QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP_SMALL)
        column.addWidget(self._head)
        column.addWidget(self._list)
        column.addStretch()
        row = Beside(inside, LETTERS, is_stacked=True)
        for widget in (words, *buttons):
            row.addWidget(widget)
        around = QVBoxLayout(self)
        around.setContentsMargins(m.GAP, m.GAP, m.GAP, m.GAP)
        around.addWidget(inside)

    def show_standing(self, standing: Standing) -> None:
        """The first questions; of a clinic that is ruled out what rules it out, for asking more changes nothing."""
        vetting, ask = standing.vetting, standing.ask
        if vetting.verdict is Verdict.RULED_OUT:
            self._show(_ruled_out(len(vetting.failed)), [(cid, tr("knock-out, failed")) for cid in vetting.failed])
        else:
            self._show(_head(len(ask)), [(question.criterion, _briefly(question)) for question in ask])

    def _show(self, head: str, lines: list[tuple[str, str]]) -> None:
        shown = [(cid, criterion_title(cid, self._rulebook), why) for cid, why in lines[:SHOWN]]
        self._head.setText(head)
        links = [f'<a href="{cid}">{escape(title)}</a>: {escape(why)}' for cid, title, why in shown]
        text = "<br>".join(f"{n}. {link}" for n, link in enumerate(links, start=1))
        if text != self._list.text():  # a link keeps the keyboard as long as nothing changes
            self._list.setText(text)
        self._list.setAccessibleName("; ".join(f"{title}: {why}" for _cid, title, why in shown))
        self._list.setVisible(bool(shown))


def why_words(question: Question) -> str:
    """Why it is worth asking: a knock-out to settle, or what the answer could prove."""
    if question.gain is None:
        return tr("knock-out, to settle before booking")
    points = whole_points(question.gain)
    could = ntr("could prove {n} point more", "could prove {n} points more", points).format(n=points)
    if not question.takes_lead:
        return could
    return tr("{could}; this answer alone would take the lead").format(could=could)


def _briefly(question: Question) -> str:
    if question.gain is None:
        return tr("knock-out")
    points = whole_points(question.gain)
    words = ntr("up to {n} point", "up to {n} points", points).format(n=points)
    return tr("{points}, and the lead").format(points=words) if question.takes_lead else words


def _head(asked: int) -> str:
    left = asked - SHOWN
    if not asked:
        return tr("Nothing more to ask: every question that counts is settled.")
    if left <= 0:
        return tr("What to ask next")
    return ntr("What to ask next (and {n} more below)", "What to ask next (and {n} more below)", left).format(n=left)


def _ruled_out(failed: int) -> str:
    return ntr(
        "Ruled out: ask no more, unless this turns out to be wrong",
        "Ruled out by {n} knock-outs: ask no more, unless they turn out to be wrong",
        failed,
    ).format(n=failed)
