"""Which addresses are asked at all: http and https, without passwords, on computers that are public."""

import re
from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from botox_vetter.sources.outcome import Unfetched

HIDDEN = "***"
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d)", re.ASCII | re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x20\x7f]")
_NAT64 = int(ip_address("64:ff9b::")) >> 32


def web_address(text: str) -> str:
    """The address in the form in which it is sent: "quay.example" becomes "https://quay.example/".

    Raises Unfetched("fetch_no_address" | "fetch_not_web" | "fetch_password_in_address").
    """
    from requests import PreparedRequest, RequestException

    text = text.strip()
    if not _SCHEME.match(text):
        text = f"https://{text.lstrip('/')}"
    try:
        parts = urlsplit(text)
        if parts.scheme not in ("http", "https"):
            raise Unfetched("fetch_not_web", scheme=parts.scheme)
        if parts.username is not None or parts.password is not None:
            raise Unfetched("fetch_password_in_address")
        if not parts.hostname or _CONTROL.search(parts.netloc) or parts.port == 0:
            raise Unfetched("fetch_no_address")
        request = PreparedRequest()
        request.prepare_url(urlunsplit(parts._replace(fragment="")), None)
    except (ValueError, RequestException) as error:
        raise Unfetched("fetch_no_address") from error
    return str(request.url)


def redirected(address: str, location: str) -> str:
    """Where an answer sends to; raises as `web_address`."""
    try:
        return web_address(urljoin(address, _as_meant(location).strip()))
    except ValueError as error:
        raise Unfetched("fetch_no_address") from error


def _as_meant(location: str) -> str:
    """Headers are read as Latin-1, and written in UTF-8 by most who write more than ASCII in them."""
    try:
        return location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return location


def host_of(address: str) -> str:
    """With its port, unless that is the usual one."""
    parts = urlsplit(address)
    usual = {"http": 80, "https": 443}[parts.scheme]
    host = (parts.hostname or "").rstrip(".")
    return host if parts.port in (None, usual) else f"{host}:{parts.port}"


def may_have_keys(first: str, now: str) -> bool:
    """Whether what only the first host may know may be told here: the same host, and no less hidden on the way."""
    is_hidden = now.startswith("https:") or not first.startswith("https:")
    return is_hidden and host_of(first) == host_of(now)


def origin_of(address: str) -> str:
    return f"{urlsplit(address).scheme}://{host_of(address)}"


def path_of(address: str) -> str:
    """Path and query."""
    parts = urlsplit(address)
    return urlunsplit(("", "", parts.path or "/", parts.query, ""))


def without_secrets(address: str, hidden: Iterable[str]) -> str:
    """The address as it may be written down: stars for the values of these names in its query."""
    secrets, parts = set(hidden), urlsplit(address)
    if not secrets:
        return address
    told = [(n, HIDDEN if n in secrets else v) for n, v in parse_qsl(parts.query, keep_blank_values=True)]
    return urlunsplit(parts._replace(query=urlencode(told, safe="*")))


def is_public(ip: str) -> bool:
    """Whether anybody on the Internet has this address; not: this computer, the networks around it, and what is
    reserved, whichever way it is written (IPv4 in IPv6, NAT64, 6to4, Teredo).

    93.184.215.14 yes; 127.0.0.1, 10.0.0.1, 169.254.169.254, 100.64.0.1, ::1, fd00::1, ::ffff:127.0.0.1 no
    """
    address = ip_address(ip.partition("%")[0])
    return all(one.is_global and not one.is_multicast for one in _meant(address))


def _meant(address: IPv4Address | IPv6Address) -> list[IPv4Address | IPv6Address]:
    if isinstance(address, IPv4Address):
        return [address]
    if address.ipv4_mapped:
        return [address.ipv4_mapped]
    if int(address) >> 32 in (_NAT64, 0):  # 0: ::a.b.c.d, the old way
        return [address, IPv4Address(int(address) & 0xFFFFFFFF)]
    return [address, *filter(None, [address.sixtofour, *(address.teredo or ())])]
