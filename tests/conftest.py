"""What every test may ask for; and no test reads or writes what belongs to the user who runs it."""

import os
from collections.abc import Iterator

import pytest

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.knowledge.rulebook import load_rulebook
from tests.sources.server import self_signed_server as self_signed_server
from tests.sources.server import server as server

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # no window of a test takes the keyboard from anybody
os.environ["CUPS_SERVER"] = "/nowhere"  # and nothing is printed on the printer of whoever runs them

OWN_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")  # settings and QSettings, libraries, logs


@pytest.fixture(scope="session", autouse=True)
def away_from_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings, libraries and logs that nobody named go to a folder of this run; subprocesses inherit that."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in OWN_FOLDERS:
            folder = home / name.lower()
            folder.mkdir()
            patch.setenv(name, str(folder))
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")  # nobody's keyring is opened
        yield


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    """The rules that ship with the program."""
    return load_rulebook()
