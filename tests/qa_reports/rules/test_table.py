"""The table of rules, and the examples that it explains them by."""

from __future__ import annotations

import re

import pytest

from qa_reports.messages import LANGUAGES
from qa_reports.messages.rules import rule_catalogue, rule_words
from qa_reports.rules import RULES

WITH_TEXT = [rule for rule in RULES if rule.find]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_explained_with_examples_of_both_kinds(rule) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.flagged
    assert rule.clean
    for language in LANGUAGES:
        words = rule_words(language, rule.code)
        assert words is not None
        assert len(words.flagged) == len(rule.flagged)
        assert len(words.clean) == len(rule.clean)


def test_nothing_is_said_of_a_rule_that_is_not_there() -> None:
    for language in LANGUAGES:
        assert set(rule_catalogue(language)) == {rule.code for rule in RULES}


def test_codes_and_names_are_unique() -> None:
    assert (
        len({rule.code for rule in RULES})
        == len({rule.name for rule in RULES})
        == len(RULES)
    )


@pytest.mark.parametrize("rule", WITH_TEXT, ids=lambda rule: rule.code)
def test_flagged_examples_are_flagged(rule, check) -> None:
    for example in rule.flagged:
        name = f"release.{{}}.{example.suffix}"
        given = {"name": name, "glossary": example.glossary}
        findings = check(example.english, example.french, **given).findings
        assert (rule.code, rule.severity) in [(f.rule, f.severity) for f in findings]


@pytest.mark.parametrize("rule", WITH_TEXT, ids=lambda rule: rule.code)
def test_clean_examples_are_left_alone(rule, serious) -> None:
    for example in rule.clean:
        name = f"release.{{}}.{example.suffix}"
        given = {"name": name, "glossary": example.glossary}
        assert serious(example.english, example.french, **given) == []
        assert serious(example.english, example.french, source="fr", **given) == []
