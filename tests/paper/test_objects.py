"""The objects of a PDF file, on small files made by hand."""

from itertools import permutations

import pytest

from botox_vetter.paper.objects import pdf_text, read_objects

HEAVY = b"<< /Length 12 >>\nstream\nq 1 0 R (4 0 R\nendstream"
SMALL = {
    1: b"<< /Type /Catalog /Pages 2 0 R /Note (see 3 0 R, \\) 4 0 R) >>",
    2: b"<< /Kids [3 0 R 4 0 R] >>",
    3: b"<< /Font 5 0 R /Contents 7 0 R >>",
    4: b"<< /Font 6 0 R >>",
    5: b"<< /FontName /QAAAAA+Sans >>",
    6: b"<< /FontName /QBAAAA+Sans-Bold >>",
    7: HEAVY,
    8: b"<< /CreationDate (D:20270101) >>",
    9: b"<< /Nobody (leads here) >>",
}


def file(bodies: dict[int, bytes], root: int = 1, info: int = 8, key: bytes = b"00") -> bytes:
    """A PDF as Qt writes it."""
    text, offsets = b"%PDF-1.4\n", []
    for number, body in bodies.items():
        offsets.append(len(text))
        text += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    ends = (root, info, key, len(text))
    trailer = b"trailer\n<< /Root %d 0 R /Info %d 0 R /ID [<%s>] >>\nstartxref\n%d\n%%%%EOF\n" % ends
    return text + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(offsets) + 1, table) + trailer


def renamed(places: tuple[int, ...]) -> bytes:
    """The same file with its fonts under other numbers, as another process may have written it."""
    numbers = dict(zip((5, 6, 7), places, strict=True))
    new = {n: numbers.get(n, n) for n in SMALL}
    bodies = {}
    for old, body in SMALL.items():
        if old != 7:
            for n in (5, 6, 7):
                body = body.replace(b"/Font %d 0" % n, b"/Font !%d 0" % new[n])
                body = body.replace(b"/Contents %d 0" % n, b"/Contents !%d 0" % new[n])
        tag = b"Q%cAAAA+" % (60 + new[old])
        bodies[new[old]] = body.replace(b"!", b"").replace(b"QAAAAA+", tag).replace(b"QBAAAA+", tag)
    return file(dict(sorted(bodies.items())), key=b"%d" % places[0])


def test_the_same_objects_under_other_numbers_are_the_same_bytes():
    written = {read_objects(renamed(places)).written() for places in permutations((5, 6, 7))}
    assert len(written) == 1


def test_what_is_written_can_be_read_and_written_again_without_a_change():
    once = read_objects(file(SMALL)).written()
    assert read_objects(once).written() == once


def test_only_what_leads_somewhere_is_numbered_anew():
    """Neither words in brackets nor what stands in a stream."""
    once = read_objects(file(SMALL)).written()
    assert b"/Note (see 3 0 R, \\) 4 0 R)" in once
    assert HEAVY in once


def test_what_nothing_leads_to_is_left_out():
    once = read_objects(file(SMALL)).written()
    assert b"CreationDate" in once
    assert b"Nobody" not in once


def test_another_content_has_another_id():
    ids = {read_objects(file({**SMALL, 4: body})).written().split(b"/ID")[1] for body in (SMALL[4], b"<< >>")}
    assert len(ids) == 2


def test_a_new_object_is_kept_once_something_leads_to_it():
    objects = read_objects(file(SMALL))
    objects[objects.root] = b"<< /Pages 2 0 R /Lang %d 0 R >>" % objects.new(b"(en)")
    again = read_objects(objects.written())
    assert again[again.named(b"Lang", again.root)] == b"(en)"
    assert [again[n][:7] for n in again.listed(b"Kids", again.named(b"Pages", again.root))] == [b"<< /Fon"] * 2


@pytest.mark.parametrize("text", [b"", b"%PDF-1.4 and nothing more", b"%PDF-1.7\nstartxref\n9\n%%EOF\n"])
def test_a_file_without_a_table_at_its_end_is_refused(text):
    with pytest.raises(ValueError, match=r"no PDF|not found"):
        read_objects(text)


@pytest.mark.parametrize(
    ("text", "held"), [("aä", b"<FEFF006100E4>"), ("💉", b"<FEFFD83DDC89>"), ("(\\", b"<FEFF0028005C>")]
)
def test_a_text_of_any_script_is_held(text, held):
    assert pdf_text(text) == held
