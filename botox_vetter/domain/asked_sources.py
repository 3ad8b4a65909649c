"""What lies outside and can be asked, and what a person should know before it is."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class AskedSource:
    """One entry of sources.toml. A register or list that can be asked is one more entry.

    coverage      what it has, and what it has not
    sends         what a request tells whoever runs it
    base_address  where its service lies; the person may put another in its place. "": none of its own
    key           whether it asks for a key: "needed", "optional", "" (it does not)
    key_address   where one gets it
    """

    id: str
    name: str
    what_for: str
    coverage: str
    sends: str
    terms: str
    terms_address: str = ""
    base_address: str = ""
    key: Literal["", "optional", "needed"] = ""
    key_address: str = ""
