"""What can be typed after `check`. The window starts past this, so that it imports nothing more."""

import argparse

from botox_vetter.language import tr


def add(check: argparse.ArgumentParser) -> None:
    check.add_argument("case", metavar="CASE", help=tr("id, or unique beginning of its name"))
    check.add_argument("--clinic", default="", metavar="CLINIC", help=tr("one clinic alone: id, or its name"))
    check.add_argument("--all", dest="all_clinics", action="store_true", help=tr("all clinics, not only the shortlist"))
    check.add_argument("--due", dest="is_due_only", action="store_true", help=tr("only what has grown old"))
