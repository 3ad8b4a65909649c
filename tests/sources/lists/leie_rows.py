"""Made-up files of the exclusion list."""

from botox_vetter.sources.lists.leie import USUAL

HEAD = ",".join(USUAL)
USUAL_GROUNDS = "1128b4"


def row(last: str, first: str = "JANE", on: str = "20190120", **other: str) -> str:
    """As the list has them: all values in quotes."""
    values = {"LASTNAME": last, "FIRSTNAME": first, "EXCLTYPE": USUAL_GROUNDS, "EXCLDATE": on, "NPI": "0000000000"}
    values |= {"REINDATE": "00000000", "WAIVERDATE": "00000000", "STATE": "TX"} | other
    return ",".join(f'"{values.get(name, "")}"' for name in USUAL)


def list_file(*rows: str, newest: str = "20261120") -> bytes:
    """A whole list, whose entries are of many years, the newest of that day."""
    further = (row("ABELARD", "A", on="19990120"), row("ZUTPHEN", "Z", on=newest))
    return ("\r\n".join((HEAD, *rows, *further)) + "\r\n").encode("latin-1")


def monthly_file(*rows: str) -> bytes:
    return ("\r\n".join((HEAD, *rows)) + "\r\n").encode("latin-1")
