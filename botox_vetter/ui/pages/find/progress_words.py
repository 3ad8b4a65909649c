"""How a search goes on, and what came of it, in words."""

from collections.abc import Iterator

from botox_vetter.actions.finding.search import Found, Progress
from botox_vetter.domain.located import Exactness
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.names import own_words
from botox_vetter.report.words.reasons import reason_sentence, reason_words
from botox_vetter.report.words.requests import source_text

CREDIT = "credit_openstreetmap"  # stands in a line of its own


def source_lines(found: Found, is_over: bool, rulebook: Rulebook) -> Iterator[str]:
    """Of each source: what it has, how far it is, what it could not do."""
    for one in found.progress:
        if one.why is None or one.found:
            yield tr("{source}: {what}.").format(source=_name(one, rulebook), what=_state(one, is_over))
        for remark in one.remarks:
            if remark.kind != CREDIT:
                yield reason_sentence(remark, rulebook)


def failed_lines(found: Found, rulebook: Rulebook) -> Iterator[str]:
    """Who could not be asked, or not to the end, and why; what the others found stands."""
    for one in found.progress:
        if one.why is not None:
            words = tr("{source} could not be asked to the end: {why}.") if one.found else None
            words = words or tr("{source} could not be asked: {why}.")
            yield words.format(source=_name(one, rulebook), why=reason_words(one.why, rulebook))


def located_words(found: Found, rulebook: Rulebook) -> str:
    """From where distances are told, and how exactly; "": no place was asked for."""
    if found.located is None:
        if found.not_located is None:
            return ""
        why = reason_sentence(found.not_located, rulebook)
        return tr("Where the place lies is not known, so there are no distances. {why}").format(why=why)
    middle = {
        Exactness.POSTCODE: tr("the middle of {place}"),
        Exactness.OUTCODE: tr("the middle of {place}, the first half of the postcode"),
        Exactness.TOWN: tr("the middle of {place}"),
    }[found.located.exactness].format(place=own_words(found.located.label))
    words = [tr("Distances are in a straight line from {middle}.").format(middle=middle)]
    if n := found.without_distance:
        words.append(ntr("For {n} it is not known.", "For {n} it is not known.", n).format(n=n))
    if found.not_located is not None:
        why = reason_words(found.not_located, rulebook)
        words.append(tr("The exact place could not be asked for: {why}.").format(why=why))
    return " ".join(words)


def earlier_words(found: Found) -> str:
    """Of a search for the place that stood in the plan before."""
    place = found.wanted.place
    if not place:
        return tr("This was found before the place in your plan was changed. Search looks around the place of now.")
    words = tr("This was found around {place}. Your plan names another place now: Search looks there.")
    return words.format(place=own_words(place))


def nothing_words(found: Found) -> tuple[str, str]:
    """Where there is no listing: that is nobody's "not found" as long as somebody could not be asked."""
    failed = [one for one in found.progress if one.why is not None]
    if failed and len(failed) == len(found.progress):
        return tr("Nobody could be asked"), tr("Why stands above. What is not found here may be there all the same.")
    title = tr("Those who could be asked found nothing") if failed else tr("Nothing was found")
    return title, tr("Try a larger distance, write the place otherwise, or leave the name and the profession open.")


def _state(one: Progress, is_over: bool) -> str:
    n = ntr("{n} found", "{n} found", one.found).format(n=one.found)
    if one.is_over or is_over:
        return n if one.found else tr("nothing found")
    if not one.done:
        return tr("waiting")
    if one.of is None:
        return n
    return tr("{found}, {done} of {of} questions asked").format(found=n, done=one.done, of=one.of)


def _name(one: Progress, rulebook: Rulebook) -> str:
    source = rulebook.asked_sources.get(one.source)
    return source_text(source, "name") if source is not None else one.source
