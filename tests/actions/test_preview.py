"""Kept texts, mails and pages are read as plain text: nothing is rendered, run or fetched, and nothing breaks it."""

import pytest

from botox_vetter.actions.preview import MOST_CHARACTERS, MOST_MARKUP, Preview, preview
from botox_vetter.domain.media import EMAIL, HTML, MHTML, OTHER, PDF, PNG, TEXT, WARC
from botox_vetter.sources.warc import warc_of
from tests.sources.pdf.made import LISTS, TABLE, pdf
from tests.sources.server import fetched_of

PAGE = """<html><head><title>Prices</title><style>b{color:red}</style></head><body>
<h1>Our prices</h1><table><tr><td>Three areas</td><td>&pound;285</td></tr><tr><td>Two areas</td><td>£240</td></tr>
</table><p>For new<br>clients.</p><script>alert("bought")</script><img src="https://track.example/x.png" alt="x">
</body></html>"""

MAIL = (
    b"From: =?utf-8?q?J=C3=BCrgen?= <desk@quayskin.example>\r\nTo: alex@home.example\r\n"
    b"Date: Mon, 9 Nov 2026 10:00:00 +0000\r\nSubject: Your questions\r\nX-Spam: no\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: multipart/mixed; boundary=cut\r\n\r\n"
    b"--cut\r\nContent-Type: multipart/alternative; boundary=in\r\n\r\n"
    b"--in\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nWe use Azzalure.\r\n"
    b"--in\r\nContent-Type: text/html\r\n\r\n<p>We use <b>Azzalure</b>.</p>\r\n--in--\r\n"
    b'--cut\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="prices.pdf"\r\n\r\nx\r\n'
    b"--cut--\r\n"
)


def test_of_a_page_only_the_words_are_left_line_by_line() -> None:
    shown = preview(HTML, PAGE.encode())
    assert shown == Preview("Prices\n\nOur prices\n\nThree areas £285\nTwo areas £240\n\nFor new\nclients.")


@pytest.mark.parametrize(
    "content",
    [
        '<meta charset="windows-1252"><p>£285 für “drei”</p>'.encode("cp1252"),
        "<p>£285 für “drei”</p>".encode("utf-8-sig"),
        "<p>£285 für “drei”</p>".encode("utf-16"),
        "<p>£285 für “drei”</p>".encode("cp1252"),
        b'<meta charset="nobody-knows">' + "<p>£285 für “drei”</p>".encode(),
    ],
)
def test_a_page_is_read_in_its_own_encoding(content: bytes) -> None:
    assert preview(HTML, content).text == "£285 für “drei”"


@pytest.mark.parametrize(
    "markup",
    ["<p>seen", "<p>seen</div></p></script>", "<svg><title>no</title></svg>seen", "<!-- no -->seen", "seen &amp"],
)
def test_broken_markup_still_gives_its_words(markup: str) -> None:
    assert preview(HTML, markup.encode()).text.removesuffix(" &") == "seen"


def test_of_a_mail_the_heads_the_plain_words_and_the_names_of_what_hangs_on_it() -> None:
    shown = preview(EMAIL, MAIL)
    assert shown.text.strip() == "We use Azzalure."
    assert shown.headers == (
        ("From", "Jürgen <desk@quayskin.example>"),
        ("To", "alex@home.example"),
        ("Date", "Mon, 09 Nov 2026 10:00:00 +0000"),
        ("Subject", "Your questions"),
    )
    assert shown.attachments == ("prices.pdf",)


def test_a_mail_that_is_only_a_page_is_read_as_one() -> None:
    mail = b"From: a@b.example\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>From <i>us</i></p><script>x</script>"
    assert preview(EMAIL, mail).text == "From us"


def test_a_page_saved_as_mhtml_is_read_like_a_mail() -> None:
    page = (
        b"From: <Saved by a browser>\r\nSubject: Prices\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
        b"--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=C2=A3285</p>\r\n"
        b"--b\r\nContent-Type: image/png\r\nContent-Location: https://a.example/x.png\r\n\r\nx\r\n--b--\r\n"
    )
    assert preview(MHTML, page).text == "£285"


@pytest.mark.parametrize(
    "mail",
    [
        b"",
        b"From: \xff\xfe\r\nDate: never\r\nContent-Type: text/plain; charset=nobody-knows\r\n\r\nhello",
        b"From: a\r\nContent-Type: multipart/mixed\r\n\r\nhello",
        b"From: a\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!not base64!!!",
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\nContent-Type: multipart/mixed\r\n\r\n" * 50,
        b"Subject: =?utf-8?b?//////8=?=\r\nTo: <<<>>>,,;;\r\n\r\nhello",
    ],
)
def test_no_mail_is_too_broken_to_be_looked_at(mail: bytes) -> None:
    assert isinstance(preview(EMAIL, mail), Preview)


def test_a_long_text_is_cut_and_says_so() -> None:
    shown = preview(TEXT, b"a" * (MOST_CHARACTERS + 1))
    assert (len(shown.text), shown.is_cut) == (MOST_CHARACTERS, True)
    assert not preview(TEXT, b"a" * MOST_CHARACTERS).is_cut
    assert preview(HTML, b"<p></p>" * (MOST_MARKUP // 5)).is_cut


def test_control_characters_are_made_visible() -> None:
    assert preview(TEXT, b"one\r\ntwo\rthree\x00\x1b[31m").text == "one\ntwo\nthree\ufffd\ufffd[31m"


def test_a_pdf_shows_its_words_page_by_page() -> None:
    shown = preview(PDF, pdf(LISTS, (), TABLE))
    assert shown is not None
    assert shown.text.split("\n\n")[1].splitlines() == [
        "Anti-wrinkle injections",
        "Area Women Men",
        "Forehead £160 £180",
        "Crow's feet £165 £185",
    ]
    assert preview(WARC, warc_of(fetched_of("https://quay.example/list.pdf", pdf(LISTS), PDF))) is not None


@pytest.mark.parametrize("media_type", [PDF, PNG, OTHER])
def test_there_is_no_text_in_other_files(media_type: str) -> None:
    assert preview(media_type, b"%PDF-1.4") is None
