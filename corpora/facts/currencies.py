"""Currencies: signs, codes and words in English and French."""

from __future__ import annotations

DOLLAR = "$"
"""The unit of an amount in dollars that does not say whose."""

CENT = "¢"
"""The unit of an amount in hundredths of some currency."""

HOME_DOLLAR = {"fr-CA": "CAD", "en-CA": "CAD", "en-US": "USD"}
"""What dollar is meant where nothing else is said, by profile."""

DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "HKD", "SGD", DOLLAR})

PREFIXES = {
    "$": DOLLAR, "US$": "USD", "U.S.$": "USD", "USD": "USD", "USD$": "USD", "$US": "USD",
    "C$": "CAD", "CA$": "CAD", "CAD": "CAD", "CAD$": "CAD", "CDN$": "CAD", "CAN$": "CAD",
    "A$": "AUD", "AU$": "AUD", "AUD": "AUD", "NZ$": "NZD", "NZD": "NZD", "HK$": "HKD",
    "S$": "SGD", "€": "EUR", "EUR": "EUR", "£": "GBP", "GBP": "GBP", "CHF": "CHF",
    "Fr.": "CHF", "¥": "JPY", "JPY": "JPY", "JP¥": "JPY", "₩": "KRW", "KRW": "KRW",
    "₹": "INR", "INR": "INR", "R$": "BRL",
}  # fmt: skip
"""Signs and codes that stand before an amount."""

SIGNS = {
    "$": DOLLAR, "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "₹": "INR", "¢": CENT,
    "CHF": "CHF", "EUR": "EUR", "USD": "USD", "CAD": "CAD", "GBP": "GBP", "JPY": "JPY",
    "AUD": "AUD", "KRW": "KRW", "INR": "INR", "$US": "USD", "$CA": "CAD", "£GB": "GBP",
    "$CAN": "CAD",
    "$AU": "AUD", "$C": "CAD", "$ US": "USD", "$ CA": "CAD", "$ CAN": "CAD",
    "$ can": "CAD", "$ AU": "AUD", "US$": "USD", "CA$": "CAD", "C$": "CAD", "$ USD": "USD",
    "$ CAD": "CAD", "$ É.-U": "USD", "$ ÉU": "USD",
}  # fmt: skip
"""Signs and codes that stand after an amount."""

WORDS = {
    "dollar": DOLLAR, "us dollar": "USD", "american dollar": "USD", "u.s. dollar": "USD",
    "canadian dollar": "CAD", "australian dollar": "AUD", "dollar canadien": "CAD",
    "dollars canadiens": "CAD", "dollar américain": "USD", "dollars américains": "USD",
    "dollars us": "USD", "dollars ca": "CAD", "dollars australiens": "AUD",
    "euro": "EUR",
    "pound sterling": "GBP", "pounds sterling": "GBP", "british pound": "GBP",
    "livre sterling": "GBP", "livres sterling": "GBP", "swiss franc": "CHF",
    "franc suisse": "CHF", "francs suisses": "CHF", "yen": "JPY", "won": "KRW",
    "rupee": "INR", "roupie": "INR", "yuan": "CNY", "rouble": "RUB", "ruble": "RUB",
}  # fmt: skip
"""Words for them, in lower case; most also with an s."""
