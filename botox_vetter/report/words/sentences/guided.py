"""What a person should know of a clinic typed into the short form, and why a line of it stays a note."""

from botox_vetter.language import tr


def guided_sentences() -> dict[str, str]:
    """By kind."""
    return {
        "no_price_in_it": tr("there is no amount in it"),
        "several_prices_in_it": tr("it holds {count} amounts, write one price in a line"),
        "price_of_what": tr("it is not clear what this pays for, write for example “3 areas £199” or “£12 a unit”"),
        "tied_to_which": tr("it is not clear which of the prices the condition belongs to, write each in a line"),
        "words_not_understood": tr("it is not clear what this means for the price: {words}"),
        "unit_of_which_brand": tr("a price per unit can only be reckoned with when the brand is named"),
        "another_currency": tr(
            "a price in {theirs} is not compared with prices in {own}; if the clinic lies in another country, "
            "choose its place under Overview: it is judged by the rules of its own place"
        ),
        "number_of_nobody": tr("the number {number} belongs to nobody, write who injects"),
        "number_of_which_register": tr("choose the register that the number {number} belongs to"),
    }
