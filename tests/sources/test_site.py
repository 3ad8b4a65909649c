"""From a start page the pages that matter are found, in the languages that the program knows."""

from threading import Event

import pytest

from botox_vetter.knowledge.link_words import load_link_words
from botox_vetter.sources.links import links_of, worth_reading
from botox_vetter.sources.outcome import Fetched
from botox_vetter.sources.site import Walked, walk
from tests.sources.server import Answer, LocalServer, NoLedger, a_fetcher, page, redirect

START = "https://www.quay.example/"


def worth(html: str, start: str = START) -> list[str]:
    found = worth_reading(html.encode(), "utf-8", start, load_link_words())
    return [address.removeprefix("https://www.quay.example") for address in found]


def links(*pairs: tuple[str, str]) -> str:
    return "".join(f'<a href="{href}">{text}</a>' for href, text in pairs)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        (
            [
                ("/about-us", "About"),
                ("/blog/botox-prices", "Botox prices"),
                ("/p/7", "Price list"),
                ("/botox", "Botox"),
            ],
            ["/botox", "/p/7", "/about-us"],
        ),
        (
            [("/ueber-uns", "Über uns"), ("/preise", "Preise"), ("/faltenbehandlung", "Falten"), ("/karriere", "Team")],
            ["/faltenbehandlung", "/preise", "/ueber-uns"],
        ),
        (
            [("/equipo", "Nuestro equipo"), ("/tarifas", "Precios"), ("/botox", "Tóxina"), ("/tienda", "Precios")],
            ["/botox", "/tarifas", "/equipo"],
        ),
        (
            [("/1", "醫師團隊"), ("/2", "收費標準"), ("/3", "肉毒桿菌"), ("/4", "購物車"), ("/5", "关于我们")],
            ["/3", "/2", "/1", "/5"],
        ),
        ([("/x", ""), ("/laser", "Laser hair removal")], []),
    ],
)
def test_links_are_known_by_their_words(pairs: list[tuple[str, str]], expected: list[str]) -> None:
    assert worth(links(*pairs)) == expected


def test_at_most_eight_and_every_topic_before_a_second_of_one() -> None:
    many = [(f"/botox-{n}", f"Botox {n}") for n in range(20)]
    found = worth(links(*many, ("/team", "Meet the team"), ("/prices", "Prices")))
    assert found == ["/botox-0", "/prices", "/team", *(f"/botox-{n}" for n in range(1, 6))]


@pytest.mark.parametrize(
    "href",
    [
        "https://elsewhere.example/prices",
        "https://prices.quay.example/",
        "mailto:prices@quay.example",
        "tel:01632960100",
        "javascript:prices()",
        "/prices.jpg",
        "#prices",
        "https://www.quay.example/#prices",
        "http://[prices",
        "https://ada:secret@www.quay.example/prices",
    ],
)
def test_what_is_no_page_of_the_site_is_left(href: str) -> None:
    assert worth(links((href, "Prices"))) == []


def test_links_are_read_from_where_the_page_says_it_lies() -> None:
    html = '<base href="/en/"><a href="list" title="Prices"><img src="x.png"></a><a href="http://quay.example/fees">fees</a>'
    found = [link.address for link in links_of(html.encode(), "", START)]
    assert found == ["https://www.quay.example/en/list", "http://quay.example/fees"]


def test_a_hostile_page_costs_little() -> None:
    html = "<a href='/" + "a" * 100_000 + "'>" + "<b>" * 5_000 + "prices" + "<a href=/prices>x" * 5_000
    assert len(worth(html)) <= 8


# Walking


def walked(server: LocalServer, path: str = "/", known: tuple[str, ...] = ()) -> Walked:
    fetcher, ledger = a_fetcher(), NoLedger()
    return walk(lambda ask: fetcher.get(ask, ledger), server.url(path), load_link_words(), lambda _n, _of: None, known)


def paths(found: tuple[Fetched, ...], server: LocalServer) -> list[str]:
    return [one.address.removeprefix(server.url("")) for one in found]


def test_the_start_page_and_what_it_leads_to(server: LocalServer) -> None:
    server.answers |= {
        "/": redirect("/en/"),
        "/en/": page(links(("/prices", "Prices"), ("/team", "Team"), ("/gone", "About us"), ("/list.pdf", "Fees"))),
        "/prices": page("<p>Frown lines £90</p>"),
        "/list.pdf": Answer(200, b"%PDF-1.7", {"Content-Type": "application/pdf"}),
        "/team": redirect("/prices"),
    }
    found = walked(server)
    assert paths(found.pages, server) == ["/en/", "/prices", "/list.pdf"]
    assert [(one.asked.removeprefix(server.url("")), one.reason.kind) for one in found.missed] == [
        ("/gone", "fetch_not_there")
    ]


def test_pages_that_facts_came_from_are_read_first_linked_or_not(server: LocalServer) -> None:
    server.answers |= {"/": page(links(*((f"/botox-{n}", "Botox") for n in range(9)))), "/old": page("<p>£90</p>")}
    found = walked(server, known=(server.url("/old"), "https://elsewhere.example/prices"))
    assert paths(found.pages, server) == ["/", "/old"]
    assert server.paths[1:] == ["/", "/old", *(f"/botox-{n}" for n in range(7))], "eight pages at most all the same"


def test_without_a_start_page_there_is_the_reason(server: LocalServer) -> None:
    server.answers["/"] = Answer(403)
    found = walked(server)
    assert (found.pages, [one.reason.kind for one in found.missed]) == ((), ["fetch_refused"])


def test_what_robots_forbid_is_not_read_on_the_way_either(server: LocalServer) -> None:
    server.answers |= {
        "/robots.txt": Answer(200, b"User-agent: *\nDisallow: /prices", {"Content-Type": "text/plain"}),
        "/": page(links(("/prices", "Prices"), ("/team", "Team"))),
        "/team": page("Ada"),
    }
    assert [one.reason.kind for one in walked(server).missed] == ["fetch_robots"]
    assert "/prices" not in server.paths


def test_a_site_that_wants_to_be_left_alone_is(server: LocalServer) -> None:
    server.answers |= {
        "/": page(links(("/prices", "Prices"), ("/team", "Team"))),
        "/prices": Answer(429, headers={"Retry-After": "900"}),
    }
    found = walked(server)
    assert [one.reason.kind for one in found.missed] == ["fetch_busy"]
    assert "/team" not in server.paths


def test_what_is_stopped_is_not_gone_on_with(server: LocalServer) -> None:
    server.answers["/"] = page(links(("/prices", "Prices"), ("/team", "Team")))
    fetcher, stop = a_fetcher(), Event()
    walk(
        lambda ask: fetcher.get(ask, NoLedger(), stop),
        server.url(),
        load_link_words(),
        lambda _n, _of: stop.set(),
    )
    assert server.paths == ["/robots.txt", "/"]
