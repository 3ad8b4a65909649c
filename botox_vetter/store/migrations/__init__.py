"""The numbered steps from each schema to the next, as Alembic revisions. Imported only when a migration is due.

A revision is never edited once a program with it was handed out, and knows nothing of today's tables: it states what
it makes. The number that a library is at stands in its header (PRAGMA user_version), not in a table of Alembic's.
"""

from collections.abc import Callable, Mapping

from botox_vetter.store.migrations import revision_0002, revision_0003, revision_0004, revision_0005

REVISIONS: Mapping[int, Callable[[], None]] = {
    2: revision_0002.upgrade,
    3: revision_0003.upgrade,
    4: revision_0004.upgrade,
    5: revision_0005.upgrade,
}
"""By the number of the schema that each one leads to."""
