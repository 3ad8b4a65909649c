"""Whatever the world does, it is told as data; and every request keeps the manners and stands in the ledger."""

import gzip
import re
import socket
import zlib
from dataclasses import replace
from itertools import count
from pathlib import Path
from threading import Event, Thread

import pytest

from botox_vetter.domain.reasons import Refused
from botox_vetter.sources import fetch
from botox_vetter.sources.fetch import Fetcher
from botox_vetter.sources.outcome import PAGE_TYPES, Ask, Fetched, Manners, NotFetched
from tests.sources.server import (
    Answer,
    LocalServer,
    NoLedger,
    Time,
    a_fetcher,
    dripping,
    endless,
    garbage,
    json_answer,
    page,
    redirect,
    truncated,
    zip_bomb,
)

HTML = {"Content-Type": "text/html"}


def get(server: LocalServer, path: str, fetcher: Fetcher | None = None, **known: object) -> Fetched | NotFetched:
    ask = Ask(server.url(path), "website", **{"accepts": PAGE_TYPES, **known})  # type: ignore[arg-type]
    return (fetcher or a_fetcher()).get(ask, NoLedger())


def reason(found: Fetched | NotFetched) -> tuple[str, dict[str, object]]:
    assert isinstance(found, NotFetched), found
    return found.reason.kind, dict(found.reason.values)


def kind(found: Fetched | NotFetched) -> str:
    return reason(found)[0]


def test_one_module_sends_requests() -> None:
    """What opens a connection is known to `exchanging` alone, and that to `fetch` alone."""
    package = Path(fetch.__file__).parents[1]
    texts = {path.relative_to(package).as_posix(): path.read_text(encoding="utf-8") for path in package.rglob("*.py")}
    for opened, known_to in (("exchanging", "fetch"), ("connecting", "exchanging"), ("wire", "exchanging connecting")):
        users = {name for name, text in texts.items() if f"from botox_vetter.sources.{opened} import" in text}
        assert users == {f"sources/{name}.py" for name in known_to.split()}
    other_ways = re.compile(r"requests\.(get|post|request|Session)|urlopen|http\.client|create_connection")
    assert [name for name, text in texts.items() if other_ways.search(text)] == []


def test_a_page_comes_whole_with_its_bytes_as_they_were_sent(server: LocalServer) -> None:
    body = gzip.compress(b"<p>Frown lines \xc2\xa390</p>")
    server.answers["/"] = Answer(200, body, {"Content-Type": "Text/HTML; Charset=UTF-8", "Content-Encoding": "gzip"})
    found = get(server, "/")
    assert isinstance(found, Fetched)
    assert found.content.decode(found.charset) == "<p>Frown lines £90</p>"
    assert (found.media_type, found.charset, found.last.body, found.last.ip) == (
        "text/html",
        "utf-8",
        body,
        "127.0.0.1",
    )


def test_it_says_who_it_is_and_whom_to_write_to(server: LocalServer) -> None:
    server.answers["/"] = page("x")
    get(server, "/", a_fetcher(manners=Manners("ada@quay.example", allows_private=True)))
    ((_, headers),) = server.asked
    assert headers["User-Agent"].startswith("BotoxVetter/")
    assert "contact: ada@quay.example" in headers["User-Agent"]
    assert not {"Cookie", "Referer", "Authorization"} & headers.keys()


def test_every_request_stands_in_the_ledger_without_what_is_secret(server: LocalServer) -> None:
    server.answers["/find?name=Ada&key=***"] = page("never asked")
    server.answers["/find?name=Ada&key=s3cret"] = json_answer("{}")
    ledger = NoLedger()
    ask = Ask(server.url("/find?name=Ada&key=s3cret"), "npi", hidden=("key",), headers={"Authorization": "s3cret"})
    assert isinstance(a_fetcher().get(ask, ledger), Fetched)
    assert ledger.lines == [[f"127.0.0.1:{server.port}", "/find?name=Ada&key=***", "npi", 200, 2, "answered"]]


def test_what_cannot_be_noted_is_not_sent(server: LocalServer) -> None:
    class Full(NoLedger):
        def begin_request(self, *_: object) -> int:
            raise Refused("no_room")

    found = a_fetcher().get(Ask(server.url(), "website"), Full())
    assert kind(found) == "fetch_not_noted"
    assert server.asked == []


def test_offline_nothing_is_sent_and_nothing_noted(server: LocalServer) -> None:
    ledger = NoLedger()
    fetcher = a_fetcher(manners=Manners(is_offline=True, allows_private=True))
    assert kind(fetcher.get(Ask(server.url(), "website"), ledger)) == "fetch_offline"
    assert (server.asked, ledger.lines) == ([], [])


def test_switching_off_also_stops_what_waits_for_its_turn(server: LocalServer) -> None:
    server.answers["/"] = [redirect("/b"), page("x")]
    time = Time()
    fetcher = a_fetcher(time, wait=lambda _s, _stop: setattr(fetcher, "manners", Manners(is_offline=True)))
    assert kind(get(server, "/", fetcher)) == "fetch_offline"
    assert server.paths == ["/"]


# Answers that are no good


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (Answer(404), "fetch_not_there"),
        (Answer(410), "fetch_not_there"),
        (Answer(403), "fetch_refused"),
        (Answer(500), "fetch_server_fault"),
        (Answer(418), "fetch_status"),
        (Answer(304), "fetch_status"),
        (json_answer("{}"), "fetch_wrong_type"),
        (Answer(200, b"GIF89a"), "fetch_wrong_type"),
        (page(" \n"), "fetch_empty"),
        (truncated("<p>half"), "fetch_cut_short"),
        (
            Answer(200, gzip.compress(b"<p>half of it</p>")[:-12], {**HTML, "Content-Encoding": "gzip"}),
            "fetch_cut_short",
        ),
        (Answer(200, b"no gzip", {**HTML, "Content-Encoding": "gzip"}), "fetch_broken"),
        (Answer(200, b"x", {**HTML, "Content-Encoding": "br"}), "fetch_broken"),
        (garbage(b"SSH-2.0-OpenSSH_9.6\r\n"), "fetch_broken"),
        (garbage(b""), "fetch_broken"),
        (garbage(b"HTTP/1.1 200 OK\r\n" + b"X-Many: 1\r\n" * 500 + b"\r\n"), "fetch_broken"),
        (garbage(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"), "fetch_broken"),
        (endless(), "fetch_too_large"),
        (replace(endless(), status=404), "fetch_not_there"),
        (zip_bomb(), "fetch_unfolds"),
        (redirect("/"), "fetch_redirect_loop"),
        (redirect("ftp://quay.example/"), "fetch_not_web"),
        (redirect("http://ada:secret@quay.example/"), "fetch_password_in_address"),
        (redirect("http://[half"), "fetch_no_address"),
    ],
)
def test_what_is_no_good_is_told(server: LocalServer, answer: Answer, expected: str) -> None:
    server.answers["/"] = answer
    assert kind(get(server, "/")) == expected


def test_a_page_in_place_of_data_is_told(server: LocalServer) -> None:
    server.answers["/"] = page("<h1>We are having a rest</h1>")
    found = get(server, "/", accepts=("application/json",))
    assert reason(found) == ("fetch_wrong_type", {"media_type": "text/html"})


@pytest.mark.parametrize("fold", [zlib.compress(b"<p>"), zlib.compress(b"<p>", wbits=-15)])
def test_both_ways_of_deflate_are_read(server: LocalServer, fold: bytes) -> None:
    server.answers["/"] = Answer(200, fold, {**HTML, "Content-Encoding": "deflate"})
    found = get(server, "/")
    assert isinstance(found, Fetched)
    assert found.content == b"<p>"


# Connections


def test_a_pdf_that_is_called_any_file_is_one(server: LocalServer) -> None:
    server.answers["/"] = Answer(200, b"%PDF-1.7 ...", {"Content-Type": "application/octet-stream"})
    found = get(server, "/")
    assert isinstance(found, Fetched)
    assert found.media_type == "application/pdf"
    server.answers["/"] = Answer(200, b"MZ...", {"Content-Type": "application/octet-stream"})
    assert kind(get(server, "/")) == "fetch_wrong_type"


def test_a_certificate_that_nobody_vouches_for_is_refused(self_signed_server: LocalServer) -> None:
    self_signed_server.answers["/"] = page("x")
    found_kind, values = reason(get(self_signed_server, "/"))
    assert (found_kind, self_signed_server.asked) == ("fetch_tls", [])
    assert "self" in str(values["why"])


@pytest.mark.parametrize(
    ("error", "told"), [(socket.EAI_AGAIN, "fetch_no_network"), (socket.EAI_NONAME, "fetch_no_host")]
)
def test_without_a_network_it_is_not_the_name_that_is_wrong(error: int, told: str, server: LocalServer) -> None:
    def resolve(*_asked: object) -> list[object]:
        raise socket.gaierror(error, "")

    assert kind(get(server, "/", a_fetcher(resolve=resolve))) == told


def test_nobody_listens(server: LocalServer) -> None:
    server.close()
    assert kind(get(server, "/")) == "fetch_not_reached"


def test_the_time_for_all_of_it_is_limited(server: LocalServer) -> None:
    server.answers["/"] = dripping()
    ticking = count(step=25)
    assert kind(get(server, "/", a_fetcher(clock=lambda: float(next(ticking))))) == "fetch_timed_out"


def test_stopping_cuts_an_answer_that_does_not_end(server: LocalServer) -> None:
    server.answers["/"] = dripping()
    stop = Event()
    Thread(target=lambda: server.is_dripping.wait(5) and stop.set(), daemon=True).start()
    assert kind(a_fetcher().get(Ask(server.url(), "website"), NoLedger(), stop)) == "fetch_stopped"


def test_stopping_does_not_wait_for_a_name_server_that_does_not_answer(server: LocalServer) -> None:
    stop = Event()

    def resolve(*_: object) -> list[object]:
        stop.set()
        server.is_over.wait(30)
        return []

    assert kind(a_fetcher(resolve=resolve).get(Ask(server.url(), "website"), NoLedger(), stop)) == "fetch_stopped"


@pytest.mark.parametrize("ip", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "100.64.0.1", "::1", "::ffff:127.0.0.1"])
def test_computers_that_are_not_public_are_not_asked(server: LocalServer, ip: str) -> None:
    fetcher = a_fetcher(manners=Manners(), resolve=lambda _h, port, *_: [(2, 1, 6, "", (ip, port))])
    found = fetcher.get(Ask(server.url("/", "quay.example"), "website"), NoLedger())
    assert reason(found) == ("fetch_not_public", {"host": "quay.example"})
    assert server.asked == []


def test_the_address_that_was_looked_at_is_the_one_that_is_asked(server: LocalServer) -> None:
    """A name server that gives a public address to who looks and this computer's to who connects gains nothing."""
    looks = list[str]()

    def rebinding(host: str, port: int, *_: object) -> list[object]:
        looks.append(host)
        return [(2, 1, 6, "", ("127.0.0.1" if len(looks) > 1 else "192.0.2.1", port))]

    fetcher = a_fetcher(manners=Manners(), resolve=rebinding)
    assert kind(fetcher.get(Ask(server.url("/", "quay.example"), "website"), NoLedger())) == "fetch_not_public"
    assert (looks, server.asked) == (["quay.example"], [])


def test_a_redirect_to_a_private_computer_is_refused_too(server: LocalServer) -> None:
    server.answers["/"] = redirect("/inside")

    class FromHereOnPublicOnly(NoLedger):
        def end_request(self, *known: object) -> None:
            fetcher.manners = Manners()

    fetcher = a_fetcher()
    found = fetcher.get(Ask(server.url("/"), "website"), FromHereOnPublicOnly())
    assert kind(found) == "fetch_not_public"
    assert server.paths == ["/"]


# Redirects, patience, what is there already


def test_redirects_are_followed_and_kept(server: LocalServer) -> None:
    server.answers |= {"/": redirect("/b"), "/b": redirect("c?d=1#e"), "/c?d=1": page("there")}
    found = get(server, "/", headers={"X-Key": "s3cret"})
    assert isinstance(found, Fetched)
    assert [one.status for one in found.exchanges] == [302, 302, 200]
    assert found.address == server.url("/c?d=1")


def test_the_body_of_a_redirect_is_not_unfolded(server: LocalServer) -> None:
    bomb = zip_bomb()
    server.answers |= {"/": Answer(302, bomb.body, {**bomb.headers, "Location": "/é".encode().decode("latin-1")})}
    server.answers["/%C3%A9"] = page("there")
    assert isinstance(get(server, "/"), Fetched)


def test_headers_of_one_host_do_not_go_to_another(server: LocalServer) -> None:
    server.answers |= {"/": redirect(server.url("/b", "other.example")), "/b": page("there")}
    get(server, "/", headers={"X-Key": "s3cret"})
    assert ["X-Key" in headers for _, headers in server.asked] == [True, False]


def test_an_endless_chain_is_left(server: LocalServer) -> None:
    server.answers |= {f"/{n}": redirect(f"/{n + 1}") for n in range(20)}
    assert reason(get(server, "/0")) == ("fetch_many_redirects", {"n": 5})
    assert len(server.asked) == 6


def test_one_host_is_asked_once_a_second(server: LocalServer) -> None:
    server.answers |= {"/": page("a"), "/b": page("b")}
    time = Time()
    fetcher = a_fetcher(time)
    for path in ("/", "/b", "/"):
        get(server, path, fetcher)
    fetcher.get(Ask(server.url("/", "other.example"), "website"), NoLedger())
    assert time.waited == [1.0, 1.0]


def test_a_busy_server_is_asked_again_when_it_wants_to_be(server: LocalServer) -> None:
    server.answers["/"] = [Answer(429, headers={"Retry-After": "7"}), Answer(503), page("there")]
    time = Time()
    assert isinstance(get(server, "/", a_fetcher(time)), Fetched)
    assert time.waited == [7.0, 4.0]


@pytest.mark.parametrize(("header", "seconds"), [({}, None), ({"Retry-After": "soon"}, None)])
def test_a_server_that_stays_busy_is_left_alone(
    server: LocalServer, header: dict[str, str], seconds: float | None
) -> None:
    server.answers["/"] = Answer(503, headers=header)
    found = reason(get(server, "/"))
    assert found == ("fetch_busy", {"status": 503, "host": f"127.0.0.1:{server.port}", "seconds": seconds})
    assert len(server.asked) == 3


def test_nobody_waits_for_an_hour(server: LocalServer) -> None:
    server.answers["/"] = Answer(429, headers={"Retry-After": "3600"})
    time = Time()
    assert reason(get(server, "/", a_fetcher(time)))[1]["seconds"] == 3600
    assert (len(server.asked), time.waited) == (1, [])


def test_what_is_there_already_is_not_sent_again(server: LocalServer) -> None:
    server.answers["/"] = Answer(304)
    found = get(server, "/", etag='"a"', modified="Mon, 16 Nov 2026 09:00:00 GMT")
    assert isinstance(found, Fetched)
    assert found.is_unchanged
    ((_, headers),) = server.asked
    assert (headers["If-None-Match"], headers["If-Modified-Since"]) == ('"a"', "Mon, 16 Nov 2026 09:00:00 GMT")


def test_a_key_that_no_header_can_hold_is_the_worlds_fault(server: LocalServer) -> None:
    for key in ("s3cret\r\nX-Evil: 1", "s3cr…t"):
        assert kind(get(server, "/", headers={"X-Key": key})) == "fetch_broken"
    assert server.asked == []
