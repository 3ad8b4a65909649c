"""Reads the text of a PDF file back."""

from pathlib import Path

from pypdf import PdfReader


def text_of(path: Path) -> str:
    """All pages; every run of white space is one space."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())
