"""Prices in the layouts in which clinics put them. The pages are made up."""

import pytest

from tests.sources.pages.reading import facts_on, prices_on

AREAS = ["1 area 150", "2 areas 200", "3 areas 250"]

LAYOUTS = {
    "a list": "<h2>Anti-wrinkle</h2><ul><li>1 area £150<li>2 areas £200<li>3 areas £250</ul>",
    "dot leaders": "<h2>Botulinum toxin</h2><p>One area ...... £150<br>Two areas .... £200<br>Three areas .... £250",
    "a table": "<h2>Anti-wrinkle</h2><table><tr><th>Area<th>Price<tr><td>1 area<td>£150<tr><td>2 areas<td>£200"
    "<tr><td>3 areas<td>£250</table>",
    "a table on its side": "<h2>Anti-wrinkle</h2><table><tr><th>1 area<th>2 areas<th>3 areas"
    "<tr><td>£150<td>£200<td>£250</table>",
    "a table with a title row": "<table><tr><td colspan=2>Dermal filler<tr><td>1 ml<td>£300"
    "<tr><td colspan=2>Anti-wrinkle injections<tr><td>1 area<td>£150<tr><td>2 areas<td>£200<tr><td>3 areas<td>£250"
    "</table>",
    "cards": "<h2>Anti-wrinkle</h2>"
    "<div><div><h3>1 area</h3><p>Softer lines.</p><div>£150</div></div><div><h3>2 areas</h3><p>Softer lines.</p>"
    "<div>£200</div></div><div><h3>3 areas</h3><p>Softer lines.</p><div>£250</div></div></div>",
    "cards with the price first": "<h2>Anti-wrinkle</h2><div><div><p>£150</p><h4>1 area</h4></div>"
    "<div><p>£200</p><h4>2 areas</h4></div><div><p>£250</p><h4>3 areas</h4></div></div>",
    "a flat list of pairs": "<h2>Anti-wrinkle</h2><div><p>1 area<p>£150<p>2 areas<p>£200<p>3 areas<p>£250</div>",
    "a flat list, price first": "<section><h2>Anti-wrinkle</h2><div><p>£150<p>1 area<p>£200<p>2 areas<p>£250<p>3 areas"
    "</div></section>",
    "names and descriptions": "<h2>Anti-wrinkle</h2><div><h4>1 area</h4><p>£150</p><p>For a start.</p><h4>2 areas</h4>"
    "<p>£200</p><p>For most people.</p><h4>3 areas</h4><p>£250</p><p>For a fresh look.</p></div>",
    "one line": "<p>Anti-wrinkle injections: 1 area £150, 2 areas £200, 3 areas £250",
    "one line, price first": "<h2>Anti-wrinkle</h2><p>£150 for 1 area, £200 for 2 areas, £250 for 3 areas",
    "one line with strokes": "<h2>Anti-wrinkle</h2><p>1 area - £150 | 2 areas - £200 | 3 areas - £250",
    "a sentence": "<p>Our anti-wrinkle injections cost £150 for one area, £200 for two areas and £250 for three areas.",
    "definition list": "<h2>Anti-wrinkle</h2><dl><dt>1 area<dd>£150<dt>2 areas<dd>£200<dt>3 areas<dd>£250</dl>",
    "headings of one rank": "<h1>Anti-wrinkle</h1><h1>1 area</h1><p>£150</p><h1>2 areas</h1><p>£200</p>"
    "<h1>3 areas</h1><p>£250</p>",
    "a bold line": "<div><p><b>Filler</b></p><p>1 ml £300</p><p><b>Anti-wrinkle</b></p><p>1 area £150</p>"
    "<p>2 areas £200</p><p>3 areas £250</p></div>",
    "links": "<h3>Wrinkle relaxers</h3><a href=a><span>1 area</span><span>£150</span></a>"
    "<br><a href=b><span>2 areas</span><span>£200</span></a><br><a href=c><span>3 areas</span><span>£250</span></a>",
    "the title alone": "<p>1 area £150<p>2 areas £200<p>3 areas £250",
    "a table with a cell over three rows": "<table><tr><th>Treatment<th>Areas<th>Price"
    "<tr><td rowspan=3>Muscle relaxing injections<td>1 area<td>£150<tr><td>2 areas<td>£200<tr><td>3 areas<td>£250"
    "<tr><td colspan=2>Lip filler<td>£220</table>",
    "a table that counts": "<h2>Anti-wrinkle</h2><table><tr><th>Number of areas<th>Price"
    "<tr><td>1<td>£150<tr><td>2<td>£200<tr><td>3<td>£250</table>",
    "badges above the names": "<div><div><span>£150</span></div><h4>Anti-wrinkle, 1 area</h4></div>"
    "<div><div><span>£200</span></div><h4>Anti-wrinkle, 2 areas</h4></div>"
    "<div><div><span>£250</span></div><h4>Anti-wrinkle, 3 areas</h4></div>",
    "plain lines over plain lines": "<div><p>Anti-wrinkle injections<p>1 area £150<p>2 areas £200<p>3 areas £250"
    "<p>Dermal filler<p>Chin £250<p>Lips £200</div>",
    "a table with the sign in its head": "<h2>Anti-wrinkle</h2><table><tr><th>Area<th>Minutes<th>Price (£)"
    "<tr><td>1 area<td>20<td>150<tr><td>2 areas<td>20<td>200<tr><td>3 areas<td>30<td>250</table>",
    "numbers first, then amounts": "<h2>Anti-wrinkle</h2><p>1, 2 or 3 areas: £150 / £200 / £250",
    "numbers with strokes": "<p>Anti-wrinkle 1/2/3 areas £150/£200/£250",
    "with strokes and no blanks": "<p>Anti-wrinkle: 1 area £150/2 areas £200/3 areas £250",
    "bookings": "<ul><li><a>Anti-wrinkle 1 area</a><p>30 min<p>150 British pounds<p>£150<a>Book</a>"
    "<li><a>Anti-wrinkle 2 areas</a><p>30 min<p>200 British pounds<p>£200<a>Book</a>"
    "<li><a>Anti-wrinkle 3 areas</a><p>30 min<p>250 British pounds<p>£250<a>Book</a></ul>",
    "with minutes": "<h2>Anti-wrinkle</h2><ul><li>1 area (30 mins) £150<li>2 areas 30 min £200"
    "<li>3 areas, 45 minutes £250</ul>",
}


def test_amounts_of_nothing_known_are_counted_also_where_two_lines_hold_one():
    body = "<p>Parking £4, fine EUR 30<p>£<p>95<p>7 days<p>Fr. 20<p>Botox 1 area £150"
    assert facts_on(body).not_assigned == 4


@pytest.mark.parametrize("layout", LAYOUTS)
def test_one_two_three_areas_in_every_layout(layout):
    title = "Botox in Saltmere" if layout == "the title alone" else ""
    found = [price.removesuffix(" Botox") for price in prices_on(LAYOUTS[layout], title)]
    assert found == AREAS


WORDINGS = [
    ("<h2>Botox</h2><p>Forehead £120", ["forehead 120 Botox"]),
    ("<h2>Anti-wrinkle</h2><p>Crow’s feet from £120", ["crows_feet from 120"]),
    ("<h2>Anti-wrinkle</h2><p>Frown lines £120 - £150", ["glabella 120-150"]),
    ("<h2>Anti-wrinkle</h2><p>Frown lines £120–150", ["glabella 120-150"]),
    ("<h2>Anti-wrinkle</h2><p>2 areas: from £240–£260", ["2 areas from 240-260"]),
    ("<h2>Botox, two treatment areas</h2><p>£200", ["2 areas 200 Botox"]),
    ("<h2>Anti-wrinkle</h2><p>Frown £95<p>All three £225", ["glabella 95", "3 areas 225"]),
    ("<h2>Anti-wrinkle</h2><p>Jawline slimming £250+", ["masseter from 250"]),
    ("<p>Anti-wrinkle injections from £99", ["from 99"]),
    ("<p>Anti-wrinkle treatment £99", ["per session 99"]),
    ("<p>Botox from £150 per area", ["from 150 Botox"]),
    ("<p>Botox (Azzalure) 1 area £150", ["1 area 150 Azzalure"]),
    ("<h2>Botox</h2><p>1 area (crow's feet) £150", ["1 area crows_feet 150 Botox"]),
    ("<h2>Anti-wrinkle</h2><p>2 areas (forehead and frown) £200", ["2 areas 200"]),
    ("<h2>Anti-wrinkle</h2><p>Forehead & frown lines £200", ["2 areas 200"]),
    ("<h2>Anti-wrinkle</h2><p>Full face £450", ["full_face 450"]),
    ("<p>Lip flip £90", ["lip_flip 90"]),
    ("<h2>Excessive sweating</h2><p>Underarms £400", ["underarms 400"]),
    ("<h2>Anti-wrinkle</h2><p>1 area £150<p>Additional areas £50 each", ["1 area 150", "further area 50"]),
    ("<h2>Anti-wrinkle</h2><p>1 area £150<p>Top up £50", ["1 area 150", "top up 50"]),
    ("<p>Botox<p>Aesthetic consultation £40", ["consultation 40"]),
    ("<p>Botox<p>Free consultation, worth £40", []),
    ("<p>Masseter Botox, course of 3: £600", ["package masseter 600 Botox"]),
    ("<h2>Anti-wrinkle</h2><p>3 areas £250 <del>was £300</del>", ["3 areas 250"]),
    ("<h3>Anti-wrinkle 3 areas</h3><p><del>£250</del> <ins>£199</ins>", ["3 areas 199"]),
    ("<h1>Anti-wrinkle training</h1><p>Anti-wrinkle course £900", []),
    ("<h1>Botox</h1><h2>Grumble</h2><p>Chin £90", []),
    ("<h2>Anti-wrinkle</h2><p>3 areas £250. Save £50!", ["3 areas 250"]),
    ("<h2>Botox</h2><p>1 area: women £150, men £170", ["1 area 150 Botox", "1 area 170 Botox"]),
    ("<h1>Anti-wrinkle injections</h1><dl><dt>Lasts<dd>3 months<dt>Price<dd>From £150</dl>", ["from 150"]),
    ("<p>Botox 3 areas and 1 ml lip filler £350", ["package 3 areas 350 Botox"]),
    ("<h2>Anti-wrinkle</h2><p>3 areas £250<p>Spread the cost: £25 per month", ["3 areas 250"]),
    ("<p>I paid £400 for Botox elsewhere and it was nothing like this, the best clinic ever", []),
    ("<p>On average Botox costs between £150 and £350 in the UK, and many clinics ask for more than that.", []),
    ("<h2>Anti-wrinkle</h2><p>1 area (forehead, frown or crow's feet) £150", ["1 area 150"]),
    ("<h2>Anti-wrinkle</h2><p>£150 per area", ["150"]),
    ("<h2>Anti-wrinkle</h2><p>3 areas – Was £250 Now £199", ["3 areas 199"]),
    ("<h2>Anti-wrinkle</h2><p>3 areas: normally £250, now only £199", ["3 areas 199"]),
    ("<h2>Anti-wrinkle</h2><p>1 area £150<p>Additional areas are an extra £50 each", ["1 area 150", "further area 50"]),
    ("<h2>Botox</h2><p>1 area £150<p>Men: add £30 per area<p>Forehead +£20", ["1 area 150 Botox"]),
    ("<h2>Botox</h2><p>Palms & soles £600", ["other 600 Botox"]),
    ("<div><p>Anti-wrinkle<p>1 area<p>From<p>£150</div>", ["1 area from 150"]),
    (
        "<h2>Botox</h2><p>3 areas (frown, forehead, crow’s feet) are £250, and a course of three treatments is £690.",
        ["3 areas 250 Botox", "package 3 areas 690 Botox"],
    ),
    ("<h2>Botox</h2><p>Nasal flare £100<p>Nose tip £100", ["other 100 Botox", "other 100 Botox"]),
    ("<p>Pay for your Botox with Quaypay: 3 payments of £50", []),
    ("<p>In the city, Botox can cost anything from £200 to £400.", []),
    ("<p>Anti-wrinkle 3 areas + 1ml lip filler £399", ["package 3 areas 399"]),
    (
        "<table><tr><th>Treatment<th>1 area<th>2 areas<tr><td>Anti-wrinkle<td>£150<td>£200"
        "<tr><td>Profhilo<td>£250<td>£400</table>",
        ["1 area 150", "2 areas 200"],
    ),
    ("<h2>Wrinkle relaxers</h2><ul><li>1 area<li>2 areas<li>3 areas</ul><p>£150 / £200 / £250", AREAS),
    ("<h2>Botox</h2><ul><li>1 area<li>2 areas</ul><p>£150 / £200 / £250", []),
    ("<h2>Botox</h2><div><p>1 area<p>2 areas</div><div><p>£150<p>£200<p>£250</div>", []),
]


@pytest.mark.parametrize(("body", "expected"), WORDINGS)
def test_a_wording_is_understood(body, expected):
    assert prices_on(body) == expected


UNITS = [
    ("<p>Botox $12/unit, Dysport $4/unit", ["per unit 12 Botox", "per unit 4 Dysport"]),
    ("<h2>Xeomin</h2><p>$11 per unit", ["per unit 11 Xeomin"]),
    ("<p>Botox: $13 a unit (members $11 a unit)", ["per unit 13 Botox", "per unit member 11 Botox"]),
    (
        "<table><tr><th>Toxin<th>Member<th>Regular<tr><td>Botox per unit<td>$11<td>$13</table>",
        ["per unit member 11 Botox", "per unit 13 Botox"],
    ),
    (
        "<h1>Botox</h1><table><tr><th><th>Botox<th>Dysport<tr><td>Price per unit<td>$12<td>$4</table>",
        ["per unit 12 Botox", "per unit 4 Dysport"],
    ),
    (
        "<h1>Memberships</h1><h3>Silver</h3><p>$149<span>/mo</span></p><ul><li>Botox at $11 per unit (reg. $14)</ul>"
        "<p>Regular Botox price $14/unit",
        ["membership member 149", "per unit member 11 Botox", "per unit 14 Botox"],
    ),
    ("<h2>Botox Per Unit</h2><p>Forehead $325", ["forehead 325 Botox"]),
    ("<div><h3>Botox</h3><p>$14</p><p>per unit</p></div>", ["per unit 14 Botox"]),
    ("<h2>Memberships</h2><div><h3>Glow</h3><p>$99/month<p>10% off Botox</div>", ["membership member 99"]),
    ("<h2>Botox</h2><p>20 units $240", ["package 240 Botox"]),
    ("<p>Botox, up to 50 units: $500", ["package 500 Botox"]),
    ("<h2>Botox</h2><p>Forehead (10-20 units) $200", ["forehead 200 Botox"]),
    ("<h2>Botox</h2><p>$12 per unit, minimum spend $200", ["per unit 12 Botox"]),
]


@pytest.mark.parametrize(("body", "expected"), UNITS)
def test_units_are_told_from_areas(body, expected):
    assert prices_on(body, country="US") == expected


OTHERS = [
    "<h2>Dermal filler</h2><p>Chin £250<p>Full face £900",
    "<h2>Laser hair removal</h2><p>1 area £40<p>3 areas £100<p>Underarms £45",
    "<p>Radiofrequency underarms £120",
    "<h2>HIFU</h2><p>Forehead £200<p>Neck £300<p>Full face £500",
    "<p>Lip filler £200 <p>Profhilo 2 sessions £400",
    "<h2>Botox &amp; Fillers</h2><p>Lips 1 ml £200<p>Cheeks from £300",
    "<h2>Injectables</h2><p>Chin £250<p>Vitamin B12 £30",
    "<h2>Brow lift surgery</h2><p>Brow lift $5300",
    "<h2>Botox</h2><p>Call us<h2>Membership perks</h2><p>Parking £4",
    "<h1>Prices</h1><p>Massage £60<p>Haircut £30",
    "<p>Hair botox £80",
    "<ul><li>Botox<li>Fillers</ul><h1>Skin</h1><p>Chemical peel £80<p>Course of 3 £200",
    "<h1>Salon</h1><p>Anti-wrinkle eye £20<p>Anti-wrinkle, 10 sessions £400",
    "<h1>Plasma pen</h1><p>Frown £150",
    "<h1>Ultratone</h1><p>Face slimming £90",
    "<h1>Plexr</h1><p>Crow's feet £150",
    "<h1>Fees</h1><p>Bruxism appliance £300<p>TMJ £80",
    "<h1>Botox</h1><p>Prescription fee £30<p>We give £1 of every Botox treatment to charity, and are glad to donate £1",
    "<h1>Woman fined £2,000 for illegal Botox</h1><p>She charged £120 for Botox injections at parties",
    "<h1>Private GP</h1><p>Consultation £95<p>Botox for migraine: please ask",
    "<title>Teeth</title><h2>Fees</h2><p>Night guard for teeth grinding £250",
]


@pytest.mark.parametrize("body", OTHERS)
def test_prices_of_other_treatments_are_not_taken_and_counted(body):
    facts = facts_on(body)
    assert facts.prices == ()
    assert facts.not_assigned == body.count("£") + body.count("$")


def test_a_price_said_again_is_one():
    body = "<h1>Botox from £150</h1><h2>Botox prices</h2><p>1 area £150<p>2 areas £200<h2>Questions</h2>"
    assert prices_on(body + "<p>How much is it? Botox is £150 for 1 area.") == ["1 area 150 Botox", "2 areas 200 Botox"]


def test_a_box_that_pays_for_several_treatments_is_a_package():
    body = "<h3>Fresh look</h3><ul><li>1 ml lip filler<li>Botox 3 areas</ul><p>Before: £500</p><p>£420 Save £80</p>"
    assert prices_on(f"<div>{body}</div>") == ["package 3 areas 420 Botox"]


def test_an_unknown_name_among_prices_of_toxin_is_one_too():
    body = "<h2>Anti-wrinkle</h2><p>Chin £90<p>Forehead £120<p>Neck £200<p>Grumble spots £75"
    assert prices_on(body)[-1] == "other 75"
    assert prices_on("<h2>Anti-wrinkle</h2><p>Grumble spots £75") == []


LANGUAGES = [
    (
        "<h2>Botox</h2><p>1 Zone ab 149 €<p>2 Zonen 229 €<p>3 Zonen 299 €",
        ["1 area from 149 Botox", "2 areas 229 Botox", "3 areas 299 Botox"],
    ),
    (
        "<h2>Faltenbehandlung mit Botulinumtoxin</h2><table><tr><td>Zornesfalte<td>180,00 €"
        "<tr><td>Krähenfüße<td>ab 1.234,50 EUR</table>",
        ["glabella 180.00", "crows_feet from 1234.50"],
    ),
    ("<h2>Muskelrelaxans</h2><p>Stirn CHF 350.-", ["forehead 350"]),
    ("<p>Botox: jede weitere Zone 80 €", ["further area 80 Botox"]),
    ("<h2>Hyaluron</h2><p>Lippen ab 300 €<p>Stirn 200 €", []),
    (
        "<h2>Bótox</h2><p>Una zona 150 €<p>Dos zonas: 220 €<p>Tres zonas a partir de 290 €",
        ["1 area 150 Botox", "2 areas 220 Botox", "3 areas from 290 Botox"],
    ),
    (
        "<h2>Toxina botulínica</h2><ul><li>Patas de gallo desde 180 €<li>Entrecejo 180 €"
        "<li>Hiperhidrosis axilar 450 €</ul>",
        ["crows_feet from 180", "glabella 180", "underarms 450"],
    ),
    ("<h2>Ácido hialurónico</h2><p>Ojeras 300 €<p>Mentón 350 €", []),
]


@pytest.mark.parametrize(("body", "expected"), LANGUAGES)
def test_languages_are_data(body, expected):
    assert prices_on(body, country="") == expected
