"""Why a library cannot be opened or written.

LibraryRefused kinds (each with the `address` of the library):
newer           written by a newer program: `number` is its schema's, `known` ours
foreign         no library of this program: another file, an empty one, a folder
damaged         ours, but not readable; `where` says what was found
read_only       the file or its folder cannot be written
no_room         the disk is full; nothing was lost, the step did not happen
busy            somebody else was writing for longer than the time-out
in_use          somebody else has the library open, and it must be had alone: for a migration, for a restore
same_file       a library shall be copied onto itself
missing         there is no such file, and the caller did not want a new one
missing_folder  the folder of the file is not there
not_reachable   the file cannot be opened or read at all (rights, a broken disk); `where` in the system's words
not_supported   an address of a kind that this version cannot open
"""

from botox_vetter.domain.reasons import Refused


class LibraryRefused(Refused):
    """The library, or the disk it lies on, does not play along; nothing was changed."""
