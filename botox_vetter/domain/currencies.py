"""The currencies of ISO 4217 that are paid in somewhere, and a few that older price lists still name."""

from collections.abc import Mapping

_BY_DIGITS = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF",
    2: """
        AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP
        CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR
        IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD
        NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC
        SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG
    """,
    3: "BHD IQD JOD KWD LYD OMR TND",
}

MINOR_DIGITS: Mapping[str, int] = {code: digits for digits, codes in _BY_DIGITS.items() for code in codes.split()}
"""Code = how many digits stand after the decimal mark."""

DOLLAR = "$"
"""As the currency of a price: whose dollar it is, it does not say."""
SIGNS: Mapping[str, str] = {
    "£": "GBP",
    "€": "EUR",
    DOLLAR: DOLLAR,
    "us$": "USD",
    "ca$": "CAD",
    "c$": "CAD",
    "au$": "AUD",
    "a$": "AUD",
    "nz$": "NZD",
    "fr.": "CHF",
}
"""What stands before or behind an amount, in small letters = the code."""
CODES = ("GBP", "EUR", "USD", "CAD", "AUD", "NZD", "CHF")
"""Codes that stand for a sign in running text."""
