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
        suffix: of the two files, where the rule is about their markup.
        glossary: the glossary that the rule is about, as a table; None without one.
    """

    english: str | None
    french: str | None
    suffix: str = "txt"
    glossary: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that Parity looks for.

    What it finds, why that matters and what to do is said in the catalogues
    `messages/rules.LANGUAGE.toml`, with the reasons of the examples, in their order.

    Attributes:
        code: permanent, such as "COV001".
        name: permanent, such as "missing-passage".
        severity: of its findings, unless a finding says otherwise.
        flagged: examples it speaks about.
        clean: examples it leaves alone.
        find: yields what it saw in two versions, for this rule and others of its family
            that have the same; None for rules about whole files.
    """

    code: str
    name: str
    severity: Severity
    flagged: tuple[Example, ...]
    clean: tuple[Example, ...]
    find: Callable[[Comparison], Iterator[Sighting]] | None
