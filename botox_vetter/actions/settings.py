"""What the person has set for this computer: one frozen dataclass, read once in `app` and handed down."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Literal

from botox_vetter.actions.files import write_text
from botox_vetter.domain.reasons import Refused

VERSION = 1
ZOOMS = ("width", "page", "50", "75", "100", "125", "150", "200", "300", "400")
TEXT_PERCENTS = (100, 125, 150, 175, 200)  # of the size that the system has


@dataclass(frozen=True, slots=True)
class Settings:
    """library "": the usual place. last_case: the case that lay open. text_percent: 100 to 200.

    What the report was last made with stays for the next one:
    clinics     those of the shortlist, or all of the case
    left_out    which parts are not in it, by what the terminal calls them; a part that is new is in it
    is_short, is_personal  as in `report.choice.Contents`
    is_grey     without colours, on the screen, in a PDF and on paper
    zoom        as wide or as high as there is room for, or per cent of the real size
    printer     by the system's name; "": its usual one
    contact     an address to write to, told to every server that is asked; "": none is told
    is_offline  nothing is sent over the network
    allows_private  this computer and the networks around it may be asked
    proxy       everything is asked through it; "": directly, whatever the surroundings name
    base_addresses  by the id of a source: where its service lies, if not where it usually does
    sides       of a sheet that are printed, and at which edge it is turned over
    """

    version: int = VERSION
    library: str = ""
    last_case: str = ""
    look: Literal["system", "light", "dark", "contrast"] = "system"
    paper: Literal["A4", "Letter"] = "A4"
    text_percent: int = 100
    clinics: Literal["shortlist", "all"] = "shortlist"
    left_out: tuple[str, ...] = ()
    is_short: bool = False
    is_personal: bool = True
    is_grey: bool = False
    zoom: str = "width"
    printer: str = ""
    sides: Literal["one", "long-edge", "short-edge"] = "one"
    contact: str = ""
    is_offline: bool = False
    allows_private: bool = False
    proxy: str = ""
    base_addresses: Mapping[str, str] = field(default_factory=dict, hash=False)


def settings_file() -> Path:
    """In the user's configuration folder, as the platform has it."""
    from platformdirs import user_config_path

    return user_config_path("botox-vetter", appauthor=False) / "settings.json"


def load_settings(path: Path) -> Settings:
    """Defaults where there is no file or a value is not one of ours: settings never keep the window from opening."""
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(read, dict) or read.get("version") != VERSION:
        return Settings()
    return replace(
        Settings(),
        **{field.name: _as_kept(read[field.name]) for field in fields(Settings) if _is_ours(field.name, read)},
    )


def save_settings(path: Path, settings: Settings) -> None:
    """Raises Refused("settings_not_kept") when the folder cannot be written; the old file then stays."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_text(path, json.dumps(asdict(settings), indent=1) + "\n")
    except OSError as error:
        raise Refused("settings_not_kept", file=str(path), why=error.strerror or "") from error
    except Refused as refused:
        raise Refused("settings_not_kept", file=str(path), why=refused.reason.values["why"]) from refused


_ALLOWED: dict[str, Any] = {
    "version": {VERSION},
    "look": {"system", "light", "dark", "contrast"},
    "paper": {"A4", "Letter"},
    "text_percent": set(TEXT_PERCENTS),
    "clinics": {"shortlist", "all"},
    "is_short": {False, True},
    "is_personal": {False, True},
    "is_grey": {False, True},
    "zoom": set(ZOOMS),
    "is_offline": {False, True},
    "allows_private": {False, True},
    "sides": {"one", "long-edge", "short-edge"},
}


def _is_ours(name: str, read: dict[str, Any]) -> bool:
    value = read.get(name)
    if name == "left_out":
        return isinstance(value, list) and all(isinstance(part, str) for part in value)
    if name == "base_addresses":
        return isinstance(value, dict) and all(isinstance(address, str) for address in value.values())
    if name in _ALLOWED:
        return any(value == allowed and type(value) is type(allowed) for allowed in _ALLOWED[name])
    return isinstance(value, str)


def _as_kept(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
