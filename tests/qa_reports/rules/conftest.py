"""Short releases checked as the command would check them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from align.encoders import load
from corpora.glossary.csv_file import read_csv
from corpora.glossary.term import Glossary
from corpora.readers import read
from qa_reports.comparison import compare
from qa_reports.report import Pair
from qa_reports.settings import Settings

Check = Callable[..., Pair]


@pytest.fixture(scope="session")
def check() -> Check:
    """Return a function that checks an English and a French text, English given first."""
    encoder = load()

    def checked(
        english: str,
        french: str,
        *,
        source: str = "en",
        name: str = "release.{}.txt",
        glossary: str | None = None,
        **settings,
    ) -> Pair:
        documents = (
            read(name.format("en"), data=english.encode()),
            read(name.format("fr"), data=french.encode()),
        )
        terms = (
            Glossary(read_csv("terms.csv", glossary.encode()), "0") if glossary else None
        )
        wanted = Settings(source=source, glossary=terms, **settings)
        return compare(documents, wanted, encoder)

    return checked


@pytest.fixture
def serious(check: Check) -> Callable[..., list[tuple[str, str]]]:
    """Return a function that gives rule and text of all errors and warnings."""

    def found(english: str, french: str, **settings) -> list[tuple[str, str]]:
        findings = check(english, french, **settings).findings
        return [(f.rule, f.spans[0].text) for f in findings if f.severity != "note"]

    return found
