"""Where resources/ lies: inside the package when installed from the wheel, beside it in a checkout."""

from functools import cache
from pathlib import Path


@cache
def resource_folder() -> Path:
    """Raises FileNotFoundError when the installation is broken."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "resources", package.parent / "resources"):
        if (folder / "criteria.toml").is_file():
            return folder
    raise FileNotFoundError(package / "resources")
