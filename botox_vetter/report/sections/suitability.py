"""What the person's own answers say: whom to talk to first, and why. Nothing is decided by it."""

from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.document import Block, Bullets, Heading, Paragraph, Role
from botox_vetter.report.words.screening import answered_yes, outcome_of, question_words, questions_for


def suitability(plan: Plan, rulebook: Rulebook) -> list[Block]:
    """Nothing as long as nobody answered anything."""
    if not plan.screened:
        return []
    told = tuple(outcome_of(question, plan, rulebook) for question in answered_yes(plan, rulebook))
    found = [Bullets(told)] if told else [Paragraph(tr("You answered no question with yes."))]
    return [Heading(1, tr("Is this treatment for you?")), *found, Paragraph(_left_open(plan, rulebook), Role.NOTE)]


def suitability_in_short(plan: Plan, rulebook: Rulebook) -> list[Block]:
    """One line; nothing where no answer was a yes."""
    asked = " ".join(question_words(question) for question in answered_yes(plan, rulebook))
    words = tr("Talk to your doctor first, because you answered with yes: {questions}")
    return [Paragraph(words.format(questions=asked), Role.WARNING)] if asked else []


def _left_open(plan: Plan, rulebook: Rulebook) -> str:
    n = sum(question.id not in plan.screened for question in questions_for(plan, rulebook))
    told = tr("These are general questions and no examination: whoever prescribes asks them again.")
    if not n:
        return told
    left = ntr("{n} question was left open.", "{n} questions were left open.", n).format(n=n)
    return f"{left} {told}"
