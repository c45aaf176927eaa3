"""Which country a document is from."""

from __future__ import annotations

import pytest

from corpora.profiles import PROFILES, guess_profile

TEXTS = {
    "fr-FR": "La France verse 40 € aux élèves, soit 12 euros de plus qu'en mai.",
    "fr-CA": "Le Canada et le Québec versent 40 $; écrivez un courriel au bureau d'Ottawa.",
    "fr-CH": "La Confédération et deux cantons versent septante francs, soit 70 CHF.",
    "en-GB": "The organisation is analysing British prices: £40 in the UK.",
    "en-US": "American neighbors paid U.S. centers for the color of their labor.",
    "en-CA": "Canada and the Canadian city of Ottawa pay C$40 each.",
}


@pytest.mark.parametrize("profile", PROFILES)
def test_money_names_and_spelling_tell(profile: str) -> None:
    assert guess_profile(TEXTS[profile], profile[:2]) == profile


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le pont rouvre lundi.", "fr"),
        ("La France et le Canada, le Québec et l'euro: 40 euros.", "fr"),
        ("The bridge reopens.", "en"),
        ("Kanada zahlt.", "de"),
    ],
)
def test_in_doubt_none(text: str, language: str) -> None:
    assert guess_profile(text, language) is None
