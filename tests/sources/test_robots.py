"""What robots.txt says is done, and what it means when it does not answer (RFC 9309)."""

import pytest

from botox_vetter.sources.outcome import Ask, Fetched, NotFetched
from tests.sources.server import Answer, LocalServer, NoLedger, Time, a_fetcher, page, redirect


def text(robots: str) -> Answer:
    return Answer(200, robots.encode(), {"Content-Type": "text/plain"})


def outcome(server: LocalServer, path: str = "/prices", time: Time | None = None) -> str:
    server.answers.setdefault("/prices", page("there"))
    found = a_fetcher(time).get(Ask(server.url(path), "website", obeys_robots=True), NoLedger())
    return "fetched" if isinstance(found, Fetched) else found.reason.kind


@pytest.mark.parametrize(
    ("robots", "expected"),
    [
        (text("User-agent: *\nDisallow: /private"), "fetched"),
        (text("User-agent: *\nDisallow: /"), "fetch_robots"),
        (text("User-agent: BotoxVetter\nDisallow: /prices\n\nUser-agent: *\nAllow: /"), "fetch_robots"),
        (text("User-agent: *\nDisallow: /\nAllow: /prices"), "fetched"),
        (Answer(200, b"\xff\xfe\x00" * 20), "fetched"),
        (page("<html>a page in its place</html>"), "fetched"),
        (text("User-agent: *\nDisallow: /prices\n" + "#" * 600_000), "fetch_robots"),
        (text("\ufeffUser-agent: *\nDisallow: /prices"), "fetch_robots"),
        (Answer(404), "fetched"),
        (Answer(403), "fetched"),
        (redirect("/robots.txt"), "fetched"),
        (Answer(500), "fetch_robots_unreachable"),
        (Answer(429, headers={"Retry-After": "900"}), "fetch_robots_unreachable"),
    ],
)
def test_it_is_obeyed(server: LocalServer, robots: Answer, expected: str) -> None:
    server.answers["/robots.txt"] = robots
    assert outcome(server) == expected


def test_it_is_read_once_and_for_each_host_that_is_come_to(server: LocalServer) -> None:
    server.answers |= {"/prices": redirect(server.url("/there", "other.example")), "/there": page("there")}
    ledger, fetcher = NoLedger(), a_fetcher()
    for _ in range(2):
        fetcher.get(Ask(server.url("/prices"), "website", obeys_robots=True), ledger)
    here, there = f"127.0.0.1:{server.port}", f"other.example:{server.port}"
    assert [(host, path, why) for host, path, why, *_ in ledger.lines] == [
        (here, "/robots.txt", "robots"),
        (here, "/prices", "website"),
        (there, "/robots.txt", "robots"),
        (there, "/there", "website"),
        (here, "/prices", "website"),
        (there, "/there", "website"),
    ]


def test_it_is_read_again_the_next_day(server: LocalServer) -> None:
    server.answers |= {"/robots.txt": [text(""), text("User-agent: *\nDisallow: /")], "/prices": page("there")}
    time = Time()
    fetcher = a_fetcher(time)
    ask = Ask(server.url("/prices"), "website", obeys_robots=True)
    assert isinstance(fetcher.get(ask, NoLedger()), Fetched)
    time.now += 25 * 3600
    assert isinstance(fetcher.get(ask, NoLedger()), NotFetched)


def test_a_host_that_wants_more_time_gets_it(server: LocalServer) -> None:
    server.answers["/robots.txt"] = text("User-agent: *\nCrawl-delay: 8")
    time = Time()
    fetcher = a_fetcher(time)
    server.answers["/prices"] = page("there")
    for _ in range(3):
        fetcher.get(Ask(server.url("/prices"), "website", obeys_robots=True), NoLedger())
    assert time.waited == [1.0, 8.0, 8.0]


def test_when_nobody_answers_that_is_said_and_not_that_robots_forbid_it(server: LocalServer) -> None:
    server.close()
    assert outcome(server) == "fetch_not_reached"
