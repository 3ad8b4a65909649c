"""Random records of every kind, for hypothesis: all fields filled with whatever their types allow."""

import string
from datetime import UTC, date
from decimal import Decimal

from hypothesis import strategies as st

from botox_vetter.domain.cases import Case, CaseFile, Decision
from botox_vetter.domain.clinics import Clinic, Contact, Note, Practitioner, Registration, Role, RoleKind
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.findings import Assurance, Finding, Relaxation
from botox_vetter.domain.judgements import Judgement, Told, Verdict
from botox_vetter.domain.own_criteria import OwnCriterion, OwnScale
from botox_vetter.domain.plans import AreaMonths, Plan, Units, UnitsFrom, Use
from botox_vetter.domain.quotes import Basis, Charged, Known, Period, Published, Quote, Sex, State
from botox_vetter.domain.records import Inquiry, Insurance, Premises, Reviews, Visit
from botox_vetter.domain.screening import ScreeningAnswer
from botox_vetter.domain.weighing import Importance

ids = st.uuids(version=4).map(str)
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)
amounts = st.decimals(0, 10_000, places=2) | st.sampled_from([Decimal("0"), Decimal("0.00"), Decimal("1E+3")])
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
moments = st.datetimes(timezones=st.just(UTC))
words = st.text(string.ascii_lowercase + "_", min_size=1, max_size=8)
word_lists = st.lists(words, max_size=3, unique=True).map(tuple)
DIGESTS = ["0" * 64, "f" * 64]


def or_none(some):
    return st.none() | some


@st.composite
def units(draw):
    low, high = sorted((draw(amounts), draw(amounts)))
    return Units(draw(words), draw(words), low, high, draw(st.sampled_from(UnitsFrom)))


plans = st.builds(
    Plan,
    jurisdiction=texts,
    place=texts,
    person=texts,
    use=st.sampled_from(Use),
    indication=or_none(words),
    areas=word_lists,
    product=or_none(words),
    only_product=st.booleans(),
    sessions_per_year=or_none(st.integers(1, 52)),
    months_of_effect=or_none(st.decimals("0.5", 60, places=1)),
    review=st.booleans(),
    budget_per_year=or_none(amounts),
    currency=texts,
    sex=or_none(st.sampled_from(Sex)),
    units=st.lists(units(), max_size=2).map(tuple),
    own_criteria=st.lists(
        st.builds(
            OwnCriterion,
            id=ids.map(lambda one: f"own-{one}"),
            question=words.filter(str.strip),
            scale=st.sampled_from(OwnScale),
            weight=st.decimals(1, 10, places=1),
        ),
        max_size=2,
        unique_by=lambda one: one.id,
    ).map(tuple),
    importance=st.lists(
        st.builds(Importance, category=words, points=st.decimals(0, 100, places=1)),
        max_size=2,
        unique_by=lambda one: one.category,
    ).map(tuple),
    screening=st.lists(
        st.builds(ScreeningAnswer, question=words, is_yes=st.booleans()),
        max_size=2,
        unique_by=lambda one: one.question,
    ).map(tuple),
    own_months=st.lists(
        st.builds(AreaMonths, area=words, months=st.decimals("0.5", 60, places=1)),
        max_size=2,
        unique_by=lambda one: one.area,
    ).map(tuple),
)
cases = st.builds(
    Case,
    id=ids,
    name=texts,
    created_at=moments,
    plan=plans,
    archived_at=or_none(moments),
    binned_at=or_none(moments),
)
contacts = st.builds(Contact, kind=texts, value=words, note=texts)


def clinics(case_id, people):
    return st.builds(
        Clinic,
        sessions_per_year=or_none(st.integers(1, 52)),
        months_of_effect=or_none(st.decimals("0.5", 60, places=1)),
        id=ids,
        case_id=st.just(case_id),
        name=texts,
        jurisdiction=texts,
        address=texts,
        postcode=texts,
        phone=texts,
        email=texts,
        website=texts,
        is_shortlisted=st.booleans(),
        injector_id=or_none(st.sampled_from(people)),
        prescriber_id=or_none(st.sampled_from(people)),
        counted_areas=or_none(word_lists),
        minimum_spend=or_none(amounts),
        minimum_spend_currency=texts,
        units=st.lists(units(), max_size=2).map(tuple),
        contacts=st.lists(contacts, max_size=2).map(tuple),
        opening_hours=texts,
        languages=word_lists,
        accessibility=texts,
        payment=texts,
        tags=word_lists,
        off_shortlist_because=texts,
    )


def practitioners(case_id):
    return st.builds(Practitioner, id=ids, case_id=st.just(case_id), name=texts, profession=texts, note=texts)


def roles(clinic_ids, people):
    return st.builds(
        Role,
        id=ids,
        clinic_id=st.sampled_from(clinic_ids),
        practitioner_id=st.sampled_from(people),
        kind=st.sampled_from(RoleKind),
    )


@st.composite
def quotes(draw, clinic_ids, kept):
    low, high = sorted((draw(amounts), draw(amounts)))
    published = draw(st.sampled_from(Published))
    is_stated = published is Published.STATED
    return Quote(
        id=draw(ids),
        clinic_id=draw(st.sampled_from(clinic_ids)),
        basis=draw(st.sampled_from(Basis)),
        low=low if is_stated else None,
        high=draw(st.sampled_from([high, None])) if is_stated else None,
        currency=draw(texts),
        areas=draw(or_none(word_lists)),
        count=draw(st.integers(1, 9)),
        excluded=draw(word_lists),
        product=draw(or_none(words)),
        minimum_units=draw(or_none(amounts)),
        sessions=draw(or_none(st.integers(1, 12))),
        period=draw(or_none(st.sampled_from(Period))),
        discount_percent=draw(or_none(st.decimals(0, 100, places=1))),
        charged=draw(st.sampled_from(Charged)),
        redeemed=draw(st.sampled_from(Known)),
        deducted=draw(st.sampled_from(Known)),
        member=draw(st.booleans()),
        first_session_only=draw(st.booleans()),
        sex=draw(or_none(st.sampled_from(Sex))),
        valid_from=draw(or_none(days)),
        valid_until=draw(or_none(days)),
        seen_on=draw(or_none(days)),
        wording=draw(texts),
        address=draw(texts),
        note=draw(texts),
        state=draw(st.sampled_from(State)),
        published=published,
        units_included=draw(or_none(amounts)),
        is_offer=draw(st.booleans()),
        regular=draw(or_none(amounts)),
        conditions=draw(texts),
        evidence=draw(some_of(kept)),
    )


def some_of(record_ids):
    """A few of these ids, none twice."""
    return st.lists(st.sampled_from(record_ids), max_size=2, unique=True).map(tuple) if record_ids else st.just(())


@st.composite
def subjects(draw, clinic_ids, people):
    """Exactly one of clinic and person."""
    if draw(st.booleans()):
        return {"clinic_id": draw(st.sampled_from(clinic_ids))}
    return {"practitioner_id": draw(st.sampled_from(people))}


@st.composite
def findings(draw, clinic_ids, people, seen, kept):
    about = draw(subjects(clinic_ids, people))
    there = [visit.id for visit in seen if about.get("clinic_id") in (None, visit.clinic_id)]
    return Finding(
        id=draw(ids),
        criterion=draw(words),
        level=draw(words),
        assurance=draw(st.sampled_from(Assurance)),
        checked_on=draw(days),
        **about,
        visit_id=draw(or_none(st.sampled_from(there))) if there else None,
        evidence=draw(some_of(kept)),
        register=draw(or_none(words)),
        valid_until=draw(or_none(days)),
        reason=draw(texts),
        words=draw(texts),
        address=draw(texts),
        note=draw(texts),
    )


@st.composite
def registrations(draw, clinic_ids, people, kept):
    return Registration(
        id=draw(ids),
        register=draw(words),
        number=draw(texts),
        **draw(subjects(clinic_ids, people)),
        name_as_registered=draw(texts),
        status=draw(texts),
        checked_on=draw(or_none(days)),
        valid_until=draw(or_none(days)),
        restrictions=draw(texts),
        evidence=draw(some_of(kept)),
    )


@st.composite
def insurances(draw, clinic_ids, people):
    return Insurance(
        id=draw(ids),
        insurer=draw(texts),
        **draw(subjects(clinic_ids, people)),
        policy=draw(texts),
        covers_toxin=draw(st.sampled_from(Known)),
        valid_until=draw(or_none(days)),
        seen_on=draw(or_none(days)),
        assurance=draw(st.sampled_from(Assurance)),
        note=draw(texts),
    )


@st.composite
def reviews(draw, clinic_ids):
    rating, out_of = sorted((draw(amounts), draw(amounts)))
    return Reviews(
        id=draw(ids),
        clinic_id=draw(st.sampled_from(clinic_ids)),
        platform=draw(words),
        seen_on=draw(days),
        rating=draw(or_none(st.just(rating))),
        out_of=out_of if out_of > 0 else None,
        count=draw(or_none(st.integers(0, 10_000))),
        address=draw(texts),
        cannot_show=draw(texts),
    )


@st.composite
def judgements(draw, clinic_ids, people):
    told = st.lists(st.builds(Told, about=words, value=texts), max_size=2).map(tuple)
    return Judgement(
        id=draw(ids),
        register=draw(words),
        verdict=draw(st.sampled_from(Verdict)),
        judged_on=draw(days),
        **draw(subjects(clinic_ids, people)),
        ours=draw(told),
        theirs=draw(told),
        note=draw(texts),
    )


def further_records(clinic_ids, people, case_id):
    """By the name of the list in a case: records of the kinds that came with schema 2."""
    there = st.sampled_from(clinic_ids)
    return {
        "premises": st.builds(Premises, id=ids, clinic_id=there, name=texts, address=texts, postcode=texts,
                              phone=texts, opening_hours=texts, accessibility=texts, note=texts),
        "insurances": insurances(clinic_ids, people),
        "visits": st.builds(Visit, id=ids, clinic_id=there, visited_on=days, with_whom=texts, seen=texts),
        "inquiries": st.builds(Inquiry, id=ids, clinic_id=there, criteria=word_lists, asked_on=days, due_on=days,
                               how=texts, answered_on=or_none(days), note=texts),
        "reviews": reviews(clinic_ids),
        "judgements": judgements(clinic_ids, people),
        "evidence": st.builds(Evidence, id=ids, case_id=st.just(case_id), sha256=st.sampled_from(DIGESTS),
                              name=words, media_type=texts, size=st.integers(1, 1000), added_at=moments,
                              clinic_id=or_none(there), practitioner_id=or_none(st.sampled_from(people)),
                              address=texts, note=texts, removed_at=or_none(moments)),
    }  # fmt: skip


@st.composite
def case_files(draw):
    """A whole case whose references hold."""
    case = draw(cases)
    people = draw(st.lists(practitioners(case.id), min_size=1, max_size=3))
    person_ids = [person.id for person in people]
    places = draw(st.lists(clinics(case.id, person_ids), min_size=1, max_size=3))
    clinic_ids = [place.id for place in places]

    def some(records):
        return draw(st.lists(records, max_size=2).map(tuple))

    decision = st.builds(
        Decision,
        id=ids,
        case_id=st.just(case.id),
        clinic_id=or_none(st.sampled_from(clinic_ids)),
        reason=texts,
        decided_on=days,
    )
    at_a_clinic = st.sampled_from(clinic_ids)
    further = {name: some(records) for name, records in further_records(clinic_ids, person_ids, case.id).items()}
    kept = [evidence.id for evidence in further["evidence"]]
    return CaseFile(
        case,
        tuple(places),
        tuple(people),
        some(roles(clinic_ids, person_ids)),
        some(registrations(clinic_ids, person_ids, kept)),
        some(quotes(clinic_ids, kept)),
        some(findings(clinic_ids, person_ids, further["visits"], kept)),
        some(st.builds(Relaxation, id=ids, clinic_id=at_a_clinic, criterion=words, reason=texts)),
        some(st.builds(Note, id=ids, clinic_id=at_a_clinic, text=texts, written_at=moments, is_printed=st.booleans())),
        draw(or_none(decision)),
        **further,
    )
