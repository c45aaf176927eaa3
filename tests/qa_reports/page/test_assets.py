"""Style and script, put together of their parts."""

import pytest

from qa_reports.page.assets import TEMPLATES, policy, script, style

MOST_LINES = 100


@pytest.mark.parametrize(
    ("folder", "whole"), [("style", style()), ("script", script())], ids=("css", "js")
)
def test_every_part_is_in_it_once(folder, whole):
    parts = sorted((TEMPLATES / folder).iterdir())
    assert parts
    for part in parts:
        text = part.read_text(encoding="utf-8")
        assert whole.count(text) == 1, part.name
        assert len(text.splitlines()) <= MOST_LINES


def test_nothing_in_them_ends_their_element_or_loads_anything():
    for whole in (style(), script()):
        assert "</" not in whole
        assert "url(" not in whole
        assert "fetch(" not in whole
        assert "http" not in whole


def test_the_policy_names_them():
    said = policy("p {}", "1")
    assert said.startswith("default-src 'none'; style-src 'sha256-")
    assert said.count("sha256-") == 2
    assert policy("p {}", "2") != said
