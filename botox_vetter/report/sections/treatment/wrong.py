"""What can go wrong: the warning that every brand carries, then known effects with how often they were counted."""

from collections.abc import Iterator

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.treatment_facts import Complication
from botox_vetter.language import tr
from botox_vetter.report.document import Block, Bullets, Paragraph, Role
from botox_vetter.report.sections.treatment.cited import Cited
from botox_vetter.report.words.money import number
from botox_vetter.report.words.names import by_id, sentence


def what_can_go_wrong(rulebook: Rulebook, cited: Cited) -> Iterator[Block]:
    facts = rulebook.treatment_facts
    warning = by_id("treatment.boxed_warning", facts.boxed_warning)
    yield Paragraph(cited(warning, facts.boxed_warning_sources), Role.WARNING)
    yield Bullets(tuple(cited(complication_words(found), found.sources) for found in facts.complications))


def complication_words(found: Complication) -> str:
    """ "Drooping upper eyelid ...: 2.4 of 100, with a placebo 0 (16 of 665 against ...)."."""
    what = sentence(by_id(f"complication.{found.id}.what", found.what))
    basis = by_id(f"complication.{found.id}.basis", found.basis).removesuffix(".")
    words = tr("{what}: {figure}") if (figure := _figure(found)) else "{what}"
    told = words.format(what=what, figure=figure)
    return tr("{told} ({basis}).").format(told=told, basis=basis) if basis else f"{told}."


def _figure(found: Complication) -> str:
    if found.per_100 is not None and found.placebo is not None:
        return tr("{n} of 100, with a placebo {placebo}").format(n=number(found.per_100), placebo=number(found.placebo))
    if found.per_100 is not None:
        return tr("{n} of 100").format(n=number(found.per_100))
    if found.ratio is not None:
        return tr("{n} times as often").format(n=number(found.ratio))
    return tr("{n} cases").format(n=found.count) if found.count is not None else ""
