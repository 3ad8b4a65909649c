"""In which words? `tr` looks a sentence up in the gettext catalogue; English is the key.

Only ui, paper, report and cli (and app) put things into words. Numbers and names go in with `.format`,
so that a translator sees the whole sentence.
"""

import gettext
from pathlib import Path

_catalogue: gettext.NullTranslations = gettext.NullTranslations()
_code = "en"


def use(language: str, catalogues: Path) -> None:
    """Speaks `language` (an ISO code) from `catalogues`; English where it has no catalogue there."""
    catalogue = gettext.translation("botox_vetter", localedir=catalogues, languages=[language], fallback=True)
    speak(catalogue, language if isinstance(catalogue, gettext.GNUTranslations) else "en")


def speak(catalogue: gettext.NullTranslations, language: str = "en") -> None:
    """Takes all words from this catalogue from now on; what was said before stays as it was. language: its code."""
    global _catalogue, _code
    _catalogue, _code = catalogue, language


def spoken() -> str:
    """The code of the language that is spoken now: "en", "de", "de_CH"."""
    return _code


def catalogue() -> gettext.NullTranslations:
    """What words are taken from now: until it is another one, whatever was put together of them holds."""
    return _catalogue


def tr(text: str) -> str:
    return _catalogue.gettext(text)


def ntr(one: str, many: str, n: int) -> str:
    """The form for `n` things; the number itself goes in with `.format(n=n)`."""
    return _catalogue.ngettext(one, many, n)
