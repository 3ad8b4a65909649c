"""Characters that the XML of a workbook cannot hold, written as _x000D_ (ECMA-376, ST_Xstring), and read back."""

import re

_NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_WRITTEN = re.compile("_x([0-9A-Fa-f]{4})_")


def xml_text(text: str) -> str:
    return _NOT_IN_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def plain_text(text: str) -> str:
    return _WRITTEN.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
