"""What the columns of a sheet mean: told by their headings first, then by what stands in them."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from botox_vetter.actions.tables import looks
from botox_vetter.actions.tables.cells import Row, Sheet, cell_text, is_empty
from botox_vetter.actions.tables.column import Column, TableNoun
from botox_vetter.actions.tables.columns import columns_of
from botox_vetter.actions.tables.vocabulary import Vocabulary
from botox_vetter.domain.plain_key import plain_key

SAMPLES = 40
_HEADS = 10  # among so many first rows the headings are looked for
_SURE = 0.7  # of the samples
_TELLING = {
    TableNoun.PRICES: frozenset({"price", "low", "high", "basis", "what", "areas"}),
    TableNoun.PEOPLE: frozenset({"name", "profession", "roles", "clinic", "number", "name_as_registered"}),
    TableNoun.CLINICS: frozenset({"name", "phone", "website", "email", "postcode", "address", "opening_hours"}),
}
_OF_ENTRIES = frozenset({"register", "status", "restrictions", "checked_on", "valid_until", "name_as_registered"})
_SHEETS = {
    TableNoun.CLINICS: frozenset({"clinics", "clinic", "kliniken", "praxen"}),
    TableNoun.PEOPLE: frozenset({"people", "practitioners", "staff", "personen", "team"}),
    TableNoun.PRICES: frozenset({"prices", "quotes", "price list", "preise", "preisliste"}),
}


def guess_noun(sheet: Sheet) -> TableNoun:
    """By the sheet's name, else by what its headings can mean, and where that is even by what its cells look like."""
    for noun, names in _SHEETS.items():
        if plain_key(sheet.name) in names:
            return noun
    head = guess_head(sheet)
    heads = [_bare(text) for text in headings(sheet, head)]

    def fit(noun: TableNoun) -> tuple[int, int, int]:
        found = {column.key for bare in heads if (column := _named(bare, noun) or _named_in_part(bare, noun))}
        if noun is TableNoun.PEOPLE and "name" not in found:
            return 0, 0, 0
        likely = sum(key is not None for key in by_content(sheet, head, noun))
        return len(_TELLING[noun] & found), len(found), likely

    return max((TableNoun.CLINICS, TableNoun.PEOPLE, TableNoun.PRICES), key=fit)


def guess_head(sheet: Sheet) -> int | None:
    """Which of the rows holds the headings; None: none does."""
    known = {plain_key(name) for noun in TableNoun for column in columns_of(noun) for name in column.names}

    def fit(row: Row) -> int:
        """How many different cells of the row are known headings."""
        return len({key for cell in row.cells if (key := _bare(cell_text(cell))) in known})

    first = sheet.rows[:_HEADS]
    best = max(range(len(first)), key=lambda n: (fit(first[n]), -n), default=None)
    if best is None or fit(first[best]) == 0:
        return _looks_like_head(sheet)
    return best


def _looks_like_head(sheet: Sheet) -> int | None:
    """The first row, where it holds different words alone and the rows below hold something else as well."""
    if len(sheet.rows) < 2:
        return None
    texts = [cell_text(cell) for cell in sheet.rows[0].cells]
    has_values = any(re.search(r"\d|@|://", text) for text in texts)
    below = [cell_text(cell) for row in sheet.rows[1:6] for cell in row.cells]
    is_head = all(texts) and len(set(texts)) == len(texts) and not has_values
    return 0 if is_head and any(re.search(r"\d|@|://", text) for text in below) else None


def headings(sheet: Sheet, head: int | None) -> tuple[str, ...]:
    """Of every column; "": it has none."""
    row = sheet.rows[head] if head is not None else None
    return tuple(cell_text(row.cell(n)) if row else "" for n in range(sheet.width))


def guess_fields(sheet: Sheet, head: int | None, noun: TableNoun, registers: Vocabulary) -> tuple[str | None, ...]:
    """For each column the key of what it means; each key once."""
    found = list(_by_heading(headings(sheet, head), noun, registers))
    for n, key in enumerate(by_content(sheet, head, noun)):
        if found[n] is None and key is not None and key not in found:
            found[n] = key
    if "areas" in found and "what" not in found:  # "2 areas" names none
        texts = samples(sheet, head, found.index("areas"))
        if any(looks.is_treatment(text) and re.search(r"\d", text) for text in texts):
            found[found.index("areas")] = "what"
    if "number" not in found:  # a status without an entry that has it is most likely another one
        found = [None if key in _OF_ENTRIES and noun is not TableNoun.PRICES else key for key in found]
    return tuple(found)


def guess_register(sheet: Sheet, head: int | None, registers: Vocabulary) -> str:
    """Where a heading names a register, as in "GMC number"; "": none, or several do."""
    named = {found for text in headings(sheet, head) if (found := _register_in(text, registers))}
    return named.pop() if len(named) == 1 else ""


def by_content(sheet: Sheet, head: int | None, noun: TableNoun) -> tuple[str | None, ...]:
    """For each column what most of its cells look like; the first column of a kind has it."""
    found: list[str | None] = []
    for n in range(sheet.width):
        texts = samples(sheet, head, n)
        key = next((column.key for column in columns_of(noun) if column.looks and _is_sure(column, texts)), None)
        found.append(key if key not in found else None)
    return tuple(found)


def samples(sheet: Sheet, head: int | None, column: int) -> tuple[str, ...]:
    """The first cells below the headings that are not empty."""
    rows = sheet.rows[(head + 1 if head is not None else 0) :]
    return tuple(islice((cell_text(row.cell(column)) for row in rows if not is_empty(row.cell(column))), SAMPLES))


def _is_sure(column: Column, texts: Sequence[str]) -> bool:
    return bool(texts) and column.looks is not None and sum(map(column.looks, texts)) >= _SURE * len(texts)


def _by_heading(heads: Sequence[str], noun: TableNoun, registers: Vocabulary) -> list[str | None]:
    """Whole headings before parts of headings."""
    found: list[str | None] = [None] * len(heads)
    for find in (_named, _named_in_part):
        for n, text in enumerate(heads):
            column = find(_bare(text), noun)
            if found[n] is None and column is not None and column.key not in found:
                found[n] = column.key
    numbers = [n for n, text in enumerate(heads) if found[n] is None and _register_in(text, registers)]
    if numbers and noun is not TableNoun.PRICES and "number" not in found:
        found[numbers[0]] = "number"
    return found


def _bare(text: str) -> str:
    """Without what stands in brackets, a currency, or a sign of being needed."""
    return plain_key(re.sub(r"\([^)]*\)|\[[^\]]*\]|\b(in )?(GBP|EUR|USD)\b|[£€$*:]", " ", text)).removeprefix("the ")


def _named(bare: str, noun: TableNoun) -> Column | None:
    columns = columns_of(noun)
    own = (column for column in columns if plain_key(column.heading) == bare or plain_key(column.key) == bare)
    called = (column for column in columns if any(plain_key(name) == bare for name in column.names))
    return next(own, None) or next(called, None) if bare else None


def _named_in_part(bare: str, noun: TableNoun) -> Column | None:
    """The column whose longest name of at least four letters stands in the heading as whole words."""
    fits = Counter[int]()
    columns = columns_of(noun)
    for n, column in enumerate(columns):
        for name in map(plain_key, column.names):
            if len(name) > 3 and re.search(rf"\b{re.escape(name)}\b", bare):
                fits[n] = max(fits[n], len(name))
    return columns[fits.most_common(1)[0][0]] if fits else None


def _register_in(text: str, registers: Vocabulary) -> str | None:
    bare = re.sub(r"\b(number|no|nr|nummer|pin|id|registration|reg|register)\b", " ", plain_key(text)).strip()
    return registers.read(plain_key(text)) or (registers.read(bare) if bare else None)


def is_telling(fields: Sequence[str | None], noun: TableNoun | None) -> bool:
    """Whether at least one column says what only such a table says."""
    return noun is not None and bool(_TELLING[noun] & set(fields))
