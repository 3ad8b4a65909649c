"""The chosen thing: its words in their surroundings, why to look twice, and what can be decided about it."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QVBoxLayout, QWidget

from botox_vetter.actions.proposals.proposal import PersonChange, Proposal, QuestionChange, Standing
from botox_vetter.actions.proposals.review import Decision, Review
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.page_facts import around
from botox_vetter.language import tr
from botox_vetter.report.document import is_web_address
from botox_vetter.report.words.addresses import shown_address
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.names import own_words, sentence
from botox_vetter.report.words.vetting import role_words
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.models.review_words import ReviewWords
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m

LONGEST_HEADING = 80  # letters
KINDS = {RoleKind.INJECTOR: "I", RoleKind.PRESCRIBER: "P"}


class Chosen(QFrame):
    """decided(Decision), edit_wanted(), page_wanted(); ticked(set of RoleKind): what the person does there."""

    decided = Signal(object)
    edit_wanted = Signal()
    page_wanted = Signal()
    ticked = Signal(object)

    def __init__(self, words: ReviewWords) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._words = words
        self._head, self._below = heading(""), say("", "muted")
        self._sentence, self._where = _Sentence(), say("", "muted")
        self._change, self._doubts, self._cannot = say(""), say("", "warn"), say("", "warn")
        self._reasons = say("", "muted")
        self._kinds = {kind: QCheckBox(f"{sentence(role_words(kind))} ({key})") for kind, key in KINDS.items()}
        self._accept, self._refuse = SignButton(tr("&Accept"), "passes"), SignButton(tr("&Refuse"), "left_out")
        self._edit, self._page = SignButton(tr("E&dit"), "edit"), SignButton(tr("&Open the page"), "link")
        self._lay_out()
        self._connect()

    def show_proposal(self, one: Proposal, review: Review) -> None:
        for widget in self._always:
            widget.show()
        text, below = self._words.kept_as(one)
        self._head.setText(breakable(text))
        _put(self._below, "" if isinstance(one.change, QuestionChange) else below)  # its words stand right below
        self._sentence.show_seen(one)
        self._where.setText(_where(one))
        gone = self._words.gone_lines(one)
        about = gone or self._words.sign_lines(one)
        _put(self._change, _lines(about) or self._words.difference(one))
        is_same = one.standing is Standing.SAME
        _put(self._cannot, "" if is_same else self._why_not(one, review))
        doubts = self._words.doubts(one)
        _put(self._doubts, _lines(f"{doubt}." for doubt in doubts))
        _put(self._reasons, "" if about else _lines(self._words.reasons(one)))
        self._show_kinds(one, is_same)
        decision = review.decision(one.key)
        for button, is_shown in (
            (self._accept, not is_same and review.can_accept(one) and decision is not Decision.ACCEPTED),
            (self._refuse, not is_same and decision is not Decision.REFUSED),
            (self._edit, not is_same and not gone),
            (self._page, is_web_address(one.page.facts.address)),
        ):
            button.setVisible(is_shown)

    def show_words_alone(self, one: Proposal) -> None:
        """While it is put right: what was read, where, and nothing that could be pressed."""
        self._sentence.show_seen(one)
        self._where.setText(_where(one))
        for widget in self._rest:
            widget.hide()

    def _why_not(self, one: Proposal, review: Review) -> str:
        why_not = self._words.why_not_yet(one, review)
        if why_not and one.cannot is None and isinstance(one.change, PersonChange):
            return tr("Tick what this person does there; the page does not say it.")
        return f"{why_not}." if why_not else ""

    def _show_kinds(self, one: Proposal, is_same: bool) -> None:
        is_asked = isinstance(one.change, PersonChange) and not one.change.is_here and not is_same
        for kind, box in self._kinds.items():
            box.setVisible(is_asked)
            if isinstance(one.change, PersonChange):
                box.setChecked(kind in one.change.kinds)

    def _on_ticked(self) -> None:
        self.ticked.emit(frozenset(kind for kind, box in self._kinds.items() if box.isChecked()))

    def _connect(self) -> None:
        for box in self._kinds.values():
            box.clicked.connect(self._on_ticked)
        self._accept.clicked.connect(lambda: self.decided.emit(Decision.ACCEPTED))
        self._refuse.clicked.connect(lambda: self.decided.emit(Decision.REFUSED))
        self._edit.clicked.connect(self.edit_wanted)
        self._page.clicked.connect(self.page_wanted)

    def _lay_out(self) -> None:
        buttons, ticks = QWidget(), QWidget()
        row, ticked = Flow(buttons), Flow(ticks, m.GAP_LARGE)
        for button in (self._accept, self._refuse, self._edit, self._page):
            row.addWidget(button)
        for box in self._kinds.values():
            ticked.addWidget(box)
        for button, key in ((self._accept, "A"), (self._refuse, "R"), (self._edit, "E"), (self._page, tr("Enter"))):
            button.setToolTip(tr("In the list: {key}").format(key=key))
            button.setAccessibleDescription(button.toolTip())
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        said = (self._head, self._below, self._sentence, self._where, self._reasons)
        for widget in (*said, self._change, self._doubts, self._cannot, ticks, buttons):
            column.addWidget(widget)
        self._always = self._head, ticks, buttons
        self._rest = self._head, self._below, self._reasons, self._change, self._doubts, self._cannot, ticks, buttons


class _Sentence(QLabel):
    """The words that it was read from, strong, among those before and after them. Mark-up in them is shown as it is."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def show_seen(self, one: Proposal) -> None:
        before, after = (own_words(part) for part in around(one.seen, one.page.facts.text))
        parts = f"… {before} " if before else "", own_words(one.seen.wording), f" {after} …" if after else ""
        lead, wording, trail = (escape(breakable(part)) for part in parts)
        self.setText(f"{lead}<b>{wording}</b>{trail}")
        self.setAccessibleName("".join(parts))


def _where(one: Proposal) -> str:
    """On which page of what, under which headings, on which day; or that no visitor sees it."""
    page, lines = one.page, list[str]()
    if one.seen.context:
        lines.append(tr("Under: {headings}").format(headings=" › ".join(map(_shortened, one.seen.context))))
    address, number = shown_address(page.facts.address or page.name), page.number(one.seen)
    words = tr("{address}, {day}") if address else tr("Read on {day}")
    if address and number is not None:
        words = tr("Page {number} of {address}, {day}")
    lines.append(words.format(address=address, day=day(page.seen_on), number=number))
    return _lines(lines)


def _shortened(heading_words: str) -> str:
    words = own_words(heading_words)
    return words if len(words) <= LONGEST_HEADING else f"{words[:LONGEST_HEADING].rstrip()} …"


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(breakable(line) for line in lines)


def _put(label: QLabel, words: str) -> None:
    label.setText(breakable(words))
    label.setVisible(bool(words))
