"""What is lacking before something that was read in a register is kept."""

from botox_vetter.language import tr


def look_up_sentences() -> dict[str, str]:
    """By kind."""
    return {
        "look_up_number": tr("type the whole number as this register writes it"),
        "look_up_words": tr("tick what the entry says there"),
        "look_up_found_or_not": tr("an entry that is not there says nothing: tick “not found” alone, or what it says"),
        "look_up_name": tr("type the name that stands there: a number alone proves nothing about a person"),
        "look_up_other_name": tr(
            "the entry is in the name of {name}, not of {called}: tick that you made sure it is the same one, "
            "or keep nothing"
        ),
        "look_up_identity": tr(
            "a name alone is not enough: tick what else agrees, or choose the words for a name that is only alike"
        ),
        "look_up_restrictions": tr("you wrote restrictions down: tick the words that stand for them there, too"),
    }
