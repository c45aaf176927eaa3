import re
import tomllib
from pathlib import Path

import pytest

from qa_reports.messages import LANGUAGES, catalogue, language_name, rule_title, text
from qa_reports.version import VERSION

FIELD = re.compile(r"\{(\w+)\}")


def entries(language):
    for section, messages in catalogue(language).items():
        for name, entry in messages.items():
            forms = entry if isinstance(entry, dict) else {"": entry}
            for form, words in forms.items():
                yield f"{section}.{name}:{form}", words


def test_the_catalogues_have_equal_keys_and_equal_fields():
    first, *others = (
        {key: set(FIELD.findall(words)) for key, words in entries(language)}
        for language in LANGUAGES
    )
    assert first
    for other in others:
        assert other == first


def test_nothing_is_left_untranslated():
    assert set(entries("en")) & set(entries("fr")) == set()


def test_french_puts_no_break_spaces_before_high_punctuation():
    bad = [
        words for _, words in entries("fr") if re.search(r"[^\u00a0\u202f][:;!?%»]", words)
    ]
    assert bad == []


@pytest.mark.parametrize(
    ("language", "count", "expected"),
    [
        ("en", 0, "0 errors"),
        ("en", 1, "1 error"),
        ("en", 2, "2 errors"),
        ("fr", 0, "0 erreur"),
        ("fr", 1, "1 erreur"),
        ("fr", 2, "2 erreurs"),
    ],
)
def test_each_language_has_its_own_singular(language, count, expected):
    assert text(language, "count.error", count=count) == expected


def test_names_fall_back_on_the_code_itself():
    assert language_name("fr", "en") == "anglais"
    assert language_name("en", "eo") == "eo"
    assert language_name("en", None) == "language unknown"
    assert rule_title("en", "ZZZ001", "some-rule") == "some-rule"


def test_an_unknown_message_is_a_defect():
    with pytest.raises(KeyError):
        text("en", "verdict.maybe")


def test_every_rule_has_a_title():
    rules = pytest.importorskip("qa_reports.rules").RULES
    for language in LANGUAGES:
        assert {rule.code for rule in rules} <= set(catalogue(language)["title"])


def test_the_version_is_that_of_the_package():
    project = Path(__file__).parents[2] / "pyproject.toml"
    assert tomllib.loads(project.read_text())["project"]["version"] == VERSION
