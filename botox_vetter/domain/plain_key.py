"""What makes two spellings of some words the same."""

import re
import unicodedata


def plain_key(text: str) -> str:
    """Letters and figures alone, without accents: "Crow's feet" is "crows feet"."""
    bare = text.casefold()
    if not bare.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))
    bare = re.sub("['’‘`´]", "", bare).replace("&", " and ")
    return " ".join(re.sub(r"[\W_]+", " ", bare).split())
