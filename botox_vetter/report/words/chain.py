"""The four links in words."""

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import criterion_title, joined
from botox_vetter.vetting.chain import Hold, Link, Linked


def link_words(link: Link) -> str:
    return {
        Link.INJECTOR: tr("Who injects"),
        Link.PRESCRIBER: tr("Who prescribes"),
        Link.PREMISES: tr("Where"),
        Link.PRODUCT: tr("With what"),
    }[link]


def hold_words(linked: Linked) -> str:
    """ "speaks against it" where something is known, and it is bad."""
    if linked.against:
        return tr("something speaks against it")
    return {
        Hold.EVIDENCED: tr("evidenced"),
        Hold.CLAIMED: tr("claimed"),
        Hold.ASKED: tr("asked, no answer yet"),
        Hold.MISSING: tr("not shown yet"),
    }[linked.hold]


def linked_words(linked: Linked) -> str:
    """ "Who injects: evidenced"."""
    return tr("{link}: {hold}").format(link=link_words(linked.link), hold=hold_words(linked))


def why_words(linked: Linked, rulebook: Rulebook) -> str:
    """What speaks against it, or what is lacking; "": nothing is."""
    if linked.against:
        return tr("against it: {titles}").format(titles=_titles(linked.against, rulebook))
    if linked.lacking:
        return tr("still to be shown: {titles}").format(titles=_titles(linked.lacking, rulebook))
    return ""


def _titles(criteria: tuple[str, ...], rulebook: Rulebook) -> str:
    return joined(criterion_title(cid, rulebook) for cid in criteria)
