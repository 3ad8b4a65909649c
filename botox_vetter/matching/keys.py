"""What makes two spellings the same: names, postcodes, telephone numbers, addresses of websites."""

import re
from functools import lru_cache

from botox_vetter.domain.plain_key import plain_key

_TITLES = frozenset(["dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "sister", "med", "rn"])
_PLATFORMS = frozenset(
    f"{name}.com" for name in ("facebook", "m.facebook", "instagram", "tiktok", "linkedin", "x", "twitter", "youtube")
) | {"linktr.ee", "sites.google.com", "g.page", "wa.me"}
_PHONE_DIGITS = 9  # what follows the country's or the trunk's prefix


@lru_cache(maxsize=65_536)
def name_key(name: str) -> str:
    """Of a clinic. A name of signs alone is its own key."""
    return plain_key(name) or " ".join(name.split())


def person_key(name: str) -> str:
    """Without courtesy titles."""
    return " ".join(w for w in plain_key(name).split() if w not in _TITLES) or name_key(name)


def share_a_name(one: str, other: str) -> bool:
    """Whether two spellings of a person have a word in common besides initials."""
    words = [{w for w in person_key(name).split() if len(w) > 1} for name in (one, other)]
    return person_key(one) == person_key(other) or bool(words[0] & words[1])


@lru_cache(maxsize=65_536)
def postcode_key(postcode: str) -> str:
    return re.sub(r"[\W_]+", "", postcode).upper()


@lru_cache(maxsize=65_536)
def phone_key(phone: str) -> str:
    """The last digits; "": no number."""
    digits = "".join(c for c in phone if c.isdecimal())
    return digits[-_PHONE_DIGITS:] if len(digits) >= _PHONE_DIGITS else digits


@lru_cache(maxsize=65_536)
def website_key(address: str) -> str:
    """Without scheme, www and what follows a question mark."""
    bare = re.sub(r"^[a-z]+://", "", address.strip().casefold())
    return re.sub(r"[?#].*$", "", bare).removeprefix("www.").rstrip("/")


def host_of(address: str) -> str:
    """The key of the site; of an address on a platform where everybody has a page, that page."""
    key = website_key(address)
    host = key.partition("/")[0]
    return key if host in _PLATFORMS else host


def text_key(text: str) -> str:
    return text.strip()
