"""English and German words of spreadsheets for professions, brands, ways of charging. The first is the one written."""

from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.quotes import Basis, Charged, Known, Period, Published, Sex, State

PRODUCTS = {
    "botox_cosmetic": ("Botox Cosmetic", "Botox", "Vistabel", "Vistabex"),
    "botox_medical": ("Botox medical", "Botox"),
    "azzalure": ("Azzalure",),
    "xeomin": ("Xeomin", "Bocouture"),
}

PROFESSIONS = {
    "doctor": ("physician", "GP", "surgeon", "medical doctor", "Arzt", "Ärztin"),
    "dentist": ("Zahnarzt", "Zahnärztin"),
    "nurse": ("nurse", "registered nurse", "RN", "Krankenschwester", "Pflegefachkraft", "Pflegefachfrau"),
    "nurse_prescriber": ("nurse prescriber", "prescribing nurse", "independent nurse prescriber", "INP"),
    "midwife": ("Hebamme",),
    "pharmacist": ("Apotheker", "Apothekerin"),
    "pharmacist_prescriber": ("pharmacist prescriber", "prescribing pharmacist"),
    "nurse_practitioner": ("nurse practitioner", "NP", "advanced nurse practitioner", "ANP"),
    "physician_associate": ("physician associate", "physician assistant", "PA"),
    "dental_care": ("dental hygienist", "dental therapist", "dental nurse", "Dentalhygienikerin"),
    "physiotherapist": ("physio", "Physiotherapeut", "Physiotherapeutin"),
    "not_registered": ("not registered", "beautician", "beauty therapist", "aesthetician", "Kosmetikerin", "none"),
}

REGISTERS = {
    "gmc": ("GMC",),
    "nmc": ("NMC", "NMC PIN"),
    "gdc": ("GDC",),
    "gphc": ("GPhC",),
    "gphc_premises": ("GPhC premises",),
    "hcpc": ("HCPC",),
    "cqc": ("CQC",),
    "his": ("HIS",),
    "hiw": ("HIW",),
    "rqia": ("RQIA",),
    "jccp": ("JCCP",),
    "saveface": ("Save Face",),
    "companies_house": ("Companies House", "company", "company registration"),
    "imc": ("IMC",),
    "nmbi": ("NMBI",),
    "nppes": ("NPI", "NPPES"),
    "ahpra": ("Ahpra",),
    "abn_au": ("ABN",),
    "cpso": ("CPSO",),
    "cno": ("CNO",),
}

BASES = {
    Basis.PER_UNIT: ("per unit", "unit", "units", "pro Einheit", "je Einheit", "Einheit"),
    Basis.PER_AREA: ("per area", "area", "pro Zone", "pro Areal", "pro Region", "je Zone"),
    Basis.AREAS_BUNDLE: ("for several areas", "several areas", "bundle", "areas", "mehrere Zonen", "mehrere Areale"),
    Basis.PER_SESSION: ("per session", "session", "per treatment", "treatment", "pro Sitzung", "pro Behandlung"),
    Basis.PACKAGE: ("package of sessions", "package", "course", "Paket"),
    Basis.MEMBERSHIP: ("membership", "Mitgliedschaft", "Abo"),
    Basis.CONSULTATION: ("consultation", "consult", "Beratung", "Erstgespräch", "Beratungsgespräch"),
    Basis.REVIEW: ("review visit", "review", "follow up", "Kontrolle", "Nachkontrolle"),
    Basis.DEPOSIT: ("deposit", "booking fee", "Anzahlung"),
    Basis.FURTHER_AREA: ("each further area", "further area", "additional area", "extra area", "jede weitere Zone"),
    Basis.SURCHARGE: ("surcharge", "supplement", "extra charge", "Zuschlag", "Aufpreis"),
    Basis.TOP_UP: ("top-up", "top up", "Nachbehandlung"),
    Basis.PER_HOUR: ("per hour", "hourly", "pro Stunde"),
}
KNOWN = {
    Known.YES: ("yes", "y", "true", "1", "x", "✓", "✔", "ja", "j", "wahr"),
    Known.NO: ("no", "n", "false", "0", "nein", "falsch"),
    Known.UNKNOWN: ("not known", "unknown", "?", "unbekannt"),
}
CHARGED = {
    Charged.ONCE: ("once", "einmal", "einmalig"),
    Charged.EACH: ("each time", "each", "every time", "jedes Mal"),
    Charged.UNKNOWN: ("not known", "unknown", "unbekannt"),
}
PUBLISHED = {
    Published.STATED: ("stated", "yes", "ja"),
    Published.ON_REQUEST: ("on request", "price on request", "auf Anfrage"),
    Published.NOT_PUBLISHED: ("not published", "no", "nein"),
}
STATES = {
    State.ACCEPTED: ("accepted", "akzeptiert"),
    State.PROPOSED: ("proposed", "vorgeschlagen"),
    State.REFUSED: ("refused", "abgelehnt"),
}
SEXES = {
    Sex.FEMALE: ("women", "woman", "female", "f", "Frauen", "Frau", "weiblich", "w"),
    Sex.MALE: ("men", "man", "male", "m", "Männer", "Mann", "männlich"),
}
PERIODS = {
    Period.MONTH: ("a month", "month", "monthly", "per month", "Monat", "monatlich"),
    Period.YEAR: ("a year", "year", "yearly", "annual", "per year", "Jahr", "jährlich"),
}
ROLES = {
    RoleKind.INJECTOR: ("injects", "injector", "injiziert", "behandelt", "Behandler", "Behandlerin"),
    RoleKind.PRESCRIBER: ("prescribes", "prescriber", "verschreibt", "verordnet", "Verschreiber"),
}
BOTH_ROLES = frozenset({"both", "beides", "injector prescriber", "injects prescribes"})
