"""python -m tests.pictures OUT [--only WORD ...] [--small]: all pictures, or those whose names hold every WORD."""

import os
import sys
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from botox_vetter.app import name_application
from botox_vetter.knowledge.rulebook import load_rulebook
from tests.conftest import OWN_FOLDERS
from tests.pictures.album import take, wanted


def main() -> int:
    parser = ArgumentParser(prog="start.py pictures", description="Makes pictures of every screen in every variant.")
    parser.add_argument("out", type=Path, metavar="OUT", help="the folder that they are written into")
    parser.add_argument("--only", nargs="+", action="extend", default=[], metavar="WORD", help="in the pictures' names")
    parser.add_argument("--small", action="store_true", help="with few colours: small files")
    wish = parser.parse_args()
    pictures = wanted(wish.only)
    if not pictures:
        parser.error(f"no picture's name holds {' and '.join(wish.only)}")
    with TemporaryDirectory() as home:
        os.environ.update(dict.fromkeys(OWN_FOLDERS, home))  # nothing of the person who runs this is touched
        os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
        app = QApplication(["botox-vetter"])
        name_application(app)
        for path in take(app, load_rulebook(), pictures, wish.out, wish.small):
            print(path, flush=True)
    return 0


sys.exit(main())
