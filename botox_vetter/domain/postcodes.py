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


def outcode_of(postcode: str) -> str:
    """The first half of a British postcode, "LS1" of "ls1 4ap"; "": it is none."""
    found = re.match(r"\s*([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})?\s*$", postcode.upper(), re.ASCII)
    return found[1] if found else ""
