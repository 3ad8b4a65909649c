"""A proxy: a computer of one's own network that asks in one's place."""

from urllib.parse import urlsplit

from botox_vetter.sources.addresses import origin_of, web_address
from botox_vetter.sources.outcome import Unfetched


def proxy_address(typed: str) -> str:
    """ "proxy.example:3128" is "http://proxy.example:3128". Raises Unfetched as `web_address`, and "proxy_not_http"."""
    address = web_address(typed if "://" in typed else f"http://{typed}")
    if urlsplit(address).scheme != "http":
        raise Unfetched("proxy_not_http")
    return origin_of(address)


def system_proxy() -> str:
    """What this computer's own settings name, as `proxy_address`; "": none, or one that cannot be used."""
    from urllib.request import getproxies

    proxies = getproxies()
    named = proxies.get("https") or proxies.get("http")
    try:
        return proxy_address(named) if named else ""
    except Unfetched:
        return ""
