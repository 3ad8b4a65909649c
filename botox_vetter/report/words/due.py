"""What is due, in words."""

from botox_vetter.comparison.due_item import Due, Urgency
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.dates import short_day
from botox_vetter.report.words.names import own_words
from botox_vetter.report.words.reasons import reason_words


def due_words(due: Due, rulebook: Rulebook, place: str = "") -> str:
    """ "Quay Skin Clinic: the price £99, for several areas, holds until 24 November 2026"."""
    return tr("{name}: {what}").format(name=own_words(due.name), what=reason_words(due.reason, rulebook, place))


def urgency_words(urgency: Urgency) -> str:
    return {
        Urgency.NOW: tr("now"),
        Urgency.SOON: tr("soon"),
        Urgency.LOOK: tr("look at it"),
    }[urgency]


def count_words(now: int, soon: int, look: int) -> str:
    """ "2 due now, 1 soon, 1 to look at"; "nothing due"."""
    parts = []
    if now:
        parts.append(ntr("{n} due now", "{n} due now", now).format(n=now))
    if soon:
        parts.append(ntr("{n} soon", "{n} soon", soon).format(n=soon))
    if look:
        parts.append(ntr("{n} to look at", "{n} to look at", look).format(n=look))
    return ", ".join(parts) or tr("nothing due")


def due_kind_words(due: Due) -> str:
    """What sort of thing it is about: "Insurance"."""
    kind = due.reason.kind
    if kind.startswith("answer_awaited"):
        return tr("Question asked")
    if kind.startswith("answer"):
        return tr("Answer")
    if kind.startswith("registration"):
        return tr("Registration")
    if kind.startswith("insurance"):
        return tr("Insurance")
    return tr("Price") if kind.startswith("price") else tr("Date")


def due_day_words(due: Due) -> str:
    """ "since 3 Nov 2026", "until 24 Nov 2026", "9 Jan 2031"."""
    on = short_day(due.day)
    if due.urgency is Urgency.NOW:
        return tr("since {day}").format(day=on)
    return tr("until {day}").format(day=on) if due.urgency is Urgency.SOON else on
