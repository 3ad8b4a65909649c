"""Names against a list of 80,000 made-up entries, and rapidfuzz over all of it, in the same run:

pytest -m benchmark -s tests/benchmarks/test_matching.py
"""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from statistics import median
from time import process_time

import pytest
from rapidfuzz import fuzz, process

from botox_vetter.actions.kept_lists import LEIE, KeptLists
from botox_vetter.actions.list_parts import Came
from botox_vetter.domain.listed import ListEntry, Sought
from botox_vetter.matching.index import ListIndex
from botox_vetter.matching.screen import screen
from tests.sources.lists.leie_rows import monthly_file, row

ENTRIES, NAMES, BY_BRUTE_FORCE = 80_000, 1_000, 30
SYLLABLES = (
    "ba be bo bri ca cor da del do fa fen ga gri ha hol jo ka ken la lin lo ma mer mi na nor pa pen ra ro sa ste"
)


@pytest.mark.benchmark
def test_a_name_takes_a_fiftieth_of_brute_force() -> None:
    random = Random(4)
    entries = made_up(random)
    took = taken(lambda: ListIndex(entries))
    index = ListIndex(entries)
    names = [typed(random, entries) for _ in range(NAMES)]
    all_names = [entry.name for entry in entries]

    one_ms = [taken(lambda name=name: screen(Sought(name), index)) for name in names]
    brute_ms = [
        taken(lambda name=name: process.extract(name, all_names, scorer=fuzz.token_sort_ratio, score_cutoff=85))
        for name in names[:BY_BRUTE_FORCE]
    ]
    brute, all_brute = median(brute_ms), sum(brute_ms) / BY_BRUTE_FORCE * NAMES
    one, thousand = brute / median(one_ms), all_brute / sum(one_ms)
    print(f"\n{ENTRIES:,} entries made ready in {took:,.0f} ms; one name {median(one_ms):.2f} ms, ")
    print(
        f"by brute force {brute:.1f} ms: {one:.0f} times; {NAMES:,} names {sum(one_ms):,.0f} ms: {thousand:.0f} times"
    )
    assert one > 20
    assert thousand > 20


def made_up(random: Random) -> list[ListEntry]:
    """As in a country: the most usual surname is that of one in 170, the most usual given name that of one in 35."""
    given = [word(random, 2) for _ in range(1_200)]
    surnames = [word(random, 3) for _ in range(30_000)]
    return [
        ListEntry(n, often_first(random, surnames), often_first(random, given), often_first(random, given))
        for n in range(ENTRIES)
    ]


def often_first(random: Random, words: list[str]) -> str:
    return words[int(len(words) * random.random() ** 2)]


def word(random: Random, most: int) -> str:
    return "".join(random.choices(SYLLABLES.split(), k=random.randint(2, most + 1))) + random.choice("dklmnrst")


def typed(random: Random, entries: list[ListEntry]) -> str:
    """Half of them with a typing error."""
    entry = random.choice(entries)
    name = f"{entry.first} {entry.last}"
    n = random.randrange(len(name)) if random.random() < 0.5 else len(name)
    return name[:n] + name[n + 1 :]


def taken(act: Callable[[], object]) -> float:
    """In ms of this process alone."""
    start = process_time()
    act()
    return (process_time() - start) * 1000


@pytest.mark.benchmark
def test_a_kept_list_is_there_in_a_second_when_it_is_first_used(tmp_path: Path) -> None:
    """Of the real size: 80,000 rows, 15 MB. Of this process alone; the disk has it at hand."""
    random, lists = Random(4), KeptLists(tmp_path)
    rows = [
        row(one.last.upper(), one.first.upper(), on=f"{1980 + n % 46}0120") for n, one in enumerate(made_up(random))
    ]
    lists.keep(LEIE, Came(monthly_file(*rows), "UPDATED.csv", date(2026, 11, 9)), datetime(2026, 11, 23, tzinfo=UTC))
    took_ms = min(taken(lambda: KeptLists(tmp_path).ready(LEIE)) for _ in range(3))
    again_ms = taken(lambda: lists.ready(LEIE)) and taken(lambda: lists.ready(LEIE))
    print(f"\n{ENTRIES:,} entries of a kept list: first use {took_ms:,.0f} ms, then {again_ms:.2f} ms")
    assert took_ms < 1000
    assert again_ms < 5
