"""Text of the clipboard, as spreadsheets and web pages put it there."""

from botox_vetter.actions.tables.cells import GREATEST_FILE_MB, Sheet, check_size, kept_row
from botox_vetter.actions.tables.csv_cells import read_delimited
from botox_vetter.domain.reasons import Refused


def read_paste(text: str) -> Sheet:
    """With tabs: as a spreadsheet copies cells; without: as the text of a file. Raises what csv_cells raises."""
    if len(text) > GREATEST_FILE_MB * 2**20:
        raise Refused("table_too_large", limit_mb=GREATEST_FILE_MB)
    if "\t" not in text:
        return read_delimited(text)
    try:
        return read_delimited(text, "\t")
    except Refused as refused:
        if refused.reason.kind not in ("broken_quotes", "cell_without_end"):
            raise
        return _with_plain_quotes(text)


def _with_plain_quotes(text: str) -> Sheet:
    """A cell that merely begins with a quotation mark is copied without further ones."""
    rows = [kept_row(n, list(line.split("\t"))) for n, line in enumerate(text.splitlines(), start=1)]
    kept = [row for row in rows if row is not None]
    check_size(kept)
    return Sheet("", tuple(kept))
