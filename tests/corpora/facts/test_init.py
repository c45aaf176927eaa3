"""What holds for the facts of any sentence."""

from __future__ import annotations

import pytest

from corpora.facts import facts
from corpora.facts.cues import has_cue


@pytest.mark.parametrize(
    ("text", "language"),
    [("Vingt-cinq personnes", "fr"), ("on Sunday", "en"), ("½ page", "fr"), ("C-11", "en")],
)
def test_figures_and_words_of_value_are_cues(text: str, language: str) -> None:
    assert has_cue(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [("Une personne en parle.", "fr"), ("One of them spoke.", "en"), ("12 Katzen", "de")],
)
def test_texts_without_cues_have_no_facts(text: str, language: str) -> None:
    assert not has_cue(text, language)
    assert facts(text, language) == ()
