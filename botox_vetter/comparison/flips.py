"""What would change the winner: DESIGN 4.4. The smallest change of one weight, one answer, one knock-out, one price."""

from botox_vetter.comparison.answer_flips import Asking, answer_flips, gate_flips
from botox_vetter.comparison.flip import Flip
from botox_vetter.comparison.price_flips import price_flip
from botox_vetter.comparison.rank import FIRST
from botox_vetter.comparison.results import Comparison
from botox_vetter.comparison.weight_flips import weight_flip
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.pricing.facts import facts_on
from botox_vetter.vetting.results import Verdict

MOST_CLINICS = 100  # first to last, that are looked at


def flips(comparison: Comparison, rulebook: Rulebook) -> tuple[Flip, ...]:
    """Nothing where nobody stands first alone, or where the first is ruled out: then nothing has to be turned."""
    standings = comparison.standings[:MOST_CLINICS]
    if len(standings) < 2 or standings[0].rank != FIRST[0] or standings[0].vetting.verdict is Verdict.RULED_OUT:
        return ()
    leader = standings[0]
    others = [one for one in standings[1:] if one.vetting.verdict is leader.vetting.verdict]
    asking = Asking(comparison.file, rulebook.criteria)
    facts = facts_on(rulebook, comparison.today)
    prices = (price_flip(leader, other, comparison.file, facts, comparison.today) for other in others[:1])
    found = (
        weight_flip(leader, others),
        *answer_flips(leader, others, asking),
        *gate_flips(standings, asking),
        *prices,
    )
    return tuple(flip for flip in found if flip is not None)
