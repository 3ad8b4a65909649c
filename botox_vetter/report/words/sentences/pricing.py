"""Why a price counts or does not, and what a figure rests on."""

from botox_vetter.language import tr


def pricing_sentences() -> dict[str, str]:
    """By kind."""
    return _not_counted() | _not_covered() | _not_used() | _rests_on() | _to_ask() | _missing() | _not_told()


def _not_counted() -> dict[str, str]:
    return {
        "proposed": tr("not accepted yet"),
        "refused": tr("you refused it"),
        "expired": tr("it held until {on}"),
        "not_yet_valid": tr("it holds from {on} on"),
        "other_sex": tr("it is the price for {sex}"),
        "members_only": tr("it is for members only"),
        "other_brand": tr("it is for another brand: {product}"),
        "top_up_not_counted": tr("paid only if more is needed afterwards: shown, not counted"),
        "basis_not_computed": tr("by the hour, and how long a session takes is not known"),
        "no_rate": tr("it is in {currency}, and there is no exchange rate"),
        "on_request": tr("the clinic tells its price only when asked"),
        "not_published": tr("the clinic publishes no price for it"),
        "areas_not_listed": tr("the areas that it pays for are not listed"),
        "areas_not_named": tr("it does not say which areas it pays for"),
        "sessions_not_said": tr("it does not say how many sessions it pays for"),
        "period_not_said": tr("it does not say whether it is for a month or a year"),
    }


def _not_covered() -> dict[str, str]:
    return {
        "no_quote": tr("no price is recorded for it"),
        "no_brand": tr("cannot tell how much: the price by unit names no brand"),
        "no_units": tr("how many units of {product} it takes is not known"),
        "brand_split": tr("its only price is for another brand than the other areas: {products}"),
        "first_session_only": tr("only a price for a first session covers it"),
        "only_further_areas": tr("only a price for each further area covers it, and none for the first"),
        "too_few_units": tr("its price includes {included} units, and more are needed"),
        "only_in_package": tr("only a package covers it, and no price for a single session"),
        "only_other_brand": tr("only a price for another brand covers it: {products}"),
        "not_counted": tr("no price for it counts: {why}"),
        "not_comparable": tr("priced in {currencies}, which is not comparable here"),
        "nothing_planned": tr("the plan names no area yet"),
        "too_many": tr("too much to work out every combination: {areas} areas and {quotes} prices"),
    }


def _not_used() -> dict[str, str]:
    """Of a price that counts and takes no part in any figure."""
    return {
        "other_areas": tr("it treats none of the planned areas"),
        "first_session_price": tr("it is for a first session only"),
        "other_brand_than_most": tr("the other areas are priced for another brand"),
        "free": tr("free: nothing to add"),
        "taken_off": tr("comes off the treatment: nothing to add"),
        "no_reviews_planned": tr("the plan counts no review visits"),
        "year_not_known": tr("not added up, for the year's cost cannot be told"),
    }


def _rests_on() -> dict[str, str]:
    return {
        "home_currency": tr("the plan names no currency, figures are in {currency}"),
        "converted": tr("1 {currency} taken as {rate} {home}, the rate of {on}"),
        "old_rates": tr("the exchange rates are of {on} and may have changed: {source}"),
        "too_many_packages": tr("too many packages to work out every combination"),
        "review_not_stated": tr("no price of a review visit is stated, and none is counted"),
        "stale_quote": tr("over 90 days old, ask whether it still holds"),
        "sex_not_said": tr("the price differs for women and men, and the plan does not say"),
        "brand_not_stated": tr("names no brand"),
        "combined_bundles": tr("several bundles put together: nobody quoted this combination"),
        "unused_place_in_bundle": tr("pays for more areas than the plan needs"),
        "counted_areas_default": tr("the clinic does not list the areas, taken as {areas}"),
        "usual_units": tr("usual units of {product}, the clinic states none"),
        "more_units_may_be_needed": tr("includes a number of units, and more may be needed at a price not stated"),
        "discount_on_member_prices": tr("a price for members, and the membership's discount is taken off it, too"),
        "own_sessions_here": tr("your own figure for this clinic: {n} sessions a year"),
        "own_months_here": tr("your own figure for this clinic: it lasts {months} months"),
        "minimum_spend": tr("the clinic's least charge for a session is counted: {amount}"),
        "minimum_spend_no_rate": tr("the clinic's least charge is in another currency and not counted: {amount}"),
        "default_duration": tr("how long it lasts is a general figure"),
        "no_duration": tr("how long it lasts is not known: {areas}"),
        "default_interval": tr("the least interval is a general figure: {weeks} weeks"),
    }


def _to_ask() -> dict[str, str]:
    """What is unusual about a price. It accuses nobody: there may be a good reason, and one can ask."""
    return {
        "low_unit_price": tr(
            "below the lowest published price of a unit, {amount} ({price_source}, grade: {grade}, year: {year}): "
            "ask which brand it is, and to see the box"
        ),
        "low_area_price": tr(
            "would not pay for the label's {units} units at the lowest published price of a unit, {amount} "
            "({price_source}, grade: {grade}, year: {year}): ask how many are given"
        ),
        "deposit_asked": tr("ask whether it is due before the consultation, and whether it comes back"),
        "ends_soon": tr("ends on {on}: take the time that you need"),
        "contradicting_prices": tr("another price is stated for the same: ask which one holds"),
        "page_against_data": tr(
            "the page shows {shown} and its data for search engines says {in_data} for the same: ask which one holds"
        ),
        "dearer_than_parts": tr("costs more than its parts one by one"),
    }


def _missing() -> dict[str, str]:
    """What the figures lack, by the basis of the quote. Fees would add to them, the others are another way to pay."""
    return {
        "per_session": tr("a price per session ({price}) is not taken into account"),
        "package": tr("a package ({price}) is not taken into account"),
        "membership": tr("a membership ({price}) is not taken into account"),
        "consultation": tr("without the consultation fee, {amount}"),
        "review": tr("without the review visit, {amount}"),
        "deposit": tr("without the deposit, {amount}"),
        "further_area": tr("without the price for each further area, {amount}"),
        "surcharge": tr("without the surcharge on each session, {amount}"),
        "per_hour": tr("without the price per hour, {amount}"),
    }


def _not_told() -> dict[str, str]:
    """Why nobody can say by how much a price changed."""
    return {
        "amount_not_stated": tr("no amount was stated then, or is now"),
        "other_basis": tr("it was priced in another way before: {basis}"),
        "other_currency": tr("it was in another currency before: {currency}"),
        "other_terms": tr("it does not pay for the same as before: {price_fields}"),
        "free_before": tr("it was free before"),
        "corrected": tr("corrected: both were seen on the same day"),
    }
