"""What stands at the end: what this paper is not."""

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.document import Block, Paragraph, Role
from botox_vetter.report.words.names import by_id


def closing(rulebook: Rulebook) -> list[Block]:
    words = tr("This program informs, it does not diagnose.")
    return [Paragraph(f"{words} {by_id('facts.disclaimer', rulebook.treatments.disclaimer)}", Role.NOTE)]
