"""What can be typed after `screen`. The window starts past this, so that it imports nothing more."""

import argparse
from functools import partial
from pathlib import Path

from botox_vetter.language import tr


def add(command: argparse.ArgumentParser) -> None:
    command.add_argument("name", nargs="?", default="", metavar="NAME", help=tr("in any order, with or without titles"))
    command.add_argument("--names", type=Path, metavar="FILE.csv", help=tr("many: a table with a column called name"))
    command.add_argument(
        "--list",
        dest="list_file",
        type=Path,
        metavar="FILE",
        help=tr("a list as a CSV file; else the one that is kept here"),
    )
    for option, column, words in (
        ("--born", "date_of_birth", tr("date of birth, like 1970-05-31")),
        ("--state", "state", tr("as the list writes it, like TX")),
        ("--town", "town", tr("where the person works or lives")),
        ("--speciality", "speciality", tr("like nurse or dermatology")),
        ("--npi", "npi", tr("ten digits")),
        ("--licence", "licence", tr("the number of a licence")),
        ("--upin", "upin", tr("an older number of American physicians")),
    ):
        command.add_argument(
            option, dest="facts", action="append", type=partial(_fact, column), default=[], metavar="…", help=words
        )


def _fact(column: str, text: str) -> tuple[str, str]:
    return column, text
