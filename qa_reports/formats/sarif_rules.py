"""Rules in SARIF: what they find, why it matters, what to do, how often they are right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qa_reports.messages import rule_title, text
from qa_reports.messages.rules import rule_words
from qa_reports.rules import RULES
from qa_reports.rules.precision import measured

if TYPE_CHECKING:
    from qa_reports.messages.rules import RuleWords
    from qa_reports.report import Severity
    from qa_reports.rules import Rule

# GitHub's names for them.
_PROBLEM: dict[Severity, str] = {
    "error": "error",
    "warning": "warning",
    "note": "recommendation",
}


def descriptor(code: str, name: str | None, language: str) -> dict[str, Any]:
    """Return the rule `code` as a reportingDescriptor.

    Args:
        code: permanent code.
        name: what the report calls it, for a rule that this version does not have.
        language: of the texts.
    """
    rule = {one.code: one for one in RULES}.get(code)
    called = rule.name if rule else name or code
    known = {"id": code, "name": "".join(map(str.capitalize, called.split("-")))}
    words = rule_words(language, code)
    if words:
        known |= _texts(words, rule_title(language, code, called), language)
    if rule:
        known |= _properties(rule)
    return known


def _texts(words: RuleWords, title: str, language: str) -> dict[str, Any]:
    action = text(language, "report.action", action=words.action)
    return {
        "shortDescription": {"text": f"{title}."},
        "fullDescription": {"text": words.summary},
        "help": {
            "text": f"{words.summary} {words.explanation} {action}",
            "markdown": f"{words.summary}\n\n{words.explanation}\n\n**{action}**",
        },
    }


def _properties(rule: Rule) -> dict[str, Any]:
    known = measured().get(rule.code)
    level = known.level if known else None
    return {
        "defaultConfiguration": {"level": rule.severity},
        "properties": {
            "tags": ["translation"],
            "problem.severity": _PROBLEM[rule.severity],
            **({"precision": level} if level else {}),
        },
    }
