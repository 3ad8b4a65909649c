"""English is the key; a catalogue says it in another language."""

from collections.abc import Iterator
from pathlib import Path
from struct import pack

import pytest

from botox_vetter import language
from botox_vetter.language import ntr, tr

GERMAN = {
    "": "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n",
    "Cleared": "Frei",
    "Kept: {what}": "Behalten: {what}",
    "{n} clinic\0{n} clinics": "{n} Klinik\0{n} Kliniken",
}


def compiled(messages: dict[str, str]) -> bytes:
    """A catalogue in gettext's binary form, version 0."""
    keys = sorted(messages)
    texts = [key.encode() for key in keys] + [messages[key].encode() for key in keys]
    count, start = len(keys), 28 + 16 * len(keys)
    table, content = b"", b""
    for text in texts:
        table += pack("<II", len(text), start + len(content))
        content += text + b"\0"
    return pack("<IIIIIII", 0x950412DE, 0, count, 28, 28 + 8 * count, 0, start) + table + content


@pytest.fixture
def catalogues(tmp_path: Path) -> Iterator[Path]:
    """German is there; afterwards English is spoken again."""
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "botox_vetter.mo").write_bytes(compiled(GERMAN))
    yield tmp_path
    language.use("en", tmp_path)


def test_english_is_spoken_as_it_stands_in_the_code() -> None:
    assert tr("Cleared") == "Cleared"
    assert [ntr("{n} clinic", "{n} clinics", n).format(n=n) for n in (0, 1, 2)] == [
        "0 clinics",
        "1 clinic",
        "2 clinics",
    ]


def test_a_catalogue_speaks_its_language_plurals_included(catalogues: Path) -> None:
    language.use("de", catalogues)
    assert tr("Cleared") == "Frei"
    assert tr("Kept: {what}").format(what="x") == "Behalten: x"
    assert [ntr("{n} clinic", "{n} clinics", n).format(n=n) for n in (1, 2)] == ["1 Klinik", "2 Kliniken"]


def test_what_a_catalogue_lacks_is_said_in_english(catalogues: Path) -> None:
    language.use("de", catalogues)
    assert tr("Ruled out") == "Ruled out"


def test_a_language_without_a_catalogue_is_english(catalogues: Path) -> None:
    language.use("fi", catalogues)
    assert tr("Cleared") == "Cleared"
