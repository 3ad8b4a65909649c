"""What prices are for, in the words of many pages (wordings.txt)."""

from pathlib import Path

from tests.sources.pages.reading import prices_only

LINES = Path(__file__).with_name("wordings.txt").read_text(encoding="utf-8").splitlines()


def test_wordings_are_read_as_a_person_reads_them() -> None:
    wrong = {}
    for line in LINES:
        if not line or line.startswith("#"):
            continue
        body, _, prices = line.rpartition(" =>")
        found = [price.removesuffix(" Botox") for price in prices_only(body, "US" if "$" in body else "GB")]
        if found != [price for price in prices.strip().split("; ") if price]:
            wrong[body] = found
    assert wrong == {}
