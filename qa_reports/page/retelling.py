"""A finding's message taken apart again, for the page to tell in either language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa_reports.messages import LANGUAGES, catalogue

if TYPE_CHECKING:
    from qa_reports.report import Finding

_SECTION = "finding"
# Characters of a message that is still taken apart: the time that takes grows faster than
# its length, and whoever wrote the document may have made it long.
_LONGEST = 2000
_FIELD = re.compile(r"\\\{(\w+)\\\}")


@dataclass(frozen=True, slots=True)
class Telling:
    """Which message a finding has.

    Attributes:
        key: of the message, with its section.
        values: what it names, as it was written.
        languages: for values that are the name of a language, its code.
    """

    key: str
    values: dict[str, str]
    languages: dict[str, str]


def telling(finding: Finding) -> Telling | None:
    """Return how the message of a finding was made; None when the catalogues do not say.

    Reports carry the words alone, so that the templates of the rule are tried on them.
    """
    if len(finding.message) > _LONGEST:
        return None
    for language in LANGUAGES:
        for name, template in _templates(language, finding.rule):
            if found := re.fullmatch(_pattern(template), finding.message, re.S):
                values = found.groupdict()
                return Telling(f"{_SECTION}.{name}", values, _codes(language, values))
    return None


def _templates(language: str, rule: str) -> list[tuple[str, str]]:
    """Return the messages of a rule, those first that say most by themselves.

    A field takes in whatever there is: what it stands in a longer message for as well.
    """
    found = [
        (name, entry)
        for name, entry in catalogue(language)[_SECTION].items()
        # "LNG001-present" is a message of the rule LNG001.
        if name.partition("-")[0] == rule and isinstance(entry, str)
    ]
    return sorted(found, key=lambda one: -len(_FIELD.sub("", re.escape(one[1]))))


def _pattern(template: str) -> str:
    met: set[str] = set()

    def field(match: re.Match[str]) -> str:
        name = match[1]
        again = name in met
        met.add(name)
        return f"(?P={name})" if again else f"(?P<{name}>.+)"

    return _FIELD.sub(field, re.escape(template))


def _codes(language: str, values: dict[str, str]) -> dict[str, str]:
    names = {name: code for code, name in catalogue(language)["language"].items()}
    return {field: names[value] for field, value in values.items() if value in names}
