"""Is this the same person, the same place?

Context: a list knows people by a name, sometimes by a date of birth or a number; a clinic's page knows them by another
spelling of the name. A wrong "none" hides a listed person, a wrong "match" accuses an innocent one.
Decision: a name alone is never more than `possible`. Numbers decide; a date of birth confirms a name. A contradicted
number or date of birth sets an entry aside, where it stays to be seen; where a number is equal and the date of birth
another, one of the two was mistyped, and a person must look: `possible`. Each thing in which two spellings differ
weighs something (the tables in `given` and `surnames`), and all of it stands in the ledger.
Consequences: the entries that are compared are found by keys that a spelling shares with what it may have become
(`index`), so that a name costs a fraction of a millisecond however long the list is.
"""
