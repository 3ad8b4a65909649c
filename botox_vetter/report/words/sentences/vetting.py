"""Why a question of the background check stands as it does."""

from botox_vetter.language import tr


def vetting_sentences() -> dict[str, str]:
    """By kind."""
    return {
        "underived": tr("follows from “{criterion}”, which is not settled"),
        "derived": tr("follows from “{criterion}” and the profession: {profession}"),
        "profession_unknown": tr("the profession is not known"),
        "law_unknown": tr("the program does not know the rules of this place: {place}"),
        "condition_unanswered": tr("depends on the answer to: {question_code}"),
        "profession_not_allowed": tr("not a profession that may do this there: {profession} ({place})"),
        "profession_not_listed": tr(
            "not a profession that we find named for this, ask the board: {profession} ({place})"
        ),
        "scope_unanswered": tr("nobody has answered yet whether this applies here"),
        "level_not_admitted": tr("the answer “{level}” is not accepted here without a reason that the rules give"),
        "stale": tr("the answer of {checked_on} is too old to count in full, check again"),
        "held_until": tr(
            "the answer of {checked_on} held until {valid_until} and no longer counts in full, check again"
        ),
        "contradiction": tr("answers contradict each other: {level}, but also {others}"),
        "date_in_future": tr("its date lies in the future: {checked_on}"),
        "before_the_visit": tr("what was found out before the visit of {visited_on} does not count any more"),
        "of_another_clinic": tr("what was found out at a visit to another clinic does not count here"),
        "nobody_named": tr("nobody is named yet: {subject}"),
        "depends_on_who": tr("depends on who it will be"),
    }
