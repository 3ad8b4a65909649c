"""What stands at the end: whose data it holds, and what this paper is not."""

from collections.abc import Iterator

from botox_vetter.domain.asked_sources import AskedSource
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.document import Block, Paragraph, Role
from botox_vetter.report.words.addresses import shown_address
from botox_vetter.report.words.names import by_id
from botox_vetter.report.words.requests import source_text


def closing(rulebook: Rulebook, file: CaseFile) -> list[Block]:
    words = tr("This program informs, it does not diagnose.")
    disclaimer = f"{words} {by_id('facts.disclaimer', rulebook.treatments.disclaimer)}"
    credits = [_credit(source) for source in _answered(rulebook, file)]
    return [Paragraph(text, Role.NOTE) for text in (*credits, disclaimer)]


def _answered(rulebook: Rulebook, file: CaseFile) -> Iterator[AskedSource]:
    """Services of which an answer is kept as evidence; their terms want them named wherever their data stands."""
    addresses = {kept.address for kept in file.evidence if kept.address and kept.removed_at is None}
    for source in rulebook.asked_sources.values():
        if source.base_address and any(address.startswith(source.base_address) for address in addresses):
            yield source


def _credit(source: AskedSource) -> str:
    words = tr("With data of {source}. {terms}").format(
        source=source_text(source, "name"), terms=source_text(source, "terms")
    )
    return f"{words} {shown_address(source.terms_address)}" if source.terms_address else words
