"""What came of an automatic check."""

from botox_vetter.language import tr


def check_sentences() -> dict[str, str]:
    """By kind."""
    return {
        "check_could_not": tr("could not check: {why}"),
        "check_changed": tr("{criterion}: {others} → {level}"),
        "check_same": tr("{criterion}: {level}, as before"),
        "check_renewed": tr("{criterion}: {level}, as before, and no longer too old"),
        "check_ended": tr(
            "{criterion}: {level} was read there before, and is not said now: it counts no longer in full"
        ),
        "check_outweighed": tr("{criterion}: this says {level}, but {others} counts, from elsewhere"),
        "entry_activities": tr("registered for: {words}"),
        "entry_officers": tr("who answers for it ({count}): {words}"),
        "check_said": tr("it says: {words}"),
        "website_gone": tr("the page {address} is not there any more"),
        "website_there": tr("the website is there; no price was read on it before that could be looked for"),
        "website_says": tr("the website is there, and still says what was read on it: {count}"),
        "website_says_no_more": tr("does not say any more: {words}"),
        "entry_of_other_name": tr(
            "the entry is in the name of {name}, not of {called}, so it settles nothing: look at it yourself"
        ),
        "npi_not_compared": tr(
            "the number is live, in the name of {name}, but name and place do not both agree, so it settles nothing: "
            "look at it yourself"
        ),
        "speciality_of_another": tr(
            "what they say of themselves there is “{words}”, while here they are recorded as: {profession}"
        ),
        "words_to_weigh": tr("only a person can weigh this: {words}"),
        "words_settle_nothing": tr("these words settle nothing here: look at it yourself"),
    }
