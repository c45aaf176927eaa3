"""Which of the facts that differ in a pair of sentences should have been the same."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from corpora.facts.fact import AMOUNTS, Fact
from corpora.facts.relations import conversion, same, same_unit
from corpora.facts.units import BY_NAME
from corpora.names.spelling import edits
from qa_reports.counterparts import Detail
from qa_reports.mentions import digits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from qa_reports.counterparts import Unanswered

    Side = tuple[Detail[Fact], ...]
    BySentence = Mapping[int, list[Detail[Fact]]]

Both: TypeAlias = tuple[Detail[Fact], Detail[Fact]]

# Of fewer figures any two differ by one.
_ENOUGH_FIGURES = 2
_MAGNITUDES = frozenset(
    ratio for n in (3, 6, 9, 12) for ratio in (Fraction(10**n), Fraction(1, 10**n))
)


@dataclass(frozen=True, slots=True)
class Opposites:
    """The facts of a pair of sentences that nothing in the pair answers to.

    Attributes:
        left: those without a counterpart near by or unique elsewhere.
        own: besides them those that have one, in a neighbouring pair.
    """

    left: Unanswered[Fact]
    own: tuple[Side, Side]


def opposites(
    left: Unanswered[Fact], by_sentence: tuple[BySentence, BySentence]
) -> Opposites:
    """Return what a pair of sentences leaves open by itself.

    Where one figure has no counterpart anywhere, the one that stands opposite and is said
    once more near by is rather what it should have been.
    """
    stated = [
        [one for sentence in some for one in facts.get(sentence, ())]
        for facts, some in zip(by_sentence, (left.bead.a, left.bead.b), strict=True)
    ]
    first, second = (
        tuple(
            one
            for one in stated[index]
            if one in left.details[index]
            or not any(same(one.value, other.value) for other in stated[1 - index])
        )
        for index in (0, 1)
    )
    return Opposites(left, (first, second))


def pairs(found: Opposites, first: Side, second: Side) -> Iterator[Both]:
    """Yield facts two by two that most probably should have been the same.

    Versions of one program come first, then facts of a kind, the nearest values together.
    One at least is of those that have no counterpart.

    Args:
        found: what the pair of sentences leaves open.
        first: the facts to set against each other, of version 0.
        second: those of version 1.
    """
    open_first, open_second = found.left.details
    taken: list[Detail[Fact]] = []
    for go_together in (_extends, _alike, _nearly_alike):
        for one in first:
            like = [
                other
                for other in second
                if other not in taken
                and one not in taken
                and (one in open_first or other in open_second)
                and go_together(one.value, other.value)
            ]
            if like:
                best = min(like, key=lambda other: _distance(one.value, other.value))
                taken += (one, best)
                yield one, best


def _group(fact: Fact) -> object:
    """Return what only the like of can be set against a fact."""
    match fact.kind:
        case "identifier":
            return fact.kind, fact.unit
        case "quantity":
            unit = BY_NAME.get(fact.unit or "")
            return fact.kind, unit.dimension if unit else fact.unit
        case _:
            return fact.kind


def _extends(one: Fact, other: Fact) -> bool:
    """Tell whether a version is another with a further part: "2.4", "2.4.1"."""
    if "version" not in (one.unit, other.unit):
        return False
    shorter, longer = sorted((_code(one), _code(other)), key=len)
    return bool(shorter) and longer.startswith(f"{shorter}.")


def _code(fact: Fact) -> str:
    return fact.reading if fact.kind in ("identifier", "number") else ""


def _alike(one: Fact, other: Fact) -> bool:
    """Tell whether two facts are of a kind."""
    return _group(one) == _group(other)


def _nearly_alike(one: Fact, other: Fact) -> bool:
    """Tell whether two amounts, one perhaps without its unit, differ by a slip."""
    if one.kind not in AMOUNTS or other.kind not in AMOUNTS:
        return False
    figures = digits(one.reading), digits(other.reading)
    return min(map(len, figures)) >= _ENOUGH_FIGURES and edits(*figures) <= 1


def _distance(one: Fact, other: Fact) -> float:
    """Return how far two values are from each other, as a share of the larger."""
    if not isinstance(one.value, Fraction) or not isinstance(other.value, Fraction):
        return 0.0
    larger = max(abs(one.value), abs(other.value))
    return float(abs(one.value - other.value) / larger) if larger else 0.0


def broken_rule(a: Fact, b: Fact) -> str:
    """Return the code of the rule that two facts which differ break."""
    if "identifier" in (a.kind, b.kind):
        return "NUM007"
    if not isinstance(a.value, Fraction) or not isinstance(b.value, Fraction):
        return "NUM001"
    if a.kind == b.kind == "money" and not same_unit(a, b):
        return "NUM003"
    if a.value == b.value and a.kind == b.kind == "percent":
        return "NUM004"
    if conversion(a, b) is not None:
        return "NUM005"
    if b.value and a.value / b.value in _MAGNITUDES:
        return "NUM002"
    return "NUM001"
