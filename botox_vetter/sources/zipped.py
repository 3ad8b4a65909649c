"""What reading a zip archive trips over when it is damaged, or is none."""

import struct
import zipfile
import zlib

DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    KeyError,  # a member is missing
    NotImplementedError,  # packed in a way that nobody uses
    OSError,
    RuntimeError,  # locked with a password
    ValueError,
)
