"""What do we remember? One library (a database) of cases, through SQLAlchemy Core.

Context: every edit must be durable at once and undoable after a restart, and reading 10,000 clinics must stay quick.
Decision: one table per noun whose columns carry the names of its dataclass's fields (a row is read as `Clinic(*row)`);
one codec, `plain`, for the change log, the JSON columns and the exchange file; undo and redo replay the log, in which
every touched record stands whole, before and after. Records are found by UUID, never by row number.
Consequences: a new field touches its dataclass, its table (with a migration) and the JSON schema; the log never blocks
a migration, because a field that an old entry lacks takes the dataclass's default.

Migrations are numbered Alembic revisions, each applied with its number in one transaction while nobody else has the
library open, after a backup. Backups lie in a folder beside the library (`backup_folder`), so that they are found and
moved with it; they are made through SQLite's backup API and checked before they get their name. A restore swaps the
file under a lock that keeps everybody out, and keeps what was there. Kills at random moments test all of it.

SQLAlchemy costs 230 ms to import: `plain`, `refusals`, `header` and `change` do without it, and nobody imports
`library` before a library is opened.
"""
