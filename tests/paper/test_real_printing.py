"""A print through a print server of its own to a printer that keeps what arrives; only where CUPS is installed."""

from collections.abc import Iterator

import pytest

from tests.paper.print_server import IS_THERE, Server, print_server
from tests.paper.reading import has_colour, needs_poppler, page_texts, words

pytestmark = [pytest.mark.skipif(not IS_THERE, reason="no CUPS here"), needs_poppler]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Iterator[Server]:
    with print_server(tmp_path_factory.mktemp("cups")) as started:
        yield started


def test_what_was_ordered_arrives_at_the_printer(server: Server) -> None:
    server.run("ordered")
    options = (server.folder / "kept/options").read_text()
    assert "sides=two-sided-long-edge" in options or "Duplex=DuplexNoTumble" in options
    assert "copies=3" in options
    texts = page_texts(server.arrived)
    assert "Page 1 of" in texts[0]
    assert "Page 3 of" in texts[1]
    assert {(round(word.page_width), round(word.page_height)) for word in words(server.arrived)} == {(612, 792)}
    assert not has_colour(server.arrived)


@pytest.mark.parametrize(
    "story", ["refused", "stopped_and_called_back", "held_and_called_back", "given_up", "stopped_before"]
)
def test_what_becomes_of_the_pages_is_known(server: Server, story: str) -> None:
    server.run(story)
