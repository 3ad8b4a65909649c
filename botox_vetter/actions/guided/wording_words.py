"""The words of price statements: what is an amount, what it is paid for, what it is tied to, what only fills."""

import re
from typing import Any

from botox_vetter.domain.currencies import CODES, SIGNS
from botox_vetter.domain.quotes import Basis, Sex

_CODE = "|".join(CODES)
_SIGN = rf"(?:{'|'.join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))}|\b(?:{_CODE})\b)"
_FIGURE = r"\d[\d.,']*(?<![.,])(?![\d%]|\s%)"
_AFTER = rf"(?:€|£|\b(?:{_CODE}|pounds|euros?)\b)"
AMOUNT = re.compile(
    rf"(?:\b(?:prices? )?(?:from|starting (?:at|from)|starts (?:at|from)|ab|von)\s+)?"
    rf"{_SIGN}?\s?(?P<figure>{_FIGURE})"
    rf"(?:\s*(?:[-–—]|\bto\b|\bbis\b)\s*{_SIGN}?\s?{_FIGURE})?\s?{_AFTER}?\+?"
    rf"(?:\s*(?:/|\b(?:per|pro|je|an?)\b)\s*(?:unit|area|session|treatment|einheit|zone|sitzung|behandlung)\b)?",
    re.IGNORECASE,
)
IN_WORDS = re.compile(
    r"\b(?:free of charge|free|complimentary|kostenlos|(?:price )?on request|price on application|poa|"
    r"auf anfrage|not published)\b",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"\b(?:\d{1,2}|single|one|two|three|four|five|six|eine?|zwei|drei|vier|fünf|sechs)\s+(?:areas?|zonen?|areale?)\b",
    re.IGNORECASE,
)
LASTING = re.compile(r"\b\d{1,3}\s?(?:minutes?|mins?|minuten)\b", re.IGNORECASE)  # an appointment, beside its price
CONDITIONS: tuple[tuple[re.Pattern[str], dict[str, Any]], ...] = (
    (
        re.compile(r"\b(?:(?:your|the|on) )*(?:first (?:visit|session|treatment|time)|new (?:clients?|patients?))\b"),
        {"first_session_only": True},
    ),
    (re.compile(r"\b(?:for )?members?(?: only| price)?\b"), {"member": True}),
    (re.compile(r"\b(?:for )?women\b"), {"sex": Sex.FEMALE}),
    (re.compile(r"\b(?:for )?men\b"), {"sex": Sex.MALE}),
)
BETWEEN = re.compile(r"[,;](?=\s)|\n|\s/\s|\s+and\s+")
EACH_AREA = re.compile(r"\b(?:per|each|every|an|any) area\b", re.IGNORECASE)
BY_THEMSELVES = frozenset(
    {Basis.CONSULTATION, Basis.REVIEW, Basis.DEPOSIT, Basis.FURTHER_AREA, Basis.TOP_UP, Basis.SURCHARGE}
)
OF_ITS_OWN = re.compile(
    r"\b(?:(?:(?:aesthetic|cosmetic|initial) )?consultations?|consult|beratung|review|top up|follow up|surcharge|"
    r"deposit(?: to book)?|booking fee|anzahlung|"
    r"(?:each |every )?(?:further|additional|extra) areas?(?: (?:are )?(?:an )?extra)?(?: each)?)\b"
)
COMING_OFF = {Basis.CONSULTATION: "redeemed", Basis.DEPOSIT: "deducted"}
COMES_OFF = re.compile(
    r"\b(?:taken off|comes off|(?:redeemable|redeemed|deducted|refundable|credited) (?:against|from|off|towards?))"
    r"(?: (?:your|the|any))?(?: (?:treatment|price|cost|bill))?\b"
)
FILLING = re.compile(
    r"and|or|for|of|the|a|an|is|are|at|with|our|we|use|using|it|costs|cost|price|prices|treatment|"
    r"treatments|injection|injections|injectables|toxin|anti|wrinkle|antiwrinkle|relaxers?|lines|line|"
    r"muscle|excessive|sweating|hyperhidrosis|long|lasting|together|all|only|"
    r"just|in|und|fur|mit|der|die|das"
)
