"""Reads red_flags.toml; no part of the rulebook, because only reading a page asks for it."""

import re
from pathlib import Path
from typing import Literal, TypedDict

from botox_vetter.domain.warning_signs import NumberWords, SignPattern, WarningSign, WarningSigns
from botox_vetter.knowledge.errors import DataError
from botox_vetter.knowledge.folder import resource_folder
from botox_vetter.knowledge.tables import by_id, read_file

FILE = "red_flags.toml"


class RedFlagsFile(TypedDict):
    schema: Literal[1]
    research_date: str
    sign: tuple[WarningSign, ...]
    pattern: tuple[SignPattern, ...]
    number_words: tuple[NumberWords, ...]


def load_warning_signs(folder: Path | None = None) -> WarningSigns:
    """Of the shipped data, or of another folder. DataError: a pattern names no sign, or is no regular expression."""
    file = read_file((folder or resource_folder()) / FILE, RedFlagsFile)
    signs = by_id(file["sign"], lambda sign: sign.id, FILE, "sign")
    for number, pattern in enumerate(file["pattern"]):
        steps = (FILE, "pattern", str(number))
        if pattern.sign not in signs:
            raise DataError("data_leads_nowhere", *steps, "sign", found=pattern.sign)
        _check(pattern.regex, *steps)
    for number, words in enumerate(file["number_words"]):
        _check(words.regex, FILE, "number_words", str(number))
    return WarningSigns(signs, file["pattern"], file["number_words"])


def _check(regex: str, *steps: str) -> None:
    try:
        re.compile(regex)
    except re.error as error:
        raise DataError(
            "data_wrong_value", *steps, "regex", expected="a regular expression", found=str(error)
        ) from None
