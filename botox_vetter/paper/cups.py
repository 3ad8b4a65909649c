"""The library of CUPS, which is there wherever Qt prints through it: the few calls of it that are needed."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from ctypes import CDLL, CFUNCTYPE, POINTER, Structure, byref, c_char_p, c_int, c_long, c_void_p
from functools import cache

NAMES = ("libcups.so.2", "libcups.2.dylib")
ALL_JOBS = -1
NO_PASSWORD = CFUNCTYPE(c_char_p, c_char_p, c_void_p, c_char_p, c_char_p, c_void_p)(lambda *_asked: None)


class _Option(Structure):
    _fields_ = (("name", c_char_p), ("value", c_char_p))


class _Destination(Structure):
    _fields_ = (
        ("name", c_char_p),
        ("instance", c_char_p),
        ("is_default", c_int),
        ("num_options", c_int),
        ("options", POINTER(_Option)),
    )


class _Job(Structure):
    _fields_ = (
        ("id", c_int),
        ("dest", c_char_p),
        ("title", c_char_p),
        ("user", c_char_p),
        ("format", c_char_p),
        ("state", c_int),
        ("size", c_int),
        ("priority", c_int),
        ("completed_time", c_long),
        ("creation_time", c_long),
        ("processing_time", c_long),
    )


class Cups:
    """Names and texts in UTF-8. Every call may take as long as the server."""

    def __init__(self, library: CDLL) -> None:
        self._library = library
        library.cupsGetNamedDest.argtypes = (c_void_p, c_char_p, c_char_p)
        library.cupsGetNamedDest.restype = POINTER(_Destination)
        library.cupsFreeDests.argtypes = (c_int, POINTER(_Destination))
        library.cupsAddOption.argtypes = (c_char_p, c_char_p, c_int, POINTER(POINTER(_Option)))
        library.cupsPrintFile.argtypes = (c_char_p, c_char_p, c_char_p, c_int, POINTER(_Option))
        library.cupsGetJobs.argtypes = (POINTER(POINTER(_Job)), c_char_p, c_int, c_int)
        library.cupsFreeJobs.argtypes = (c_int, POINTER(_Job))
        library.cupsCancelJob.argtypes = (c_char_p, c_int)
        library.cupsSetPasswordCB2.argtypes = (type(NO_PASSWORD), c_void_p)

    def about(self, printer: str) -> Mapping[str, str] | None:
        """What the server says of it, by the names of IPP; None: it knows no such printer, or there is no server."""
        with self._destination(printer) as found:
            if found is None:
                return None
            options = (found.options[n] for n in range(found.num_options))
            return {_text(option.name): _text(option.value) for option in options}

    def print_file(self, path: str, printer: str, title: str, options: Mapping[str, str]) -> int:
        """The number of the job, 0 for none; whatever is usual with this printer holds, but for `options`."""
        with self._destination(printer) as found:
            if found is None:
                return 0
            for name, value in options.items():
                found.num_options = self._library.cupsAddOption(
                    name.encode(), value.encode(), found.num_options, byref(found.options)
                )
            given = (text.encode("utf-8", "replace") for text in (printer, path, title))
            job: int = self._library.cupsPrintFile(*given, found.num_options, found.options)
            return job

    def state(self, job: int, printer: str) -> int | None:
        """As IPP counts it, from 3 (pending) to 9 (completed); None: it is not known, or not any more."""
        jobs = POINTER(_Job)()
        count = self._library.cupsGetJobs(byref(jobs), printer.encode(), 0, ALL_JOBS)
        found = {jobs[n].id: jobs[n].state for n in range(count)}
        if count > 0:
            self._library.cupsFreeJobs(count, jobs)
        return found.get(job)

    def cancel(self, job: int, printer: str) -> bool:
        """False: it is over already, or the server does not let us."""
        self._ask_nobody()
        return bool(self._library.cupsCancelJob(printer.encode(), job))

    def _ask_nobody(self) -> None:
        """A server that wants a password refuses; else the library asks for one in the terminal. Of this thread."""
        self._library.cupsSetPasswordCB2(NO_PASSWORD, None)

    @contextmanager
    def _destination(self, printer: str) -> Iterator[_Destination | None]:
        self._ask_nobody()
        found = self._library.cupsGetNamedDest(None, printer.encode(), None)
        if not found:
            yield None
            return
        try:
            yield found.contents
        finally:
            self._library.cupsFreeDests(1, found)


@cache
def cups() -> Cups | None:
    """None: this computer prints in another way."""
    for name in NAMES:
        try:
            return Cups(CDLL(name))
        except (OSError, AttributeError):
            continue
    return None


def _text(value: bytes | None) -> str:
    return (value or b"").decode("utf-8", "replace")
