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
        "key_in_answer": tr("the answer repeated your key, so nothing of it was kept or used"),
    }


def _answers() -> dict[str, str]:
    return {
        "answer_unknown": tr("the answer has a form that is not understood ({what}), so it settles nothing"),
        "source_refused": tr("the source did not answer the question; it says: {words}"),
        "only_first": tr("only the first {n} are shown; ask for a smaller place or a name"),
    }


def _places() -> dict[str, str]:
    return {
        "search_needs_place": tr("a place or a name is needed to search for"),
        "place_unknown": tr("nobody knows where {place} lies; is it written right?"),
        "place_in_several": tr("{place} is in several states: {regions}; write the state behind a comma"),
        "distance_from_postcode": tr("the distance is to about the middle of the postcode"),
    }


def _scope() -> dict[str, str]:
    return {
        "not_a_licence": tr("the number shows who somebody is, never that they hold a licence"),
        "self_reported": tr("speciality, address and licence numbers are what they state themselves"),
    }
