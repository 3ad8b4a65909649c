"""What is due, behind the name of the clinic or person."""

from botox_vetter.language import tr


def due_sentences() -> dict[str, str]:
    """By kind."""
    return {
        "answer_stale": tr("check “{criterion}” again, the answer held until {on}"),
        "answer_ends": tr("check “{criterion}” again, the answer holds until {on}"),
        "registration_ended": tr("the registration {number} ended on {on}: {register}"),
        "registration_ends": tr("the registration {number} holds until {on}: {register}"),
        "insurance_ended": tr("the insurance ended on {on}: {insurer}"),
        "insurance_ends": tr("the insurance holds until {on}: {insurer}"),
        "price_ended": tr("the price {amount}, {basis}, ended on {on} and counts no more"),
        "price_ends": tr("the price {amount}, {basis}, holds until {on}"),
        "prices_old": tr("ask whether the prices still hold, the oldest is of {since} (prices: {count})"),
        "answer_awaited": tr("ask again, no answer since {asked_on}: {criteria}"),
        "day_ahead": tr("a day that is still to come, {on}: {noun}"),
    }
