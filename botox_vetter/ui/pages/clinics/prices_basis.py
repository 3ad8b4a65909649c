"""Which particulars belong to which sort of price. What does not belong to it is not shown."""

from botox_vetter.domain.quotes import Basis
from botox_vetter.language import tr

_TREATMENT = ("product", "sex", "first_session_only", "member")
_FLAT = ("units_included", *_TREATMENT)

PARTICULARS: dict[Basis, tuple[str, ...]] = {
    Basis.PER_AREA: ("areas", *_FLAT),
    Basis.AREAS_BUNDLE: ("count", "areas", "excluded", *_FLAT),
    Basis.PER_UNIT: ("minimum_units", "areas", *_TREATMENT),
    Basis.PER_SESSION: ("areas", *_FLAT),
    Basis.FURTHER_AREA: ("areas", "excluded", *_FLAT),
    Basis.PER_HOUR: ("first_session_only", "member"),
    Basis.PACKAGE: ("sessions", "areas", "units_included", "product", "sex", "member"),
    Basis.MEMBERSHIP: ("period", "discount_percent"),
    Basis.CONSULTATION: ("charged", "redeemed"),
    Basis.REVIEW: (),
    Basis.DEPOSIT: ("deducted",),
    Basis.SURCHARGE: ("areas", "sex", "first_session_only", "member"),
    Basis.TOP_UP: (),
}


def areas_hint(basis: Basis) -> str:
    """What it means to tick areas for that sort of price."""
    match basis:
        case Basis.PER_AREA:
            return tr("Nothing ticked: one area of your choice. Several ticked: all of them for this amount.")
        case Basis.AREAS_BUNDLE:
            return tr("The areas to choose from. Nothing ticked: the clinic does not say which.")
        case Basis.PER_UNIT:
            return tr("Only if the price holds for some areas alone.")
        case Basis.PACKAGE:
            return tr("What each session of the package treats.")
        case Basis.FURTHER_AREA:
            return tr("Which areas it holds for as a further one. Nothing ticked: the clinic does not say which.")
        case Basis.SURCHARGE:
            return tr(
                "Only if it comes on top for some areas alone. What else it is tied to stands under “Conditions”."
            )
        case _:
            return tr("What this amount treats in one session.")
