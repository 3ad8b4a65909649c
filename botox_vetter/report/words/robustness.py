"""How often a clinic comes first, as ways of weighing it out of a hundred."""

from botox_vetter.comparison.results import Comparison
from botox_vetter.comparison.robustness import Robustness
from botox_vetter.language import tr
from botox_vetter.report.words.names import joined, own_words, shortened

MOST_NAMED = 3  # of those that come first in some ways


def ways(share: float) -> str:
    """ "86 of 100 ways"; only a share of nought is none, and only the whole is all."""
    n = int(share * 100 + 0.5)
    if share >= 1:
        return tr("all ways")
    if share <= 0:
        return tr("none of the ways")
    if n == 0:
        return tr("fewer than 1 of 100 ways")
    return tr("more than 99 of 100 ways") if n == 100 else tr("{n} of 100 ways").format(n=n)


def out_of_100(share: float) -> str:
    """The same below a head that says of what."""
    n = int(share * 100 + 0.5)
    if share > 0 and n == 0:
        return tr("under 1")
    return tr("over 99") if share < 1 and n == 100 else str(n)


def firmness_words(comparison: Comparison, longest_name: int | None = None) -> str:
    """ "Quay comes first in 86 of 100 ways of weighing it, Lantern in 14."; "" where that is not known.

    longest_name: where there is little room, so many letters of a clinic's name at most
    """
    found = comparison.robustness
    if found is None:
        return ""
    names = {clinic.id: clinic.name for clinic in (standing.clinic for standing in comparison.standings)}
    if longest_name is not None:
        names = {clinic_id: shortened(name, longest_name) for clinic_id, name in names.items()}
    names = {clinic_id: own_words(name) for clinic_id, name in names.items()}
    leader = comparison.standings[0].clinic.id
    others = sorted((i for i in found.ranks if i != leader and _counts(found, i)), key=lambda i: -found.ranks[i][0])
    first = found.ranks[leader][0]
    condition = tr(", if the open knock-outs are passed") if found.is_conditional else ""
    words = tr("{clinic} comes first in {ways} of weighing it{condition}")
    words = words.format(clinic=names[leader], ways=ways(first), condition=condition)
    told = [tr("{clinic} in {n}").format(clinic=names[i], n=out_of_100(found.ranks[i][0])) for i in others]
    if told:
        more = len(told) > MOST_NAMED
        told = [*told[:MOST_NAMED], tr("others in the rest")] if more else told
        words = tr("{first}; {others}").format(first=words, others=joined(told))
    return tr("{sentence}.").format(sentence=words)


def _counts(found: Robustness, clinic_id: str) -> bool:
    return found.ranks[clinic_id][0] >= 0.005
