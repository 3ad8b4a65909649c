"""The columns that a table of each noun has."""

from functools import cache

from botox_vetter.actions.tables import columns_of_clinics, columns_of_people, columns_of_prices
from botox_vetter.actions.tables.column import Column, TableNoun

_COLUMNS = {
    TableNoun.CLINICS: columns_of_clinics.COLUMNS,
    TableNoun.PEOPLE: columns_of_people.COLUMNS,
    TableNoun.PRICES: columns_of_prices.COLUMNS,
}


def columns_of(noun: TableNoun) -> tuple[Column, ...]:
    """In the order in which they are written."""
    return _COLUMNS[noun]


@cache
def column_of(noun: TableNoun, key: str) -> Column:
    return next(column for column in columns_of(noun) if column.key == key)
