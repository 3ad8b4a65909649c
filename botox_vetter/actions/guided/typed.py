"""What a person types of a clinic, and what was understood of it."""

from dataclasses import dataclass

from botox_vetter.domain.clinics import Clinic, Practitioner, Registration, Role
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.reasons import Reason


@dataclass(frozen=True, slots=True)
class TypedClinic:
    """The lines of the short form as they stand there; only the name is needed.

    place          an address, a postcode, or both
    person         who injects; `prescribes`: and prescribes
    profession     what that person is said to be, an id; "": not said
    register       whose number it is, an id; "": not said
    prices         each as the clinic puts it: "3 areas £199"
    """

    name: str = ""
    website: str = ""
    place: str = ""
    person: str = ""
    profession: str = ""
    prescribes: bool = False
    register: str = ""
    number: str = ""
    prices: tuple[str, ...] = ()
    is_shortlisted: bool = True


@dataclass(frozen=True, slots=True)
class Remark:
    """What a person should know before it is kept; `aside`: the words that stay as a note for it, "": none do."""

    why: Reason
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Understood:
    """Records with ids of their own, ready to be kept; `clinic` None: there is no name yet.

    person     None: nobody is named; `is_known`: somebody of the case, who is not added again
    note       what was not understood, in the user's own words; "": everything was
    """

    clinic: Clinic | None
    person: Practitioner | None = None
    is_known: bool = False
    roles: tuple[Role, ...] = ()
    registration: Registration | None = None
    quotes: tuple[Quote, ...] = ()
    note: str = ""
    remarks: tuple[Remark, ...] = ()
