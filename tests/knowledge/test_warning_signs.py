"""The warning signs that come with the program: every pattern finds what it is for, and leads somewhere."""

import re
from pathlib import Path

import pytest

from botox_vetter.domain.criteria import Kind
from botox_vetter.domain.warning_signs import NumberWords, SignPattern
from botox_vetter.knowledge.errors import DataError
from botox_vetter.knowledge.folder import resource_folder
from botox_vetter.knowledge.rulebook import load_rulebook
from botox_vetter.knowledge.warning_signs import load_warning_signs

SIGNS = load_warning_signs()


def found(pattern: SignPattern | NumberWords, text: str) -> bool:
    return re.search(pattern.regex, text, re.IGNORECASE) is not None


@pytest.mark.parametrize("pattern", [*SIGNS.patterns, *SIGNS.number_words], ids=lambda pattern: pattern.hit[0])
def test_a_pattern_finds_every_hit_and_no_miss(pattern: SignPattern | NumberWords) -> None:
    assert [text for text in pattern.hit if not found(pattern, text)] == []
    false_hits = [text for text in pattern.miss if found(pattern, text)]
    assert bool(false_hits) == getattr(pattern, "known_miss_fails", False)


def test_every_sign_has_a_pattern_questions_and_a_source_that_are_there() -> None:
    rules = load_rulebook()
    assert {pattern.sign for pattern in SIGNS.patterns} == SIGNS.signs.keys()
    for sign in SIGNS.signs.values():
        assert sign.source, f"{sign.id} rests on nothing"
        assert [name for name in sign.source if name not in rules.sources] == []
        assert [name for name in sign.criteria if name not in rules.criteria] == []


def test_only_a_knock_out_is_raised_as_one() -> None:
    rules = load_rulebook()
    for sign in SIGNS.signs.values():
        assert set(sign.gates) <= set(sign.criteria)
        assert [name for name in sign.gates if rules.criteria[name].kind is not Kind.GATE] == []


def test_a_sign_of_one_country_holds_in_its_parts_and_nowhere_else() -> None:
    brand_named = next(pattern for pattern in SIGNS.patterns if pattern.sign == "RF01")
    assert brand_named.holds_in("GB-SCT")
    assert not brand_named.holds_in("US-CA")
    assert not brand_named.holds_in("")


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [('sign = "RF02"', 'sign = "RF99"', "leads_nowhere"), (r"regex = '\b(?:", r"regex = '\b((?:", "wrong_value")],
)
def test_a_slip_in_the_file_is_told(tmp_path: Path, old: str, new: str, kind: str) -> None:
    text = (resource_folder() / "red_flags.toml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "red_flags.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_warning_signs(tmp_path)
    assert caught.value.reason.kind == f"data_{kind}"
