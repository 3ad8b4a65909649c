"""What the columns of the table of clinics say of one: a cell in words, its value, and what it is ordered by."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Any

from botox_vetter.comparison.ask import question_count
from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.money import amount_words
from botox_vetter.report.words.names import joined, own_words, place_name, sentence
from botox_vetter.report.words.prices import why_no_cost
from botox_vetter.report.words.vetting import gate_summary, score_words, verdict_words
from botox_vetter.ui.models.criteria_tree import ago
from botox_vetter.vetting.people import asked_people
from botox_vetter.vetting.results import Outcome, Verdict, Vetting

RANK, NAME, VERDICT, SCORE, YEAR, SHORTLIST, PLACE, INJECTS, GATES, SESSION, CHECKED, TO_ASK, TAGS = range(13)
COLUMNS = (RANK, NAME, VERDICT, SCORE, YEAR, PLACE, INJECTS, GATES, SESSION, CHECKED, TO_ASK, TAGS, SHORTLIST)
AT_FIRST = frozenset({RANK, NAME, VERDICT, SCORE, YEAR, SHORTLIST})  # the others are there to be chosen
DOWN_AT_FIRST = frozenset({SCORE, GATES, CHECKED, TO_ASK})

VERDICTS = (Verdict.CLEARED, Verdict.OPEN, Verdict.RULED_OUT)


@dataclass(frozen=True, slots=True)
class Background:
    """What a cell needs besides the standing."""

    rulebook: Rulebook
    today: date
    file: CaseFile


def background_of(comparison: Comparison, rulebook: Rulebook) -> Background:
    return Background(rulebook, comparison.today, comparison.file)


def column_words(column: int) -> str:
    return {
        RANK: tr("Rank"),
        NAME: tr("Clinic"),
        VERDICT: tr("Verdict"),
        SCORE: tr("Score"),
        YEAR: tr("Per year"),
        SHORTLIST: tr("Shortlist"),
        PLACE: tr("Place"),
        INJECTS: tr("Who injects"),
        GATES: tr("Knock-outs passed"),
        SESSION: tr("Per session"),
        CHECKED: tr("Last checked"),
        TO_ASK: tr("To ask"),
        TAGS: tr("Tags"),
    }[column]


def shown(standing: Standing, column: int, known: Background) -> str:
    """A cell in a few words."""
    return _SHOWN[column](standing, known)


def explained(standing: Standing, column: int, known: Background) -> str:
    """The same with what a narrow column leaves out; for tool tips and screen readers."""
    words = shown(standing, column, known)
    match column:
        case 0:  # RANK
            return tr("Rank {rank}").format(rank=words)
        case 2:  # VERDICT
            return tr("{verdict}: {gates}").format(verdict=words, gates=gate_summary(standing.vetting))
        case 3:  # SCORE
            return tr("Proven to possible: {score}").format(score=words)
        case 4 if standing.cost.year is None:  # YEAR
            why = why_no_cost(standing.cost, known.rulebook)
            return tr("Per year cannot be told: {why}").format(why=why)
        case 4 | 9:  # YEAR, SESSION
            return tr("{what}: {amount}").format(what=column_words(column), amount=words)
        case 8:  # GATES
            return sentence(gate_summary(standing.vetting))
        case 10 if (checked := last_checked(standing.vetting)) is not None:  # CHECKED
            return tr("Last checked on {day}").format(day=day(checked))
        case 11 if standing.vetting.failed:  # TO_ASK
            return tr("Ruled out: ask no more")
        case 11:
            n = question_count(standing.vetting)
            return ntr("{n} question to ask", "{n} questions to ask", n).format(n=n)
    return words


def plain_value(standing: Standing, column: int, known: Background) -> object:
    return _PLAIN[column](standing, known)


def order_of(standing: Standing, column: int, known: Background) -> Any:
    """What the column orders by; None: not known, last in either direction."""
    return _ORDER.get(column, _PLAIN[column])(standing, known)


def last_checked(vetting: Vetting) -> date | None:
    """The latest day on which anything that counts was found out."""
    days = (finding.checked_on for answer in vetting.answers.values() for finding in answer.counting)
    return max(days, default=None)


def gates_passed(vetting: Vetting) -> tuple[int, int]:
    """Passed, and how many there are; left-out and relaxed ones are not counted."""
    counted = [gate for gate in vetting.gates if gate.outcome not in (Outcome.LEFT_OUT, Outcome.RELAXED)]
    return sum(gate.outcome is Outcome.PASSES for gate in counted), len(counted)


def _injectors(standing: Standing, known: Background) -> tuple[str, ...]:
    """By name; the one who was chosen alone."""
    there = known.file.people_of(standing.clinic.id, RoleKind.INJECTOR)
    return tuple(own_words(person.name) for person in asked_people(there, standing.clinic.injector_id))


def _place(standing: Standing, known: Background) -> str:
    """Where it stands, as far as that was typed in; else whose rules judge it."""
    clinic = standing.clinic
    typed = ", ".join(own_words(part) for part in (clinic.address, clinic.postcode) if part.strip())
    return typed or sentence(place_name(known.file.place_of(clinic), known.rulebook))


def _session(standing: Standing, known: Background) -> str:
    cost = standing.cost
    return amount_words(cost.session.amount, cost.currency) if cost.session else _why_none(standing, known)


def _why_none(standing: Standing, known: Background) -> str:
    return sentence(why_no_cost(standing.cost, known.rulebook))


def _passed(standing: Standing, _known: Background) -> str:
    passed, counted = gates_passed(standing.vetting)
    return tr("{passed} of {n}").format(passed=passed, n=counted) if counted else tr("none applies")


def _checked(standing: Standing, known: Background) -> str:
    checked = last_checked(standing.vetting)
    return tr("never") if checked is None else ago(checked, known.today)


def _rank_order(rank: str) -> int | None:
    digits = rank.rstrip("=")
    return int(digits) if digits.isdecimal() else None


def _score_order(vetting: Vetting) -> Any:
    if vetting.proven is None or vetting.possible is None:
        return None
    return (*_quick(*vetting.proven.as_integer_ratio()), *_quick(*vetting.possible.as_integer_ratio()))


@lru_cache(16384)
def _quick(above: int, below: int) -> tuple[float, Fraction]:
    """The floats are quick to compare and keep the order; where they are equal the exact scores decide."""
    return above / below, Fraction(above, below)


def _amount_order(low: Any, high: Any) -> Any:
    """As DESIGN V8 orders yearly costs: bounded ones by their upper end, then those without one by the lower."""
    return (high is None, low if high is None else high, low)


_Cell = Callable[[Standing, Background], Any]
_SHOWN: dict[int, Callable[[Standing, Background], str]] = {
    RANK: lambda s, _: s.rank,
    NAME: lambda s, _: own_words(s.clinic.name),
    VERDICT: lambda s, _: verdict_words(s.vetting.verdict),
    SCORE: lambda s, _: score_words(s.vetting.proven, s.vetting.possible),
    YEAR: lambda s, k: amount_words(s.cost.year, s.cost.currency) if s.cost.year else _why_none(s, k),
    SHORTLIST: lambda s, _: tr("on the shortlist") if s.clinic.is_shortlisted else tr("not on the shortlist"),
    PLACE: _place,
    INJECTS: lambda s, k: joined(_injectors(s, k)) or tr("not recorded"),
    GATES: _passed,
    SESSION: _session,
    CHECKED: _checked,
    TO_ASK: lambda s, _: "–" if s.vetting.failed else str(question_count(s.vetting)),
    TAGS: lambda s, _: ", ".join(own_words(tag) for tag in s.clinic.tags),
}
_PLAIN: dict[int, _Cell] = {
    RANK: lambda s, _: s.rank,
    NAME: lambda s, _: s.clinic.name,
    VERDICT: lambda s, _: s.vetting.verdict,
    SCORE: lambda s, _: (s.vetting.proven, s.vetting.possible),
    YEAR: lambda s, _: s.cost.year,
    SHORTLIST: lambda s, _: s.clinic.is_shortlisted,
    PLACE: _place,
    INJECTS: _injectors,
    GATES: lambda s, _: gates_passed(s.vetting),
    SESSION: lambda s, _: s.cost.session.amount if s.cost.session else None,
    CHECKED: lambda s, _: last_checked(s.vetting),
    TO_ASK: lambda s, _: None if s.vetting.failed else question_count(s.vetting),
    TAGS: lambda s, _: s.clinic.tags,
}
_ORDER: dict[int, _Cell] = {
    RANK: lambda s, _: _rank_order(s.rank),
    NAME: lambda s, _: s.clinic.name.casefold(),
    VERDICT: lambda s, _: VERDICTS.index(s.vetting.verdict),
    SCORE: lambda s, _: _score_order(s.vetting),
    YEAR: lambda s, _: _amount_order(s.cost.year.low, s.cost.year.high) if s.cost.year else None,
    SHORTLIST: lambda s, _: not s.clinic.is_shortlisted,
    PLACE: lambda s, k: _place(s, k).casefold(),
    INJECTS: lambda s, k: ", ".join(_injectors(s, k)).casefold() or None,
    SESSION: lambda s, _: _amount_order(s.cost.session.low, s.cost.session.high) if s.cost.session else None,
    TAGS: lambda s, _: ", ".join(s.clinic.tags).casefold() or None,
}
