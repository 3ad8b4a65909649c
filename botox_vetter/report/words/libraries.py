"""Backups and the state of a library, in words."""

from typing import Protocol

from botox_vetter.language import ntr, tr
from botox_vetter.report.words.money import number
from botox_vetter.report.words.names import joined


class Counted(Protocol):
    """What a look at the whole library counted: see store/verify.py."""

    @property
    def cases(self) -> int: ...

    @property
    def records(self) -> int: ...

    @property
    def steps(self) -> int: ...

    @property
    def files(self) -> int: ...


def why_words(why: str) -> str:
    """Why a backup was made."""
    return {
        "daily": tr("by the day"),
        "migration": tr("before the library was brought to a newer form"),
        "import": tr("before an import"),
        "restore": tr("before a backup was put back"),
        "asked": tr("you asked for it"),
    }[why]


def size_words(size: int) -> str:
    """Of so many bytes: "340 kB", "2.4 MB"."""
    if size < 1_000_000:
        return tr("{n} kB").format(n=number(max(1, round(size / 1000))))
    return tr("{n} MB").format(n=f"{size / 1_000_000:.1f}")


def whole_words(counted: Counted) -> str:
    """ "The library is whole: 3 cases, 120 entries, 14 steps and 2 kept files"."""
    counts = (
        ntr("{n} case", "{n} cases", counted.cases).format(n=counted.cases),
        ntr("{n} entry", "{n} entries", counted.records).format(n=counted.records),
        ntr("{n} step", "{n} steps", counted.steps).format(n=counted.steps),
        ntr("{n} kept file", "{n} kept files", counted.files).format(n=counted.files),
    )
    return tr("The library is whole: {counts}.").format(counts=joined(counts))
