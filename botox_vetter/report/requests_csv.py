"""The network ledger as a text file for spreadsheets, as `csv_file` writes them."""

import csv
import io
from collections.abc import Iterable

from botox_vetter.domain.formula_guard import guarded
from botox_vetter.domain.requests import Request
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.requests import outcome_words, why_words


def requests_csv(requests: Iterable[Request], rulebook: Rulebook) -> bytes:
    """Moments in UTC, as ISO 8601 has them."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(
        [tr("Time (UTC)"), tr("Host"), tr("Path"), tr("What for"), tr("Status"), tr("Bytes"), tr("How it ended")]
    )
    for one in requests:
        status = "" if one.status is None else str(one.status)
        words = (one.host, one.path, why_words(one.why, rulebook))
        ended = guarded(outcome_words(one))
        writer.writerow([one.at.isoformat(timespec="seconds"), *map(guarded, words), status, str(one.size), ended])
    return out.getvalue().encode("utf-8-sig")
