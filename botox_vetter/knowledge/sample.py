"""The sample case that ships with the program, as it was written: its text, and the files that its evidence names."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from botox_vetter.knowledge.folder import resource_folder

CASE_FILE = "case.json"


@dataclass(frozen=True, slots=True)
class Sample:
    """text: the case as exchange writes it; kept: bytes of its evidence; as_of: the day on which it was all new."""

    text: str
    kept: tuple[bytes, ...]
    as_of: date


def load_sample(folder: Path | None = None) -> Sample:
    """Reads the shipped one. FileNotFoundError: the installation is broken."""
    folder = folder or resource_folder() / "sample"
    kept = sorted(path for path in folder.iterdir() if path.is_file() and path.name != CASE_FILE)
    text = (folder / CASE_FILE).read_text(encoding="utf-8")
    return Sample(text, tuple(path.read_bytes() for path in kept), date(2026, 11, 22))
