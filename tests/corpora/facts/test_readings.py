"""What is read from some hundred passages, in a table that was gone through by eye.

A line of readings.txt is a language, a passage and the facts in it: kind, value, unit, "?"
for one that is not sure, and other values it may have. In passages "⍽" stands for the
no-break space and "·" for the narrow one.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from corpora.facts import Fact, facts
from corpora.facts.fact import AMOUNTS

TABLE = Path(__file__).with_name("readings.txt").read_text(encoding="utf-8")
ROWS = [line.split(" | ") for line in TABLE.splitlines()]
SPACES = str.maketrans("⍽·", "\u00a0\u202f")
KINDS = {*AMOUNTS, "identifier"}


def described(fact: Fact) -> str:
    unit = f" {fact.unit}" if fact.unit else ""
    doubt = "" if fact.sure else " ?"
    return f"{fact.kind} {fact.value}{unit}{doubt}" + "".join(f" or {x}" for x in fact.also)


@pytest.mark.parametrize(("language", "passage", "expected"), ROWS)
def test_a_passage_is_read(language: str, passage: str, expected: str) -> None:
    found = facts(passage.translate(SPACES), language)
    amounts = [described(fact) for fact in found if fact.kind in KINDS]
    assert ("; ".join(amounts) or "-") == expected


def test_the_table_is_long_and_says_nothing_twice() -> None:
    assert len({(language, passage) for language, passage, _ in ROWS}) == len(ROWS)
    assert sum(len(row[2].split("; ")) for row in ROWS if row[2] != "-") >= 250
