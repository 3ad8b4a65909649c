"""Small PDFs, written by hand: what stands where on their pages, and nothing else."""

from io import BytesIO

Text = tuple[int, int, str]
"""Points from the left, points from the top, and the words, in Latin letters."""

LISTS = (
    (60, 60, "Quay Skin Clinic"),
    (60, 100, "Anti-wrinkle injections"), (320, 100, "Dermal fillers"),
    (60, 130, "Frown lines"), (250, 130, "£150"), (320, 130, "Lips 1 ml"), (500, 130, "£250"),
    (60, 145, "3 areas"), (250, 145, "£270"), (320, 145, "Cheeks"), (500, 145, "£300"),
)  # fmt: skip
TABLE = (
    (60, 100, "Anti-wrinkle injections"),
    (60, 130, "Area"), (250, 130, "Women"), (400, 130, "Men"),
    (60, 150, "Forehead"), (250, 150, "£160"), (400, 150, "£180"),
    (60, 170, "Crow's feet"), (250, 170, "£165"), (400, 170, "£185"),
)  # fmt: skip


def pdf(*pages: tuple[Text, ...]) -> bytes:
    """A page without words is one that holds pictures, as far as reading goes."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects, kids = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", font], list[bytes]()
    for page in pages:
        words = b"".join(map(_shown, page))
        objects.append(b"<< /Length %d >>\nstream\n%sendstream" % (len(words), words))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
            b" /Contents %d 0 R >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return _written(objects)


def protected(content: bytes, password: str) -> bytes:
    """password: without which nobody can read it; "": anybody can, but not change it."""
    from pypdf import PdfReader, PdfWriter

    writer, out = PdfWriter(PdfReader(BytesIO(content))), BytesIO()
    writer.encrypt(password, "owner", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def _shown(text: Text) -> bytes:
    left, top, words = text
    letters = words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F1 10 Tf 1 0 0 1 %d %d Tm (%s) Tj ET\n" % (left, 842 - top, letters)


def _written(objects: list[bytes]) -> bytes:
    out, places = b"%PDF-1.4\n", list[int]()
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return out + head + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(out))


def put_on_as_a_whole(content: bytes) -> bytes:
    """Each page draws once what it showed, and puts that onto itself (a form, as some programs write all of theirs)."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import DictionaryObject, NameObject, StreamObject

    writer, out = PdfWriter(PdfReader(BytesIO(content))), BytesIO()
    for page in writer.pages:
        form, drawing = StreamObject(), StreamObject()
        drawn = page.get_contents()
        form.set_data(drawn.get_data() if drawn is not None else b"")
        form[NameObject("/Subtype")] = NameObject("/Form")
        form[NameObject("/BBox")] = page["/MediaBox"]
        form[NameObject("/Resources")] = page["/Resources"]
        drawing.set_data(b"/Whole Do")
        forms = DictionaryObject({NameObject("/Whole"): writer._add_object(form)})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): forms})
        page[NameObject("/Contents")] = writer._add_object(drawing)
    writer.write(out)
    return out.getvalue()
