"""What can be typed after `lists`. The window starts past this, so that it imports nothing more."""

import argparse
from typing import TYPE_CHECKING

from botox_vetter.language import tr

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

LISTS = ("leie",)


def add(commands: "Commands", shared: argparse.ArgumentParser) -> None:
    words = tr("exclusion lists kept on this computer")
    kinds, update = add_kept(commands, shared, "lists", words, tr("keep a newer one, or apply a monthly file to it"))
    words = tr("throw away the one that is kept, as where a wrong file was taken")
    forget = kinds.add_parser("forget", help=words, description=words, parents=[shared])
    forget.set_defaults(command="lists forget")
    forget.add_argument("kept_list", choices=LISTS, metavar="LIST", help=", ".join(LISTS))
    update.add_argument("kept_list", choices=LISTS, metavar="LIST", help=", ".join(LISTS))
    update.add_argument(
        "--from",
        dest="page",
        default="",
        metavar="FILE_OR_URL",
        help=tr("the whole list or a monthly file; else the whole list is asked for"),
    )


def add_kept(
    commands: "Commands", shared: argparse.ArgumentParser, name: str, words: str, renewing: str
) -> "tuple[Commands, argparse.ArgumentParser]":
    """`NAME status` and `NAME update`, of what is kept on this computer: all its wishes, and that of `update`."""
    kinds = commands.add_parser(name, help=words).add_subparsers(required=True, metavar=tr("WISH"))
    told = tr("which are kept, and of which day they are")
    kinds.add_parser("status", help=told, description=told, parents=[shared]).set_defaults(command=f"{name} status")
    update = kinds.add_parser("update", help=renewing, description=renewing, parents=[shared])
    update.set_defaults(command=f"{name} update")
    return kinds, update
