"""Whether a website is still there, and still says what was read there once."""

from dataclasses import dataclass

from botox_vetter.domain.received import Received


@dataclass(frozen=True, slots=True)
class WebsiteLook:
    """is_there False: the website itself says that this page is gone.

    said, not_said   of the wordings that were looked for, in their order
    address          where the page is now
    """

    is_there: bool
    address: str
    said: tuple[str, ...]
    not_said: tuple[str, ...]
    received: Received | None = None

    @property
    def is_as_recorded(self) -> bool:
        return self.is_there and not self.not_said
