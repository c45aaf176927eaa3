"""What figures, dates and names look like in either language, to change one of them.

Only places beyond doubt are taken; the rules have to know far more. Where a pattern has a
group, the group is what is meant.
"""

from __future__ import annotations

import re

Patterns = tuple[re.Pattern[str], re.Pattern[str]]
"""In English, in French."""

MONTHS = (
    "January February March April May June July August September October November December",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
)
DAYS = (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
)
_EN_MONTH, _FR_MONTH = (f"(?:{'|'.join(names.split())})" for names in MONTHS)
_EN_DAY, _FR_DAY = (f"(?:{'|'.join(names.split())})" for names in DAYS)
_GAP = "[ \u00a0\u2009\u202f]"

# Two digits or more that are no year, date, time, amount, identifier or version.
_FIGURE = (
    rf"(?<![\w.,:/$€£#+-])(?<!\d{_GAP})"
    rf"(\d{{1,3}}(?:[, \u00a0\u2009\u202f]\d{{3}})+|\d{{2,3}}|\d{{5,}})"
    rf"(?!{_GAP}?[%$€£])(?![\w:/°-]|[.,]\d|{_GAP}\d)"
)
_CODE = r"\b[A-Z]{1,5}(?:-\d{1,6})+\b|\b\d{3}[-.]\d{3}[-.]\d{4}\b"
_LINK = r"https?://[^\s)>\]»”\"]+[\w/]"
_NAME = r"(?<=[\w,] )(?!The |Les? )[A-ZÀ-Ý][a-zà-ÿ]{5,}\b"
_FRENCH_QUOTE, _ENGLISH_QUOTE = r"«[^«»]{20,}»", '[“"][^“”"«»]{20,}[”"]'


def _compiled(english: str, french: str) -> Patterns:
    return re.compile(english), re.compile(french)


PLAIN = _compiled(
    rf"{_FIGURE}(?!{_GAP}(?:{_EN_MONTH}|[ap]\.?m|per cent|percent))",
    rf"{_FIGURE}(?!{_GAP}(?:{_FR_MONTH}|h\b|pour cent))",
)
PERCENT = _compiled(rf"(\d+){_GAP}?(?:%|percent|per cent)", rf"(\d+){_GAP}?(?:%|pour cent)")
PERCENT_SIGN = _compiled(
    rf"\d({_GAP}?(?:%|percent\b|per cent\b))", rf"\d({_GAP}?(?:%|pour cent\b))"
)
DAY = _compiled(
    rf"(\d{{1,2}}) {_EN_MONTH}|{_EN_MONTH} (\d{{1,2}})\b", rf"(\d{{1,2}}){_GAP}{_FR_MONTH}"
)
MONTH = _compiled(rf"\b{_EN_MONTH}\b", rf"\b{_FR_MONTH}\b")
WEEKDAY = _compiled(rf"\b{_EN_DAY}\b", rf"\b{_FR_DAY}\b")
HOUR = _compiled(
    rf"\b(\d{{1,2}})(?::\d\d)?{_GAP}?[ap]\.?m\b|\b(\d\d):\d\d\b",
    rf"\b(\d{{1,2}}){_GAP}?(?:h\b|h\d\d\b|heures\b)|\b(\d\d):\d\d\b",
)
CURRENCY = _compiled(
    rf"([$€£]){_GAP}?\d|\d{_GAP}?([€£])",
    rf"\d{_GAP}?(?:(?:millions?|milliards?){_GAP}(?:de{_GAP})?)?([$€£])|([$€£])\d",
)
MAGNITUDE = _compiled(rf"\d{_GAP}(million|billion)\b", rf"\d{_GAP}(millions?|milliards?)\b")
IDENTIFIER = _compiled(_CODE, _CODE)
LINK = _compiled(_LINK, _LINK)
NAME = _compiled(_NAME, _NAME)
QUOTATION = _compiled(
    f"{_ENGLISH_QUOTE}|{_FRENCH_QUOTE}", f"{_FRENCH_QUOTE}|{_ENGLISH_QUOTE}"
)
