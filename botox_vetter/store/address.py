"""Where a library is, by what a person or the settings call it: a path, `sqlite:///PATH`, or `sqlite://`."""

import re
from pathlib import Path

from botox_vetter.store.refusals import LibraryRefused

_OTHER_ADDRESS = re.compile(r"[a-z][a-z0-9+]+://", re.ASCII | re.IGNORECASE)


def path_of(address: str) -> Path | None:
    """None: in memory. Raises LibraryRefused("not_supported")."""
    if address == "sqlite://":
        return None
    rest = address.removeprefix("sqlite:///")
    if not rest or _OTHER_ADDRESS.match(rest):
        raise LibraryRefused("not_supported", address=address)
    try:
        return Path(rest).expanduser()
    except RuntimeError:  # ~somebody who is not known here
        raise LibraryRefused("not_supported", address=address) from None
