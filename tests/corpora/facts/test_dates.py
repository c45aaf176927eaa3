"""Dates, days and times: a table of readings, and what babel writes read back."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from pathlib import Path

import pytest
from babel.dates import format_date, format_time
from hypothesis import given
from hypothesis import strategies as st

from corpora.facts import Fact, facts
from corpora.facts.same_day import same_date, same_time

TABLE = [
    line.split("\t")
    for line in Path(__file__).with_name("dates.tsv").read_text("utf-8").splitlines()
]
KINDS = ("date", "weekday", "time")


def shown(fact: Fact) -> str:
    """Return a fact as the table writes it: "?" for what is not said, or not sure."""
    values = (
        "-".join("?" if part is None else str(part) for part in value)
        for value in (fact.value, *fact.also)
    )
    doubt = "" if fact.sure else "?"
    return f"{fact.kind}{doubt} {'|'.join(values)}" + (f" {fact.unit}" if fact.unit else "")


def read(text: str, language: str) -> list[Fact]:
    return [fact for fact in facts(text, language) if fact.kind in KINDS]


@pytest.mark.parametrize(("language", "text", "expected"), TABLE)
def test_readings(language, text, expected) -> None:
    assert "; ".join(map(shown, read(text, language))) == expected


@pytest.mark.parametrize(
    ("profile", "value", "also"),
    [
        ("en-US", (2027, 3, 4), ()),
        ("en-GB", (2027, 4, 3), ()),
        ("en-CA", (2027, 4, 3), ((2027, 3, 4),)),
        (None, (2027, 4, 3), ((2027, 3, 4),)),
    ],
)
def test_the_order_of_a_date_in_figures_is_the_profiles(profile, value, also) -> None:
    [fact] = facts("Filed on 03/04/2027.", "en", profile)
    assert (fact.value, fact.also) == (value, also)


LOCALES = st.sampled_from(
    [*(("en", f"en_{c}") for c in ("US", "GB", "CA")), ("fr", "fr_FR"), ("fr", "fr_CA")]
)
DATES = st.dates(dt.date(1800, 1, 1), dt.date(2150, 12, 31))
SPACES = st.sampled_from([" ", "\u00a0", "\u2009", "\u202f"])


@given(LOCALES, DATES, st.sampled_from(["medium", "long", "full"]), SPACES)
def test_any_date_that_babel_writes_is_read_back(locale, day, form, space) -> None:
    language, name = locale
    text = format_date(day, form, locale=name).replace(" ", space)
    for sentence in (text, f"({text})", f"X {text}, Y"):
        found = [fact for fact in read(sentence, language) if fact.kind == "date"]
        assert [fact.value for fact in found] == [(day.year, day.month, day.day)]


@given(LOCALES, DATES)
def test_the_day_of_a_full_date_is_read_back(locale, day) -> None:
    language, name = locale
    text = format_date(day, "full", locale=name)
    [weekday] = [fact for fact in read(text, language) if fact.kind == "weekday"]
    assert weekday.value == (day.weekday(),)


@given(LOCALES, st.times())
def test_any_time_that_babel_writes_is_read_back(locale, time) -> None:
    language, name = locale
    text = format_time(time, "short", locale=name)
    for sentence in (text, f"X {text}, Y"):
        [fact] = read(sentence, language)
        assert (time.hour, time.minute) in (fact.value, *fact.also)


@given(st.text("0123456789/-.: hàdemarsMyJunkp,", max_size=40))
def test_any_text_is_read_without_overlaps(text) -> None:
    for language in ("en", "fr"):
        found = facts(text, language)
        assert all(a.end <= b.start for a, b in pairwise(found))
        assert all(text[f.start : f.end].strip() for f in found)


def one(text: str, language: str) -> Fact:
    [fact] = read(text, language)
    return fact


@pytest.mark.parametrize(
    ("english", "french", "same"),
    [
        ("March 3, 2027", "3 mars", True),
        ("March 2027", "le 3 mars 2027", True),
        ("March 3, 2027", "le 3 mars 2026", False),
        ("03/04/2027", "le 4 mars 2027", True),
        ("03/04/2027", "le 5 mars 2027", False),
        ("2024-25", "2024-2025", True),
        ("the 1990s", "les années 90", True),
        ("the 1990s", "les années 80", False),
    ],
)
def test_dates_that_may_be_one(english, french, same) -> None:
    assert same_date(one(english, "en"), one(french, "fr")) is same


@pytest.mark.parametrize(
    ("english", "french", "same"),
    [
        ("5:06 p.m.", "17 h 06", True),
        ("5:06 p.m.", "5 h 06", False),
        ("5:06", "17 h 06", True),
        ("noon", "midi", True),
        ("5:06 p.m. EST", "17 h 06 HNE", True),
        ("5:06 p.m. EST", "17 h 06 HNP", False),
        ("5:06 p.m. EST", "22 h 06 TU", True),
        ("5:06 p.m. ET", "17 h 06 HAE", True),
        ("5:06 p.m. EST", "17 h 06", True),
    ],
)
def test_times_that_may_be_one(english, french, same) -> None:
    assert same_time(one(english, "en"), one(french, "fr")) is same
