"""Nothing that a server may send, or a person type, is more than a reason."""

import gzip
from contextlib import suppress

from hypothesis import example, given, settings
from hypothesis import strategies as st

from botox_vetter.knowledge.link_words import load_link_words
from botox_vetter.sources.addresses import redirected, web_address, without_secrets
from botox_vetter.sources.answering import retry_after_s, type_of
from botox_vetter.sources.limits import unfolded
from botox_vetter.sources.links import MOST_LINKS, worth_reading
from botox_vetter.sources.outcome import Exchange, Unfetched
from botox_vetter.sources.robots import rules_of
from botox_vetter.sources.warc import page_in, warc_of
from tests.sources.server import NOW, fetched_of

FEW = settings(max_examples=40, deadline=None)
addresses = st.text(max_size=40) | st.from_regex(r"(https?|ftp)?:?/{0,3}[a-z\[\]@:.%#?\x00-\x20]{0,30}")
headers = st.text(st.characters(max_codepoint=255), max_size=60)
lines = st.sampled_from(["User-agent: *\n", "Disallow: /", "*$%", "\n", "Crawl-delay: x\n", "Crawl-delay: -1\n"])
robots = st.text(max_size=200) | st.lists(lines).map("".join)
foldings = st.sampled_from(["gzip", "deflate", "gzip, gzip", "br", ""])
pieces = st.sampled_from(
    ["<a href=", "'/prices'", ">", "Prices", "</a>", "<base href='//", "\u202e", "<b>" * 50, "&#0;", "\x00", "<!--"]
)


@FEW
@given(addresses)
def test_addresses(text: str) -> None:
    with suppress(Unfetched):
        found = web_address(text)
        assert found.startswith(("http://", "https://"))
        assert found.isascii()
        assert web_address(found) == found
        without_secrets(found, ["a"])


@FEW
@given(headers)
def test_headers(text: str) -> None:
    media_type, charset = type_of(text)
    assert media_type.count("/") == 1
    assert len(charset) <= 80
    retry_after_s(Exchange("", NOW, (), 429, "", (("Retry-After", text),), b"", "", ""))
    with suppress(Unfetched):
        redirected("https://quay.example/a", text)


@FEW
@given(st.lists(pieces, max_size=40))
def test_pages(markup: list[str]) -> None:
    found = worth_reading("".join(markup).encode(), "", "https://quay.example/", load_link_words())
    assert len(found) <= MOST_LINKS
    assert all(address.startswith("https://quay.example/") for address in found)


@FEW
@given(st.binary(max_size=200), st.integers(0, 120), foldings)
def test_folded_bytes(content: bytes, cut: int, folding: str) -> None:
    for body in (content, gzip.compress(content)[:cut], gzip.compress(content) + content):
        with suppress(Unfetched):
            assert len(unfolded(body, folding, 500)) <= 500


@FEW
@given(st.binary(max_size=300), st.integers(0, 900), headers)
@example(b"x", 3, "\n")
@example(b"x", 3, "text/html;\r\n charset=utf-8")
def test_archives_cut_and_mutated(content: bytes, at: int, media_type: str) -> None:
    warc = warc_of(fetched_of("https://quay.example/", content, media_type))
    found = page_in(warc)
    assert found is not None
    assert found.content == content
    page_in(warc[:at])
    page_in(warc[:at] + content + warc[at + 1 :])


@FEW
@given(robots)
def test_robots(text: str) -> None:
    rules = rules_of(fetched_of("https://quay.example/robots.txt", text.encode("utf-8", "replace"), "text/plain"))
    assert rules.allows("https://quay.example/prices") in (True, False)
    assert rules.crawl_delay_s is None or rules.crawl_delay_s >= 0
