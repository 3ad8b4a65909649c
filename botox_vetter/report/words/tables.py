"""Tables that are taken in or written, in words: their kinds, their columns, what becomes of a row."""

from botox_vetter.language import tr
from botox_vetter.report.words.names import by_id, own_words


def table_words(noun: str) -> str:
    """What the rows are about."""
    return {"clinics": tr("Clinics"), "people": tr("People"), "prices": tr("Prices")}[noun]


def column_words(noun: str, key: str, heading: str) -> str:
    """The heading that export writes in English; key "": the row as a whole."""
    return by_id(f"table.{noun}.{key}", heading) if key else ""


def fate_words(fate: str) -> str:
    """What would become of a row."""
    return {"new": tr("New"), "changed": tr("Changed"), "same": tr("Already there"), "refused": tr("Not taken")}[fate]


def change_words(column: str, old: str, new: str) -> str:
    """ "Phone: 01632 960101 → 01632 960102"; what was not said before is only added."""
    if not old:
        return tr("{column}: {new}").format(column=column, new=own_words(new))
    return tr("{column}: {old} → {new}").format(column=column, old=own_words(old), new=own_words(new))
