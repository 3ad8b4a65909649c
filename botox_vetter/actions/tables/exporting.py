"""The clinics, people and prices of a case as tables: the columns that import reads, so that every row comes back."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, fields
from itertools import zip_longest
from pathlib import Path
from typing import Any, TypeVar

from botox_vetter.actions.files import write_bytes
from botox_vetter.actions.tables.cells import Cell
from botox_vetter.actions.tables.column import CLINIC_RECORD, RECORD, TOWN, Column, TableNoun
from botox_vetter.actions.tables.columns import columns_of
from botox_vetter.actions.tables.csv_file import csv_bytes
from botox_vetter.actions.tables.entry_rows import values_of
from botox_vetter.actions.tables.out_table import OutTable
from botox_vetter.actions.tables.terms import Context
from botox_vetter.actions.tables.vocabulary import words_of
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Practitioner, RoleKind
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook

R = TypeVar("R")

_READ_ONLY = frozenset({"what", "price", TOWN})  # other ways to say what further columns say
_SHEETS = {TableNoun.CLINICS: "Clinics", TableNoun.PEOPLE: "People", TableNoun.PRICES: "Prices"}
Values = Mapping[str, Any]


def tables_of(file: CaseFile, rulebook: Rulebook) -> tuple[OutTable, ...]:
    """Clinics, people, prices."""
    return tuple(table_of(file, rulebook, noun) for noun in TableNoun)


def table_of(file: CaseFile, rulebook: Rulebook, noun: TableNoun) -> OutTable:
    context = Context(rulebook, words_of(rulebook, file.plan.is_medical), file.case.created_at)
    columns = tuple(column for column in columns_of(noun) if column.key not in _READ_ONLY)
    rows = {TableNoun.CLINICS: _clinics, TableNoun.PEOPLE: _people, TableNoun.PRICES: _prices}[noun](file)
    cells = tuple(tuple(_cell(column, values, context) for column in columns) for values in rows)
    return OutTable(_SHEETS[noun], tuple(column.heading for column in columns), cells)


def export_tables(
    file: CaseFile,
    rulebook: Rulebook,
    path: Path,
    noun: TableNoun = TableNoun.CLINICS,
    before: Callable[[], object] = lambda: None,
) -> None:
    """A workbook of all three tables, or a text file of one; the ending of the name says which.

    `before` runs before anything is written; what it raises ends it.

    Raises Refused("file_not_written" | "not_a_table_file" | "cell_too_long").
    """
    match path.suffix.lower():
        case ".csv":
            content = csv_bytes(table_of(file, rulebook, noun))
        case ".xlsx":
            from botox_vetter.actions.tables.xlsx_file import xlsx_bytes  # openpyxl, when it is needed

            content = xlsx_bytes(tables_of(file, rulebook))
        case _:
            raise Refused("not_a_table_file", file=path.name)
    before()
    write_bytes(path, content)


def _cell(column: Column, values: Values, context: Context) -> Cell:
    value = values.get(column.key)
    return None if value is None or value in ("", ()) else column.kind.write(value, context)


def _clinics(file: CaseFile) -> Iterator[Values]:
    entries, notes = _grouped(file.registrations, "clinic_id"), _grouped(file.notes, "clinic_id")
    for clinic in file.clinics:
        again = {"name": clinic.name, "postcode": clinic.postcode, RECORD: clinic.id}
        registered = [values_of(entry) for entry in entries[clinic.id]]
        yield from _side_by_side(_said(clinic), again, registered, [{"note": note.text} for note in notes[clinic.id]])


def _people(file: CaseFile) -> Iterator[Values]:
    entries, roles = _grouped(file.registrations, "practitioner_id"), _grouped(file.roles, "practitioner_id")
    clinics = {clinic.id: clinic for clinic in file.clinics}
    for person in file.practitioners:
        again = {"name": person.name, RECORD: person.id}
        registered = [values_of(entry) for entry in entries[person.id]]
        at: dict[str, list[RoleKind]] = defaultdict(list)
        for role in roles[person.id]:
            at[role.clinic_id].append(role.kind)
        places = [_place(clinics[clinic_id]) | {"roles": tuple(sorted(set(kinds)))} for clinic_id, kinds in at.items()]
        yield from _side_by_side(_said(person), again, places, registered)


def _prices(file: CaseFile) -> Iterator[Values]:
    quotes = _grouped(file.quotes, "clinic_id")
    for clinic in file.clinics:
        for quote in quotes[clinic.id]:
            yield _said(quote) | _place(clinic)


def _grouped(records: Iterable[R], field: str) -> Mapping[str, list[R]]:
    groups: dict[str, list[R]] = defaultdict(list)
    for record in records:
        groups[getattr(record, field)].append(record)
    return groups


def _place(clinic: Clinic) -> dict[str, Any]:
    return {"clinic": clinic.name, "clinic_postcode": clinic.postcode, CLINIC_RECORD: clinic.id}


def _side_by_side(first: Values, again: Values, *lists: Sequence[Values]) -> Iterator[Values]:
    """At least one row; what there are several of goes on in further rows, which name the record again."""
    for n, found in enumerate(zip_longest(*lists, fillvalue={})):
        row = dict(first if n == 0 else again)
        for values in found:
            row |= values
        yield row
    if not any(lists):
        yield first


def _said(record: Clinic | Practitioner | Quote) -> dict[str, Any]:
    """Its fields; those that say no more than their default are left out."""
    return {
        field.name: value
        for field in fields(record)
        if (value := getattr(record, field.name)) != field.default or field.default is MISSING
    }
