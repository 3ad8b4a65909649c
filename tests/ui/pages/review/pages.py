"""A made-up clinic's page with something for each group, and hostile and empty ones."""

from dataclasses import replace
from datetime import UTC, date, datetime

from botox_vetter.actions.capture import ReadPage, ReadSite
from botox_vetter.actions.proposals.reading import Reading, seen_pages
from botox_vetter.domain.media import HTML

HOME = "https://quayskin.example/"
READ_AT = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
READ_ON = date(2026, 6, 1)
PRICES = "<h2>Anti-wrinkle injections, Azzalure</h2><ul><li>1 area £180<li>2 areas £260<li>4 areas £340</ul>"
TEAM = (
    "<h2>Meet the team</h2><h3>Nadia Elm</h3><p>Registered nurse, NMC PIN 00A0001E.</p>"
    "<h3>Sam Reed</h3><p>Sam looks after you on the day.</p>"
)
SITE = (
    "<title>Elm House Aesthetics | Skin</title><h1>Elm House Aesthetics</h1>"
    "<p>Phone 01632 960222, mail hello@elmhouse.example</p>"
    f"{PRICES}{TEAM}<h2>Laser</h2><p>Legs £99</p><p>Arms £79</p>"
    "<h2>Good to know</h2><p>We ask for a deposit of £50 when you book. Cancel within 48 hours and you get it back.</p>"
    "<p>We come to your home: book a Botox party with your friends.</p>"
)
HOSTILE = (
    f"<h1>{'Quay' * 60}</h1><p>Phone 01632 960333</p>"
    "<h2>Anti-wrinkle injections =HYPERLINK(1) &lt;b&gt;bold&lt;/b&gt; \u202egnp.exe</h2>"
    "<p>&lt;script&gt;alert(1)&lt;/script&gt; 1 area £170 &lt;img src=x&gt;</p>"
    f"<h2>Our team</h2><h3>Dr Anna {'Elm' * 30}</h3><p>Registered nurse. NMC PIN 00A0001E</p>"
    f"<p>We come to your home: book a Botox party with your {'best' * 50} friends.</p>"
)
MANY = "<h1>Elm House</h1><h2>Anti-wrinkle injections, Azzalure</h2>" + "".join(
    f"<h3>Offer {n}</h3><p>{1 + n % 3} areas £{180 + 7 * n}</p><p>Forehead £{120 + n}</p>" for n in range(60)
)
SAME = "<h2>Anti-wrinkle injections</h2><p>Call 01632 960101"


def read_again(now: str, before: str, clinic_id: str) -> Reading:
    """A page that was kept a month ago, and what it says now."""
    earlier = seen_pages(site(before), "GB-ENG")
    kept = tuple(replace(page, seen_on=page.seen_on.replace(month=5)) for page in earlier)
    return replace(reading(now, clinic_id), before=kept)


def site(html: str, address: str = HOME) -> ReadSite:
    content = html.encode()
    return ReadSite((ReadPage(address, READ_AT, HTML, "utf-8", content, content, HTML, "page.html"),))


def reading(html: str, clinic_id: str | None = None, address: str = HOME) -> Reading:
    brought = site(html, address)
    return Reading(clinic_id, seen_pages(brought, "GB-ENG"), brought)
