"""The clinics drawn: score and cost, what makes each up, what each area costs; the figures in a table below each."""

from collections.abc import Sequence
from dataclasses import replace

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.report.document import Block, Paragraph
from botox_vetter.report.drawings.shapes import Drawing
from botox_vetter.report.sections.costs import area_costs, year_costs
from botox_vetter.report.sections.score_and_cost import scores_and_costs
from botox_vetter.report.sections.scores import categories
from botox_vetter.ui.pages.compare.blocks_card import BlocksCard
from botox_vetter.ui.theme.look import Look


class ChartsCard(BlocksCard):
    """The clinics that are shown, first to last."""

    def __init__(self, rulebook: Rulebook, look: Look) -> None:
        super().__init__(tr("Charts of scores and costs"), look)
        self._rulebook = rulebook

    def show_charts(self, comparison: Comparison, shown: Sequence[Standing]) -> None:
        """shown: some of its clinics."""
        some = replace(comparison, standings=tuple(shown))
        measure = Typesetter(self.font().family()).width
        blocks: list[Block] = [
            *scores_and_costs(some, self._rulebook, measure),
            *year_costs(some, self._rulebook, measure),
            *categories(some, self._rulebook, measure),
            *area_costs(some, self._rulebook, measure),
        ]
        if not any(isinstance(block, Drawing) for block in blocks):
            blocks.insert(0, Paragraph(tr("Nothing can be drawn on one scale; the tables say what is known.")))
        self.show_blocks(blocks)
