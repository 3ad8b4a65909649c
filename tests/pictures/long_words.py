"""English as long as German: the same texts, about 40 % longer, word by word."""

import gettext
import re

TWICE = frozenset("aeiounrAEIOUNR")
_PLACES = re.compile(r"(\{[^}]*\}|\(\*[^)]*\)|[A-Z][a-z]+\+)")  # what is filled in, kinds of files, and keys stay

_ID = re.compile(r"\w+(\.[\w-]+)+")  # of a text in the data: "criterion.LR01.title", "place.GB-ENG"
_IN_ID = re.compile(r"category\.(.*)")  # whose id is its English


class LongWords(gettext.NullTranslations):
    """A catalogue for `language.speak`."""

    def gettext(self, message: str) -> str:
        return lengthened(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return lengthened(msgid1 if n == 1 else msgid2)


def lengthened(text: str) -> str:
    """What is filled in stays, and so do ids.

    Open knock-outs of {name}  ->  Oopeenn knnoock-oouuts oof {name}
    """
    if in_id := _IN_ID.fullmatch(text):
        return _stretched(in_id[1][:1].upper() + in_id[1][1:])
    if _ID.fullmatch(text):
        return text
    parts = _PLACES.split(text)
    return "".join(part if _PLACES.fullmatch(part) else _stretched(part) for part in parts)


def _stretched(text: str) -> str:
    return "".join(letter + letter.lower() if letter in TWICE else letter for letter in text)
