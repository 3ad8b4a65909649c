"""What happens after: the usual course, what to leave alone, when to call whom, and where to report a side effect."""

from collections.abc import Iterator

from botox_vetter.domain.criteria import country_of
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.treatment_facts import Aftercare, Instruction, Reporting
from botox_vetter.language import ntr, tr
from botox_vetter.report.document import Block, Bullets, Paragraph, Role
from botox_vetter.report.sections.treatment.cited import Cited
from botox_vetter.report.words.names import by_id, sentence


def what_happens_after(plan: Plan, rulebook: Rulebook, cited: Cited) -> Iterator[Block]:
    """What is urgent comes first."""
    facts = rulebook.treatment_facts
    care = facts.aftercare
    if not care:
        return
    reporting = facts.reporting.get(country_of(plan.jurisdiction))
    yield from _urgent(care["urgent"], reporting, cited)
    yield from _listed(care["call_clinic"], _words(care["call_clinic"], "act").removesuffix("."), cited)
    yield from _listed(care["timeline"], tr("The usual course"), cited)
    yield from _listed(care["normal"], tr("Normal in the first days"), cited)
    yield from _avoided(care["avoid"], cited)
    last = (care[kind] for kind in ("do_not_drive", "review", "no_antidote"))
    yield Bullets(tuple(cited(f"{_words(one, 'act').removesuffix('.')}.", one.sources) for one in last))
    if reporting is not None:
        yield Paragraph(cited(reporting_words(reporting), reporting.sources))


def reporting_words(reporting: Reporting) -> str:
    """ "Report a side effect: MHRA Yellow Card, https://... For advice ..."."""
    ways = ", ".join(filter(None, (reporting.scheme, reporting.address, reporting.phone, reporting.email)))
    told = tr("Report a side effect to: {ways}. It is no emergency number.").format(ways=ways)
    return f"{told} {reporting.advice}." if reporting.advice else told


def _urgent(care: Aftercare, reporting: Reporting | None, cited: Cited) -> Iterator[Block]:
    number = f" ({reporting.emergency})" if reporting is not None else ""
    yield Paragraph(f"{_words(care, 'act')}{number}:", Role.WARNING)
    yield Bullets(_items(care))
    yield Paragraph(cited(f"{sentence(_words(care, 'when'))} {_words(care, 'first')}", care.sources))


def _listed(care: Aftercare, head: str, cited: Cited) -> Iterator[Block]:
    """A warning that was not read in full is told as a question."""
    yield Paragraph(f"{cited(head, care.sources)}:")
    yield Bullets(_items(care))
    if care.is_doubted:
        note = tr("Not all of this was read at a source: ask your clinic. {note}")
        yield Paragraph(note.format(note=_words(care, "note")).strip(), Role.NOTE)


def _avoided(care: Aftercare, cited: Cited) -> Iterator[Block]:
    yield Paragraph(f"{cited(tr('Often asked of people afterwards, and how well founded it is'), care.sources)}:")
    yield Bullets(tuple(_rule(n, rule) for n, rule in enumerate(care.rules)))
    yield Paragraph(_words(care, "note"), Role.NOTE)


def _rule(n: int, rule: Instruction) -> str:
    what = by_id(f"aftercare.avoid.{n}.what", rule.what)
    evidence = by_id(f"aftercare.avoid.{n}.evidence", rule.evidence)
    days, hours = divmod(rule.hours, 24)
    long = ntr("{n} day", "{n} days", days).format(n=days)
    if hours or not days:
        long = ntr("{n} hour", "{n} hours", rule.hours).format(n=rule.hours)
    return tr("No {what} for {long}: {evidence}").format(what=what, long=long, evidence=evidence)


def _items(care: Aftercare) -> tuple[str, ...]:
    return tuple(sentence(by_id(f"aftercare.{care.kind}.items.{n}", item)) for n, item in enumerate(care.items))


def _words(care: Aftercare, key: str) -> str:
    return by_id(f"aftercare.{care.kind}.{key}", getattr(care, key))
