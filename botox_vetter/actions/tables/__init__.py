"""Clinics, people and prices in and out of spreadsheets.

A file or a paste becomes sheets of cells (`opening`, `csv_cells`, `xlsx_cells`, `paste`); a sheet gets a noun and a
meaning for each column (`mapping`); `dry_run` says for every row what it would do and why not; `importing` does exactly
that in one step. `exporting` writes the same columns. Empty cells never erase anything.
"""
