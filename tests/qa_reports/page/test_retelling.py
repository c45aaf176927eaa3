from string import Formatter

import pytest

from qa_reports.messages import LANGUAGES, catalogue, language_name, text
from qa_reports.page.retelling import telling

NAMES = sorted(catalogue("en")["finding"])


@pytest.fixture
def told(make_finding):
    def tell(name, language, **values):
        message = text(language, f"finding.{name}", **values)
        return telling(make_finding(rule=name.partition("-")[0], message=message))

    return tell


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_without_values_is_known_again(told, language):
    found = told("COV001-furniture", language)
    assert found.key == "finding.COV001-furniture"
    assert found.values == found.languages == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_languages_are_known_as_such(told, language):
    names = {
        "found": language_name(language, "en"),
        "expected": language_name(language, "fr"),
    }
    found = told("LNG001-present", language, **names)
    assert found.key == "finding.LNG001-present"
    assert found.languages == {"found": "en", "expected": "fr"}


def test_values_are_told_as_they_are(told):
    found = told("DAT001", "fr", target="le 3 mars", source="March 13")
    assert found.key == "finding.DAT001"
    assert found.values == {"target": "le 3 mars", "source": "March 13"}


def test_other_words_are_left_alone(make_finding):
    assert telling(make_finding(message="Something else entirely.")) is None
    assert telling(make_finding(rule="ZZZ001")) is None


@pytest.mark.parametrize("name", NAMES)
def test_every_message_is_known_again(make_finding, name):
    entry = catalogue("en")["finding"][name]
    if isinstance(entry, dict):
        pytest.skip("has a singular and a plural")

    fields = {field for _, field, _, _ in Formatter().parse(entry) if field}
    message = entry.format(**{field: f"<{field}>" for field in fields})
    found = telling(make_finding(rule=name.partition("-")[0], message=message))
    assert found.key == f"finding.{name}"
    assert set(found.values) == fields
