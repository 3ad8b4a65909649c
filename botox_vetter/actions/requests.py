"""The network ledger: what the program has sent, to be looked up and handed on."""

from collections.abc import Callable
from pathlib import Path

from botox_vetter.actions.files import write_bytes
from botox_vetter.actions.library import Library
from botox_vetter.domain.requests import Request
from botox_vetter.domain.rulebook import Rulebook


def requests_of(library: Library) -> tuple[Request, ...]:
    """The newest first."""
    return library.ledger.requests()


def last_of_each(library: Library) -> dict[str, Request]:
    """By source id: the latest request to it."""
    return library.ledger.last_of_each()


def forget_requests(library: Library) -> None:
    """All of them, for good."""
    library.ledger.clear()


def export_requests(library: Library, rulebook: Rulebook, path: Path, ready: Callable[[], object]) -> None:
    """As a table for spreadsheets. ready: is called before it is written. Raises Refused("file_not_written")."""
    from botox_vetter.report.requests_csv import requests_csv

    content = requests_csv(requests_of(library), rulebook)
    ready()
    write_bytes(path, content)
