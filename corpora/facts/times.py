"""Times of day: "5:06 p.m. EST", "17 h 06", "noon", "de 9 h à 17 h"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpora.facts.fact import Fact
from corpora.facts.zones import zone_after

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from corpora.profiles import Profile

_FREE = r"(?<![\w:.,$€£#/‑-])(?<!\d\s)"
_COLON = (
    r"(?P<hour24>2[0-4]|[01]?\d):(?P<minute24>[0-5]\d)(?P<second24>:[0-5]\d)?"
    r"(?![\w:%/]|[.,]\d)"
)
_SPOKEN = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_EN = re.compile(
    rf"{_FREE}(?:(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?"
    r"(?P<second>(?:\s?[-–—]\s?|\s(?:to|until|and|or)\s)"
    r"(?P<hour2>1[0-2]|0?[1-9])(?:[:.](?P<minute2>[0-5]\d))?)?"
    r"\s?(?P<half>[ap])\.?\s?m(?:\.|\b)"
    rf"|{_COLON}(?:\s?(?:hrs|hours|h)\b)?"
    r"|(?P<clock>1[0-2]|[1-9])\so['’]clock"
    rf"|(?P<past>half|quarter)\spast\s(?P<spoken>1[0-2]|[1-9]|{_SPOKEN})\b"
    r"|(?P<word>(?:12\s)?(?:noon|midnight)|midday)(?![\w-]))",
    re.IGNORECASE,
)
_FR = re.compile(
    rf"{_FREE}(?:(?P<hour>2[0-4]|[01]?\d)\s?(?:h|heures?)\s?(?P<minute>[0-5]\d)\b"
    r"(?!\s?%|[.,]\d)(?P<minutes>\s?min(?:utes)?\b\.?)?"
    r"|(?P<whole>2[0-4]|[01]?\d)\s?(?:h|heures?)\b\.?(?!\s?/)"
    rf"|{_COLON}"
    r"|(?<!après\s)(?P<word>midi|minuit)(?![\w-])(?:\set\s(?P<past>demie?|quart))?)",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\s(?:(?P<morning>du\smatin)|du\ssoir|de\sl['’]après-midi|(?P<half>[ap])m)\b",
    re.IGNORECASE,
)
# What makes "9 h" a time and not a length of time.
_AT = re.compile(
    r"(?:\b(?:est|était|à|dès|vers|avant|après|jusqu['’]à|entre|lundi|mardi|mercredi|jeudi|vendredi"
    r"|samedi|dimanche)|\ufffc,?|,|(?:(?<=\d)h|\b(?:h|heures?|\d\d|midi|minuit))\s?(?:à|et|-|–)|\b(?:compter|partir)\sde|\bde)\s?\Z",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?<!compter\s)(?<!partir\s)\bde\s?\Z", re.IGNORECASE)
_TO = re.compile(r"\s?(?:à|jusqu['’]à|-|–|et)\s?(?:\d{1,2}\s?h|midi|minuit)", re.IGNORECASE)
_WHOLE_DAY = 24
_HALF_DAY = 12 * 60
_LASTING = re.compile(
    r"\b(?:pendant|durant|durée\sde|durée\sd['’]environ|toutes\sles|en|environ|record\sde"
    r"|plus\sde|moins\sde|retard\sde)\s?\Z",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\s(?:de\s(?!l['’]après)(?!\d)|d['’]|par\s|sur\s\d|plus\stard|avant|après)",
    re.IGNORECASE,
)


def read_times(text: str, language: str, _profile: Profile | None) -> Iterator[Fact]:
    """Yield the times of day in a text as hour (0 to 23) and minute.

    The unit is the zone, where one is named. A clock of twelve hours without "a.m." has
    the later reading in `also`.
    """
    known = _READERS.get(language)
    if known is None:
        return
    pattern, read = known
    for found in pattern.finditer(text):
        for start, end, value, also in read(text, found):
            zone, past_zone = zone_after(text, end, language)
            reading = "{}:{:02}".format(*value) + (f" {zone}" if zone else "")
            # "3:12:45" is how long it took, or a ratio.
            if found["second24"] and found.end("hour24") - start == 1 and zone is None:
                continue
            sure = "clock" not in text[start:end]
            yield Fact("time", start, past_zone, value, zone, reading, sure, also)


_Clock = tuple[int, int]
_Read = tuple[int, int, _Clock, tuple[_Clock, ...]]


def _english(_text: str, found: re.Match[str]) -> Iterator[_Read]:
    start, end = found.span()
    if found["half"]:
        yield from _halves(found)
    elif found["word"]:
        yield start, end, (0 if "night" in found["word"].lower() else 12, 0), ()
    elif found["past"]:
        yield from _spoken(found)
    else:
        hour = int(found["clock"] or found["hour24"]) % 24
        minute = int(found["minute24"] or 0)
        twelve = found["clock"] or (0 < hour < 12 and found["hour24"][0] != "0")
        later = ((hour + 12) % 24, minute)
        yield start, end, (hour, minute), (later,) if twelve else ()


def _spoken(found: re.Match[str]) -> Iterator[_Read]:
    """Yield the time of "half past eight" or "a quarter past 9", or twelve hours later."""
    spoken = found["spoken"].lower()
    hour = int(spoken) if spoken.isdigit() else _SPOKEN.split("|").index(spoken) + 1
    minutes = 60 * hour + (30 if found["past"].lower() == "half" else 15)
    first, later = divmod(minutes, 60), divmod(minutes + _HALF_DAY, 60)
    yield *found.span(), (first[0] % 24, first[1]), ((later[0] % 24, later[1]),)


def _halves(found: re.Match[str]) -> Iterator[_Read]:
    """Yield the times of "5 p.m." and of "9 to 11 a.m.", where the half is said once."""
    afternoon = found["half"].lower() == "p"
    first = _on_24(int(found["hour"]), afternoon), int(found["minute"] or 0)
    if not found["second"]:
        yield *found.span(), first, ()
        return
    second = _on_24(int(found["hour2"]), afternoon), int(found["minute2"] or 0)
    if first > second:
        first = (first[0] + 12) % 24, first[1]
    yield found.start(), found.start("second"), first, ()
    yield found.start("hour2"), found.end(), second, ()


def _on_24(hour: int, afternoon: bool) -> int:
    return hour % 12 + 12 * afternoon


def _french(text: str, found: re.Match[str]) -> Iterator[_Read]:
    start, end = found.span()
    if found["word"]:
        if found["word"] == "Midi":
            return
        minute = {None: 0, "demi": 30, "demie": 30, "quart": 15}[found["past"]]
        yield start, end, (12 if found["word"].lower() == "midi" else 0, minute), ()
        return
    part = _PART.match(text, end)
    if (found["whole"] or found["minutes"]) and not part and not _is_time(text, found):
        return
    if not found["hour24"] and not part and _LASTING.search(text, 0, start):
        return
    hour = int(found["hour"] or found["whole"] or found["hour24"]) % 24
    minute = int(found["minute"] or found["minute24"] or 0)
    if part and not part["morning"] and hour <= _WHOLE_DAY // 2:
        hour = _on_24(hour, afternoon=(part["half"] or "p").lower() == "p")
    yield start, part.end() if part else end, (hour, minute), ()


def _is_time(text: str, found: re.Match[str]) -> bool:
    """Tell whether "9 h" is a time of day."""
    if zone_after(text, found.end(), "fr")[0] is not None:
        return True
    if int(found["whole"] or 0) == _WHOLE_DAY or _OF.match(text, found.end()):
        return False
    if _FROM.search(text, 0, found.start()):
        return _TO.match(text, found.end()) is not None
    ranged = _TO.match(text, found.end()) is not None
    return ranged or _AT.search(text, 0, found.start()) is not None


_READERS: dict[
    str, tuple[re.Pattern[str], Callable[[str, re.Match[str]], Iterator[_Read]]]
] = {"en": (_EN, _english), "fr": (_FR, _french)}
