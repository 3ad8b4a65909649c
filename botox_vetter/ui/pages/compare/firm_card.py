"""How firm the ranking is: what the report says of it, in the window."""

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.report.sections.firmness import firmness
from botox_vetter.ui.pages.compare.blocks_card import BlocksCard
from botox_vetter.ui.theme.look import Look


class FirmCard(BlocksCard):
    """Of all clinics that are compared, be some of them hidden: leaving one out of sight decides nothing."""

    def __init__(self, rulebook: Rulebook, look: Look) -> None:
        super().__init__(tr("How firm the ranking is"), look)
        self._rulebook = rulebook

    def show_firmness(self, comparison: Comparison) -> None:
        measure = Typesetter(self.font().family()).width
        self.show_blocks(firmness(comparison, self._rulebook, measure))
