"""What a person should know of something that was read on a clinic's page before accepting it."""

from botox_vetter.language import tr


def proposal_sentences() -> dict[str, str]:
    """By kind."""
    return {
        "accept_facts": tr("what was read of {name}"),
        "page_shows_no_profession": tr("nothing on the page shows a profession"),
        "profession_of_another": tr(
            "the words for the profession stand for {name}, too; they may be about one of them"
        ),
        "name_known_elsewhere": tr("somebody called {name} is in this case already, it may be another person"),
        "no_number_printed": tr("the page claims {body} without a number"),
        "area_without_id": tr("an area that the program does not reckon with"),
        "two_prices_for_one": tr("the pages state {n} prices for the same thing"),
        "in_data_only": tr("it stands in the page's data, not in what a visitor sees"),
        "currency_of_plan": tr("the page names no currency, {currency} is taken from your plan"),
        "price_of_treatment_in_general": tr("the page does not say which areas or how many this pays for"),
        "may_be_clinic": tr("{why}; it may be the same clinic"),
        "same_number": tr("{name} has the number {number} in the same register"),
        "same_person": tr("whoever has the number {number} in that register works at {name}"),
        "same_website": tr("{name} has the same website"),
        "same_phone": tr("{name} has the same telephone number"),
        "same_name_and_place": tr("{name} has a name like it at the same place"),
        "same_name": tr("{name} is in this case already, under the same name"),
        "person_not_accepted": tr("the number {number} can be kept only with the person whose it is"),
        "page_behind_cookies": tr(
            "this page first asks about cookies; answer in the browser, save the page there and drop the file here"
        ),
        "nothing_read": tr("nothing about a clinic, its people or its prices was found on what was read"),
        "pdf_pages_unread": tr(
            "look yourself at the pages of {page} that could not be read as text: number {pages} of {of}"
        ),
        "not_found_ask": tr("not found on the {n} pages that were read, so ask: {things}"),
        "ask_who_injects": tr("who prescribes, who injects and under which number they are registered"),
        "ask_their_numbers": tr("under which number each of them is registered"),
        "ask_the_price": tr("what the whole treatment costs, in writing"),
        "ask_the_address": tr("where the treatment is given"),
        "page_unread": tr("not read: {page} ({reason})"),
        "checked_at_register": tr("the register itself showed this number on {on}, so it stays"),
        "nothing_typed": tr("nothing is typed; refuse it instead"),
        "number_of_nobody_there": tr("the page does not say whose number {number} is"),
    }
