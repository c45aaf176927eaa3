"""What is said about the rules, in both languages."""

import re

from qa_reports.messages import LANGUAGES
from qa_reports.messages.rules import rule_catalogue, rule_words


def texts(words):
    return [words.summary, words.explanation, words.action, *words.flagged, *words.clean]


def test_both_languages_speak_of_the_same_rules_and_examples():
    english, french = map(rule_catalogue, LANGUAGES)
    assert list(english) == list(french)
    for code, words in english.items():
        assert len(words.flagged) == len(french[code].flagged)
        assert len(words.clean) == len(french[code].clean)


def test_what_is_said_is_one_or_more_sentences():
    for language in LANGUAGES:
        for code, words in rule_catalogue(language).items():
            for sentence in (words.summary, words.explanation, words.action):
                assert sentence.endswith("."), (language, code, sentence)
            assert all(texts(words))


def test_nothing_is_left_untranslated():
    for code, words in rule_catalogue("en").items():
        assert not set(texts(words)) & set(texts(rule_words("fr", code)))


def test_french_is_set_as_french():
    for code, words in rule_catalogue("fr").items():
        for words_of in texts(words):
            assert not re.search(r"[^\u00a0\u202f:][:;!?»](\s|$)", words_of), code
            assert not re.search(r"\w'\w", words_of), code


def test_a_rule_of_another_version_has_no_words():
    assert rule_words("en", "ZZZ001") is None
