"""Requests over the network as rows, the newest first."""

from functools import cache

from PySide6.QtCore import QObject

from botox_vetter.domain.requests import Request
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.dates import moment
from botox_vetter.report.words.kept_files import size_words
from botox_vetter.report.words.requests import is_good, outcome_words, why_words
from botox_vetter.ui.models.ordered_rows import Column, OrderedRows
from botox_vetter.ui.models.signs import Sign

WHERE, WHY, ANSWER, WHEN = range(4)


def request_table(rulebook: Rulebook, parent: QObject) -> OrderedRows[Request]:
    def when(request: Request) -> str:
        return moment(request.at.astimezone())

    @cache
    def named(why: str) -> str:
        return why_words(why, rulebook)

    def why(request: Request) -> str:
        return named(request.why)

    def searched(request: Request) -> str:
        """No more than can be put together for ten thousand while somebody types."""
        return f"{request.host} {request.path} {why(request)} {request.status}"

    def sign(request: Request) -> Sign:
        return Sign("passes", "good") if is_good(request) else Sign("warning", "warn")

    def size(request: Request) -> str:
        return size_words(request.size) if request.size else ""

    return OrderedRows(
        (
            Column(tr("Asked"), lambda one: one.host, lambda one: one.host, detail=lambda one: one.path),
            Column(tr("What for"), why, lambda one: one.why, why),
            Column(tr("Answer"), outcome_words, lambda one: one.outcome, outcome_words, size, sign),
            Column(tr("When"), when, lambda one: one.at, lambda one: one.number, begins_descending=True),
        ),
        key=lambda one: str(one.number),
        searched=searched,
        parent=parent,
    )
