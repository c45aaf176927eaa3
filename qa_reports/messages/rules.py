"""What the rules mean, in the languages of the messages: read when somebody asks for it."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import msgspec


class RuleWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is said about one rule.

    `summary` is what it finds, in a line; `explanation` why that matters; `action` what to
    do about it, in a sentence; `flagged` and `clean` give the reasons of its examples, in
    their order.
    """

    summary: str
    explanation: str
    action: str
    flagged: tuple[str, ...]
    clean: tuple[str, ...]


@cache
def rule_catalogue(language: str) -> dict[str, RuleWords]:
    """Return what is said about every rule, by code."""
    path = Path(__file__).with_name(f"rules.{language}.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return msgspec.convert(data, dict[str, RuleWords])


def rule_words(language: str, code: str) -> RuleWords | None:
    """Return what is said about the rule `code`; None for a rule of another version."""
    return rule_catalogue(language).get(code)
