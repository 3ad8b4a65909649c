"""What a kept exclusion list has for one person or clinic: what is open, what was decided, what was set aside."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLayout, QPushButton, QVBoxLayout, QWidget

from botox_vetter.domain.judgements import Verdict
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.registers import Register
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.matching import decided_words, entry_words, ledger_lines
from botox_vetter.report.words.names import own_words, register_name, sentence
from botox_vetter.report.words.reasons import reason_sentence
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import say, set_role
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m

if TYPE_CHECKING:
    from botox_vetter.actions.kept_lists import ReadyList
    from botox_vetter.actions.list_checks import Comparison
    from botox_vetter.matching.judged import Judged

LEIE = "leie"
MOST = 10  # cards at once, of a name that very many have


class ListMatches(QWidget):
    """Hidden where the list is of another country. reshaped(): cards came or went."""

    reshaped = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._owner_id: str | None = None
        self._shown: tuple[object, ...] = ()
        self._is_waiting = False
        self._most = MOST
        self._head, self._state, self._hint = say("", is_bold=True), say(""), say("", "muted")
        self._page = SignButton(tr("The list's own page"), "link")
        self._entries = QWidget()
        self._column = QVBoxLayout(self._entries)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(m.GAP)
        self._page.clicked.connect(self._on_page)
        desk.lists.came.connect(self._on_came)
        foot = QWidget()
        row = Flow(foot)
        row.addWidget(self._page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        for widget in (self._head, self._state, self._hint, self._entries, foot):
            column.addWidget(widget)
        self.hide()

    def show_owner(self, owner_id: str | None) -> None:
        """The id of a person or a clinic of the case."""
        from botox_vetter.actions.list_checks import is_asked

        if owner_id != self._owner_id:
            self._most = MOST
        self._owner_id, file = owner_id, self._desk.file
        rulebook = self._desk.rulebook
        is_here = owner_id is not None and file is not None and is_asked(file, owner_id, LEIE, rulebook)
        self.setVisible(is_here)
        if is_here:
            self._head.setText(tr("Exclusion list: {list}").format(list=register_name(LEIE, rulebook)))
            self._refresh()

    def _on_came(self) -> None:
        if self._is_waiting:
            self.show_owner(self._owner_id)

    def _refresh(self) -> None:
        ready = self._desk.lists.ready(LEIE)
        trouble = self._desk.lists.trouble(LEIE)
        self._is_waiting = ready is None and trouble is None
        if ready is None:
            words = tr("The list is being read …") if trouble is None else self._words(trouble)
            is_quiet = trouble is None or trouble.kind == "no_list_kept"
            self._say(words, "muted" if is_quiet else "warn", "")
            self._show((), [])
        elif self._owner_id is not None and self._desk.file is not None:
            from botox_vetter.actions.list_checks import compare_owner

            today, rulebook = self._desk.today, self._desk.rulebook
            self._show_found(compare_owner(self._desk.file, self._owner_id, ready, rulebook, today), ready)

    def _show_found(self, found: "Comparison", ready: "ReadyList") -> None:
        kept, status = ready.kept, found.status
        result = " ".join(sentence(words) + "." for words in (status.term, status.meaning) if words)
        age = tr("Compared today with the list of {day}.").format(day=day(kept.as_of))
        hint = ""
        if found.open or found.same:
            hint = tr(
                "Being on the list stops payment by federal health programmes; it takes no licence away. Read why."
            )
        if kept.is_too_old(found.checked_on):
            age = tr("The list is of {day}: too old for a check. Update it under Sources.").format(day=day(kept.as_of))
        self._say(f"{result} {age}", "warn" if found.open or kept.is_too_old(found.checked_on) else "", hint)
        self._show(
            (found.owner_id, found.open, found.same, found.not_same, found.set_aside),
            list(self._parts(found, ready)),
        )

    def _parts(self, found: "Comparison", ready: "ReadyList") -> Iterable[QWidget]:
        from botox_vetter.ui.pages.clinics.match_card import MatchCard

        register = self._desk.rulebook.registers[found.kept.register]
        for one in found.open[: self._most]:
            card = MatchCard(one, register, found.is_clinic)
            card.judged.connect(lambda verdict, note, one=one: self._judge(found, one, verdict, ready, note))
            yield card
        if (further := len(found.open) - self._most) > 0:
            yield self._more(further)
        same = tr("The same, as you decided")
        not_same = tr("Not the same, as you decided")
        yield from self._decided(same, found.same, found, ready, register)
        yield from self._decided(not_same, found.not_same, found, ready, register)
        if found.set_aside:
            yield say(tr("Set aside, for a date of birth or a number contradicts them"), is_bold=True)
            for one in found.set_aside:
                yield _told(one, ledger_lines(one.candidate.ledger), register)

    def _more(self, further: int) -> QWidget:
        more = QPushButton(ntr("Show {n} more", "Show {n} more", further).format(n=further))
        more.clicked.connect(self._show_more)
        return _at_the_left(more)

    def _show_more(self) -> None:
        """The keyboard goes on where they begin."""
        from botox_vetter.ui.pages.clinics.match_card import MatchCard

        before, self._most = self._most, self._most + MOST
        self._shown = ()
        self._refresh()
        self._entries.findChildren(MatchCard)[before].take_keyboard()

    def _decided(
        self, title: str, decided: "tuple[Judged, ...]", found: "Comparison", ready: "ReadyList", register: Register
    ) -> Iterable[QWidget]:
        if decided:
            yield say(title, is_bold=True)
        for one in decided:
            assert one.judgement is not None
            yield _told(one, [sentence(decided_words(one.judgement))], register)
            again = QPushButton(tr("Decide anew"))
            again.setAccessibleName(f"{again.text()}: {own_words(one.candidate.entry.name)}")
            again.clicked.connect(lambda _on=False, one=one: self._judge(found, one, None, ready))
            yield _at_the_left(again)

    def _judge(
        self, found: "Comparison", one: "Judged", verdict: Verdict | None, ready: "ReadyList", note: str = ""
    ) -> None:
        from botox_vetter.actions.judgements import judge

        desk = self._desk
        if desk.file is not None:
            desk.do(judge, desk.rulebook, desk.file, found, one, verdict, ready, desk.now, note)
            self._take_keyboard()

    def _take_keyboard(self) -> None:
        """What had it is gone: the next that can be decided, or the list's page."""
        buttons = self._entries.findChildren(QPushButton)
        (buttons[0] if buttons else self._page).setFocus()

    def _show(self, shown: tuple[object, ...], parts: list[QWidget]) -> None:
        """The same again changes nothing, so that the keyboard stays where it is."""
        if shown == self._shown:
            for part in parts:
                part.deleteLater()
            return
        self._shown = shown
        self._entries.hide()  # each part that is added to what is shown would lay all of it out anew
        _empty(self._column, self._entries)
        for part in parts:
            self._column.addWidget(part)
        self._entries.setVisible(bool(parts))
        self.reshaped.emit()

    def _say(self, words: str, role: str, hint: str) -> None:
        self._state.setText(words)
        set_role(self._state, role)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def _words(self, reason: Reason) -> str:
        return reason_sentence(reason, self._desk.rulebook)

    def _on_page(self) -> None:
        QDesktopServices.openUrl(QUrl(self._desk.rulebook.registers[LEIE].search_url))


def _told(one: "Judged", lines: list[str], register: Register) -> QWidget:
    told, column = _column()
    column.addWidget(say(own_words(entry_words(one.candidate.entry, register))))
    for line in lines:
        column.addWidget(say(own_words(line[0].upper() + line[1:]), "muted"))
    return told


def _at_the_left(button: QWidget) -> QWidget:
    foot = QWidget()
    row = Flow(foot)
    row.addWidget(button)
    return foot


def _column() -> tuple[QWidget, QVBoxLayout]:
    told = QWidget()
    column = QVBoxLayout(told)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(m.GAP_SMALL)
    return told, column


def _empty(column: QLayout, inside: QWidget) -> None:
    for part in inside.findChildren(QWidget):
        if part.parentWidget() is inside:
            column.removeWidget(part)
            part.hide()
            part.setParent(None)
            part.deleteLater()
