"""What the fields of the records are called, and the records themselves: for the history and for refusals."""

from botox_vetter.language import tr


def noun_words(noun: str) -> str:
    """A record of that kind, by the name that the library has for it: "clinic", "price"."""
    return _nouns()[noun]


def field_words(field: str, noun: str = "") -> str:
    """ "opening hours"; where two kinds of records mean two things by one field, `noun` tells which.

    Raises KeyError for a field that nobody has put into words: a fault of ours.
    """
    own = _own().get((noun, field))
    return _fields()[field] if own is None else own


def what_words(what: str) -> str:
    """What happened to a record in a step: added, changed or removed."""
    return {"added": tr("new"), "changed": tr("changed"), "removed": tr("removed")}[what]


def _nouns() -> dict[str, str]:
    return {
        "cases": tr("case"),
        "practitioners": tr("person"),
        "clinics": tr("clinic"),
        "roles": tr("role"),
        "registrations": tr("registration"),
        "quotes": tr("price"),
        "visits": tr("visit"),
        "findings": tr("answer"),
        "relaxations": tr("knock-out set aside"),
        "notes": tr("note"),
        "decisions": tr("decision"),
        "premises": tr("premises"),
        "insurances": tr("insurance"),
        "inquiries": tr("question asked"),
        "reviews": tr("reviews elsewhere"),
        "judgements": tr("decision about a list"),
        "evidence": tr("evidence"),
    }


def _fields() -> dict[str, str]:
    return {
        "name": tr("name"),
        "created_at": tr("begun"),
        "plan": tr("plan"),
        "archived_at": tr("put into the archive"),
        "binned_at": tr("put into the bin"),
        "case_id": tr("case"),
        "profession": tr("profession"),
        "note": tr("note"),
        "jurisdiction": tr("place whose law holds"),
        "address": tr("where it was read"),
        "postcode": tr("postcode"),
        "phone": tr("telephone"),
        "email": tr("e-mail"),
        "website": tr("website"),
        "is_shortlisted": tr("on the shortlist"),
        "injector_id": tr("who is to inject"),
        "prescriber_id": tr("who is to prescribe"),
        "counted_areas": tr("areas that count in its prices"),
        "minimum_spend": tr("least charge for a session"),
        "minimum_spend_currency": tr("currency of the least charge"),
        "units": tr("units"),
        "contacts": tr("further contacts"),
        "opening_hours": tr("opening hours"),
        "languages": tr("languages"),
        "accessibility": tr("accessibility"),
        "payment": tr("ways to pay"),
        "tags": tr("tags"),
        "off_shortlist_because": tr("why it left the shortlist"),
        "clinic_id": tr("clinic"),
        "practitioner_id": tr("person"),
        "register": tr("register"),
        "number": tr("number"),
        "name_as_registered": tr("name as registered"),
        "status": tr("status in the register's words"),
        "checked_on": tr("checked on"),
        "valid_until": tr("valid until"),
        "restrictions": tr("restrictions"),
        "evidence": tr("evidence"),
        "basis": tr("what it is paid for"),
        "low": tr("amount, lower end"),
        "high": tr("amount, upper end"),
        "currency": tr("currency"),
        "areas": tr("areas"),
        "excluded": tr("areas left out"),
        "product": tr("brand"),
        "minimum_units": tr("least units in a session"),
        "sessions": tr("number of sessions"),
        "period": tr("paid for each"),
        "discount_percent": tr("discount in percent"),
        "charged": tr("when it is charged"),
        "redeemed": tr("taken off the treatment"),
        "deducted": tr("deducted or returned"),
        "member": tr("for members only"),
        "first_session_only": tr("for the first session only"),
        "sex": tr("for whom"),
        "valid_from": tr("valid from"),
        "seen_on": tr("seen on"),
        "wording": tr("the clinic's own words"),
        "state": tr("accepted or not"),
        "published": tr("how the price is told"),
        "units_included": tr("units included"),
        "is_offer": tr("an offer"),
        "regular": tr("price before the offer"),
        "conditions": tr("conditions"),
        "earlier": tr("earlier prices"),
        "visited_on": tr("day of the visit"),
        "with_whom": tr("with whom"),
        "seen": tr("what was seen"),
        "criterion": tr("question"),
        "level": tr("answer"),
        "assurance": tr("how sure"),
        "reason": tr("reason"),
        "words": tr("words"),
        "visit_id": tr("on which visit"),
        "text": tr("words of the note"),
        "written_at": tr("written"),
        "is_printed": tr("may be printed"),
        "verdict": tr("the same or not"),
        "judged_on": tr("decided on"),
        "ours": tr("what was recorded here"),
        "theirs": tr("what the list told"),
        "decided_on": tr("decided on"),
        "insurer": tr("insurer"),
        "policy": tr("policy"),
        "covers_toxin": tr("names toxin treatment"),
        "criteria": tr("questions"),
        "asked_on": tr("asked on"),
        "due_on": tr("to be asked again on"),
        "how": tr("how it was asked"),
        "answered_on": tr("answered on"),
        "platform": tr("platform"),
        "rating": tr("rating"),
        "out_of": tr("best rating possible"),
        "cannot_show": tr("what that platform cannot show"),
        "sha256": tr("checksum (SHA-256)"),
        "media_type": tr("sort of file"),
        "size": tr("size in bytes"),
        "added_at": tr("added"),
        "removed_at": tr("removed"),
        "place": tr("town or postcode"),
        "person": tr("for whom the plan is"),
        "use": tr("cosmetic or medical"),
        "indication": tr("medical reason"),
        "only_product": tr("no other brand"),
        "sessions_per_year": tr("sessions a year"),
        "months_of_effect": tr("months of effect, own figure"),
        "own_months": tr("months of effect of single areas, own figures"),
        "own_criteria": tr("your own questions"),
        "importance": tr("how much each topic counts"),
        "screening": tr("what you said about yourself"),
        "review": tr("review visits count"),
        "budget_per_year": tr("budget a year"),
        "kind": tr("kind"),
        "count": tr("number"),
    }


def _own() -> dict[tuple[str, str], str]:
    return {
        ("reviews", "count"): tr("number of reviews"),
        ("findings", "register"): tr("register or list that was read"),
        ("quotes", "count"): tr("number of areas"),
        ("roles", "kind"): tr("role"),
        ("findings", "words"): tr("the source's own words"),
        ("decisions", "reason"): tr("reason of the decision"),
        ("evidence", "address"): tr("where it was captured"),
        ("clinics", "address"): tr("postal address"),
        ("premises", "address"): tr("postal address"),
        ("quotes", "valid_until"): tr("last day of the price"),
        ("insurances", "valid_until"): tr("last day of cover"),
    }
