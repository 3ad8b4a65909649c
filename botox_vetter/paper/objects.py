"""The objects of a PDF file as Qt writes it: taken apart, changed, and put together in an order of their own.

Qt numbers the fonts in another order in each process, and gives each file the time of the clock and an id by chance.
Here the objects are numbered in the order in which they lead to each other, and the id is made of what they say: the
same pages are the same bytes. What nothing leads to any more is left out.
"""

import re
from hashlib import sha256

_XREF_ENTRY = re.compile(rb"(\d{10}) \d{5} n")
_STREAM = re.compile(rb">>\s*stream\r?\n")
_REFERENCE = re.compile(rb"(\((?:\\.|[^\\()])*\))|\b(\d+) 0 R\b", re.DOTALL)  # none within a text in brackets
_FONT_TAG = re.compile(rb"/FontName /[A-Z]{6}\+")  # made by Qt of the object's number


class Objects:
    """Objects by their number, each without `obj` and `endobj`."""

    def __init__(self, bodies: dict[int, bytes], root: int, info: int) -> None:
        self._bodies, self.root, self.info = bodies, root, info

    def __getitem__(self, number: int) -> bytes:
        return self._bodies[number]

    def __setitem__(self, number: int, body: bytes) -> None:
        self._bodies[number] = body

    def new(self, body: bytes = b"") -> int:
        """The number of a further object."""
        number = max(self._bodies) + 1
        self._bodies[number] = body
        return number

    def named(self, key: bytes, number: int) -> int:
        """To which object the entry of a dictionary leads."""
        found = re.search(rb"/" + key + rb"\s+(\d+) 0 R", self._bodies[number])
        if found is None:
            raise ValueError(f"no {key.decode()} in object {number}")
        return int(found[1])

    def listed(self, key: bytes, number: int) -> list[int]:
        """To which objects the list of a dictionary leads."""
        found = re.search(rb"/" + key + rb"\s*\[([^\]]*)\]", self._bodies[number])
        if found is None:
            raise ValueError(f"no list of {key.decode()} in object {number}")
        return [int(n) for n in re.findall(rb"(\d+) 0 R", found[1])]

    def written(self) -> bytes:
        """The whole file."""
        order = self._order()
        numbers = {old: new for new, old in enumerate(order, start=1)}
        parts = [b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"]
        offsets, at = [], len(parts[0])
        for old, new in numbers.items():
            body = _FONT_TAG.sub(b"/FontName /%s+" % _tag(new), _renumbered(self._bodies[old], numbers))
            part = b"%d 0 obj\n%s\nendobj\n" % (new, body)
            offsets.append(at)
            at += len(part)
            parts.append(part)
        key = sha256(b"".join(parts)).hexdigest()[:32].encode()
        parts.append(b"xref\n0 %d\n0000000000 65535 f \n" % (len(order) + 1))
        parts += [b"%010d 00000 n \n" % offset for offset in offsets]
        ends = (len(order) + 1, numbers[self.root], numbers[self.info], key, key, at)
        parts.append(
            b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R /ID [<%s> <%s>] >>\nstartxref\n%d\n%%%%EOF\n" % ends
        )
        return b"".join(parts)

    def _order(self) -> list[int]:
        """All objects that are needed, each at its first mention."""
        found = {self.root: None, self.info: None}
        waiting = list(found)
        for number in waiting:
            for other in _references(self._bodies[number]):
                if other not in found:
                    found[other] = None
                    waiting.append(other)
        return waiting


def read_objects(pdf: bytes) -> Objects:
    """Of a file with one classic table of objects at its end. ValueError: it is none."""
    end = re.search(rb"startxref\s+(\d+)\s+%%EOF\s*$", pdf)
    if end is None:
        raise ValueError("no PDF with a table of objects at its end")
    table = int(end[1])
    trailer = pdf.index(b"trailer", table)
    offsets = sorted(int(entry) for entry in _XREF_ENTRY.findall(pdf, table, trailer))
    bodies = {}
    for start, stop in zip(offsets, [*offsets[1:], table], strict=True):
        number, _, body = pdf[start:stop].partition(b" 0 obj\n")
        bodies[int(number)] = body.rstrip().removesuffix(b"endobj").rstrip(b"\n")
    ends = Objects({0: pdf[trailer:]}, 0, 0)
    return Objects(bodies, ends.named(b"Root", 0), ends.named(b"Info", 0))


def pdf_text(text: str) -> bytes:
    """A text of any script as a PDF holds it."""
    return b"<FEFF%s>" % text.encode("utf-16-be", "replace").hex().upper().encode()


def _head(body: bytes) -> int:
    """Where the stream of an object begins."""
    stream = _STREAM.search(body)
    return stream.end() if stream else len(body)


def _references(body: bytes) -> list[int]:
    return [int(number) for _, number in _REFERENCE.findall(body, 0, _head(body)) if number]


def _renumbered(body: bytes, numbers: dict[int, int]) -> bytes:
    def anew(match: re.Match[bytes]) -> bytes:
        return match[1] or b"%d 0 R" % numbers[int(match[2])]

    head = _head(body)
    return _REFERENCE.sub(anew, body[:head]) + body[head:]


def _tag(number: int) -> bytes:
    """Six letters, as a font of which only some letters are embedded has them before its name."""
    return bytes(65 + number // 26**place % 26 for place in range(6))
