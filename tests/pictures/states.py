"""What lies in the library: the sample case, and cases that try a layout. Everything in them is invented."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from botox_vetter.actions import cases
from botox_vetter.actions.kept_lists import LEIE, KeptLists
from botox_vetter.actions.library import open_library, open_to_read
from botox_vetter.actions.list_parts import Came
from botox_vetter.actions.sample import begin_sample_case
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Note
from botox_vetter.domain.plans import Plan, Use
from botox_vetter.domain.requests import ANSWERED
from botox_vetter.knowledge.rulebook import load_rulebook
from botox_vetter.ui.session import Session
from tests.cases import BEGUN_AT, CASE_ID, TODAY, decided_case, harbour_case, keep, stable_id
from tests.large_case import large_case
from tests.pictures.priced import priced_case
from tests.sources.lists.leie_rows import list_file, row
from tests.ui.long_names import long_case

MANY = 200
RIGHT_TO_LEFT = ("עיאדת אל־מינאא لطب الجلد", "مركز الميناء للعناية بالبشرة (فرع الشارع الطويل)", "מרפאת הנמל")


@dataclass(frozen=True)
class State:
    """`lay(path)` makes the library there and returns the case that lies open, "" for none; `then` comes after."""

    name: str
    lay: Callable[[Path], str]
    then: Callable[[Session], None] = lambda _session: None


def _of(file: CaseFile) -> Callable[[Path], str]:
    def lay(path: Path) -> str:
        with open_library(str(path)) as library:
            keep(library, file)
        return file.case.id

    return lay


def _sample(path: Path) -> str:
    with open_library(str(path)) as library:
        return begin_sample_case(library, load_rulebook(), TODAY).case_id


def _large(path: Path) -> str:
    """So many clinics that they are read and judged in a job."""
    return _of(large_case(load_rulebook(), MANY))(path)


def _asked(path: Path) -> str:
    """A website and the bank were asked, with every sort of end."""
    case_id = _sample(path)
    with open_library(str(path)) as library:
        for n in range(40):
            host, target, why, status, outcome = ASKED_OF[n % len(ASKED_OF)]
            number = library.ledger.begin_request(BEGUN_AT + timedelta(minutes=n), host, target, why)
            library.ledger.end_request(number, status, 1234 * n if status else 0, outcome)
    return case_id


ASKED_OF = (
    ("quay-skin.example", "/robots.txt", "robots", 404, ANSWERED),
    ("quay-skin.example", "/", "website", 200, ANSWERED),
    (
        "quay-skin.example",
        "/treatments/prices?currency=GBP&" + "q=1&" * 40,
        "website",
        200,
        ANSWERED,
    ),
    ("www.ecb.europa.eu", "/stats/eurofxref/eurofxref-daily.xml", "ecb_rates", 304, ANSWERED),
    ("lantern.example", "/", "website", None, "fetch_timed_out"),
    ("a" * 60 + ".example", "/", "website", None, ""),
    ("ropewalk.example", "/preise", "website", 503, ANSWERED),
)


def _nothing(path: Path) -> str:
    open_library(str(path)).close()
    return ""


def _foreign(path: Path) -> str:
    path.write_bytes(b"milk and bread " * 50)
    return ""


def _several(path: Path) -> str:
    """Cases in use, one in the archive, one in the bin."""
    _of(decided_case())(path)
    with open_library(str(path)) as library:
        for n, name in enumerate(("Mother, eye clinic", "Before the wedding", "A client of the advice centre", "Old")):
            begun = BEGUN_AT + timedelta(days=n)
            cases.new_case(library, name, begun, Plan(jurisdiction="GB-ENG", place="Upper Harbour"))
        copy = cases.copy_case(library, CASE_ID, "Harbour Bay, autumn", BEGUN_AT).case_id
        old, wedding = (next(c.id for c in library.cases() if c.name == name) for name in ("Old", "Before the wedding"))
        cases.bin_case(library, old, BEGUN_AT)
        cases.archive_case(library, wedding, BEGUN_AT)
        cases.rename_case(library, copy, "Harbour Bay, the autumn before")
    return ""


def _listed() -> CaseFile:
    """In Texas."""
    file = harbour_case()
    return replace(file, case=replace(file.case, plan=replace(file.case.plan, jurisdiction="US-TX")))


def _with_list(session: Session) -> None:
    """One entry for each way to stand: to be looked at, decided, set aside."""
    folder = Path(session.desk.library.address).with_name("lists")
    rows = (
        row("FENWICK", "JOSS", MIDNAME="A", CITY="AUSTIN", SPECIALTY="NURSE/NURSES AIDE", DOB="19610405"),
        row("FENWICK", "JOSSLYN", on="20210520", EXCLTYPE="1128b14", STATE="OH", CITY="DAYTON"),
        row("HOLLOWAY", "MARIAN", on="20150520", EXCLTYPE="1128b1", STATE="OH"),
        row("", "", BUSNAME="LANTERN STREET AESTHETICS INC", on="20150520", EXCLTYPE="1128b8"),
    )
    day = TODAY - timedelta(days=9)
    KeptLists(folder).keep(LEIE, Came(list_file(*rows), "UPDATED.csv", day), BEGUN_AT)
    session.desk.lists.look_in(folder)


def _read_only(session: Session) -> None:
    """As where the disk can only be read; whoever runs this may perhaps write everywhere."""
    address, case_id = session.desk.library.address, session.desk.case_id
    given_up = session.desk.give_up_library()
    if given_up is not None:
        given_up.close()
    session.desk.use_library(open_to_read(address))
    session.desk.open_case(case_id)


def _medical() -> CaseFile:
    file = harbour_case()
    plan = replace(file.case.plan, use=Use.MEDICAL, indication="chronic_migraine", areas=(), person="Alex, migraine")
    return replace(file, case=replace(file.case, plan=plan))


def _without_clinics() -> CaseFile:
    return CaseFile(harbour_case().case)


def _without_plan() -> CaseFile:
    file = harbour_case()
    return CaseFile(replace(file.case, plan=Plan()))


def _with_one() -> CaseFile:
    file = harbour_case()
    return CaseFile(
        file.case, clinics=tuple(replace(c, injector_id=None, prescriber_id=None) for c in file.clinics[:1])
    )


def _with_many() -> CaseFile:
    file = harbour_case()
    more = [
        replace(
            file.clinics[n % 3], id=stable_id(f"many {n}"), name=f"{_STREETS[n % len(_STREETS)]} {_KINDS[n % 7]} {n}"
        )
        for n in range(MANY - len(file.clinics))
    ]
    quotes = [
        replace(quote, id=stable_id(f"{quote.id} {clinic.id}"), clinic_id=clinic.id)
        for n, clinic in enumerate(more)
        for quote in file.quotes_of(file.clinics[n % 3].id)
    ]
    more = [replace(clinic, is_shortlisted=n < 4) for n, clinic in enumerate(more)]
    return replace(file, clinics=(*file.clinics, *more), quotes=(*file.quotes, *quotes))


def _with_a_long_shortlist() -> CaseFile:
    """Too many to stand side by side."""
    file = _with_many()
    return replace(file, clinics=tuple(replace(clinic, is_shortlisted=n < 14) for n, clinic in enumerate(file.clinics)))


def _right_to_left() -> CaseFile:
    file = harbour_case()
    clinics = tuple(replace(c, name=name) for c, name in zip(file.clinics, RIGHT_TO_LEFT, strict=True))
    people = tuple(replace(person, name=f"ד״ר מאיה {n} הולוויי") for n, person in enumerate(file.practitioners))
    return replace(file, case=replace(file.case, name="بحث ليلى"), clinics=clinics, practitioners=people)


def _with_twins() -> CaseFile:
    """Quay Skin Clinic is there a second time, as a map has it."""
    file = harbour_case()
    twin = Clinic(
        stable_id("twin"),
        CASE_ID,
        "Quay Skin",
        address="Ropewalk 4",
        postcode="HB1 2CD",
        phone="+44 1632 960101",
        website="https://www.quayskin.example/",
        opening_hours="Mo-Sa 09:00-18:00",
        languages=("English",),
    )
    note = Note(stable_id("twin's note"), twin.id, "A friend goes there.", BEGUN_AT)
    return replace(file, clinics=(*file.clinics, twin), notes=(*file.notes, note))


_STREETS = ("Ropewalk", "Quayside", "Lantern Street", "Upper Mill", "Old Customs House", "Fish Lane")
_KINDS = ("Skin", "Aesthetics", "Dental", "Clinic", "Beauty", "Medical", "Rooms")

SAMPLE = State("", _sample)
ASKED = State("asked", _asked)
LISTED = State("listed", _of(_listed()), _with_list)
MEDICAL = State("medical", _of(_medical()))
NOTHING = State("new", _nothing)
SEVERAL = State("several", _several)
TROUBLE = State("trouble", _foreign)
READ_ONLY = State("read-only", _of(harbour_case()), _read_only)
LONG = State("long", _of(long_case()))
RTL = State("rtl", _of(_right_to_left()))
LARGE = State("large", _large)
OPENED = State("opened", _of(harbour_case()))
ANSWERING = State("answering", _of(harbour_case()))
VISITED = State("visited", _of(harbour_case()))
BLANK = State("blank", _of(_without_plan()))
RANKED = State("ranked", _of(_with_a_long_shortlist()))
NONE = State("none", _of(_without_clinics()))
ONE = State("one", _of(_with_one()))
PRICED = State("priced", _of(priced_case()))
TWINS = State("twins", _of(_with_twins()))
MANY_CLINICS = State("many", _of(_with_many()))
