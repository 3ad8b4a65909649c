"""Reads clinic_words/: a file for each language, and how pages name registers. Only reading a page asks for it."""

from pathlib import Path
from typing import Literal, TypedDict

from botox_vetter.domain.clinic_words import AllClinicWords, ClinicWords, PostcodeForm, RegisterWords
from botox_vetter.knowledge.folder import resource_folder
from botox_vetter.knowledge.tables import read_file

FOLDER = "clinic_words"
REGISTERS, POSTCODES = "registers.toml", "postcodes.toml"


class RegistersFile(TypedDict):
    schema: Literal[1]
    body: tuple[RegisterWords, ...]


class PostcodesFile(TypedDict):
    schema: Literal[1]
    country: tuple[PostcodeForm, ...]


def load_clinic_words(folder: Path | None = None) -> AllClinicWords:
    """Of the shipped data, or of another folder: every file that lies there is a language. DataError: one is amiss."""
    place = (folder or resource_folder()) / FOLDER
    files = sorted(path for path in place.glob("*.toml") if path.name not in (REGISTERS, POSTCODES))
    return AllClinicWords(
        tuple(read_file(path, ClinicWords) for path in files),
        read_file(place / REGISTERS, RegistersFile)["body"],
        read_file(place / POSTCODES, PostcodesFile)["country"],
    )
