"""What to find out next about each clinic, gathered: names before all, the look-ups of a role together."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from botox_vetter.comparison.ask import Question
from botox_vetter.comparison.results import Standing
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.criteria import Criterion, Subject
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.sections.people import people_asked

LEAST = 4  # so many at each clinic, where there are as many; and every open knock-out
NAMING = frozenset({"ID01", "PC01"})  # answered as soon as somebody is named


class How(StrEnum):
    """Whom to turn to: the clinic, a register, or one's own eyes."""

    ASK = "ask"
    LOOK_UP = "look_up"
    SEE = "see"


class About(StrEnum):
    """one: a single question; name: who has a role; entries: what the registers say of those who have it."""

    ONE = "one"
    NAME = "name"
    ENTRIES = "entries"


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing to find out, the same at every clinic. of: the criterion, or the subject whose role it is."""

    about: About
    of: str


@dataclass(frozen=True, slots=True)
class Ask:
    """A topic at one clinic.

    criteria    what hangs on it, in the order of DESIGN V9; gates: the open knock-outs among them
    gain        the greatest of its weighted questions; None: knock-outs alone
    takes_lead  one answer alone could make the clinic first
    """

    topic: Topic
    criteria: tuple[str, ...]
    gates: tuple[str, ...]
    gain: Fraction | None
    takes_lead: bool


def asks_of(standing: Standing, file: CaseFile, rulebook: Rulebook) -> tuple[Ask, ...]:
    """Who has the roles first, then in the order of DESIGN V9."""
    found: dict[Topic, list[Question]] = {}
    for question in standing.ask:
        topic = _topic(question, standing, file, rulebook)
        if question.gain is None or topic in found or len(found) < LEAST:
            found.setdefault(topic, []).append(question)
    asks = [_ask(topic, questions) for topic, questions in found.items()]
    return tuple(sorted(asks, key=lambda ask: ask.topic.about is not About.NAME))


def common(asks: Sequence[tuple[Ask, ...]]) -> tuple[Topic, ...]:
    """What is to be found out at each of several clinics; everybody's register entries are their own."""
    if len(asks) < 2:
        return ()
    topics = [{ask.topic for ask in own} for own in asks]
    return tuple(
        ask.topic for ask in asks[0] if ask.topic.about is not About.ENTRIES and all(ask.topic in own for own in topics)
    )


def how(criterion: Criterion) -> How:
    if "ask" in criterion.verify:
        return How.ASK
    return How.LOOK_UP if criterion.registers else How.SEE


def _topic(question: Question, standing: Standing, file: CaseFile, rulebook: Rulebook) -> Topic:
    criterion = rulebook.criteria[question.criterion]
    is_gate, subject = question.gain is None, criterion.subject
    if subject is not Subject.CLINIC:
        is_named = bool(people_asked(file, standing.clinic, RoleKind(subject.value)))
        if not is_named and (is_gate or criterion.id in NAMING):
            return Topic(About.NAME, subject)
        if is_named and is_gate and (criterion.derived_from or how(criterion) is How.LOOK_UP):
            return Topic(About.ENTRIES, subject)
    return Topic(About.ONE, criterion.id)


def _ask(topic: Topic, questions: Sequence[Question]) -> Ask:
    return Ask(
        topic,
        criteria=tuple(question.criterion for question in questions),
        gates=tuple(question.criterion for question in questions if question.gain is None),
        gain=max((question.gain for question in questions if question.gain is not None), default=None),
        takes_lead=any(question.takes_lead for question in questions),
    )
