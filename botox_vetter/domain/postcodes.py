"""What a British postcode says about where it lies."""

import re

_SCOTLAND = frozenset(["AB", "DD", "EH", "FK", "G", "HS", "IV", "KA", "KW", "KY", "ML", "PA", "PH", "ZE"])
_WALES = frozenset(["CF", "LL", "SA"])
# postcode areas that lie in two nations
_ON_A_BORDER = frozenset(["CA", "CH", "DG", "HR", "LD", "NE", "NP", "SY", "TD"])
# Crown dependencies are not in the United Kingdom
_ELSEWHERE = frozenset(["GY", "IM", "JE"])


def nation_of(postcode: str) -> str | None:
    """GB-ENG, GB-SCT, GB-WLS or GB-NIR; None: not a British postcode, or its area lies in two nations."""
    found = re.match(r"\s*([A-Z]{1,2})\d[A-Z\d]?\s*(\d[A-Z]{2})?\s*$", postcode.upper())
    if not found or found[1] in _ON_A_BORDER | _ELSEWHERE:
        return None
    if found[1] == "BT":
        return "GB-NIR"
    if found[1] in _SCOTLAND:
        return "GB-SCT"
    return "GB-WLS" if found[1] in _WALES else "GB-ENG"


def postcode_in(text: str) -> str:
    """The British postcode that a text is or ends with, "LS1 4AP"; or a first half that is all of it; "": none."""
    words = text.strip().upper()
    if found := re.search(r"(?:^|[\s,])([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})$", words, re.ASCII):
        return f"{found[1]} {found[2]}"
    return words if re.fullmatch(r"[A-Z]{1,2}\d[A-Z\d]?", words, re.ASCII) else ""


def outcode_of(text: str) -> str:
    """Its first half; "": there is none."""
    return postcode_in(text).partition(" ")[0]
