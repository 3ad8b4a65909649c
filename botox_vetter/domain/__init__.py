"""What is it? The nouns of the program as frozen dataclasses; standard library only.

Money is `Decimal` with an ISO 4217 currency, a day is a `date`, a moment an aware `datetime`.
None means "not stated" and is never the same as zero, "" or False.
Identifiers are UUIDs in text form; the ids of criteria, registers, areas and products are those of `resources/`.
"""
