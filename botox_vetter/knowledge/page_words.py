"""Reads page_words/: one file for each language. A new file is a new language."""

from pathlib import Path

from botox_vetter.domain.page_words import PageWords
from botox_vetter.knowledge.folder import resource_folder
from botox_vetter.knowledge.tables import read_file


def load_page_words(folder: Path | None = None) -> tuple[PageWords, ...]:
    """Of all languages, by name. DataError: a file is not as it must be."""
    files = sorted(((folder or resource_folder()) / "page_words").glob("*.toml"))
    return tuple(read_file(path, PageWords) for path in files)
