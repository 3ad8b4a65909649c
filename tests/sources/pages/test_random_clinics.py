"""Pages of random pieces: nothing breaks the reader, and what it quotes stands there."""

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from botox_vetter.domain.page_facts import PageFacts, Seen
from tests.sources.pages.html import page_of
from tests.sources.pages.reading import facts_on

WORDS = (
    *(
        "Jane",
        "Harker",
        "Dr",
        "Dr.",
        "Prof.",
        "de",
        "la",
        "O’Hara-Lee",
        "J.",
        "RN",
        "M.D.",
        "BSc (Hons)",
        "nurse",
        "Nurse",
    ),
    *(
        "I'm",
        "is a",
        "a",
        "our",
        "About",
        "Meet",
        "Ask",
        "performed by",
        "trained by",
        "founder",
        ",",
        ".",
        "–",
        "|",
        "(",
        ")",
    ),
    *(
        "GMC",
        "NMC PIN",
        "number",
        "9000001",
        "99Z9999Z",
        "registered with the",
        "AHPRA",
        "Fachärztin",
        "ist",
        "Dra.",
        "soy",
    ),
    *(
        "Quay Skin Clinic",
        "©",
        "2026",
        "hello@quay.example",
        "praxis [at] quay",
        "01632 960123",
        "+44 1632 960124",
        "(973) 555-SKIN",
    ),
    *(
        "12 Quay Row",
        "LS1 4AB",
        "CA 92084",
        "20457 Hamburg",
        "Mon 9am - 5pm",
        "★★★★★",
        "“I was so very happy here, thank you”",
    ),
    *(
        "deposit",
        "20% off",
        "Botox",
        "home visits",
        "£90",
        "’s",
        "\u202e",
        "\u200b",
        "ﬀ",
        "İ",
        "ǅ",
        "é\u0301",
        "=1+1",
        "Σ",
    ),
)
TAGS = ("p", "h1", "h2", "h3", "li", "td", "div", "span", "b", "title", "option", "footer", "blockquote")
LINKS = (
    "/",
    "tel:01632960123",
    "tel:%00",
    "mailto:a@b.example",
    "mailto:",
    "https://wa.me/",
    "http://[",
    "https://wa.me/?phone=1",
)
DATA = (
    '{"@type":["MedicalClinic",3],"name":["x"],"address":[1],"telephone":{"a":1},"email":5,"url":"http://["}',
    '{"@type":"Person","name":"Jane Harker","jobTitle":"Nurse","founder":["x",{"name":null}]}',
    '{"@type":"Dentist","address":{"postalCode":12345,"streetAddress":["a"]},"openingHours":[1,"Mo 9-5"]}',
    "{",
)

texts = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join) | st.text(
    st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=40
)
pieces = st.one_of(
    st.builds("<{0}>{1}</{0}>".format, st.sampled_from(TAGS), texts),
    st.builds("<a href='{0}'>{1}</a>".format, st.sampled_from(LINKS), texts),
    st.builds("<script type='application/ld+json'>{0}</script>".format, st.sampled_from(DATA)),
    texts,
)
pages = st.lists(pieces, max_size=14).map("".join)


def quoted(facts: PageFacts) -> Iterator[Seen]:
    clinic = facts.clinic
    told = (clinic.name, *clinic.phones, *clinic.emails, clinic.address, clinic.postcode, clinic.opening_hours)
    yield from (fact.seen for fact in told if fact)
    for person in facts.people:
        yield person.seen
        yield from (each.seen for each in person.registrations)
        if person.shown_by:
            yield person.shown_by
    for each in (*facts.registrations, *facts.products, *facts.policies, *facts.signs):
        yield each.seen


@settings(max_examples=60, deadline=None)
@given(pages, st.sampled_from(["GB", "US", "DE", "ES", "ZZ", ""]))
def test_no_page_breaks_the_reader_and_every_quotation_stands_on_the_page(body: str, country: str) -> None:
    text = page_of(body).text
    for seen in quoted(facts_on(body, country=country)):
        assert seen.wording
        assert seen.at is None or text[seen.at :].startswith(seen.wording)
