"""In which words? `tr` looks a sentence up in the gettext catalogue; English is the key.

Only ui, paper, report and cli (and app) put things into words. Numbers and names go in with `.format`,
so that a translator sees the whole sentence.
"""

import gettext
from pathlib import Path

_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def use(language: str, catalogues: Path) -> None:
    """Speaks `language` (an ISO code) from `catalogues`; English where it has no catalogue there."""
    speak(gettext.translation("botox_vetter", localedir=catalogues, languages=[language], fallback=True))


def speak(catalogue: gettext.NullTranslations) -> None:
    """Takes all words from this catalogue from now on; what was said before stays as it was."""
    global _catalogue
    _catalogue = catalogue


def tr(text: str) -> str:
    return _catalogue.gettext(text)


def ntr(one: str, many: str, n: int) -> str:
    """The form for `n` things; the number itself goes in with `.format(n=n)`."""
    return _catalogue.ngettext(one, many, n)
