"""Words of the interface that the page can show in either language."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from qa_reports.formats.excerpt import excerpt
from qa_reports.messages import LANGUAGES, catalogue, language_name, rule_title, text
from qa_reports.messages.rules import rule_words
from qa_reports.page.retelling import telling

if TYPE_CHECKING:
    from qa_reports.report import Finding

# What the script says by itself, whatever the page shows at first.
_SCRIPT_SECTION = "page"
# Characters before the middle is left out: of a name that the catalogues do not have, of
# a message that they do not have, and of a value in one that they have.
_NAME, _MESSAGE, _VALUE = 60, 600, 200
_RULE = "rule"
_ELEMENT = Markup('<span data-t="{}">{}</span>')
_FILLED = Markup('<span data-t="{}" data-v="{}">{}</span>')
_ATTRIBUTE = Markup('{}="{}" data-{}="{}"')


class Speech:
    """Gives messages as elements that name their key, and remembers which were given.

    Attributes:
        language: that the page opens in, one of `qa_reports.messages.LANGUAGES`.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._said = {
            f"{_SCRIPT_SECTION}.{name}" for name in catalogue(language)[_SCRIPT_SECTION]
        }

    def say(self, key: str, count: int | None = None, **values: object) -> Markup:
        """Return the message `key` in an element of its own, its values filled in."""
        if count is not None:
            values["count"] = count
        return self._element(key, text(self.language, key, **values), values)

    def label(self, attribute: str, key: str) -> Markup:
        """Return an attribute whose value is the message `key`."""
        self._said.add(key)
        return _ATTRIBUTE.format(attribute, text(self.language, key), attribute, key)

    def language_name(self, code: str | None) -> Markup:
        """Return what a language is called; the code itself when we have no name."""
        key = f"language.{code or 'unknown'}"
        return self._known(key) or _foreign(language_name(self.language, code))

    def title(self, finding: Finding) -> Markup:
        """Return what a finding's rule is called."""
        known = self._known(f"title.{finding.rule}")
        return known or _foreign(rule_title(self.language, finding.rule, finding.name))

    def evidence(self, name: str) -> Markup:
        """Return what a kind of evidence is called, or its plain name."""
        return self._known(f"evidence.{name}") or _foreign(name.replace("_", " "))

    def message(self, finding: Finding) -> Markup:
        """Return why a finding was found, in either language if we know how it was made."""
        told = telling(finding)
        if told is None:
            return _foreign(finding.message, _MESSAGE)
        given: dict[str, Any] = {
            name: excerpt(value, _VALUE) for name, value in told.values.items()
        }
        values = dict(given)
        for name, code in told.languages.items():
            values[name] = language_name(self.language, code)
            given[name] = {"key": f"language.{code}"}
            self._said.add(given[name]["key"])
        return self._element(told.key, text(self.language, told.key, **values), given)

    def rule(self, code: str, part: str) -> Markup | None:
        """Return the `part` of what is said about a rule; None for an unknown one."""
        if rule_words(self.language, code) is None:
            return None
        key = f"{_RULE}.{code}.{part}"
        return self._element(key, _entry(self.language, key), {})

    def catalogues(self) -> dict[str, dict[str, Any]]:
        """Return all that was said so far, in every language, by its key."""
        return {
            language: {key: _entry(language, key) for key in sorted(self._said)}
            for language in LANGUAGES
        }

    def _element(self, key: str, words: str, values: dict[str, Any]) -> Markup:
        self._said.add(key)
        if not values:
            return _ELEMENT.format(key, words)
        given = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
        return _FILLED.format(key, given, words)

    def _known(self, key: str) -> Markup | None:
        section, name = key.split(".", 1)
        return self.say(key) if name in catalogue(self.language)[section] else None


def _foreign(words: str, limit: int = _NAME) -> Markup:
    """Return words that are not in our catalogues, made fit to show."""
    return Markup.escape(excerpt(words, limit))


def _entry(language: str, key: str) -> Any:
    section, name = key.split(".", 1)
    if section == _RULE:
        code, part = name.split(".")
        return getattr(rule_words(language, code), part)
    return catalogue(language)[section][name]
