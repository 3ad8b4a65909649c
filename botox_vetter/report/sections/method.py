"""How the report was worked out, in half a page."""

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.criteria import GateBasis
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.document import Block, Bullets, Heading
from botox_vetter.report.sections.grounds import whose_words
from botox_vetter.report.words.names import place_name, sentence
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.report.words.weighing import weighing_words


def method(comparison: Comparison, rulebook: Rulebook) -> list[Block]:
    """Nothing where there is nothing to compare."""
    if not comparison.standings:
        return []
    lines = (
        tr(
            "Knock-outs come first. A clinic that fails one is ruled out, and neither price nor score makes up for it. "
            "It stays open as long as one that can be settled before booking is not passed. Cleared means: cleared to "
            "book a consultation, and no more than that."
        ),
        _rules(comparison, rulebook),
        tr(
            "How sure an answer is decides how much it counts: in full if it was read at its source (verified), three "
            "quarters if you saw the thing itself, two fifths if it is only claimed. Bad news counts in full, however "
            "it is known."
        ),
        tr(
            "The score is a range. Proven is what the known answers come to; possible is what it could become if "
            "everything still open turned out well. Not known is neither good nor bad: it makes the range wider."
        ),
        tr(
            "Good news grows old. After its time it counts as claimed and passes no knock-out. Bad news stays until it "
            "is checked again."
        ),
        tr(
            "The order is by verdict, then by what is proven, then by what is possible, then by what a year costs. "
            "Clinics that are equal in all of it share a rank, written 2=."
        ),
        tr(
            "Costs are those of your own plan: the cheapest way in which the clinic’s own prices, as they hold today, "
            "cover all of it, once with every price at its lower end and once at its upper. What nobody stated is "
            "not guessed: then there is no figure, and the report says what is missing."
        ),
        weighing_words(comparison.file.plan),
        *_general_figures(comparison, rulebook),
        tr(
            "An entry in a register is true on the day it was read. Read it again before you book, and ask what "
            "is still open."
        ),
    )
    return [Heading(1, tr("How this was worked out")), Bullets(tuple(line for line in lines if line))]


def _general_figures(comparison: Comparison, rulebook: Rulebook) -> list[str]:
    """Those that stand in the costs for what neither a clinic nor the person said, each with whose word it is."""
    told = []
    for standing in comparison.standings:
        place = comparison.file.place_of(standing.clinic)
        for flag in standing.cost.flags:
            if whose := whose_words(flag, rulebook):
                words = sentence(reason_words(flag, rulebook, place))
                told.append(tr("{words}. {whose}.").format(words=words, whose=whose))
    return list(dict.fromkeys(told))


def _rules(comparison: Comparison, rulebook: Rulebook) -> str:
    """Whose rules the knock-outs of the plan's place are; "" where the program does not know the law there."""
    plan = comparison.file.plan
    gates = rulebook.gates(plan.jurisdiction, plan.is_medical)
    if not gates.is_known:
        return ""
    law = sum(basis is GateBasis.LAW for basis in gates.basis.values())
    own = len(gates.basis) - law
    words = tr("Of the knock-outs in {place}, {law} the law and {own} our own caution, which may be set aside.")
    return words.format(
        place=place_name(plan.jurisdiction, rulebook),
        law=ntr("{n} is", "{n} are", law).format(n=law),
        own=ntr("{n} is", "{n} are", own).format(n=own),
    )
