import pytest

from botox_vetter.domain.received import NotChecked
from botox_vetter.domain.website_look import WebsiteLook
from botox_vetter.sources.service import Get
from botox_vetter.sources.website_look import is_said, look_again
from tests.sources.server import Answer, LocalServer, NoLedger, a_fetcher, page


@pytest.fixture
def get() -> Get:
    fetcher, ledger = a_fetcher(), NoLedger()
    return lambda ask: fetcher.get(ask, ledger)


def test_a_page_still_says_what_was_read_there(server: LocalServer, get: Get):
    server.answers["/prices"] = page("<h1>Prices</h1><p>Three areas\n <b>£199</b></p>" + "<p>Quay Clinic.</p>" * 30)
    look = look_again(get, server.url("/prices"), ["Three areas £199", "Two areas £159"])
    assert isinstance(look, WebsiteLook)
    assert (look.said, look.not_said, look.is_as_recorded) == (("Three areas £199",), ("Two areas £159",), False)
    assert look.received is not None
    assert b"Three areas" in look.received.content


def test_a_page_that_is_gone_says_nothing_any_more(server: LocalServer, get: Get):
    look = look_again(get, server.url("/prices"), ["£199"])
    assert look == WebsiteLook(False, server.url("/prices"), (), ("£199",))


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (Answer(500), "fetch_server_fault"),
        (Answer(429, headers={"Retry-After": "3600"}), "fetch_busy"),
        (page("<script>build()</script>"), "page_built_by_scripts"),
    ],
)
def test_a_page_that_cannot_be_read_is_not_said_to_be_gone(server: LocalServer, get: Get, answer: Answer, kind: str):
    server.answers["/prices"] = answer
    look = look_again(get, server.url("/prices"), ["£199"])
    assert isinstance(look, NotChecked)
    assert look.reason.kind == kind


@pytest.mark.parametrize("text", ["From £1995", "only £199.50", "£199,50", "A£199", ""])
def test_another_price_is_not_the_same_price(text: str):
    assert not is_said("£199", text)
    assert is_said("£199", f"{text} or £199.")
