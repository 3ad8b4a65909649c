"""Who is presented as staff on a page. All people here are made up."""

import pytest

from tests.sources.pages.reading import facts_on

PRESENTED = {
    "a card": ("<h3>Jane Harker</h3><p>Aesthetic Nurse Prescriber</p>", ["Jane Harker"]),
    "a card with the role first": ("<div><span>Family Practice</span><h5>Dr. Sam Okoro</h5></div>", ["Dr. Sam Okoro"]),
    "a line with the role": ("<p>Jane Harker | Founder &amp; Nurse Prescriber</p>", ["Jane Harker"]),
    "a line with a dash": (
        "<ul><li>Jane Harker – Lead Nurse<li>Tom Birch – Front Desk</ul>",
        ["Jane Harker", "Tom Birch"],
    ),
    "a line with a comma": ("<h4>Jane Harker, Clinic Manager</h4>", ["Jane Harker"]),
    "letters behind a name": (
        "<p>Jane Harker, FNP-C</p><p>Lena Frost, PA-C</p><p>Kai Wolf DNP, APRN, FNP-BC</p>",
        ["Jane Harker", "Lena Frost", "Kai Wolf"],
    ),
    "letters in a line of their own": ("<h3>Emma Vale</h3><p>RN Grad Dip Aesthetic Medicine</p>", ["Emma Vale"]),
    "capitals": ("<h2>JANE HARKER</h2><p>AESTHETIC NURSE</p>", ["JANE HARKER"]),
    "a number": ("<h3>Jane Harker</h3><p>NMC PIN: 99Z9999Z</p>", ["Jane Harker"]),
    "a row of a table": (
        "<table><tr><th>Name<th>Role<tr><td>Jane Harker<td>Registered nurse<tr><td>Tom Birch<td>Receptionist</table>",
        ["Jane Harker", "Tom Birch"],
    ),
    "a life told below": (
        "<h2>Jane Harker</h2><p>Jane has over twenty years of experience in the NHS.</p>",
        ["Jane Harker"],
    ),
    "a life told by she": (
        "<h2>Jane Harker</h2><p>A registered nurse since 2004, she opened the clinic in 2016.</p>",
        ["Jane Harker"],
    ),
    "I am": ("<p>Hello, I'm Jane and I have been a nurse for twelve years.</p>", ["Jane"]),
    "my name": ("<p>My name is Jane Harker.</p>", ["Jane Harker"]),
    "meet": ("<h2>Meet Jane</h2><p>She will look after you.</p>", ["Jane"]),
    "meet, in a menu": ("<nav><a href='/j'>Meet Jane</a></nav>", ["Jane"]),
    "about, in a menu": ("<nav><a href='/j'>About Jane Harker</a></nav>", ["Jane Harker"]),
    "about": (
        "<h2>About Jane</h2><p>I'm an NMC registered nurse and have worked in aesthetics since 2016.</p>",
        ["Jane"],
    ),
    "founded by": ("<p>The clinic was founded by Jane Harker in 2016.</p>", ["Jane Harker"]),
    "our founder": ("<p>Our founder, Jane Harker, trained as a nurse in Leeds.</p>", ["Jane Harker"]),
    "founder and name": ("<p>Led by nurse prescriber Jane Harker, we are open six days.</p>", ["Jane Harker"]),
    "is a": ("<p>Jane Harker is an experienced nurse prescriber with a calm hand.</p>", ["Jane Harker"]),
    "degrees and is": ("<p>Jane Harker RGN NIP is the owner of the clinic.</p>", ["Jane Harker"]),
    "in brackets": ("<p>All treatments are given by Jane Harker (RN, INP).</p>", ["Jane Harker"]),
    "a role and a colon": ("<footer>Medical Director: Dr. Sam Okoro, MD</footer>", ["Dr. Sam Okoro"]),
    "a label over a name": ("<dl><dt>Your injector</dt><dd>Jane Harker</dd></dl>", ["Jane Harker"]),
    "a title and a surname": ("<p>Every plan is made by Dr. Okoro in person.</p>", ["Dr. Okoro"]),
    "a nurse by her first name": ("<p>Book with Nurse Jane today.</p>", ["Nurse Jane"]),
    "asked by name": ("<p>Jane will talk you through it.</p><p>Ask Jane what to expect.</p>", ["Jane"]),
    "short and long": (
        "<nav><a href='/j'>Dr Okoro</a></nav><h2>Dr Sam Okoro</h2><p>Sam is a dentist.</p><p>Call Dr Okoro.</p>",
        ["Dr Sam Okoro"],
    ),
    "a name of four words": ("<h3>Dr Maria de la Cruz Vidal</h3><p>Dentist</p>", ["Dr Maria de la Cruz Vidal"]),
    "a title and an initial": ("<p>Prescriber: Dr S. Okoro</p>", ["Dr S. Okoro"]),
    "studies behind a name": ("<h3>Jane Harker BSc (Hons) RGN</h3><p>Jane opened the clinic.</p>", ["Jane Harker"]),
    "letters in a sentence": ("<h2>Meet the injector</h2><p>Jane</p><p>Jane is a board-certified NP.</p>", ["Jane"]),
    "two in one breath": ("<p>Founders Jane Harker and Mia Okoro met in Leeds.</p>", ["Jane Harker", "Mia Okoro"]),
    "with pronouns": ("<h3>Jane Harker (she/her)</h3><p>Nurse</p>", ["Jane Harker"]),
    "a name between": ("<h3>Jane “Jay” Harker</h3><p>Nurse</p>", ["Jane “Jay” Harker"]),
    "an office of the law": ("<p>Nominated Individual: Jane Harker</p>", ["Jane Harker"]),
    "an initial without a point": ("<h3>Jane A Harker</h3><p>Nurse injector</p>", ["Jane A Harker"]),
    "an accent of its own": ("<h3>Jose\u0301 Vidal</h3><p>Nurse injector</p>", ["Jose\u0301 Vidal"]),
    "points within degrees": ("<p>Jane Harker, B.Sc.N., R.N.</p>", ["Jane Harker"]),
    "an initial": ("<h3>Jane H.</h3><p>Nurse injector</p>", ["Jane H."]),
    "a name with an apostrophe": ("<h3>Niamh O’Hara-Lee</h3><p>Registered nurse</p>", ["Niamh O’Hara-Lee"]),
    "a first name with what she is": ("<h3>Jane</h3><p>Registered nurse prescriber</p>", ["Jane"]),
    "a choice": (
        "<label>Doctor<select><option>Select one<option>Dr Sam Okoro<option>Dr Ana Solé</select></label>",
        ["Dr Sam Okoro", "Dr Ana Solé"],
    ),
    "without anything between": ("<div>Jane Harker <span>Aesthetic Nurse</span></div>", ["Jane Harker"]),
    "points within letters": ("<p>Jane Harker, M.D.</p><p>Lena Frost, R.N., B.S.N.</p>", ["Jane Harker", "Lena Frost"]),
    "no blank behind a title": ("<h3>Dr.Jane Harker</h3>", ["Dr.Jane Harker"]),
    "a sign before it": ("<p>✨ Jane Harker – Founder</p>", ["Jane Harker"]),
    "under a heading of the team": ("<h2>Meet the team</h2><h3>Jane Harker</h3><p>Loves dogs.</p>", ["Jane Harker"]),
    "our nurse": ("<p>Our nurse practitioner, Jane, provides all of it.</p>", ["Jane"]),
    "carried out by": ("<p>Every treatment is carried out by Jane.</p>", ["Jane"]),
    "with her team": ("<p>Jane and her team look after you. Jane has worked here since 2016.</p>", ["Jane"]),
    "a heading of two lines": ("<h1>Dr. Sam<br>Okoro</h1><p>Dentist</p>", ["Dr. Sam Okoro"]),
    "the title of the page has the whole name": ("<title>Jane Harker | Leeds</title><p>I'm Jane.</p>", ["Jane Harker"]),
    "about, in a menu, by a first name": ("<nav><a href='/j'>About Jane</a></nav>", ["Jane"]),
    "a title and what no firm is called": ("<p>Dr Okoro Book a visit</p>", ["Dr Okoro"]),
    "the role far within the card": (
        "<div><a href='/j'><div><h3>Jane Harker</h3></div></a><div><div><p>Aesthetic Nurse</p></div></div></div>",
        ["Jane Harker"],
    ),
    "points within the role": ("<h3>Jane Harker</h3><p>B.Sc. Nursing, Lead injector</p>", ["Jane Harker"]),
    "a first name over a life": (
        "<h3>Jane</h3><p>Jane qualified in Leeds and is a nurse since then.</p>",
        ["Jane"],
    ),
    "your injector, below": ("<h3>Jane</h3><p>Your injector</p>", ["Jane"]),
    "a word before it": (
        "<p>Currently Jane Harker is a nurse prescriber here and in York, and is currently studying for more.</p>",
        ["Jane Harker"],
    ),
    "a first name in capitals": ("<h3>JANE</h3><p>NURSE INJECTOR</p><p>Call Jane.</p>", ["JANE"]),
    "choices of a form": (
        "<label>Preferred injector</label><select><option>Jane Harker<option>Tom Birch</select>",
        ["Jane Harker", "Tom Birch"],
    ),
    "a menu of the team": (
        "<ul><li><a href=t>Our Team</a><ul><li><a href=a>Jane Harker</a><li><a href=b>Tom Birch</a></ul>"
        "<li><a href=c>Gift Ideas</a></ul>",
        ["Jane Harker", "Tom Birch"],
    ),
    "a number before it": ("<p>01 Jane Harker | Founder</p>", ["Jane Harker"]),
    "a field": ("<h3>Jane Harker</h3><p>Dental Hygiene</p>", ["Jane Harker"]),
    "a first name under a role": ("<p>Lead Nurse</p><h3>Jane</h3>", ["Jane"]),
    "a link to her page": ("<a href='/our-team/jane-harker.html'>Jane Harker</a>", ["Jane Harker"]),
    "data of the page": (
        "<script type='application/ld+json'>"
        '{"@type":"MedicalClinic","founder":{"@type":"Person","name":"Jane Harker"}}</script><p>Jane Harker.</p>',
        ["Jane Harker"],
    ),
    "is what she is": ("<p>Jane Harker is fully qualified as a nurse prescriber.</p>", ["Jane Harker"]),
    "a role with the name in brackets": ("<p>All is overseen by our lead nurse (Jane Harker).</p>", ["Jane Harker"]),
    "a call": ("<p>Contact Jane: 01632 960123</p><p>Jane’s room is upstairs.</p>", ["Jane"]),
    "a letter box": ("<p>Jane is away in May.</p><p>jane@quay.example</p>", ["Jane"]),
    "words of the founder": (
        "<p>“I opened these rooms so that people have time to think.”</p><p>— Jane Harker, Founder</p>",
        ["Jane Harker"],
    ),
    "a hygienist": ("<p>Lena Frost, RDH</p>", ["Lena Frost"]),
    "more names and fewer": ("<h3>Maria Vidal Prado</h3><p>Nurse</p><p>Call Maria Vidal.</p>", ["Maria Vidal Prado"]),
    "German": (
        "<h3>Dr. med. Lena Brandt</h3><p>Fachärztin für Dermatologie</p><h3>Mia Kolb</h3><p>Kosmetikerin</p>"
        "<p>Wir sind für Sie da und freuen uns auf Ihren Besuch.</p>",
        ["Dr. med. Lena Brandt", "Mia Kolb"],
    ),
    "German, told": (
        "<p>Ich bin Lena Brandt und arbeite seit 2010 als Ärztin. Die Praxis ist in der Stadt.</p>",
        ["Lena Brandt"],
    ),
    "German, with a family name of two words": (
        "<p>Frau Dr. med. univ. Anna von der Heide und Dr. Kolb sind für Sie da.</p>",
        ["Dr. med. univ. Anna von der Heide", "Dr. Kolb"],
    ),
    "Spanish": (
        "<h3>Dra. Marta Solís</h3><p>Médica estética</p><p>La clínica es de las más nuevas de la ciudad.</p>"
        "<h3>Lucía Prado</h3><p>Enfermera</p>",
        ["Dra. Marta Solís", "Lucía Prado"],
    ),
    "Spanish, two": (
        "<p>Con nuestra enfermera Marta Solís y la médica Lucía Prado, en la clínica de siempre.</p>",
        ["Marta Solís", "Lucía Prado"],
    ),
    "Spanish, told": ("<p>Soy Marta Solís, médica estética, y esta es mi clínica en el centro.</p>", ["Marta Solís"]),
}


@pytest.mark.parametrize(("body", "names"), PRESENTED.values(), ids=PRESENTED)
def test_people_are_read_as_they_are_presented(body: str, names: list[str]) -> None:
    assert [person.name for person in facts_on(body).people] == names


NOBODY = {
    "who taught them": "<p>Our nurses trained at a college in Leeds under Dr Sam Okoro.</p>",
    "brands": "<h2>Our Brands</h2><p>Marin Vale</p><p>Doctor recommended</p><p>Dr. Okoro</p>",
    "the press": "<h2>As seen in</h2><p>Good Harker</p><p>Nurse of the year</p>",
    "awards": "<h2>Awards</h2><p>Winner, Best Aesthetic Nurse, Leeds</p>",
    "places": "<h2>Our locations</h2><h3>Kings Harker</h3><p>Doctor on Mondays</p>",
    "a review": "<h2>What our clients say</h2><p>“Lucy was wonderful and so gentle with me.”</p><p>Anna Reed</p>",
    "a card of a review": "<div><span>★★★★★</span><p>I came for my lips.</p><b>Anna Reed</b><p>Nurse</p></div>",
    "a quotation": "<div><p>“I have been coming here for years, thank you nurse.”</p><p>— Anna Reed, Leeds</p></div>",
    "treatments": "<h3>Crow’s Feet</h3><p>Nurse led</p><h3>Lip Flip</h3><p>By our practitioner</p><h3>Baby Botox</h3>",
    "a brand": "<h3>Juvederm Ultra</h3><p>Is a filler that our nurse likes.</p><p>About Profhilo</p>",
    "a street": "<p>Harley Street</p><p>Aesthetic practitioner</p>",
    "a town": "<h2>Milton Keynes</h2><p>Aesthetic nurse</p><p>We are in Milton Keynes every Friday.</p>",
    "a firm": "<h1>Dr Fox Skin Clinic</h1><p>Doctor led</p>",
    "who made the creams": "<p>A range developed by Dr. Zeno Ostrom for the skin.</p>",
    "who taught": "<p>She trained with Dr Raj Mistry in London.</p>",
    "a link to a treatment": "<a href='/treatments/jelly-roll'>Jelly Roll</a>",
    "letters": "<h3>HIFU</h3><p>Nurse led</p><p>Meet CACI</p>",
    "choices of something else": "<label>Treatment</label><select><option>Jelly Roll<option>Nefertiti Look</select>",
    "a desk": "<p>Pay at our Reception Desk. She is on the Specialist Register.</p>",
    "other treatments": "<p>Profhilo will help. Ask Sculptra. Morpheus has effects. Meet Emsculpt.</p>",
    "a role": "<h3>Qualified Nurse</h3><p>Registered nurse with twenty years of work</p>",
    "a heading": "<h3>Expert Care</h3><p>Aesthetic Practitioner</p><p>We take expert care of you.</p>",
    "a menu": "<ul><li><a href=a>Skin Dermatologist</a><li><a href=b>Dark Circles</a><li><a href=c>Mole Check</a></ul>",
    "who built the site": "<footer>Website by Otto Lind Design. Photographs: Pia Holm</footer>",
    "meet the team": "<h2>Meet Our Team</h2><h2>Meet The Experts</h2><p>Meet Botox</p>",
}


@pytest.mark.parametrize("body", NOBODY.values(), ids=NOBODY)
def test_who_is_no_staff_is_left_out(body: str) -> None:
    assert [person.name for person in facts_on(body).people] == []


SHOWN = {
    "a nurse prescriber": ("<h3>Jane Harker</h3><p>Nurse Prescriber</p>", "nurse_prescriber"),
    "a nurse who prescribes": (
        "<h3>Jane Harker</h3><p>Registered Nurse &amp; Independent Prescriber</p>",
        "nurse_prescriber",
    ),
    "Dr before a nurse practitioner": ("<h3>Dr. Kai Wolf, DNP, FNP-BC</h3>", "nurse_practitioner"),
    "Dr before a dentist": ("<h3>Dr Sam Okoro</h3><p>BDS (Hons), MFDS</p>", "dentist"),
    "Dr before a naturopath": ("<div><p>Naturopathic Medicine</p><h4>Dr. Kai Wolf</h4></div>", "naturopath"),
    "Dr alone": ("<h3>Dr Sam Okoro</h3><p>Aesthetic Practitioner</p>", ""),
    "a doctor": ("<h3>Sam Okoro</h3><p>MBBS MRCGP</p>", "doctor"),
    "a GMC number": ("<h3>Dr Sam Okoro</h3><p>GMC number 9000001</p>", "doctor"),
    "a GDC number, which hygienists have, too": ("<h3>Dr Sam Okoro</h3><p>GDC number 999999</p>", ""),
    "a GDC number of a dentist": (
        "<h3>Dr Sam Okoro</h3><p>GDC 999999</p><p>Dr Okoro is a qualified dentist.</p>",
        "dentist",
    ),
    "a dental nurse": ("<h3>Jane Harker</h3><p>Dental Nurse</p>", "dental_care"),
    "letters": ("<p>Jane Harker, RN, MSN, FNP-C</p>", "nurse_practitioner"),
    "a receptionist": ("<p>Tom Birch – Receptionist</p>", "non_clinical"),
    "a beautician": ("<h3>Tom Birch</h3><p>Advanced Aesthetician</p>", "esthetician"),
    "a role that shows none": ("<h3>Tom Birch</h3><p>Advanced Aesthetic Practitioner</p>", ""),
    "letters below a role that shows none": ("<h3>Emma Vale</h3><p>Senior Practitioner</p><p>RN Grad Dip</p>", "nurse"),
    "a nurse by her title": ("<p>Book with Nurse Jane Harker today.</p>", "nurse"),
    "Enf.": ("<p>Con la Enf. Lucía Prado, en la clínica de la ciudad.</p>", "nurse"),
    "a director": ("<p>Board-certified medical director (Dr. Kai Wolf)</p>", ""),
    "Facharzt": ("<h3>Dr. Lena Brandt</h3><p>Fachärztin für Dermatologie</p><p>Wir sind für Sie da.</p>", "doctor"),
    "Heilpraktikerin": ("<h3>Mia Kolb</h3><p>Heilpraktikerin</p><p>Wir sind für Sie da.</p>", "naturopath"),
    "odontóloga": ("<h3>Dra. Marta Solís</h3><p>Odontóloga</p><p>La clínica de la ciudad.</p>", "dentist"),
}


@pytest.mark.parametrize(("body", "profession"), SHOWN.values(), ids=SHOWN)
def test_a_profession_is_what_the_page_shows_and_never_a_courtesy_title(body: str, profession: str) -> None:
    (person,) = facts_on(body).people
    assert person.profession == profession
    assert (person.shown_by is None) == (profession == "")


@pytest.mark.parametrize(
    ("body", "professions"),
    [
        (
            "<div><h3>{}</h3><p>Registered nurse, NMC PIN</div><div><h3>{}</h3></div><div><h3>{}</h3></div>",
            ["nurse", "", ""],
        ),
        ("<h3>{}</h3><p>Registered nurse<h3>{}</h3><h3>{}</h3><p>Doctor", ["nurse", "", "doctor"]),
        ("<h3>{}, RN</h3><p>License 123456<h3>{}, FNP-C</h3><h3>{}</h3>", ["nurse", "nurse_practitioner", ""]),
        (
            "<h6>Nurse</h6><h3>{}</h3><h6>Doctor</h6><h3>{}</h3><h6>Dentist</h6><h3>{}</h3>",
            ["nurse", "doctor", "dentist"],
        ),
        (
            "<h3>{}</h3><h6>Nurse</h6><h3>{}</h3><h6>Doctor</h6><h3>{}</h3><h6>Dentist</h6>",
            ["nurse", "doctor", "dentist"],
        ),
        (
            "<div><p>Doctor<h4>{}</h4></div><div><p>Dentist<h4>{}</h4></div><div><p>Nurse<h4>{}</h4></div>",
            ["doctor", "dentist", "nurse"],
        ),
        ("<p>{}<p>Nurse<p>{}<p>Doctor<p>{}<p>Dentist", ["nurse", "doctor", "dentist"]),
    ],
)
def test_nothing_of_one_person_is_said_of_the_next(body: str, professions: list[str]) -> None:
    people = facts_on("<h2>Meet the team</h2>" + body.format("Jane Harker", "Tom Birch", "Mia Okoro")).people
    found = {person.name: person.profession for person in people}
    assert found == dict(zip(("Jane Harker", "Tom Birch", "Mia Okoro"), professions, strict=True))


def test_a_title_is_a_whole_phrase_of_the_page() -> None:
    said = "Jane Harker is an experienced nurse prescriber – she has worked in many hospitals of the north since 2004."
    (person,) = facts_on(f"<p>{said}</p>").people
    assert person.title == "experienced nurse prescriber"


def test_the_words_that_show_a_profession_are_told() -> None:
    (person,) = facts_on("<h3>Dr Sam Okoro</h3><p>Principal Dentist</p>").people
    assert (person.title, person.shown_by and person.shown_by.wording) == ("Principal Dentist", "Principal Dentist")
    assert person.seen.wording == "Dr Sam Okoro"
