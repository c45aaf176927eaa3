"""What a rule is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qa_reports.comparison import Comparison
    from qa_reports.findings import Sighting
    from qa_reports.report import Severity


@dataclass(frozen=True, slots=True)
class Example:
    """Two short versions of a text, to show a rule by.

    Attributes:
        english: the English version; None where the rule is about a file that is not there.
        french: the French version.
        why: why the rule speaks, or does not.
        suffix: of the two files, where the rule is about their markup.
    """

    english: str | None
    french: str | None
    why: str
    suffix: str = "txt"


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that Parity looks for.

    Attributes:
        code: permanent, such as "COV001".
        name: permanent, such as "missing-passage".
        severity: of its findings, unless a finding says otherwise.
        summary: what it finds, in a line.
        explanation: why that matters and what to do.
        flagged: examples it speaks about.
        clean: examples it leaves alone.
        find: yields what it saw in two versions, for this rule and others of its family
            that have the same; None for rules about whole files.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    explanation: str
    flagged: tuple[Example, ...]
    clean: tuple[Example, ...]
    find: Callable[[Comparison], Iterator[Sighting]] | None
