"""A workbook without the clock of the machine: openpyxl writes the moment of saving into it, twice."""

import io
import re
import zipfile
from datetime import UTC, date, datetime, time

_FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)  # that a ZIP file can tell
_PROPERTIES = "docProps/core.xml"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def at_midnight(day: date) -> datetime:
    """As openpyxl takes moments: in UTC, without saying so."""
    return datetime.combine(day, time(), UTC).replace(tzinfo=None)


def same_bytes(workbook: bytes, day: date) -> bytes:
    """The same workbook, changed on that day. Raises ValueError for one that openpyxl did not write."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as written, zipfile.ZipFile(out, "w") as kept:
        for name in written.namelist():
            content = written.read(name)
            if name == _PROPERTIES:
                content, count = _MODIFIED.subn(rb"\g<1>" + f"{day}T00:00:00Z".encode(), content)
                if count != 1:
                    raise ValueError("the day of the last change is not where openpyxl writes it")
            entry = zipfile.ZipInfo(name, _FIRST_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            kept.writestr(entry, content)
    return out.getvalue()
