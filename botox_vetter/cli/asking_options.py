"""What can be typed after `find` and `look-up`. The window starts past this, so that it imports nothing more."""

import argparse

from botox_vetter.language import tr


def add_find(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "source", nargs="?", default="", metavar="SOURCE", help=tr("one alone; else all of the country")
    )
    command.add_argument(
        "--country", default="", metavar="CODE", help=tr("where to search, as GB or US"), required=True
    )
    command.add_argument(
        "--place", "--near", dest="place", default="", metavar="PLACE", help=tr("a postcode, ZIP code or town")
    )
    command.add_argument("--region", default="", metavar="STATE", help=tr("in which state the town is, as OR"))
    command.add_argument("--within", dest="within_km", type=_kilometres, default=None, metavar="KM")
    command.add_argument("--name", default="", help=tr("of a person or a place, or its beginning"))
    command.add_argument(
        "--profession",
        dest="professions",
        action="append",
        default=[],
        metavar="ID",
        help=tr("as nurse or dentist; may be repeated"),
    )


def add_look_up(command: argparse.ArgumentParser) -> None:
    command.add_argument("--register", required=True, metavar="ID", help=tr("as nppes, cqc or companies_house"))
    command.add_argument("--number", required=True, metavar="NUMBER")


def _kilometres(text: str) -> float:
    try:
        km = float(text)
    except ValueError:
        km = 0.0
    if not 0 < km <= 500:
        raise argparse.ArgumentTypeError(tr("{text} is no distance in kilometres").format(text=text))
    return km
