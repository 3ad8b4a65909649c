"""How many checks it takes until the true winner is certain, by what the program says to ask next and by other orders:

pytest -m benchmark -s tests/benchmarks/test_next_checks.py

Made-up searches: three to eight clinics, thirty questions of the score and eight knock-outs each, of which some are
known, some claimed, most open. What is true is drawn beforehand; a check brings it to light.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from statistics import mean, median

import pytest

from botox_vetter.comparison.next_checks import Contender, Item, Key, ranked_checks, settled_by

SEARCHES, QUESTIONS, GATES = 150, 30, 8
PASSES = 0.9  # of the knock-outs; the program takes fewer for granted

Choose = Callable[["Search", Random], Key]


@dataclass
class Search:
    """true: what each answer turns out to be worth, in parts of the score; fails: knock-outs that will fail."""

    contenders: list[Contender]
    true: dict[Key, float]
    fails: set[Key]

    def open(self) -> list[Key]:
        return [key for one in self.contenders for key in (*sorted(one.gates), *one.items)]

    def check(self, key: Key) -> None:
        left = []
        for one in self.contenders:
            if key in one.gates:
                if key in self.fails:
                    continue
                one = replace(one, gates=one.gates - {key})
            if key in one.items:
                items = {other: item for other, item in one.items.items() if other != key}
                one = replace(one, items=items, settled=one.settled + self.true[key])
            left.append(one)
        self.contenders = left


@pytest.mark.benchmark
def test_the_true_winner_is_certain_after_far_fewer_checks_than_in_any_order() -> None:
    orders: dict[str, Choose] = {
        "as the program says": lambda search, _chance: said(search),
        "in any order": lambda search, chance: chance.choice(search.open()),
        "question by question": lambda search, _chance: min(search.open(), key=lambda key: key[0]),
        "clinic by clinic": lambda search, _chance: search.open()[0],
    }
    counts = {name: [checks(seed, choose) for seed in range(SEARCHES)] for name, choose in orders.items()}
    print()
    for name, count in counts.items():
        print(f"{name}: {mean(count):.1f} checks on average, {median(count):.0f} in the middle")
    told, *others = (mean(count) for count in counts.values())
    fewer, than_best = 1 - told / others[0], 1 - told / min(others)
    print(f"fewer than in any order: {fewer:.0%}; than the better fixed order: {than_best:.0%}")
    assert told < 0.6 * others[0]
    assert told < min(others)


def said(search: Search) -> Key:
    check = ranked_checks(search.contenders)[0]
    return check.criteria[0], check.about


def checks(seed: int, choose: Choose) -> int:
    search, chance, count = made_up(Random(seed)), Random(seed + 1), 0
    while search.contenders and settled_by(search.contenders) is None:
        search.check(choose(search, chance))
        count += 1
    return count


def made_up(chance: Random) -> Search:
    weights = [chance.randint(1, 10) for _ in range(QUESTIONS)]
    search = Search([], {}, set())
    for n in range(chance.randint(3, 8)):
        clinic, quality, known, settled = f"clinic {n}", chance.betavariate(4, 2), chance.random() * 0.6, 0.0
        items: dict[Key, Item] = {}
        for question, weight in enumerate(weights):
            key, share = (f"question {question:02}", clinic), weight / sum(weights)
            value = share * (1.0 if chance.random() < quality else chance.choice((0, 0, 0.5)))
            luck = chance.random()
            if luck < known:
                settled += value
            else:
                items[key] = Item(0.4 * value, value) if luck < known + 0.3 and value else Item(0.0, share)
                search.true[key] = value
        gates = {(f"gate {gate}", clinic) for gate in range(GATES) if chance.random() > known}
        search.fails |= {key for key in gates if chance.random() > PASSES}
        search.contenders.append(Contender(clinic, frozenset(gates), items, settled))
    return search
