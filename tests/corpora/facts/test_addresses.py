"""Addresses in running text."""

from __future__ import annotations

import pytest

from corpora.facts import facts


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Write to Media@example.org.", [("email", "media@example.org")]),
        ("Suivez @Example_fr, dès lundi.", [("handle", "@example_fr")]),
        ("Follow @sea@social.example.org!", [("handle", "@sea@social.example.org")]),
        ("(see https://example.org/a_(b)).", [("url", "https://example.org/a_(b)")]),
        ("« https://example.org/a »", [("url", "https://example.org/a")]),
        ("Visit example.ca/taxes, now.", [("url", "example.ca/taxes")]),
        ("Rendez-vous sur www.example.org…", [("url", "www.example.org")]),
        ("Three people met Mr. Dupont.", []),
    ],
)
def test_addresses_are_read(text, read) -> None:
    for language in ("en", "fr"):
        found = [f for f in facts(text, language) if f.kind == "address"]
        assert [(f.unit, f.value) for f in found] == read
        assert all(text[f.start : f.end].lower() == f.value.lower() for f in found)


def test_the_bare_name_of_a_site_is_no_sure_link() -> None:
    [name] = facts("The new look of Example.ca is out.", "en")
    assert not name.sure
