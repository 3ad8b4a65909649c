"""What sort of file it is."""

import pytest

from botox_vetter.domain.media import PREVIEWED, media_type

MAIL = b"From: Quay <hello@quayskin.example>\r\nSubject: Prices\r\n\r\nThree areas are 285 pounds."
SAVED_PAGE = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("prices.pdf", b"%PDF-1.7\n\x00\x01", "application/pdf"),
        ("prices.PDF", b"\n%PDF-1.4", "application/pdf"),
        ("prices", b"%PDF-1.4", "application/pdf"),
        ("prices.pdf", b"Three areas 285", "text/plain"),
        ("a.png", b"\x89PNG\r\n\x1a\n\x00\x00", "image/png"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "image/png"),
        ("a.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF", "image/jpeg"),
        ("a.webp", b"RIFF\x24\x00\x00\x00WEBPVP8 ", "image/webp"),
        ("a.wav", b"RIFF\x24\x00\x00\x00WAVEfmt ", "application/octet-stream"),
        ("a.gif", b"GIF89a\x01\x00", "image/gif"),
        ("a.heic", b"\x00\x00\x00\x18ftypheic", "application/octet-stream"),
        ("a.docx", b"PK\x03\x04\x14\x00", "application/octet-stream"),
        ("note.txt", "Prix: 285 €, مرحبا".encode(), "text/plain"),
        ("note.txt", "Prix: 285".encode("utf-16"), "text/plain"),
        ("note.txt", "caf\xe9".encode("latin-1"), "text/plain"),
        ("note", b"Three areas", "text/plain"),
        ("page.html", b"<p>Prices</p>", "text/html"),
        ("page", b"<!DOCTYPE html><html><body>", "text/html"),
        ("page.xhtml", b'<?xml version="1.0"?>\n<!-- saved -->\n<html>', "text/html"),
        ("drawing.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>', "text/plain"),
        ("offer.eml", MAIL, "message/rfc822"),
        ("offer.eml", b"no head at all", "text/plain"),
        ("offer.txt", MAIL, "text/plain"),
        ("page.mhtml", SAVED_PAGE, "multipart/related"),
        ("page.mht", SAVED_PAGE, "multipart/related"),
        ("offer.eml", b"\x00\x01\x02", "application/octet-stream"),
        ("x.txt", "é".encode() * 5000, "text/plain"),
        ("x.txt", b"a" + "é".encode() * 5000, "text/plain"),
    ],
)
def test_the_bytes_tell_and_the_ending_where_they_do_not(name: str, content: bytes, expected: str) -> None:
    assert media_type(name, content) == expected


def test_what_is_only_kept_is_not_previewed() -> None:
    assert "application/octet-stream" not in PREVIEWED
    assert {"application/pdf", "image/png", "text/html", "message/rfc822"} <= PREVIEWED
