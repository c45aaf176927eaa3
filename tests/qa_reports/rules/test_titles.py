"""A title that a page has twice, in the front matter and above the text."""

from __future__ import annotations

import pytest

from tests.qa_reports.rules.test_coverage import ENGLISH, FRENCH

TITLE = "Ferry service to the islands starts again in spring"
TITRE = "Les liaisons maritimes vers les îles reprennent au printemps"
BODY, CORPS = (text.partition("\n\n")[2] for text in (ENGLISH, FRENCH))
MATTER = '---\ntitle: "{}"\n---\n\n'


@pytest.mark.parametrize("source", ["en", "fr"])
@pytest.mark.parametrize("above", [TITLE, "Ferries in spring"])
@pytest.mark.parametrize("other", [MATTER.format(TITRE), f"# {TITRE}\n\n"])
def test_one_of_two_titles_is_no_error(other, above, source, check) -> None:
    english = f"{MATTER.format(above)}# {TITLE}\n\n{BODY}"
    [finding] = check(english, other + CORPS, source=source, name="r.{}.md").findings
    assert (finding.rule[:3], finding.severity) == ("COV", "note")
    assert finding.spans[0].document == 0


def test_no_title_at_all_is_an_error(serious) -> None:
    english = f"{MATTER.format(TITLE)}# {TITLE}\n\n{BODY}"
    [(rule, _)] = serious(english, CORPS, name="r.{}.md")
    assert rule == "COV001"


def test_both_titles_in_both_versions(serious) -> None:
    english = f"{MATTER.format(TITLE)}# {TITLE}\n\n{BODY}"
    french = f"{MATTER.format(TITRE)}# {TITRE}\n\n{CORPS}"
    assert serious(english, french, name="r.{}.md") == []
