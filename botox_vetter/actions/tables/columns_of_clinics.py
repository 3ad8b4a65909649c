"""A table of clinics: one row for a clinic, a further row for each further entry of it in a register."""

from botox_vetter.actions.tables import looks
from botox_vetter.actions.tables.column import RECORD, TOWN, Column
from botox_vetter.actions.tables.kinds import AREAS, CURRENCY, EXACT, FLAG, PLACE, REGISTER, TEXT, TEXTS
from botox_vetter.actions.tables.shared_columns import CHECKED_ON, NUMBER, STATUS, VALID_UNTIL

COLUMNS = (
    Column(
        "name",
        "Clinic",
        TEXT,
        "name | clinic name | practice | practice name | salon | business | provider | klinik | praxis"
        " | name der klinik | name der praxis | anbieter | studio | company name | trading name",
        "Quay Skin Clinic",
    ),
    Column("address", "Address", TEXT, "street | street address | adresse | anschrift | straße", "4 Ropewalk"),
    Column(TOWN, "Town", TEXT, "city | town or city | ort | stadt | wohnort", "Harbour Bay"),
    Column(
        "postcode",
        "Postcode",
        TEXT,
        "post code | postal code | zip | zip code | plz | postleitzahl",
        "HB1 2CD",
        looks.is_postcode,
    ),
    Column(
        "jurisdiction",
        "Place",
        PLACE,
        "country | jurisdiction | nation | state | land | country code",
        "England, or GB-ENG",
    ),
    Column(
        "phone",
        "Phone",
        TEXT,
        "telephone | phone number | telephone number | tel | tel no | mobile | telefon | telefonnummer | tel nr"
        " | handy",
        "01632 960101",
        looks.is_phone,
    ),
    Column(
        "email",
        "E-mail",
        TEXT,
        "email | e mail address | email address | mail | e mail adresse",
        "hello@quayskin.example",
        looks.is_email,
    ),
    Column(
        "website",
        "Website",
        TEXT,
        "web | url | homepage | web site | web address | link | webseite | internet",
        "https://quayskin.example",
        looks.is_website,
    ),
    Column("is_shortlisted", "Shortlist", FLAG, "shortlisted | on the shortlist | auswahl | engere wahl", "yes"),
    Column("off_shortlist_because", "Off the shortlist because", TEXT, "", "too far away"),
    Column(
        "counted_areas",
        "Counted areas",
        AREAS,
        "areas counted | areas | zonen",
        "frown lines; forehead lines; crow's feet",
    ),
    Column("minimum_spend", "Least charge", EXACT, "minimum spend | minimum charge | mindestbetrag", "120"),
    Column(
        "minimum_spend_currency",
        "Currency of the least charge",
        CURRENCY,
        "minimum spend currency | currency | währung",
        "GBP",
    ),
    Column(
        "opening_hours",
        "Opening hours",
        TEXT,
        "hours | opening times | öffnungszeiten | sprechzeiten",
        "Mon to Fri 9 to 17",
    ),
    Column("languages", "Languages", TEXTS, "language | languages spoken | sprachen | sprache", "English; Polish"),
    Column("accessibility", "Accessibility", TEXT, "access | barrierefreiheit | zugang", "step-free"),
    Column("payment", "Payment", TEXT, "payment methods | zahlung | zahlungsarten | bezahlung", "card, cash"),
    Column("tags", "Tags", TEXTS, "tag | labels | label | schlagworte | schlagwörter", "near work; weekend"),
    Column("register", "Register", REGISTER, "regulator | regulated by | aufsicht", "CQC, or Companies House"),
    NUMBER,
    STATUS,
    CHECKED_ON,
    VALID_UNTIL,
    Column("note", "Note", TEXT, "notes | comment | comments | remark | notiz | notizen | bemerkung", "calm, no hurry"),
    Column(RECORD, "Record", TEXT, "record id | id", ""),
)
