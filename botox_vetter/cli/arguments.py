"""What was typed after the program's name."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from botox_vetter import __version__
from botox_vetter.cli import asking_options, check_options, list_options, screen_options
from botox_vetter.language import tr
from botox_vetter.report.choice import Part
from botox_vetter.report.kinds import Kind

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


SHOWN = (".json", ".bvlib", ".csv", ".tsv", ".txt", ".xlsx")  # files that the window opens


@dataclass(frozen=True, slots=True)
class Wish:
    """command None: open the window, with `file`. library None: the usual place. today: on which all is judged."""

    command: str | None
    library: str | None = None
    json: bool = False
    today: date | None = None
    case: str = ""
    file: Path | None = None
    page: str = ""
    paper: str = "A4"
    is_short: bool = False
    sections: tuple[str, ...] = ()
    is_grey: bool = False
    is_impersonal: bool = False
    all_clinics: bool = False
    as_copy: bool = False
    backup: str = ""
    into: str = ""
    table: str = ""
    sheet: str = ""
    mapped: tuple[tuple[str, str], ...] = ()
    currency: str = ""
    days: str = ""
    clinic: str = ""
    role: str = ""
    add_clinics: bool = False
    is_dry_run: bool = False
    leaves_out: bool = False
    address: str = ""
    country: str = ""
    name: str = ""
    names: Path | None = None
    list_file: Path | None = None
    kept_list: str = ""
    is_due_only: bool = False
    facts: Sequence[tuple[str, str]] = ()
    source: str = ""
    place: str = ""
    region: str = ""
    within_km: float | None = None
    professions: Sequence[str] = ()
    register: str = ""
    number: str = ""


def read(arguments: Sequence[str]) -> Wish:
    """Wrong use is said on stderr and leaves with status 2."""
    parser, commands = _parser()
    word = _first_word(arguments)
    if word not in commands.choices and Path(word).suffix.lower() in SHOWN:
        parser = _window_parser(parser)
    found = vars(parser.parse_args(arguments))
    wish = Wish(**{name: value for name, value in found.items() if name in Wish.__slots__})
    if wish.command is None and (wish.json or wish.today):
        parser.error(tr("--json and --date go with a command"))
    return wish


def _first_word(arguments: Sequence[str]) -> str:
    """What stands where the command would; "": nothing does."""
    skipped = {n + 1 for n, word in enumerate(arguments) if word in ("--library", "--date")}
    return next((word for n, word in enumerate(arguments) if n not in skipped and not word.startswith("-")), "")


def _window_parser(usual: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Of a file instead of a command, as a double click gives it."""
    parser = argparse.ArgumentParser(prog=usual.prog, description=usual.description)
    parser.add_argument("--library", default=None)
    parser.add_argument("file", type=Path)
    parser.set_defaults(command=None)
    return parser


def _parser() -> "tuple[argparse.ArgumentParser, Commands]":
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--library", metavar="PATH_OR_URL", default=argparse.SUPPRESS, help=tr("another library than the usual one")
    )
    shared.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=tr("print JSON"))
    shared.add_argument(
        "--date",
        dest="today",
        type=_day,
        default=argparse.SUPPRESS,
        metavar="YYYY-MM-DD",
        help=tr("judge as on that day instead of today"),
    )
    parser = argparse.ArgumentParser(
        prog="botox-vetter",
        description=tr(
            "Compare clinics that offer botulinum toxin. Without a command the window opens. "
            "A file instead of a command (.json, .bvlib, .csv, .xlsx) is opened in it."
        ),
        parents=[shared],
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(metavar=tr("COMMAND"))
    parser.set_defaults(command=None)
    _add_case_commands(commands, shared)
    _add_library_commands(commands, shared)
    _add_rates_commands(commands, shared)
    _add_page_command(commands, shared)
    asking_options.add(commands, shared)
    list_options.add(commands, shared)
    screen_options.add(_add(commands, shared, "screen", tr("whether somebody may be on a list, with reasons")))
    check_options.add(_add(commands, shared, "check", tr("ask registers and lists about clinics and people")))
    compare = _add(commands, shared, "compare", tr("who leads, why, and what to ask next"))
    price = _add(commands, shared, "price", tr("what the plan costs at each clinic"))
    report = _add(commands, shared, "report", tr("write the comparison report"))
    for command in (compare, price, report):
        command.add_argument("case", metavar="CASE", help=tr("id, or unique beginning of its name"))
        command.add_argument(
            "--all", dest="all_clinics", action="store_true", help=tr("all clinics, not only the shortlist")
        )
    _add_report_options(report)
    return parser, commands


def _add_report_options(report: argparse.ArgumentParser) -> None:
    report.add_argument(
        "-o",
        "--output",
        dest="file",
        type=Path,
        required=True,
        metavar="FILE",
        help=tr("its ending says what is written: {kinds}").format(kinds=", ".join(Kind)),
    )
    report.add_argument("--paper", choices=("A4", "Letter"), default="A4")
    report.set_defaults(is_short=False)
    length = report.add_mutually_exclusive_group()
    length.add_argument("--full", dest="is_short", action="store_false", help=tr("everything (without this, too)"))
    length.add_argument("--short", dest="is_short", action="store_true", help=tr("for the kitchen table"))
    report.add_argument(
        "--sections",
        type=_listed,
        default=(),
        metavar="A,B",
        help=tr("only these of {sections}").format(sections=", ".join(Part)),
    )
    report.add_argument("--grey", dest="is_grey", action="store_true", help=tr("a PDF without colours"))
    report.add_argument(
        "--without-personal",
        dest="is_impersonal",
        action="store_true",
        help=tr("without your label, budget, decision, notes and reasons"),
    )


def _listed(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(tr("{text} is not a day like 2026-11-22").format(text=text)) from None


def _add_case_commands(commands: "Commands", shared: argparse.ArgumentParser) -> None:
    case = commands.add_parser("case", help=tr("list, show, import and export cases"))
    kinds = case.add_subparsers(required=True, metavar=tr("WISH"))
    _add(kinds, shared, "list", tr("all cases of the library"), "case list")
    show = _add(kinds, shared, "show", tr("one case with its clinics"), "case show")
    bring = _add(kinds, shared, "import", tr("take in a case from a file"), "case import")
    export = _add(kinds, shared, "export", tr("write a case to a file"), "case export")
    for command in (show, export):
        command.add_argument("case", metavar="CASE", help=tr("id, or unique beginning of its name"))
    bring.add_argument("file", type=Path, metavar="FILE.json|.csv|.xlsx")
    bring.add_argument("--copy", dest="as_copy", action="store_true", help=tr("as a new case, also if it is there"))
    export.add_argument("-o", "--output", dest="file", type=Path, required=True, metavar="FILE.json|.csv|.xlsx")
    _add_table_options(bring)
    for command in (bring, export):
        command.add_argument(
            "--table", choices=("clinics", "people", "prices"), default="", help=tr("what the rows are about")
        )


def _add_rates_commands(commands: "Commands", shared: argparse.ArgumentParser) -> None:
    kinds = commands.add_parser("rates", help=tr("exchange rates kept on this computer")).add_subparsers(
        required=True, metavar=tr("WISH")
    )
    _add(kinds, shared, "status", tr("of which day they are"), "rates status")
    update = _add(kinds, shared, "update", tr("keep newer ones"), "rates update")
    update.add_argument(
        "--from", dest="file", type=Path, metavar="FILE.xml", help=tr("a file of the ECB's; else it is asked for one")
    )


def _add_page_command(commands: "Commands", shared: argparse.ArgumentParser) -> None:
    page = _add(commands, shared, "read-page", tr("what the page of a clinic says, with its own words"))
    page.add_argument("page", metavar="FILE_OR_URL", help=tr("a saved page, PDF or web archive, or an address"))
    page.add_argument("--address", default="", metavar="URL", help=tr("where the page was saved from"))
    page.add_argument("--country", default="", metavar="CODE", help=tr("where the clinic is, as GB; any or none"))


def _add_table_options(bring: argparse.ArgumentParser) -> None:
    """What a table is read with, where its cells do not say."""
    of_tables = bring.add_argument_group(tr("tables (.csv, .xlsx)"))
    of_tables.add_argument("--into", metavar="CASE", default="", help=tr("a case that is there; else a new one"))
    of_tables.add_argument(
        "--dry-run", dest="is_dry_run", action="store_true", help=tr("say what would happen, write nothing")
    )
    of_tables.add_argument(
        "--leave-out",
        dest="leaves_out",
        action="store_true",
        help=tr("take in the other rows where some cannot be; else nothing is"),
    )
    of_tables.add_argument(
        "--map",
        dest="mapped",
        action=_Pairs,
        type=_pair,
        default=(),
        metavar="HEADING=FIELD",
        help=tr("what a column means; HEADING= leaves it out; may be repeated"),
    )
    of_tables.add_argument("--sheet", default="", metavar="NAME", help=tr("one sheet of a workbook alone"))
    of_tables.add_argument("--currency", default="", metavar="CODE", help=tr("of amounts that name none"))
    of_tables.add_argument(
        "--days", choices=("day-first", "month-first"), default="", help=tr("how 03/04/2026 is meant")
    )
    of_tables.add_argument("--clinic", default="", metavar="CLINIC", help=tr("of rows that name none"))
    of_tables.add_argument(
        "--role", choices=("injector", "prescriber", "both"), default="", help=tr("of people without")
    )
    of_tables.add_argument(
        "--add-clinics", action="store_true", help=tr("also those that only rows of people or prices name")
    )


class _Pairs(argparse.Action):
    """Collects what is repeated in a tuple."""

    def __call__(self, _parser: object, found: argparse.Namespace, value: object, _option: object = None) -> None:
        setattr(found, self.dest, (*getattr(found, self.dest), value))


def _pair(text: str) -> tuple[str, str]:
    heading, equals, field = text.rpartition("=")
    if not equals:
        raise argparse.ArgumentTypeError(tr("{text} is not HEADING=FIELD").format(text=text))
    return heading, field


def _add_library_commands(commands: "Commands", shared: argparse.ArgumentParser) -> None:
    library = commands.add_parser("library", help=tr("check the library, back it up, put a backup back"))
    kinds = library.add_subparsers(required=True, metavar=tr("WISH"))
    _add(kinds, shared, "verify", tr("read everything and say whether it is whole"), "library verify")
    backup = _add(kinds, shared, "backup", tr("make a checked copy of the library"), "library backup")
    restore = _add(kinds, shared, "restore", tr("put a backup in the library's place"), "library restore")
    backup.add_argument(
        "-o", "--output", dest="file", type=Path, metavar="FILE", help=tr("there instead of beside the library")
    )
    restore.add_argument(
        "backup",
        nargs="?",
        default="",
        metavar="BACKUP",
        help=tr("a file, or the unique beginning of a backup's name; without it: which there are, and what they hold"),
    )


def _add(
    commands: "Commands",
    shared: argparse.ArgumentParser,
    name: str,
    words: str,
    command: str = "",
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=words, description=words, parents=[shared])
    parser.set_defaults(command=command or name)
    return parser
