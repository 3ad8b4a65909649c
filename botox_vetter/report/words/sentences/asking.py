"""Why a register or directory could not be asked, and what its answers do not say."""

from botox_vetter.language import tr


def asking_sentences() -> dict[str, str]:
    """By kind."""
    return _keys() | _answers() | _places() | _scope()


def _keys() -> dict[str, str]:
    return {
        "key_missing": tr("this service answers only to a key of your own; “Sources” says where to get one"),
        "key_refused": tr("the service did not accept the key; is it typed right, and still good?"),
        "service_refused": tr("the service does not answer programs just now; look in the browser"),
        "key_in_the_open": tr("the address does not begin with https, so your key was not sent: others could read it"),
        "key_in_answer": tr("the answer repeated your key, so nothing of it was kept or used"),
    }


def _answers() -> dict[str, str]:
    return {
        "answer_unknown": tr("the answer has a form that is not understood ({what}), so it settles nothing"),
        "source_refused": tr("the source did not answer the question; it says: {words}"),
        "list_too_many": tr("{n} entries share the name {name}, too many to tell apart here; look in the browser"),
        "number_not_asked": tr("{number} cannot be a number of this register, so it was not sent"),
        "not_in_copy": tr(
            "it is not in the file of {on}; that proves nothing, for former and new places are missing there"
        ),
        "directory_unknown": tr("this is no directory file of the Care Quality Commission that can be read"),
        "directory_cut_off": tr("the directory file breaks off, so the one of before was kept"),
        "directory_not_offered": tr("no directory file is offered on this page any more; has the page moved?"),
        "report_unknown": tr("this is no report of deactivated numbers that can be read; the one of before was kept"),
        "report_not_offered": tr("no report of deactivated numbers is offered on this page any more; has it moved?"),
        "only_first": tr("only the first {n} are shown; ask for a smaller place or a name"),
    }


def _places() -> dict[str, str]:
    return {
        "search_needs_name": tr("a name is needed to search for"),
        "search_needs_place": tr("a place or a name is needed to search for"),
        "place_unknown": tr("nobody knows where {place} lies; is it written right?"),
        "place_in_several": tr("{place} is in several states: {regions}; write the state behind a comma"),
        "without_distance": tr("{n} of these have no distance: where their postcode lies is not known"),
        "only_authority": tr("only places in {name} are listed"),
        "distance_from_postcode": tr("the distance is to about the middle of the postcode"),
    }


def _scope() -> dict[str, str]:
    return {
        "cosmetic_outside": tr("toxin for looks alone needs no registration there, so this says nothing about it"),
        "not_of_people": tr("it is about the place, not about the people who work in it"),
        "without_treatment": tr("it is not registered for “Treatment of disease, disorder or injury”"),
        "newer_assessment": tr("there is a newer assessment that is not read here; see its page"),
        "directory_only": tr("the directory shows neither ratings nor what the place is registered to do"),
        "map_proves_nothing": tr("somebody drew it on a map; that proves nothing about who works there"),
        "credit_openstreetmap": tr("© OpenStreetMap contributors"),
        "not_of_sole_traders": tr("clinics that are no company, but one person's own business, are not listed there"),
        "company_not_care": tr("it is about the company's affairs, not about care or people's qualifications"),
        "officers_not_read": tr("who answers for the company could not be read"),
        "not_a_licence": tr("the number shows who somebody is, never that they hold a licence"),
        "self_reported": tr("speciality, address and licence numbers are what they state themselves"),
    }
