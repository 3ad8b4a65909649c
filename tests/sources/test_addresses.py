"""Which addresses are asked, and how they are written down."""

import pytest

from botox_vetter.sources.addresses import (
    host_of,
    is_public,
    may_have_keys,
    path_of,
    redirected,
    web_address,
    without_secrets,
)
from botox_vetter.sources.outcome import Unfetched


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("quay.example", "https://quay.example/"),
        (" HTTPS://Quay.Example/Prices#botox ", "https://quay.example/Prices"),
        ("quay.example:8080/a b", "https://quay.example:8080/a%20b"),
        ("http://praxis-müller.example/preise?x=ü", "http://xn--praxis-mller-klb.example/preise?x=%C3%BC"),
        ("//quay.example", "https://quay.example/"),
    ],
)
def test_what_a_person_types_becomes_an_address(typed: str, sent: str) -> None:
    assert web_address(typed) == sent


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("", "fetch_no_address"),
        ("https://", "fetch_no_address"),
        ("https://quay.example:99999/", "fetch_no_address"),
        ("https://qu\nay.example\x00/", "fetch_no_address"),
        ("file:///etc/passwd", "fetch_not_web"),
        ("javascript:alert(1)", "fetch_not_web"),
        ("https://ada:secret@quay.example/", "fetch_password_in_address"),
        ("https://ada@quay.example/", "fetch_password_in_address"),
    ],
)
def test_what_is_none_is_refused(typed: str, kind: str) -> None:
    with pytest.raises(Unfetched) as refused:
        web_address(typed)
    assert refused.value.reason.kind == kind


@pytest.mark.parametrize(
    ("ip", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f::1", True),
        ("::ffff:93.184.215.14", True),
        ("64:ff9b::5db8:d70e", True),
        ("0.0.0.0", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("100.127.255.255", False),
        ("224.0.0.1", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("::ffff:192.168.1.1", False),
        ("::127.0.0.1", False),
        ("64:ff9b::a00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_what_is_public_in_whichever_way_it_is_written(ip: str, public: bool) -> None:
    assert is_public(ip) is public


def test_redirects_are_read_from_where_they_came() -> None:
    assert redirected("https://quay.example/a/b", "../c?d#e") == "https://quay.example/c?d"


def test_host_and_path_as_they_stand_in_the_ledger() -> None:
    assert host_of("https://quay.example:443/") == "quay.example"
    assert host_of("http://quay.example:443/") == "quay.example:443"
    assert path_of("https://quay.example?a=1") == "/?a=1"
    told = without_secrets("https://quay.example/a?name=Ada&key=s", ["key"])
    assert told == "https://quay.example/a?name=Ada&key=***"


@pytest.mark.parametrize(
    ("first", "now", "may"),
    [
        ("https://quay.example/a", "https://quay.example/b", True),
        ("http://quay.example/a", "https://quay.example/a", True),
        ("https://quay.example/a", "http://quay.example/a", False),  # anybody on the way could read it
        ("https://quay.example/a", "https://harbour.example/a", False),
        ("https://quay.example/a", "https://quay.example:8443/a", False),
    ],
)
def test_keys_go_to_the_first_host_alone_and_never_less_hidden(first: str, now: str, may: bool) -> None:
    assert may_have_keys(first, now) is may
