"""Codes by which a register says what somebody does, and which profession they show."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """Codes that are asked for together. asked: words of their description, which the registry searches.

    profession  id of jurisdictions.toml; "": these are codes of places
    """

    asked: str
    profession: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Taxonomies:
    all: tuple[Taxonomy, ...]
    _by_code: Mapping[str, Taxonomy] = field(init=False, repr=False, hash=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_code", {code: one for one in self.all for code in one.codes})

    def profession(self, code: str) -> str:
        """ "": the code shows none of ours."""
        return self._by_code[code].profession if code in self._by_code else ""

    def is_known(self, code: str) -> bool:
        return code in self._by_code

    def of(self, professions: Iterable[str]) -> tuple[Taxonomy, ...]:
        """Those that show one of them; all where none is named."""
        wanted = set(professions)
        return tuple(one for one in self.all if not wanted or one.profession in wanted)
