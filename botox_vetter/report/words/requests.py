"""Requests over the network, and the sources they go to, in words."""

from botox_vetter.domain.asked_sources import AskedSource
from botox_vetter.domain.requests import ANSWERED, Request
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import by_id

ROBOTS = "robots"


def source_text(source: AskedSource, field: str) -> str:
    """One of its texts: name, what_for, coverage, sends, terms."""
    return by_id(f"source.{source.id}.{field}", getattr(source, field))


def why_words(why: str, rulebook: Rulebook) -> str:
    """What it was asked for."""
    if why == ROBOTS:
        return tr("What the website allows (robots.txt)")
    source = rulebook.asked_sources.get(why)
    return why if source is None else source_text(source, "name")


def is_good(request: Request) -> bool:
    """What was asked for came, or the way to it; a website without rules for programs allows everything."""
    is_answered = request.outcome == ANSWERED and request.status is not None
    return is_answered and ((request.status or 0) < 400 or (request.why == ROBOTS and request.status == 404))


def outcome_words(request: Request) -> str:
    """How it ended: "answered (200)"."""
    if request.outcome != ANSWERED:
        return _unanswered(request.outcome)
    if request.status is None or 200 <= request.status < 300:
        return tr("answered")
    if 300 <= request.status < 400:
        return tr("unchanged") if request.status == 304 else tr("led on elsewhere")
    if request.status in (404, 410):
        words = tr("not there ({status})")
    else:
        words = tr("out of order ({status})") if request.status >= 500 else tr("refused ({status})")
    return words.format(status=request.status)


def _unanswered(outcome: str) -> str:
    return {
        "": tr("not noted how it ended"),
        "fetch_stopped": tr("stopped"),
        "fetch_not_public": tr("not asked: a private network"),
        "fetch_no_network": tr("no network"),
        "fetch_no_host": tr("no such website"),
        "fetch_not_reached": tr("not reached"),
        "fetch_timed_out": tr("took too long"),
        "fetch_tls": tr("could not prove who it is"),
        "fetch_cut_short": tr("broke off"),
        "fetch_too_large": tr("too large"),
    }.get(outcome, tr("no usable answer"))
