"""Every kept file as a row, with the whole hash by which its bytes are found again."""

from collections.abc import Iterable
from datetime import UTC

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.sections.evidence import about_whom, kept_of, supported_by
from botox_vetter.report.sheets.sheet import Sheet, Told, listed
from botox_vetter.report.sheets.values import web_of, words_of
from botox_vetter.report.words.kept_files import media_words
from botox_vetter.report.words.names import sentence


def evidence(comparison: Comparison, rulebook: Rulebook) -> Sheet:
    """In the order of the printed list, whose numbers they bear."""
    kept = kept_of(comparison)
    supported = supported_by(kept, comparison, rulebook)
    rows = (_row(n, one, supported.get(one.id, ()), comparison.file) for n, one in enumerate(kept, start=1))
    return listed(tr("Evidence"), rows)


def _row(number: int, kept: Evidence, supported: Iterable[str], file: CaseFile) -> Told:
    removed = None if kept.removed_at is None else kept.removed_at.astimezone(UTC).date()
    return (
        (tr("What was kept"), words_of(kept.name)),
        (tr("No."), number),
        (tr("About"), sentence(about_whom(kept, file))),
        (tr("What it supports"), "; ".join(dict.fromkeys(supported)) or None),
        (tr("Kept on (UTC)"), kept.added_at.astimezone(UTC).date()),
        (tr("Captured where"), web_of(kept.address)),
        (tr("Sort"), sentence(media_words(kept.media_type))),
        (tr("Bytes"), kept.size),
        (tr("SHA-256"), kept.sha256),
        (tr("Removed on (UTC)"), removed),
    )
