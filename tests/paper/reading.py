"""Reads laid-out pages, and PDF files with poppler and pypdf, which are none of ours."""

import re
import shutil
import subprocess
import unicodedata
from pathlib import Path
from typing import NamedTuple

import pytest
from pypdf import PdfReader

from botox_vetter.paper.pieces import Page, TextLine
from botox_vetter.report.drawings.shapes import Label

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")


class Word(NamedTuple):
    """A word and its box in points, with the size of its page."""

    page: int
    page_width: float
    page_height: float
    left: float
    top: float
    right: float
    bottom: float
    text: str


def lines(page: Page) -> list[str]:
    """The lines of a laid-out page, foot included, top to bottom."""
    found = [
        (placed.y + mark.y, mark.text)
        for placed in page.placed
        for mark in placed.piece.marks
        if isinstance(mark, TextLine)
    ]
    return [text for _, text in sorted(found, key=lambda item: item[0])]


def said(page: Page) -> str:
    """The words of a laid-out page in the order of the document, without blanks."""
    marks = (mark for placed in page.placed for mark in placed.piece.marks)
    return plain("".join(mark.text for mark in marks if isinstance(mark, TextLine | Label)))


def page_texts(path: Path) -> list[str]:
    """The text of each page as it stands."""
    return _run("pdftotext", "-layout", str(path), "-").rstrip("\f").split("\f")


def read_out(path: Path) -> list[str]:
    """The text of each page in the order in which it is read out and selected, without blanks.

    Letters in their plain forms: where a script joins them, a file holds the joined ones.
    """
    texts = _run("pdftotext", "-raw", str(path), "-").rstrip("\f").split("\f")
    return [plain(text) for text in texts]


def plain(text: str) -> str:
    marks = "\u2066\u2067\u2068\u2069\u202a\u202b\u202c"  # of direction
    return "".join(c for c in unicodedata.normalize("NFKC", text) if not c.isspace() and c not in marks)


def words(path: Path) -> list[Word]:
    page, size, found = 0, (0.0, 0.0), []
    for line in _run("pdftotext", "-bbox", str(path), "-").splitlines():
        numbers = [float(number) for number in re.findall(r'="([-\d.]+)"', line)]
        if "<page " in line:
            page, size = page + 1, (numbers[0], numbers[1])
        elif "<word " in line:
            left, top, right, bottom = numbers
            found.append(Word(page, *size, left, top, right, bottom, re.sub("<[^>]*>", "", line).strip()))
    return found


def info(path: Path) -> dict[str, str]:
    pairs = (line.partition(":") for line in _run("pdfinfo", str(path)).splitlines())
    return {key.strip(): value.strip() for key, _, value in pairs}


def fonts(path: Path) -> list[dict[str, str]]:
    """name, and "yes" or "no" for `emb` (embedded) and `uni` (its text can be copied)."""
    rows = _run("pdffonts", str(path)).splitlines()[2:]
    pattern = re.compile(r"^(?P<name>\S+) .* (?P<emb>yes|no) +(?P<sub>yes|no) +(?P<uni>yes|no) ")
    return [match.groupdict() for row in rows if (match := pattern.match(row))]


def links(path: Path) -> list[str]:
    """Where the links of all pages lead to, read with pypdf."""
    annotations = [a.get_object() for page in PdfReader(path).pages for a in page.get("/Annots", [])]
    return [str(a["/A"]["/URI"]) for a in annotations if a["/Subtype"] == "/Link"]


def has_colour(path: Path) -> bool:
    """Whether any dot of any page is painted with another amount of red than of blue or green."""
    pictures = subprocess.run(["pdftoppm", "-r", "40", str(path)], check=True, capture_output=True).stdout
    while pictures:
        size = re.match(rb"P6\s(\d+)\s(\d+)\s255\s", pictures)
        assert size
        end = size.end() + 3 * int(size[1]) * int(size[2])
        dots, pictures = pictures[size.end() : end], pictures[end:]
        if dots[0::3] != dots[1::3] or dots[0::3] != dots[2::3]:
            return True
    return False


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8", errors="replace").stdout
