"""What a person said about themselves, and what follows from it: nothing but whom to talk to first."""

from collections.abc import Iterator

from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.screening import Advice, ScreeningAnswer, ScreeningQuestion
from botox_vetter.language import tr
from botox_vetter.report.words.expecting import MOST_SOURCES, source_words, weight
from botox_vetter.report.words.names import by_id, own_words


def questions_for(plan: Plan, rulebook: Rulebook) -> tuple[ScreeningQuestion, ...]:
    """Those that may matter to the plan, in the file's order."""
    asked = rulebook.treatment_facts.screening
    return tuple(question for question in asked if question.is_about(plan.product, plan.targets))


def answered_yes(plan: Plan, rulebook: Rulebook) -> tuple[ScreeningQuestion, ...]:
    """The gravest first."""
    gravity = list(Advice)
    found = [question for question in questions_for(plan, rulebook) if plan.screened.get(question.id)]
    return tuple(sorted(found, key=lambda question: gravity.index(question.advice(plan.is_medical))))


def question_words(question: ScreeningQuestion) -> str:
    return by_id(f"screening.{question.id}.ask", question.ask)


def advice_words(advice: Advice) -> str:
    """Whom to talk to."""
    return {
        Advice.STOP: tr("Not recommended: talk to your doctor first"),
        Advice.DOCTOR_FIRST: tr("Talk to your doctor first"),
        Advice.NOTE: tr("Tell whoever injects"),
    }[advice]


def outcome_of(question: ScreeningQuestion, plan: Plan, rulebook: Rulebook) -> str:
    """ "Talk to your doctor first, because of your yes to “...”. More bruising. Source: ..."."""
    told = tr("{advice}, because of your yes to “{question}” {why}").format(
        advice=advice_words(question.advice(plan.is_medical)),
        question=question_words(question),
        why=by_id(f"screening.{question.id}.why", question.why),
    )
    sources = "; ".join(_sources(question, rulebook))
    return tr("{told} Source: {sources}.").format(told=told, sources=sources) if sources else told


def screening_words(answer: ScreeningAnswer, rulebook: Rulebook) -> str:
    """ "Are you breastfeeding? yes"."""
    asked = {question.id: question for question in rulebook.treatment_facts.screening}
    question = asked.get(answer.question)
    words = question_words(question) if question is not None else own_words(answer.question)
    return tr("{question} {answer}").format(question=words, answer=tr("yes") if answer.is_yes else tr("no"))


def _sources(question: ScreeningQuestion, rulebook: Rulebook) -> Iterator[str]:
    """The weightiest two that were read."""
    known = rulebook.treatment_facts.sources
    read = [known[source] for source in question.sources if known[source].confirmed]
    return map(source_words, sorted(read, key=weight)[:MOST_SOURCES])
