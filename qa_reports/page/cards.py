"""A finding as the page lists it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from qa_reports.formats.excerpt import excerpt
from qa_reports.page.places import Sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa_reports.page.rows import Row
    from qa_reports.report import Finding, Pair, Span

# Characters of a passage and of a piece of evidence before the middle is left out.
_PASSAGE, _EVIDENCE = 900, 300


# The evidence of a lone passage repeats the first of its candidates for other readers.
_REPEATED = {"nearest", "similarity"}

Fact: TypeAlias = tuple[str | None, str]
"""A value with what it is called; None where it speaks for itself."""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One kind of evidence: a line for each thing, each line made of facts."""

    name: str
    lines: tuple[tuple[Fact, ...], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One finding, with its 1-based number on the page.

    Attributes:
        number: in the order of the list.
        finding: what the rule said.
        row: 0-based row of the two texts where it is; None where no row shows it.
    """

    number: int
    finding: Finding
    row: int | None

    @property
    def evidence(self) -> tuple[Exhibit, ...]:
        """What speaks for it, for reading."""
        given = self.finding.evidence
        repeated = _REPEATED if "candidates" in given else set()
        return tuple(
            Exhibit(name, _lines(value))
            for name, value in given.items()
            if value not in (None, [], "") and name not in repeated
        )


def cards(pair: Pair, rows: Sequence[Row]) -> tuple[Card, ...]:
    """Return the findings of a pair in their order; those accepted earlier come last."""
    rank = sorted(pair.findings, key=lambda finding: finding.suppressed is not None)
    looked_up = [Sentences.of(some) for some in pair.sentences or ()]
    shown = [_by_sentence(rows, side) for side in range(len(looked_up))]
    return tuple(
        Card(number, finding, _row(finding, looked_up, shown))
        for number, finding in enumerate(rank, start=1)
    )


def _by_sentence(rows: Sequence[Row], side: int) -> dict[int, int]:
    return {
        sentence: number for number, row in enumerate(rows) for sentence in row.sides[side]
    }


def _row(
    finding: Finding, sentences: Sequence[Sentences], shown: Sequence[dict[int, int]]
) -> int | None:
    """Return the first row that shows a character of the finding's first spans."""
    for span in finding.spans:
        if span.document < len(sentences):
            for sentence in sentences[span.document].within(span.start, span.end):
                if sentence in shown[span.document]:
                    return shown[span.document][sentence]
    return None


def passage(span: Span) -> str:
    """Return the words of a span, its middle left out where it is long."""
    return excerpt(span.text, _PASSAGE)


def _lines(value: object) -> tuple[tuple[Fact, ...], ...]:
    match value:
        case dict():
            return (_facts(value),)
        case [dict(), *_]:
            return tuple(line for one in value for line in _lines(one))
        case _:
            return (((None, _written(value)),),)


def _facts(value: dict[str, object]) -> tuple[Fact, ...]:
    """Return what a dictionary says: its text first, then what is so, then the rest."""
    known = {name: one for name, one in value.items() if one not in (None, False)}
    words = known.pop("text", None)
    text: tuple[Fact, ...] = ((None, _written(words)),) if words is not None else ()
    return text + tuple(
        (name, "" if one is True else _written(one)) for name, one in known.items()
    )


def _written(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case float():
            return f"{value:.4g}"
        case list() | tuple():
            return excerpt(" · ".join(map(_written, value)), _EVIDENCE)
        case _:
            return excerpt(str(value), _EVIDENCE)
