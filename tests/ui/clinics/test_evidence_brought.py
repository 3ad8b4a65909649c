"""What is dropped or pasted becomes evidence: files, addresses, pictures and texts; nothing is fetched."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from botox_vetter.domain.media import PNG, TEXT, media_type
from botox_vetter.ui.pages.clinics.evidence_brought import Brought, brought_by, has_files


def mime(text: str = "", urls: tuple[str, ...] = ()) -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    return data


def test_files_are_brought_by_their_paths(qapp: QApplication, tmp_path: Path) -> None:
    one, other = tmp_path / "prices.pdf", tmp_path / "a room.png"
    dropped = mime(urls=(QUrl.fromLocalFile(str(one)).toString(), QUrl.fromLocalFile(str(other)).toString()))
    assert brought_by(dropped) == (Brought(path=one), Brought(path=other))
    assert has_files(dropped)


@pytest.mark.parametrize("address", ["https://quayskin.example/prices", "http://quayskin.example/"])
@pytest.mark.parametrize("is_link", [True, False])
def test_an_address_is_kept_as_such_and_not_fetched(qapp: QApplication, address: str, is_link: bool) -> None:
    [kept] = brought_by(mime(urls=(address,)) if is_link else mime(address))
    assert (kept.address, kept.content) == (address, address.encode())
    assert kept.name == "Address: quayskin.example"
    assert not has_files(mime(urls=(address,)))


def test_a_text_is_kept_as_a_text_file(qapp: QApplication) -> None:
    [kept] = brought_by(mime(" Three areas £285 \n"))
    assert (kept.name, kept.content.decode(), kept.address) == ("Text.txt", "Three areas £285", "")
    assert media_type(kept.name, kept.content) == TEXT


def test_a_copied_picture_is_kept_as_png(qapp: QApplication) -> None:
    picture = QImage(4, 3, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    data = QMimeData()
    data.setImageData(picture)
    [kept] = brought_by(data)
    assert media_type(kept.name, kept.content) == PNG
    assert QImage.fromData(kept.content).size() == picture.size()


@pytest.mark.parametrize("text", ["", "  \n", "javascript:alert(1)", "ftp://files.example/x"])
def test_what_is_no_address_is_a_text_or_nothing(qapp: QApplication, text: str) -> None:
    found = brought_by(mime(text))
    assert [kept.address for kept in found] == ([""] if text.strip() else [])
    assert brought_by(mime(urls=("ftp://files.example/x",)))[:1] == brought_by(mime("ftp://files.example/x"))[:1]
