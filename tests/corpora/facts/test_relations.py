"""Which facts state the same, and which measures convert to each other."""

from __future__ import annotations

from fractions import Fraction

import pytest

from corpora.facts import facts
from corpora.facts.relations import conversion, rounds_to, same
from corpora.facts.units import UNITS, converted


def related(english: str, french: str) -> bool:
    [a], [b] = facts(english, "en"), facts(french, "fr")
    assert same(a, b) == same(b, a)
    return same(a, b)


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("2,706", "2 706"),
        ("2,706", "2,706"),
        ("two million", "2 000 000"),
        ("5%", "5"),
        ("$5", "5 $ US"),
        ("50 cents", "50 ¢"),
        ("48 hours", "deux jours"),
        ("10 miles", "16 km"),
        ("six feet", "2 mètres"),
        ("98.6 °F", "37 °C"),
        ("Windows 10.", "version 10"),
        ("the 3rd floor", "3 étages"),
        ("the 19th century", "XIXe siècle"),
        ("ISO 9001", "norme ISO 9001"),
        ("1-800-555-0142", "1 800 555-0142"),
        ("10 tons", "10 t"),
        ("the 200th anniversary", "le bicentenaire"),
        ("5.45 GiB", "5,45 Go"),
        ("version 2.2.0", "version 2.2"),
        ("release 2.2.0", "la 2.2"),
    ],
)
def test_the_same(english: str, french: str) -> None:
    assert related(english, french)


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("2,706", "2 760"),
        ("3 billion", "3 millions"),
        ("£5", "5 €"),
        ("US$5", "5 $ CA"),
        ("2%", "2 points"),
        ("10 miles", "10 km"),
        ("10 miles", "20 km"),
        ("Bill C-11", "projet de loi C-10"),
        ("613-555-0142", "613 555-0143"),
        ("version 2.2.1", "version 2.2"),
        ("5.45 GiB", "5,54 Go"),
        ("15%", "15,000 $"),
    ],
)
def test_not_the_same(english: str, french: str) -> None:
    assert not related(english, french)


def test_conversions_go_there_and_back() -> None:
    for unit in UNITS:
        for other in UNITS:
            there = converted(Fraction(7), unit.name, other.name)
            assert (there is None) == (unit.dimension != other.dimension)
            if there is not None:
                assert converted(there, other.name, unit.name) == 7


@pytest.mark.parametrize(
    ("exact", "stated", "rounded"),
    [
        ("16.09", "16", True),
        ("160.9", "160", True),
        ("1.83", "2", True),
        ("16.09", "18", False),
    ],
)
def test_rounding(exact: str, stated: str, rounded: bool) -> None:
    assert rounds_to(Fraction(exact), Fraction(stated)) is rounded


def test_numbers_without_unit_do_not_convert() -> None:
    [a], [b] = facts("7 pages", "en"), facts("7 km", "fr")
    assert conversion(a, b) is None
