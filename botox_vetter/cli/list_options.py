"""What can be typed after `lists`. The window starts past this, so that it imports nothing more."""

import argparse

from botox_vetter.language import tr

LISTS = ("leie",)


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    kinds = commands.add_parser("lists", help=tr("exclusion lists kept on this computer")).add_subparsers(
        required=True, metavar=tr("WISH")
    )
    words = tr("which are kept, and of which day they are")
    kinds.add_parser("status", help=words, description=words, parents=[shared]).set_defaults(command="lists status")
    words = tr("keep a newer one, or apply a monthly file to it")
    update = kinds.add_parser("update", help=words, description=words, parents=[shared])
    update.set_defaults(command="lists update")
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
