"""Reads link_words/: a file for each language. Only reading a website asks for it."""

from pathlib import Path

from botox_vetter.domain.link_words import LinkWords
from botox_vetter.knowledge.folder import resource_folder
from botox_vetter.knowledge.tables import read_file

FOLDER = "link_words"


def load_link_words(folder: Path | None = None) -> tuple[LinkWords, ...]:
    """Of the shipped data, or of another folder: every file that lies there is a language. Raises DataError."""
    place = (folder or resource_folder()) / FOLDER
    return tuple(read_file(path, LinkWords) for path in sorted(place.glob("*.toml")))
