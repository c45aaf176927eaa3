"""What says no more than which language something is in."""

from __future__ import annotations

import pytest

from corpora.language.remarks import is_language_remark


@pytest.mark.parametrize(
    "text",
    [
        "Press releases in German",
        "Autres communiqués en allemand",
        "Leaflet (in French)",
        "For the whole text please select German.",
        "Disponible uniquement en anglais.",
        "Only available in Italian.",
    ],
)
def test_remarks(text):
    assert is_language_remark(text)


@pytest.mark.parametrize(
    "text",
    [
        "Services are offered in French.",
        "Les audiences se tiennent en anglais et en français.",
        "The German delegation arrived on Monday",
        "Le marché allemand",
        "The hearing was held in Spanish, and those who speak only English were given"
        " headsets so that they could follow it",
        "",
    ],
)
def test_text(text):
    assert not is_language_remark(text)
