"""The way outside: what every action that asks the world is given."""

from collections.abc import Mapping
from threading import Event

from botox_vetter.actions.library import Library
from botox_vetter.actions.settings import Settings
from botox_vetter.domain.asked_sources import AskedSource
from botox_vetter.domain.reasons import Refused
from botox_vetter.sources import addresses, proxies
from botox_vetter.sources.fetch import Fetcher
from botox_vetter.sources.outcome import Ask, Fetched, Manners, NotFetched, Unfetched
from botox_vetter.sources.recent import Recent
from botox_vetter.sources.service import Said

MOST_CONTACT = 100


class Outside:
    """One for the whole program: pace and robots hold for everybody. fetcher: in tests, one that asks this computer."""

    def __init__(self, settings: Settings, fetcher: Fetcher | None = None) -> None:
        self._addresses: Mapping[str, str] = settings.base_addresses
        self._fetcher = fetcher or Fetcher(manners_of(settings))
        self.recent: Recent[Said] = Recent()

    @property
    def is_offline(self) -> bool:
        return self._fetcher.manners.is_offline

    def use(self, settings: Settings) -> None:
        """From the next request on."""
        self._fetcher.manners, self._addresses = manners_of(settings), settings.base_addresses

    def address_of(self, source: AskedSource) -> str:
        """Where its service lies: where the person says, else where it usually does."""
        return self._addresses.get(source.id, "") or source.base_address

    def get(self, ask: Ask, library: Library, stop: Event | None = None) -> Fetched | NotFetched:
        """The library keeps the line of the ledger."""
        return self._fetcher.get(ask, library.ledger, stop)


def web_address(text: str) -> str:
    """What a person typed, as an address. Raises Refused with the reason why it is none that is asked."""
    try:
        return addresses.web_address(text)
    except Unfetched as no:
        raise Refused(no.reason.kind, **no.reason.values) from no


def proxy_address(text: str) -> str:
    """The same of a proxy; "": none is to be used."""
    try:
        return proxies.proxy_address(text) if text.strip() else ""
    except Unfetched as no:
        raise Refused(no.reason.kind, **no.reason.values) from no


def system_proxy() -> str:
    """The one that this computer's own settings name, and that is used only if it is put into ours; "": none."""
    return proxies.system_proxy()


def manners_of(settings: Settings) -> Manners:
    """A contact that no header may hold is none."""
    contact = "".join(letter for letter in settings.contact if letter.isascii() and letter.isprintable())
    return Manners(contact.strip()[:MOST_CONTACT], settings.is_offline, settings.allows_private, settings.proxy)
