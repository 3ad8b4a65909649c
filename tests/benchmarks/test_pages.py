"""Pages of 1.5 MB, against what parsing them takes:  pytest -m benchmark -s tests/benchmarks/test_pages.py"""

import gc
from statistics import median
from time import process_time

import pytest
from bs4 import BeautifulSoup

from botox_vetter.actions.read_page import clinic_rules
from botox_vetter.sources.pages.facts import facts_of
from botox_vetter.sources.pages.lexicon import Lexicon
from botox_vetter.sources.pages.page import read_page
from botox_vetter.sources.pages.prices import prices_of
from botox_vetter.sources.pages.vocabulary import brands_of, vocabulary_of
from tests.sources.pages.reading import known

ROUNDS = 3
AREAS = ("Frown lines", "Forehead", "Crow’s feet", "Masseter")
LINES = "Lines soften within two weeks, and come back after months. " * 4

pytestmark = pytest.mark.benchmark


def large_page(sections: int = 480) -> bytes:
    """Some 1.5 MB as builders of sites make them: styles, scripts, a long menu, a price list of 240 rows."""
    style = ".a{color:#123;margin:0 4px}" * (sections * 8)
    script = "var x=function(a){return a<b&&c>d};" * (sections * 10)
    menu = "<li class='menu-item menu-item-{n}'><a href='/t/{n}'><span>Treatment {n}</span></a></li>"
    row = "<tr><td>{area} {n}</td><td class=price>from &pound;{n}</td></tr>"
    section = (
        "<div class='elementor-section' data-id='{n}'><div><p>Our prescriber <b>Ana Reed</b> explains it. {text}</p>"
    )
    menus = "".join(menu.format(n=n) for n in range(sections * 3))
    rows = "".join(row.format(area=AREAS[n % 4], n=n + 90) for n in range(sections // 2))
    body = "".join(section.format(n=n, text=LINES) + "<img src='/i.jpg'></div></div>" for n in range(sections * 3))
    head = f"<meta charset=utf-8><title>Botox at the Quay</title><style>{style}</style><script>{script}</script>"
    return f"<html><head>{head}</head><body><ul>{menus}</ul><table>{rows}</table>{body}</body></html>".encode()


def test_a_large_page_takes_at_most_three_times_its_parsing() -> None:
    content, (words, treatments), rules = large_page(), known(), clinic_rules()
    parsing = seconds(lambda: BeautifulSoup(content, "lxml"))
    page = read_page(content)
    prices = seconds(lambda: prices_of(page, Lexicon(words, brands_of(treatments)), vocabulary_of(treatments), "GB"))
    whole = seconds(lambda: facts_of(read_page(content), words, treatments, rules, "GB"))
    print(f"{len(content)} bytes: parsing {parsing:.2f} s, prices {prices:.2f} s, all {whole:.2f} s")
    assert whole <= 3 * parsing


def seconds(work) -> float:  # type: ignore[no-untyped-def]
    taken = []
    for _round in range(ROUNDS):
        gc.collect()
        start = process_time()
        work()
        taken.append(process_time() - start)
    return median(taken)
