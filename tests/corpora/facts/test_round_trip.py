"""Numbers set by babel in any of our profiles are read back as what they were."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from babel.numbers import format_currency, format_decimal, format_percent
from hypothesis import assume, given
from hypothesis import strategies as st

from corpora.facts import facts
from corpora.facts.currencies import CENT, DOLLAR
from corpora.facts.relations import same

PROFILES = st.sampled_from(["fr_FR", "fr_CA", "fr_CH", "en_GB", "en_US", "en_CA"])
NUMBERS = st.decimals(0, 10**12, places=2)
CURRENCIES = st.sampled_from(["CAD", "USD", "EUR", "GBP", "CHF"])
SPACES = st.sampled_from([" ", "\u00a0", "\u202f", "\u2009"])


def only(text: str, profile: str):
    [fact] = facts(text, profile[:2], profile.replace("_", "-"))
    return fact


@given(NUMBERS, PROFILES)
def test_numbers(number: Decimal, profile: str) -> None:
    fact = only(format_decimal(number, locale=profile), profile)
    assert Fraction(number) in (fact.value, *fact.also)


@given(NUMBERS, CURRENCIES, PROFILES)
def test_money(number: Decimal, currency: str, profile: str) -> None:
    fact = only(format_currency(number, currency, locale=profile), profile)
    assert fact.kind == "money"
    assert Fraction(number) in (fact.value, *fact.also)
    assert fact.unit in (currency, DOLLAR if currency in ("CAD", "USD") else currency)
    assert fact.unit != CENT


@given(st.decimals(0, 10, places=4), PROFILES)
def test_shares(number: Decimal, profile: str) -> None:
    text = format_percent(number, format="#,##0.##%", locale=profile)
    fact = only(text, profile)
    assert (fact.kind, fact.value) == ("percent", Fraction(number) * 100)


@given(NUMBERS, PROFILES, PROFILES)
def test_two_profiles_state_the_same(number: Decimal, one: str, other: str) -> None:
    written = [format_decimal(number, locale=profile) for profile in (one, other)]
    assert same(only(written[0], one), only(written[1], other))


@given(st.integers(1000, 10**12), SPACES, st.sampled_from(["’", "'", None]))
def test_any_space_or_apostrophe_groups(number: int, space: str, mark: str | None) -> None:
    text = f"{number:,}".replace(",", mark or space)
    assert only(f"{text}{space}habitants", "fr_CH").value == number


@given(st.integers(0, 10**9), st.integers(0, 10**9), PROFILES)
def test_other_numbers_are_not_the_same(one: int, other: int, profile: str) -> None:
    facts_read = [
        only(format_decimal(number, locale=profile), profile) for number in (one, other)
    ]
    assume(not set(facts_read[0].also) & {other} and not set(facts_read[1].also) & {one})
    assume(not set(facts_read[0].also) & set(facts_read[1].also))
    assert same(*facts_read) == (one == other)


@given(st.text(alphabet="0123456789 ,.'’%$€£\u00a0\u202f-/()kMd°eth millions", max_size=30))
def test_any_text_is_read_without_overlaps(text: str) -> None:
    for language in ("en", "fr"):
        ends = 0
        for fact in facts(text, language):
            assert ends <= fact.start < fact.end <= len(text)
            ends = fact.end
