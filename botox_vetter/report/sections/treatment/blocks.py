"""The three things to know before choosing a clinic, for the areas or the medical reason of the plan."""

from collections.abc import Iterator
from itertools import chain

from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.treatment_facts import Side
from botox_vetter.language import tr
from botox_vetter.report.document import Block, Bullets, Heading, Paragraph, Role
from botox_vetter.report.sections.treatment.after import what_happens_after
from botox_vetter.report.sections.treatment.areas import of_area
from botox_vetter.report.sections.treatment.cited import Cited
from botox_vetter.report.sections.treatment.medical import of_indication
from botox_vetter.report.sections.treatment.wrong import what_can_go_wrong
from botox_vetter.report.words.names import by_id


def treatment_blocks(plan: Plan, rulebook: Rulebook) -> list[Block]:
    """What it does, what can go wrong, what happens after, and the sources. Nothing for a rulebook without facts."""
    facts = rulebook.treatment_facts
    if not facts.mechanism:
        return []
    cited = Cited(facts.sources)
    parts = (
        (Heading(2, tr("What it does")), _does(plan, rulebook, cited)),
        (Heading(2, tr("What can go wrong")), what_can_go_wrong(rulebook, cited), _said(Side.WRONG, rulebook, cited)),
        (
            Heading(2, tr("What happens after")),
            what_happens_after(plan, rulebook, cited),
            _said(Side.AFTER, rulebook, cited),
        ),
    )
    told = list(chain.from_iterable((head, *chain.from_iterable(blocks)) for head, *blocks in parts))
    general = tr("General information, compiled in {month}; not medical advice.").format(month=facts.compiled)
    return [
        Heading(1, tr("About the treatment")),
        Paragraph(general, Role.NOTE),
        *told,
        cited.table(),
    ]


def _does(plan: Plan, rulebook: Rulebook, cited: Cited) -> Iterator[Block]:
    facts, known = rulebook.treatment_facts, rulebook.treatments
    mechanism = by_id("treatment.mechanism", facts.mechanism)
    preparation = by_id("treatment.preparation", facts.preparation)
    yield Paragraph(cited(f"{mechanism} {preparation}", facts.mechanism_sources))
    yield from _said(Side.DOES, rulebook, cited)
    for target in plan.targets:
        if target in known.areas:
            yield from of_area(known.areas[target], plan, rulebook, cited)
        elif target in known.indications:
            yield from of_indication(known.indications[target], plan, rulebook, cited)


def _said(side: Side, rulebook: Rulebook, cited: Cited) -> Iterator[Block]:
    statements = rulebook.treatment_facts.of_side(side)
    told = (cited(by_id(f"treatment.{one.id}", one.text), one.sources) for one in statements)
    yield Bullets(tuple(told))
