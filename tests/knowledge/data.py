"""The shipped data as the checks see it."""

import re
import tomllib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.knowledge.rulebook import load_rulebook

FILES = ("criteria.toml", "registers.toml", "jurisdictions.toml", "facts.toml", "treatment.toml", "questions.toml")
FREE_KEYS = {  # tables whose keys are ids, places, regions or levels
    *("sources", "scales", "values", "sets", "only_for", "basis", "fails_on_extra", "not_in_scope_when", "licence"),
    *("licence_memory", "label_units", "label_units_options", "typical_units", "label_units_by_product"),
    *("retreatment_weeks_by_product", "search_urls", "conditions", "by_kind", "list_check", "yes_no", "yes_no_na"),
}

Problems = Iterator[str]


@dataclass(frozen=True)
class Data:
    """One folder twice: as the program reads it, and as it stands in the files; `explained`: keys of its README.md."""

    rules: Rulebook
    folder: Path
    explained: frozenset[str]

    @cached_property
    def raw(self) -> Mapping[str, dict[str, Any]]:
        return {name: tomllib.loads((self.folder / name).read_text(encoding="utf-8")) for name in FILES}


def data_of(folder: Path) -> Data:
    words = re.findall(r"`([\w-]+)`", (folder / "README.md").read_text(encoding="utf-8"))
    return Data(load_rulebook(folder), folder, frozenset(words))


def unknown(where: str, names: Iterable[str], allowed: Collection[str], what: str) -> Problems:
    yield from (f"{where}: unknown {what} {name}" for name in names if name not in allowed)


Check = Callable[[Data], Problems]
