"""Checks as rows: which source is asked about whom, how far that is, and what came of it."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject

from botox_vetter.actions.automatic.check import WEBSITE, Check, Way
from botox_vetter.actions.automatic.outcome import Outcome, told
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import own_words, register_name, sentence
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.ui.models.ordered_rows import Column, OrderedRows
from botox_vetter.ui.models.signs import Sign

STATE, WHOM, WHAT = range(3)


class State(Enum):
    """news: an answer is another one now; look: a person must look at it; trouble: it could not be checked."""

    WAITING = "waiting"
    ASKING = "asking"
    ANSWERED = "answered"
    NEWS = "news"
    SAME = "same"
    LOOK = "look"
    TROUBLE = "trouble"
    LEFT = "left"


SIGNS = {
    State.WAITING: Sign("clock", "muted"),
    State.ASKING: Sign("renew", "accent"),
    State.ANSWERED: Sign("passes", "muted"),
    State.NEWS: Sign("edit", "accent"),
    State.SAME: Sign("passes", "good"),
    State.LOOK: Sign("open", "warn"),
    State.TROUBLE: Sign("warning", "warn"),
    State.LEFT: Sign("left_out", "muted"),
}
BY_A_PERSON = ("possible_match", "listed_other")


@dataclass(frozen=True)
class CheckRow:
    """outcome None: there is none yet. state: how far it is until then."""

    check: Check
    waits: State = State.WAITING
    outcome: Outcome | None = None

    @property
    def key(self) -> str:
        return self.check.key

    @property
    def asks_for_a_look(self) -> bool:
        """The source answered, and its words settle nothing by themselves."""
        remark = self.outcome.answer.remark if self.outcome is not None else None
        return remark is not None and remark.kind != "words_to_weigh"

    @property
    def state(self) -> State:
        if self.outcome is None:
            return self.waits
        answer, changes = self.outcome.answer, self.outcome.changes
        if answer.could_not is not None:
            return State.TROUBLE
        is_gone = answer.look is not None and not answer.look.is_as_recorded
        if self.asks_for_a_look or is_gone or any(change.found in BY_A_PERSON for change in changes):
            return State.LOOK
        return State.NEWS if any(change.is_news for change in changes) else State.SAME


def state_words(state: State) -> str:
    match state:
        case State.WAITING:
            return tr("waits")
        case State.ASKING:
            return tr("is asked")
        case State.ANSWERED:
            return tr("answered")
        case State.NEWS:
            return tr("changed")
        case State.SAME:
            return tr("as before")
        case State.LOOK:
            return tr("look at it")
        case State.TROUBLE:
            return tr("not checked")
        case State.LEFT:
            return tr("not asked")


def source_words(check: Check, rulebook: Rulebook) -> str:
    return tr("The clinic’s website") if check.source == WEBSITE else register_name(check.source, rulebook)


def sent_words(check: Check) -> str:
    """What the source is told."""
    match check.way:
        case Way.NUMBER:
            return tr("is told the number {number}").format(number=own_words(check.told))
        case Way.NAME:
            return tr("is told the surname")
        case Way.KEPT_LIST:
            return tr("is compared here, nothing is sent")
        case Way.WEBSITE:
            return tr("is read: {address}").format(address=own_words(check.told))


def lines_of(row: CheckRow, rulebook: Rulebook) -> list[str]:
    """What came of it; () while nothing did."""
    found = told(row.outcome) if row.outcome is not None else ()
    return [f"{sentence(reason_words(line, rulebook))}." for line in found]


def check_table(rulebook: Rulebook, parent: QObject) -> OrderedRows[CheckRow]:
    order = tuple(State)

    def lines(row: CheckRow) -> list[str]:
        return lines_of(row, rulebook)

    def whom(row: CheckRow) -> str:
        return own_words(row.check.name)

    def source(row: CheckRow) -> str:
        return source_words(row.check, rulebook)

    def first(row: CheckRow) -> str:
        return next(iter(lines(row)), sentence(sent_words(row.check)))

    return OrderedRows(
        (
            Column(
                tr("State"),
                lambda row: sentence(state_words(row.state)),
                lambda row: row.state,
                lambda row: order.index(row.state),
                sign=lambda row: SIGNS[row.state],
            ),
            Column(tr("Who is asked, about whom"), source, source, lambda row: (source(row), whom(row)), whom),
            Column(
                tr("What came of it"),
                first,
                lambda row: tuple(lines(row)),
                lambda row: " ".join(lines(row)),
                lambda row: " ".join(lines(row)[1:]),
            ),
        ),
        key=lambda row: row.key,
        searched=lambda row: " ".join((source(row), whom(row), *lines(row), state_words(row.state))),
        parent=parent,
    )
