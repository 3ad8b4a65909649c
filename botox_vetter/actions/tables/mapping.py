"""How one sheet is to be read: what its rows are about, where the headings stand, what each column means."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from botox_vetter.actions.tables.cells import Row, Sheet
from botox_vetter.actions.tables.column import TableNoun
from botox_vetter.actions.tables.columns import columns_of
from botox_vetter.actions.tables.guessing import (
    guess_fields,
    guess_head,
    guess_noun,
    guess_register,
    headings,
    samples,
)
from botox_vetter.actions.tables.terms import Terms
from botox_vetter.actions.tables.vocabulary import Words
from botox_vetter.domain.plain_key import plain_key
from botox_vetter.domain.reading import read_currency
from botox_vetter.domain.reasons import Refused


@dataclass(frozen=True, slots=True)
class SheetMap:
    """noun None: the sheet is left out. head None: no row holds headings. fields: a key or None for each column."""

    sheet: Sheet
    noun: TableNoun | None
    head: int | None
    fields: tuple[str | None, ...]
    terms: Terms

    @property
    def rows(self) -> tuple[Row, ...]:
        """Those below the headings."""
        if self.noun is None:
            return ()
        return self.sheet.rows[(0 if self.head is None else self.head + 1) :]

    @property
    def headings(self) -> tuple[str, ...]:
        """ "": the column has none."""
        return headings(self.sheet, self.head)

    def samples(self, column: int) -> tuple[str, ...]:
        return samples(self.sheet, self.head, column)


def guess_map(sheet: Sheet, words: Words, terms: Terms, noun: TableNoun | None = None) -> SheetMap:
    """noun None: guessed, too. A currency or a register that a heading names goes before that of `terms`."""
    head, about = guess_head(sheet), noun or guess_noun(sheet)
    return _guessed(SheetMap(sheet, about, head, (), terms), words)


def with_noun(mapped: SheetMap, noun: TableNoun | None, words: Words) -> SheetMap:
    """The columns are guessed anew; None leaves the sheet out and keeps them."""
    return replace(mapped, noun=None) if noun is None else _guessed(replace(mapped, noun=noun), words)


def with_head(mapped: SheetMap, head: int | None, words: Words) -> SheetMap:
    return _guessed(replace(mapped, head=head), words)


def with_field(mapped: SheetMap, column: int, key: str | None) -> SheetMap:
    """The column means that now, and no other does. Raises Refused("no_such_column", "no_such_field")."""
    if mapped.noun is None or (key is not None and key not in {column.key for column in columns_of(mapped.noun)}):
        raise Refused("no_such_field", field=key or "")
    fields = [None if field == key else field for field in mapped.fields]
    fields[column] = key
    return replace(mapped, fields=tuple(fields))


def with_terms(mapped: SheetMap, terms: Terms) -> SheetMap:
    return replace(mapped, terms=terms)


def with_named_fields(mapped: SheetMap, pairs: Sequence[tuple[str, str]]) -> SheetMap:
    """The same for pairs of a heading and a field, each as a person writes it; an empty field leaves the column out.

    Raises Refused("no_such_heading" | "no_such_field").
    """
    for heading, field in pairs:
        columns = [n for n, text in enumerate(mapped.headings) if plain_key(text) == plain_key(heading)]
        if not columns:
            raise Refused("no_such_heading", text=heading)
        mapped = with_field(mapped, columns[0], _key(mapped.noun, field) if field else None)
    return mapped


def _key(noun: TableNoun | None, field: str) -> str:
    for column in columns_of(noun) if noun else ():
        if plain_key(field) in {plain_key(column.key), *map(plain_key, column.names)}:
            return column.key
    raise Refused("no_such_field", field=field)


def _guessed(mapped: SheetMap, words: Words) -> SheetMap:
    if mapped.noun is None:
        return mapped
    fields = guess_fields(mapped.sheet, mapped.head, mapped.noun, words.register)
    heads = headings(mapped.sheet, mapped.head)
    named = {read_currency(text) for text, field in zip(heads, fields, strict=True) if field in _PRICED} - {""}
    terms = replace(
        mapped.terms,
        currency=named.pop() if len(named) == 1 else mapped.terms.currency,
        register=guess_register(mapped.sheet, mapped.head, words.register) or mapped.terms.register,
    )
    return replace(mapped, fields=fields, terms=terms)


_PRICED = frozenset({"price", "low", "high", "minimum_spend"})
