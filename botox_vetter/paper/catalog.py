"""What a PDF tells of itself, which Qt cannot write: its title for the window, its language, its day, its contents."""

import re
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import qVersion

from botox_vetter.paper.objects import pdf_text, read_objects
from botox_vetter.paper.outline import outline
from botox_vetter.paper.pieces import Page
from botox_vetter.report.document import Document

CREATOR = "Botox Vetter"
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{creator}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>{dates}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
_XMP_DATES = "\n<xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>"
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def bound(pdf: bytes, document: Document, pages: Sequence[Page]) -> bytes:
    """The file that Qt wrote of these pages, with all that: the same bytes whenever and wherever it is done.

    ValueError, KeyError: not a file as Qt writes it.
    """
    objects = read_objects(pdf)
    old = objects.root
    sheets = objects.listed(b"Kids", objects.named(b"Pages", old))
    entries = [
        b"/Type /Catalog /Pages %d 0 R" % objects.named(b"Pages", old),
        b"/Metadata %d 0 R" % objects.new(_xmp(document)),
        b"/Lang %s" % pdf_text(document.language),
        b"/ViewerPreferences << /DisplayDocTitle true >>",
    ]
    if any(page.headings for page in pages):
        entries.append(b"/Outlines %d 0 R" % outline(objects, pages, sheets))
    objects.root = objects.new(b"<< %s >>" % b"\n".join(entries))
    objects.info = objects.new(_info(document))
    return objects.written()


def _info(document: Document) -> bytes:
    day = f"(D:{document.day:%Y%m%d})".encode() if document.day else None
    facts = {
        b"Title": pdf_text(document.title),
        b"Author": pdf_text(CREATOR),
        b"Creator": pdf_text(CREATOR),
        b"Producer": pdf_text(f"Qt {qVersion()}"),
        **({b"CreationDate": day, b"ModDate": day} if day else {}),
    }
    return b"<< %s >>" % b"\n".join(b"/%s %s" % fact for fact in facts.items())


def _xmp(document: Document) -> bytes:
    told = {"title": _NO_XML.sub("", document.title), "language": document.language, "creator": CREATOR}
    dates = _XMP_DATES.format(day=document.day.isoformat()) if document.day else ""
    xml = _XMP.format(**{key: escape(text) for key, text in told.items()}, dates=dates).encode()
    return b"<< /Type /Metadata /Subtype /XML /Length %d >>\nstream\n%s\nendstream" % (len(xml), xml)
