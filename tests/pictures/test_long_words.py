"""The German-length variant: longer by about 40 %, and what is filled in stays what it is."""

import ast
from pathlib import Path

from botox_vetter import language
from tests.pictures.long_words import LongWords, lengthened

ROOMS = Path(language.__file__).parents[1]


def test_what_is_filled_in_and_keys_stay() -> None:
    assert lengthened("{name} (Ctrl+K)") == "{name} (Ctrl+K)"
    assert lengthened("Open {clinic.name}") == "Oopeenn {clinic.name}"
    assert lengthened("&Import") == "&Iimpoorrt"
    assert lengthened("place.GB-ENG") == "place.GB-ENG"
    assert lengthened("category.track record") == "Trraack rreecoorrd", "whose id is its English"


def test_all_texts_of_the_program_together_are_about_forty_percent_longer() -> None:
    texts = list(_texts())
    assert len(texts) > 1000
    longer = sum(len(lengthened(text)) for text in texts) / sum(map(len, texts))
    assert 1.33 < longer < 1.47


def test_it_is_spoken_through_the_catalogue() -> None:
    language.speak(LongWords())
    try:
        assert language.tr("Cleared") == "Cleeaarreed"
        assert language.ntr("{n} clinic", "{n} clinics", 2) == "{n} cliinniics"
    finally:
        language.speak(language.gettext.NullTranslations())
    assert language.tr("Cleared") == "Cleared"


def _texts():
    for path in ROOMS.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("tr", "ntr"):
                yield from (
                    one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)
                )
